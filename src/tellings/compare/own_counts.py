"""An account against itself in a count: the dead, the hurt or the missing of one happening, given twice and not alike.

Which figures are of one quantity is found by ``align/selves.py``; here their values are compared as those of two accounts are. What an
account has put right, and what a later entry of a live blog puts in an earlier one's place, contradicts nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from ..lexicon.quantities import outcomes_of
from ..record import Account, Citation, Figure, Finding, FindingStatus, Story, identify
from .corrected import corrections, put_right
from .making import finding, variants_of
from .phrases import value_words
from .series import Told, told
from .verdicts import verdict

WHOM = {"die": "dead", "injure": "hurt", "vanish": "missing"}


def counted_twice(accounts: Mapping[str, Account], twice: Sequence[tuple[str, Figure, Figure]], story: Story) -> Iterator[Finding]:
    """A finding for each two counts of one account that differ; of a live blog's entries it says that one follows the other."""
    group_of = {account: number for number, group in enumerate(story.witnesses) for account in group}
    seen = set()
    for name, one, other in twice:
        account = accounts[name]
        first, second = _told(account, one), _told(account, other)
        slip = (group_of.get(name, name), one.expression.low, other.expression.low)
        if slip not in seen and verdict(first, second).status == "differs":
            seen.add(slip)  # copies repeat it with all the rest; that is said once, of the copies
            yield _finding(account, one, other, story)


def _told(account: Account, figure: Figure) -> Told:
    times = {one.id: (one.value, one.evidence.start) for one in account.times}
    return put_right(told(account, figure, times), corrections(account))


def _finding(account: Account, one: Figure, other: Figure, story: Story) -> Finding:
    name, words = account.document.name, [value_words(account, each) for each in (one, other)]
    status: FindingStatus = "contradicts"
    reason = f"{name} contradicts itself: it gives “{words[0]}” and, further down, “{words[1]}”, and calls neither an earlier count."
    if _entry(account, one) != _entry(account, other):
        status = "compatible"
        reason = f"{name} has “{words[0]}” in one entry and “{words[1]}” in another: it follows what became known."
    cited = [Citation(account=account.id, evidence=each.expression.evidence) for each in (one, other)]
    variants = variants_of((said, account.id, (citation,)) for said, citation in zip(words, cited, strict=True))
    fates = outcomes_of((*one.terms, one.head)) & outcomes_of((*other.terms, other.head))
    title = f"{name} gives two numbers of the {next((WHOM[fate] for fate in sorted(fates & WHOM.keys())), 'victims')}: {' / '.join(words)}"
    homes = [happening.id for happening in story.happenings if account.id in happening.accounts]
    subject = identify("twice", account.id, one.id, other.id)
    return finding("figure", status, subject, title, reason, variants, story, homes[0] if len(homes) == 1 else None)


def _entry(account: Account, one: Figure) -> int:
    """The entry of a live blog in which a figure stands, or -1."""
    at = one.expression.evidence.start
    return next((number for number, entry in enumerate(account.document.entries) if entry.start <= at < entry.end), -1)
