"""How each account puts the story, side by side: the view of the terminal, and what the page shows."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..record import Framing, LabelUse, SayingUse, SpeakerShare, TopicShare
from .reading import Reading
from .words import count, visible

SHOWN = 6  # of each kind
PERCENT = 100
TONES = {
    "nothing": "",
    "distance": "keeps a distance",
    "weakness": "grants a weakness",
    "strength": "strengthens",
    "knowledge": "takes it as known",
    "feeling": "tells a feeling",
    "denial": "denies",
}


def view(reading: Reading, _: int) -> Iterator[RenderableType]:
    """The view of ``tellings show RECORD framing``: account by account, counts with the first place of each."""
    yield Text("Counts of what each account does with its words; not a score of anything.", style="dim")
    for one in reading.record.framing:
        yield ""
        yield Text.assemble((visible(reading.label(one.account)), "bold underline"), (f"  {count(one.words, 'word')}", "dim"))
        yield from _parts(reading, one)


def _parts(reading: Reading, one: Framing) -> Iterator[RenderableType]:
    if one.lead is not None:
        yield _row("leads with", Text(f"{visible(one.lead.evidence.exact)}  ", style="") + Text(reading.place(one.lead), style="dim"))
    rows = (
        ("lets speak", [spoken(voice) for voice in one.voices]),
        ("calls it", [called(label) for label in parted(reading.record.framing, one)]),
        ("says by", [said(saying) for saying in one.saying]),
        ("speaks of", [spent(topic) for topic in one.topics]),
    )
    for title, items in rows:
        if items:
            more = f"; {len(items) - SHOWN} more" if len(items) > SHOWN else ""
            yield _row(title, Text("; ".join(items[:SHOWN]) + more))


def _row(title: str, content: Text) -> Padding:
    return Padding(Text.assemble((f"{title}: ", "bold"), content), (0, 0, 0, 2))


def spoken(voice: SpeakerShare) -> str:
    """Who speaks, and how much of all that is quoted: ``Nora Vik 41 % (3 quotations, 88 words)``."""
    return f"{visible(voice.name)} {voice.share:.0%} ({count(voice.quotes, 'quotation')}, {count(voice.words, 'word')})"


def called(label: LabelUse) -> str:
    """A label and how often, in the account's own voice and in quotations: ``“massacre” 2 (1 quoted)``."""
    quoted = f" ({label.quoted} quoted)" if label.quoted else ""
    return f"“{visible(label.word)}” {label.own + label.quoted}{quoted}"


def said(saying: SayingUse) -> str:
    """A verb of saying and how often, with what it adds: ``claim 2 (keeps a distance)``."""
    tone = TONES[saying.tone]
    return f"{saying.lemma} {saying.count}" + (f" ({tone})" if tone else "")


def spent(topic: TopicShare) -> str:
    """A topic and the share of the account's words in sentences that name it: ``Sarn 40 %``."""
    return f"{visible(topic.label)} {topic.share:.0%}"


def parted(every: Sequence[Framing], one: Framing) -> list[LabelUse]:
    """The labels of an account for things that the story's accounts call by words of different judgement, the most frequent first."""
    judged: dict[str, set[int]] = {}
    for framing in every:
        for label in framing.labels:
            judged.setdefault(label.thing, set()).add(label.judgement)
    found = [label for label in one.labels if len(judged[label.thing]) > 1]
    return sorted(found, key=lambda label: (-label.own - label.quoted, label.word))
