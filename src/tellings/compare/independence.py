"""How many independent witnesses some accounts are: copies of one text count once."""

from collections.abc import Iterable

from ..record import Story


def witnesses(accounts: Iterable[str], story: Story) -> int:
    """Number of independent groups among the accounts; an account in no group stands for itself."""
    group_of = {account: index for index, group in enumerate(story.witnesses) for account in group}
    return len({str(group_of.get(account, account)) for account in accounts})
