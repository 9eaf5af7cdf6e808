"""The lines that could stand in each section of a brief, the weightiest first."""

from collections.abc import Iterable, Iterator

from ...record import BriefLine, Citation, Finding
from ..reading import Reading
from ..undertakings import became, undertaken
from ..words import visible
from .sentences import lead, sentence

PARTED = ("contradicts", "differs")
AGREED = ("corroborated",)


def happened(reading: Reading) -> Iterator[BriefLine]:
    """What each happening is, in the first words of its fullest report; then what independent accounts corroborate."""
    for happening in reading.record.story.happenings:
        accounts = [reading.accounts[name] for name in happening.accounts]
        fullest = max(accounts, key=lambda one: one.document.main_end)
        opening = lead(fullest)
        if opening is not None:
            yield BriefLine(citation=opening, witnesses=len(accounts))
    for finding in _findings(reading, AGREED):
        if finding.kind in ("date", "figure", "claim"):
            yield _told(reading, finding.variants[0].citations, lead=_head(reading, finding), witnesses=finding.witnesses)


def disputed(reading: Reading) -> Iterator[BriefLine]:
    """Each side of what accounts part in, in its own words; the reason stands at the last side."""
    for finding in _findings(reading, PARTED):
        sides = [variant for variant in finding.variants if variant.citations]
        for number, variant in enumerate(sides, 1):
            remark = visible(finding.reason) if number == len(sides) else ""
            head = _head(reading, finding) if number == 1 else ""
            yield _told(reading, variant.citations, lead=head, remark=remark, side=number, witnesses=len(variant.accounts))


def counted(reading: Reading) -> Iterator[BriefLine]:
    """The figures that several accounts give."""
    several = [one for one in reading.record.figures if len({telling.account for telling in one.tellings}) > 1 and one.status != "apart"]
    for aligned in sorted(several, key=lambda one: (-len({telling.account for telling in one.tellings}), one.id)):
        remark = "" if aligned.status == "same" else visible(aligned.reason)
        yield _told(reading, [telling.citation for telling in aligned.tellings], lead=visible(aligned.label), remark=remark)


def said(reading: Reading) -> Iterator[BriefLine]:
    """The utterances that most accounts carry, then the longest marked ones."""
    quotes = [one for one in reading.record.quotes if one.speaker is not None and one.kind != "indirect"]
    for aligned in sorted(
        quotes, key=lambda one: (-len({telling.account for telling in one.tellings}), -len(one.tellings[one.base].words), one.id)
    ):
        fullest = aligned.tellings[aligned.base]
        others = [telling.citations[0] for telling in aligned.tellings if telling.account != fullest.account and telling.citations]
        if fullest.citations:
            remark = f"{aligned.wordings} wordings" if aligned.wordings > 1 else ""
            yield _told(reading, [fullest.citations[0], *others], lead=reading.speaker(aligned), remark=remark)


def bound(reading: Reading) -> Iterator[BriefLine]:
    """Promises, requirements and certifications, those of most accounts first, with what became of them."""
    every = [(title, one) for title, found in undertaken(reading.record) for one in found]
    for title, one in sorted(every, key=lambda pair: (not pair[1].fulfilments, -len({line.citation.account for line in pair[1].lines}))):
        came = "; ".join(f"{became(made)} according to {reading.label(made.citation.account)}" for made in one.fulfilments)
        who = one.lines[0].who
        yield _told(reading, [line.citation for line in one.lines], lead=f"{title}: {who}" if who else title, remark=came)


def unchecked(reading: Reading) -> Iterator[BriefLine]:
    """What one account alone has, and what some do not have: what an editor would check next."""
    for finding in _findings(reading, ("only", "not_found")):
        if finding.variants and finding.variants[0].citations:
            yield _told(reading, finding.variants[0].citations, lead=_head(reading, finding), remark=visible(finding.reason))


def _findings(reading: Reading, statuses: Iterable[str]) -> list[Finding]:
    wanted = tuple(statuses)
    found = [one for one in reading.record.findings if one.status in wanted and one.kind != "copy"]
    return sorted(found, key=lambda one: (wanted.index(one.status), -one.weight, one.id))


def _head(reading: Reading, finding: Finding) -> str:
    """The finding's title; that of a claim without its words, which follow."""
    title = visible(reading.title(finding))
    return title.partition(": ")[0] if finding.kind == "claim" else title


def _told(
    reading: Reading, citations: Iterable[Citation], *, lead: str = "", remark: str = "", side: int = 0, witnesses: int = 0
) -> BriefLine:
    """A line of the sentence around the first citation; of the others one a further account."""
    first, *rest = citations
    also: dict[str, Citation] = {}
    for one in rest:
        if one.account != first.account:
            also.setdefault(one.account, one)
    whole = sentence(reading.accounts[first.account], first)
    return BriefLine(citation=whole, also=tuple(also.values()), lead=lead, remark=remark, side=side, witnesses=witnesses or 1 + len(also))
