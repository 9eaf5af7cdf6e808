"""What is news and what is told as its background: by the day that the reports are about."""

import datetime as dt
from collections.abc import Sequence

from ..record import Ground, Story
from ..record.calendar import bounds

# Days before the day of the news within which an event is still part of it. By judgement: reports of a week tell one news.
RECENT = dt.timedelta(days=7)
COARSE = 31  # days that a date may cover, to be news where no report's day is known


class News:
    """The days that the accounts of a story are about."""

    def __init__(self, story: Story) -> None:
        """Read the day of each account's happening, else that of its writing."""
        self.days: dict[str, dt.date] = {}
        for happening in story.happenings:
            for account in happening.accounts:
                dating = story.dating_of(account)
                days = bounds(happening.value or dating.value or dating.latest or "")
                if days:
                    self.days[account] = days[0]

    def ground(self, value: str, accounts: Sequence[str]) -> Ground:
        """Whether an event of this date is what some of these accounts are about, or told as background by all of them."""
        days = bounds(value)
        if days is None:
            return "foreground"
        known = [self.days[one] for one in accounts if one in self.days]
        if not known:
            return "foreground" if (days[1] - days[0]).days <= COARSE else "background"
        since = min(known) - (RECENT if days[0] == days[1] else dt.timedelta())  # "last month" is over when its news is told
        return "foreground" if days[1] >= since and (days[1] - days[0]).days <= COARSE else "background"
