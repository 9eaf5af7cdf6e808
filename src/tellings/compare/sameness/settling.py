"""The last step of a comparison: a difference stands only where there is evidence that its two sides speak of one matter."""

import re
from collections.abc import Sequence

from ...record import Account, Citation, Finding, Story
from ..differences.levelling import AGENDA
from ..intervals import size
from ..making import finding as made
from ..verdicts import SLIPS
from .beside_parts import over_other_days, with_the_next
from .both_given import both_given
from .many_such import of_two_days, sampled
from .passages import Passage, Passages, Signs, alike, stem, stems
from .signs import of_claims, of_one_topic
from .some_of import beside_some, part_of_all, some_of
from .standing import backed
from .values import of_figures, of_what_alike
from .weighing import against, points

WORDS = re.compile(r"\w+")
PARTED = ("differs", "contradicts")
LOOKS = {"figure": "figure", "claim": "claim", "date": "claim"}  # wordings are of one utterance by the way they were found
# The log of the odds from which a difference stands. Calibrated with the weights (see the list), November 2026: of figures in excerpts of
# reports, judged by weights that never saw them, nine of nine right ones stand and sixteen of thirty-two wrong ones, where all had passed
# before. It is not higher since differences in whole stories that were planted by strangers, and pairs of single sentences, are to stand.
STANDS = {"figure": -0.4, "claim": -0.1}
# Pairs of sentences from which on no sign tells right claims from wrong ones: of 51 such differences in the reports of some 750 happenings
# (November 2026), read by people who had made no rule, 11 were accepted, and their points lie among those of the others. What is left to
# tell by is that the two are the same words: the share of their stems that both have.
MANY, SAME_WORDS = 420, 0.5
# The same for how much or how strongly, where none of six that were read was accepted; for how sure accounts are that share few words, and
# for figures: of such differences between accounts of 300 to 420 pairs (reports from the web, November 2026) two of ten were right.
MEDIUM = 300
# Between such accounts, of findings read in some 2,500 happenings (November 2026): of five claims and days whose sentences share less than
# so much of the stems of the shorter one two were right, of nine others six; of nine figures that weigh less one, of seven others five.
SHARED, OF_MANY = 0.4, 0.3
GREAT, UNLIKE = 100_000, 200  # a great number; how many times another what cannot be meant for it is (ratio). By judgement
# How alike (cosine of stems, 0-1) two sentences of such accounts must be for one to be surer than the other: of ten that were judged, the
# three right ones that no third account backs lie above it, six of seven wrong ones below.
AS_SURE = 0.65
SO_OR_SURE = ("polarity", "certainty")
WORTH = -1.5  # from here on a claim is still shown as one that may be no difference; what is below would tell a reader nothing
BARELY = "long accounts count many things by one noun, and nothing more is told alike of these"
BOTH_GIVEN = "one account gives the other's value, too"
SOME_OF = "one may count only some of what the other counts"
AMOUNTS = "they give other amounts"
SAMPLED = "long accounts give such figures of many groups and of many stretches of time"
TWO_DAYS = "it is not known that both were written on one day, and the count may have gone on"
IN_TWO = "one gives in two amounts what the other gives in one"
OTHER_DAYS = "they say that they counted over other stretches of time"
NOTHING_SHARED = "long accounts give many amounts, and what these are of is not told alike"
MEANT_ELSEWHERE = "in long accounts like sentences may tell of two things"


def _say_the_same(finding: Finding) -> bool:
    """Whether versions of two accounts are word for word the same: what is denied or affirmed around them was read wrongly in one."""
    if finding.difference != "polarity":
        return False
    if len(finding.variants) == 1:
        return True
    told = [(cited.account, number, _plain(cited)) for number, one in enumerate(finding.variants) for cited in one.citations]
    first: dict[str, tuple[str, int]] = {}
    for account, number, words in told:
        other, version = first.setdefault(words, (account, number))
        if other != account and version != number:
            return True
    return False


def _plain(cited: Citation) -> str:
    return " ".join(WORDS.findall(cited.evidence.exact.lower()))


REASONS = (
    ((both_given,), BOTH_GIVEN),
    ((some_of, part_of_all, beside_some), SOME_OF),
    ((with_the_next,), IN_TWO),
    ((over_other_days,), OTHER_DAYS),
)
"""What is asked of two figures, and what is said where it is so."""


def _nothing_shared(one: Passage, other: Passage) -> bool:
    """Whether two sums of money are told with no common word for what they are of."""
    money = all(side.figure is not None and side.figure.kind == "money" for side in (one, other))
    return money and not of_what_alike(one, other)


def _same_words(one: Passage, other: Passage) -> bool:
    """Whether what is cited is told in the same words for the most part."""
    mine, yours = (stems(side.cited.exact) for side in (one, other))
    return len(mine & yours) >= SAME_WORDS * len(mine | yours)


def _on_agenda(one: Passage, other: Passage) -> bool:
    """Whether both say whether a thing was talked about."""
    return all(any(claim.lemma == AGENDA for claim in side.claims) for side in (one, other))


def _counts(side: Passage) -> dict[str, tuple[object, ...]]:
    """The first amount of each thing that the cited words count, by its noun without ending."""
    found: dict[str, tuple[object, ...]] = {}
    for one in side.figures:
        if one.counted is not None and side.cited.span.overlaps(one.expression.evidence):
            found.setdefault(stem(one.counted.exact.split()[-1].lower()), (one.expression.low, one.expression.high))
    return found


class Settling:
    """Weighs the findings of a story."""

    def __init__(self, accounts: Sequence[Account], story: Story) -> None:
        """Look the accounts up as findings need them.

        Args:
            accounts: of the story.
            story: whose they are.
        """
        self._passages, self._story = Passages(accounts), story

    def signs(self, finding: Finding) -> tuple[str, Signs] | None:
        """How a finding of a difference is looked at, and the signs that are seen; None where nothing is to be weighed.

        What was compared by its topic is of one matter by that.
        """
        look = LOOKS.get(finding.kind, "")
        pair = self._passages.pair(finding) if finding.status in PARTED and look else None
        if pair is None or of_one_topic(finding, *pair):
            return None
        return look, (of_figures if look == "figure" else of_claims)(finding, *pair)

    def settled(self, finding: Finding) -> Finding | None:
        """The finding as it stands, as one that may be no difference, with the reason; None where it is not worth showing.

        An account that parts from itself, and wordings of one utterance, stand as they are.
        """
        if finding.status in PARTED and (_say_the_same(finding) or self._no_size(finding)):
            return None
        if finding.kind == "claim" and finding.difference == "time" and finding.status in PARTED and self._other_amounts(finding):
            return self._compatible(finding, [AMOUNTS])
        if finding.kind == "figure" and finding.status in PARTED and (why_not := self._other_figure(finding)):
            return self._compatible(finding, [why_not])
        if self._of_itself(finding):
            return self._compatible(finding, [MEANT_ELSEWHERE])
        weighed = self.signs(finding)
        if weighed is None:
            return finding
        sum_of = points(*weighed)
        many = self._of_many(finding)
        if sum_of >= self._least(finding, weighed[0]) and not many:
            return finding
        why = [MEANT_ELSEWHERE] if many else against(*weighed)
        return self._compatible(finding, why) if finding.kind != "claim" or sum_of >= WORTH else None

    def _other_amounts(self, finding: Finding) -> bool:
        """Whether both sides count the same, first of all other amounts: what gained 40 boats in May is not what gained 65 in June."""
        pair = self._passages.pair(finding)
        told = [_counts(side) for side in pair or ()]
        return len(told) > 1 and any(told[0][what] != told[1][what] for what in told[0].keys() & told[1].keys())

    def _barely_told(self, finding: Finding) -> bool:
        """Whether two long accounts tell of what they count nothing alike but its noun: "votes", "people"."""
        label, _, values = finding.title.partition(": ")
        pair = self._passages.pair(finding)
        return bool(values) and " " not in label and pair is not None and self._pairs(*pair) > MEDIUM

    def _no_size(self, finding: Finding) -> bool:
        """Whether two values are of so unlike sizes that nobody could give both for one quantity, and no word of scale was lost."""
        pair = self._passages.pair(finding) if finding.kind == "figure" else None
        sizes = sorted(size(side.figure.expression) or 0 for side in pair or () if side.figure is not None)
        return len(sizes) > 1 and sizes[0] > 0 and sizes[-1] / sizes[0] >= UNLIKE and sizes[-1] / sizes[0] not in SLIPS

    def _other_figure(self, finding: Finding) -> str:
        """Why two figures may be no two values of one quantity; empty where nothing says so."""
        pair = self._passages.pair(finding)
        if self._barely_told(finding):
            return BARELY
        told = next((why for rules, why in REASONS if pair is not None and any(rule(*pair) for rule in rules)), "")
        return told or self._of_many_figures(finding)

    def _of_many_figures(self, finding: Finding) -> str:
        """Why figures of two long accounts may be two of the many such that these give; empty where nothing says so."""
        pair = self._passages.pair(finding)
        if pair is None or self._pairs(*pair) <= MEDIUM:
            return ""
        if sampled(*pair):
            return SAMPLED
        if not backed(finding) and _nothing_shared(*pair):
            return NOTHING_SHARED
        great = all(side.figure and (side.figure.expression.low or 0) >= GREAT for side in pair)
        return TWO_DAYS if of_two_days(*pair) and not great else ""

    def _least(self, finding: Finding, look: str) -> float:
        """The points from which on a finding stands: more for figures of two long accounts, which give many.

        Not where several give one value, nor for great numbers: of these even long accounts give few.
        """
        pair = self._passages.pair(finding) if look == "figure" and not backed(finding) else None
        if pair is None or self._pairs(*pair) <= MEDIUM or all(side.figure and (side.figure.expression.low or 0) >= GREAT for side in pair):
            return STANDS[look]
        return OF_MANY

    def _of_itself(self, finding: Finding) -> bool:
        """Whether two like clauses of one long account part, and no other's."""
        cited = {one.account for version in finding.variants for one in version.citations}
        passage = self._passages.first(finding)
        one = finding.kind == "claim" and finding.status in PARTED and len(cited) == 1
        return one and passage is not None and self._long(passage, passage)

    @staticmethod
    def _long(one: Passage, other: Passage) -> bool:
        """Whether two accounts have so many sentences that some of them are alike by chance."""
        return Settling._pairs(one, other) > MANY

    @staticmethod
    def _pairs(one: Passage, other: Passage) -> int:
        """How many pairs of sentences two accounts have."""
        return one.told.sentences * other.told.sentences

    def _of_many(self, finding: Finding) -> bool:
        """Whether claims or days of two long accounts part: what like sentences of these tell is too often not one thing.

        Their sentences must share words. Then what several accounts tell alike is no slip of reading, and a denial or a doubt that is put
        into the same words is of the same thing.
        """
        pair = self._passages.pair(finding) if finding.kind in ("claim", "date") else None
        if pair is None or not self._long(*pair):
            return pair is not None and self._of_medium(finding, *pair)
        if len(pair[0].words & pair[1].words) < SHARED * max(1, min(len(side.words) for side in pair)):
            return True
        if finding.kind == "date" or backed(finding):
            return False
        if finding.difference == "certainty" and alike(*pair) < AS_SURE:
            return True
        return finding.difference not in SO_OR_SURE or not _same_words(*pair)

    def _of_medium(self, finding: Finding, one: Passage, other: Passage) -> bool:
        """The same of how much, of whether, and of how sure they are, for accounts of some length; an agenda has its own words."""
        if self._pairs(one, other) <= MEDIUM:
            return False
        if backed(finding) or finding.difference == "degree":
            return finding.difference == "degree"
        if finding.difference == "polarity":
            return not _on_agenda(one, other) and not _same_words(one, other)
        return finding.difference == "certainty" and alike(one, other) < AS_SURE

    def _compatible(self, one: Finding, why: Sequence[str]) -> Finding:
        because = f": {'; '.join(why)}" if why else ""
        reason = f"{one.reason.rstrip()} Yet the two may be of different things{because}."
        return made(
            one.kind,
            "compatible",
            one.subject,
            one.title,
            reason,
            one.variants,
            self._story,
            one.happening,
            one.missing,
            differences=one.differences,
            difference=one.difference,
        )
