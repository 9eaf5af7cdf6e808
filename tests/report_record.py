"""A record made by hand, from an invented story, for the tests of what people see: every part of a record occurs in it once."""

import hashlib
from decimal import Decimal
from typing import Any

from tellings.record import (
    Account,
    AlignedFigure,
    AlignedQuote,
    Anchor,
    Block,
    Carried,
    Citation,
    CopyPair,
    CoverageItem,
    Dating,
    Document,
    Edit,
    Entity,
    Event,
    Evidence,
    Expression,
    Figure,
    FigureTelling,
    Finding,
    Happening,
    Member,
    Mention,
    Problem,
    Quote,
    Reason,
    Record,
    Segment,
    Source,
    Span,
    Speaker,
    Stated,
    Story,
    StoryEntity,
    Telling,
    TimeExpression,
    TimelineEntry,
    TimelineTelling,
    Variant,
    evidence,
    identify,
)

COURIER = (
    "Ferry with 212 aboard runs aground off Brinewick",
    "4 March 2031",
    "The ferry Marigold ran aground on Tuesday evening off Brinewick with 212 people aboard, the harbour office said.",
    "“Nobody was in danger, and nobody was left waiting in the cold,” harbour master Ilse Torvan told reporters on the quay.",
    "Torvan said the repair would cost about 3.4 million crowns.",
)
RADIO = (
    "Marigold grounding: passengers brought ashore",
    "Some 230 passengers were brought ashore on 3 March after the Marigold hit the Hen Rocks, the rescue service said.",
    "“Nobody was in danger,” said Ilse Torvan, the harbour master. She denied that the beacon had been dark.",
    "Repairs will cost 3 million crowns, the owner Fjordline estimates.",
)
DISPATCH = (
    "Inquiry opens into Marigold grounding",
    "BRINEWICK, 14 September 2031 – An inquiry into the grounding of the Marigold opened on Sunday.",
    "The ferry ran aground on 3 March with 212 people aboard. Two were hurt.",
    "“The beacon had been dark for a week,” pilot Joren Aske told the inquiry.",
)
FURNITURE = (("consent", "We value your privacy. Accept all cookies?"), ("related", "Read also: Ten harbours to see this summer"))
TEXTS = ((COURIER, "The Brinewick Courier", "2031-03-04"), (RADIO, None, None), (DISPATCH, "Coast Dispatch", "2031-09-14"))


def _document(parts: tuple[str, ...], outlet: str | None, published: str | None, origin: str) -> Document:
    blocks, text = [], ""
    for index, part in enumerate(parts):
        blocks.append(Block(kind="paragraph" if index else "title", start=len(text), end=len(text) + len(part), rule="test"))
        text += part + "\n\n"
    main_end = len(text) - 2
    for kind, part in FURNITURE:
        blocks.append(Block(kind=kind, start=len(text), end=len(text) + len(part), rule="test", why="said by the test"))
        text += part + "\n\n"
    text = text[:-2]
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=identify("document", digest),
        source=Source(sha256=digest, origin=origin, media="text/plain", encoding="utf-8", size=len(data)),
        text=text,
        main_end=main_end,
        blocks=tuple(blocks),
        offsets=(Segment(0, len(text), 0, len(data), "same"),),
        language="en",
        title=Stated(value=parts[0], rule="text.first"),
        outlet=Stated(value=outlet, rule="test") if outlet else None,
        published=Stated(value=published, rule="text.dateline") if published else None,
    )


class Making:
    """Evidence found by its words, and the accounts it ends up in."""

    def __init__(self, texts: tuple[Any, ...] = TEXTS) -> None:
        self.documents = [_document(*entry, origin=f"reports/{'abc'[n]}.txt") for n, entry in enumerate(texts)]
        self.ids = [identify("account", document.id) for document in self.documents]
        self.parts: list[dict[str, list[Any]]] = [
            {"entities": [], "quotes": [], "figures": [], "times": [], "events": []} for _ in self.documents
        ]

    def at(self, account: int, words: str, rule: str = "test.words") -> Evidence:
        """The evidence on these words of an account."""
        text = self.documents[account].text
        start = text.index(words)
        return evidence(text, start, start + len(words), rule)

    def cite(self, account: int, words: str) -> Citation:
        """The same, named from outside."""
        return Citation(account=self.ids[account], evidence=self.at(account, words))

    def sentence(self, account: int, position: int) -> Span:
        """The block around a position."""
        return next(block.span for block in self.documents[account].blocks if block.start <= position < block.end)

    def entity(self, account: int, kind: str, name: str, *words: str, roles: tuple[str, ...] = ()) -> Entity:
        """An entity with one mention for each of ``words``."""
        made = Entity(
            id=identify("entity", account, name),
            kind=kind,
            name=name,
            variants=(name,),
            roles=tuple(self.at(account, role) for role in roles),
            mentions=tuple(Mention(kind="name", evidence=self.at(account, word)) for word in words or (name,)),
        )
        self.parts[account]["entities"].append(made)
        return made

    def quote(self, account: int, words: str, cue: str, source: str, speaker: Entity | None, negated: bool = False) -> Quote:
        """A direct quotation."""
        content = self.at(account, words, "quotes.marks")
        text = self.documents[account].text
        direct = text[content.start - 1] == "“"
        made = Quote(
            id=identify("quote", account, words),
            kind="direct" if direct else "indirect",
            content=(content,),
            marked=(direct,),
            cue=self.at(account, cue),
            source=self.at(account, source),
            speaker=Speaker(
                status="resolved" if speaker else "unresolved", entity=speaker.id if speaker else None, reason="named beside the cue"
            ),
            context=self.sentence(account, content.start),
            negated=negated,
        )
        self.parts[account]["quotes"].append(made)
        return made

    def figure(self, account: int, words: str, low: str, unit: str, kind: str, counted: str | None, approximator: str = "exact") -> Figure:
        """A figure."""
        spot = self.at(account, words, "figures.value")
        made = Figure(
            id=identify("figure", account, words),
            kind=kind,
            expression=Expression(evidence=spot, low=Decimal(low), high=Decimal(low), unit=unit),
            approximator=approximator,
            counted=self.at(account, counted) if counted else None,
            context=self.sentence(account, spot.start),
        )
        self.parts[account]["figures"].append(made)
        return made

    def time(self, account: int, words: str, value: str) -> TimeExpression:
        """A time expression."""
        made = TimeExpression(
            id=identify("time", account, words), type="DATE", evidence=self.at(account, words), value=value, anchor=Anchor(kind="none")
        )
        self.parts[account]["times"].append(made)
        return made

    def event(self, account: int, trigger: str, time: TimeExpression) -> Event:
        """A dated event."""
        spot = self.at(account, trigger)
        made = Event(
            id=identify("event", account, trigger), trigger=spot, lemma=trigger, time=time.id, context=self.sentence(account, spot.start)
        )
        self.parts[account]["events"].append(made)
        return made

    def accounts(self) -> tuple[Account, ...]:
        """The accounts, when everything has been put in."""
        return tuple(
            Account(
                id=identifier,
                document=document,
                sentences=tuple(block.span for block in document.blocks if block.end <= document.main_end),
                claims=(),
                **{name: tuple(values) for name, values in parts.items()},
            )
            for identifier, document, parts in zip(self.ids, self.documents, self.parts, strict=True)
        )


def _story(make: Making) -> Story:
    courier, radio, dispatch = make.ids
    dated = Reason(text="the text says so under its title", citations=(make.cite(0, "4 March 2031"),))
    inferred = Reason(text="it speaks of 3 March, and its companion is of 4 March", citations=(make.cite(1, "3 March"),))
    return Story(
        id=identify("story", *make.ids),
        title="Ferry with 212 aboard runs aground off Brinewick",
        accounts=tuple(make.ids),
        happenings=(
            Happening(
                id="happening-1",
                title=COURIER[0],
                value="2031-03-03",
                accounts=(courier, radio),
                reasons=(Reason(text="both tell of a grounding on 3 March 2031", citations=(make.cite(1, "3 March"),)),),
            ),
            Happening(
                id="happening-2",
                title=DISPATCH[0],
                value="2031-09-14",
                accounts=(dispatch,),
                reasons=(Reason(text="it tells of an inquiry six months later", citations=(make.cite(2, "14 September 2031"),)),),
            ),
        ),
        datings=(
            Dating(account=courier, value="2031-03-04", earliest="2031-03-04", latest="2031-03-04", basis="stated", reasons=(dated,)),
            Dating(account=radio, value="2031-03", earliest="2031-03-03", latest="2031-03-05", basis="inferred", reasons=(inferred,)),
            Dating(account=dispatch, value=None, earliest=None, latest=None, basis="unknown", reasons=()),
        ),
        copies=(
            CopyPair(
                original=courier,
                accounts=(courier, radio),
                shared=0.41,
                passages=((make.cite(0, "Nobody was in danger"), make.cite(1, "Nobody was in danger")),),
                reason="41 % of the shorter report's words stand in the other in the same order",
            ),
        ),
        witnesses=((courier,), (radio,), (dispatch,)),
    )


def _quotes(make: Making) -> tuple[tuple[AlignedQuote, ...], StoryEntity, StoryEntity]:
    torvan = [
        make.entity(0, "person", "Ilse Torvan", roles=("harbour master",)),
        make.entity(1, "person", "Ilse Torvan", "Ilse Torvan", "She"),
    ]
    aske = make.entity(2, "person", "Joren Aske", roles=("pilot",))
    long, short = "Nobody was in danger, and nobody was left waiting in the cold,", "Nobody was in danger,"
    first = make.quote(0, long, "told", "harbour master Ilse Torvan", torvan[0])
    second = make.quote(1, short, "said", "Ilse Torvan, the harbour master", torvan[1])
    denied = make.quote(1, "that the beacon had been dark", "denied", "She", torvan[1], negated=True)
    pilot = make.quote(2, "The beacon had been dark for a week,", "told", "pilot Joren Aske", aske)
    speaker = StoryEntity(
        id="person-torvan",
        kind="person",
        name="Ilse Torvan",
        variants=("Ilse Torvan",),
        roles=(make.cite(0, "harbour master"),),
        members=(Member(account=make.ids[0], entity=torvan[0].id), Member(account=make.ids[1], entity=torvan[1].id)),
        reasons=("the same full name",),
    )
    other = StoryEntity(
        id="person-aske",
        kind="person",
        name="Joren Aske",
        variants=("Joren Aske",),
        roles=(make.cite(2, "pilot"),),
        members=(Member(account=make.ids[2], entity=aske.id),),
    )
    edits = (
        Edit(op="same", base="Nobody was in danger,", other="Nobody was in danger,"),
        Edit(op="dropped", base="and nobody was left waiting in the cold,", other=""),
    )
    return (
        (
            AlignedQuote(
                id="utterance-danger",
                speaker=speaker.id,
                kind="direct",
                base=0,
                tellings=(
                    Telling(account=make.ids[0], quote=first.id, citations=(make.cite(0, long),), words=long),
                    Telling(account=make.ids[1], quote=second.id, citations=(make.cite(1, short),), words=short, edits=edits),
                ),
                wordings=2,
                happening="happening-1",
                reason="the same speaker, and four words in a row are shared",
            ),
            _alone(make, 1, denied, speaker.id, "happening-1"),
            _alone(make, 2, pilot, other.id, "happening-2"),
        ),
        speaker,
        other,
    )


def _alone(make: Making, account: int, quote: Quote, speaker: str, happening: str) -> AlignedQuote:
    words = quote.content[0].exact
    telling = Telling(account=make.ids[account], quote=quote.id, citations=(make.cite(account, words),), words=words)
    return AlignedQuote(
        id=identify("utterance", quote.id), speaker=speaker, kind=quote.kind, base=0, tellings=(telling,), wordings=1, happening=happening
    )


def _figures(make: Making) -> tuple[AlignedFigure, ...]:
    aboard = make.figure(0, "212 people", "212", "", "count", "people aboard")
    ashore = make.figure(1, "230 passengers", "230", "", "count", "passengers", "about")
    cost = make.figure(0, "3.4 million crowns", "3400000", "crown", "money", "repair", "about")
    repairs = make.figure(1, "3 million crowns", "3000000", "crown", "money", "Repairs")
    hurt = make.figure(2, "Two", "2", "", "count", None)

    def telling(account: int, figure: Figure) -> FigureTelling:
        citation = Citation(account=make.ids[account], evidence=figure.expression.evidence)
        repeats = (make.cite(0, "212 aboard"),) if figure is aboard else ()
        return FigureTelling(account=make.ids[account], figure=figure.id, citation=citation, repeats=repeats)

    def aligned(key: str, label: str, kind: str, unit: str, status: str, reason: str, *tellings: FigureTelling) -> AlignedFigure:
        return AlignedFigure(
            id=key, label=label, kind=kind, unit=unit, tellings=tellings, status=status, reason=reason, happening="happening-1"
        )

    return (
        aligned(
            "quantity-aboard",
            "people aboard",
            "count",
            "",
            "differs",
            "212 lies outside what “some 230” allows",
            telling(0, aboard),
            telling(1, ashore),
        ),
        aligned(
            "quantity-repair",
            "cost of the repair",
            "money",
            "crown",
            "compatible",
            "3 million may be 3.4 million rounded down; both are estimates",
            telling(0, cost),
            telling(1, repairs),
        ),
        aligned("quantity-hurt", "hurt", "count", "", "single", "one account alone gives it", telling(2, hurt)),
    )


def _timeline(make: Making) -> tuple[TimelineEntry, ...]:
    told = [
        (0, "ran aground", make.time(0, "on Tuesday evening", "2031-03-04TEV"), "2031-03-04"),
        (1, "brought ashore on", make.time(1, "on 3 March", "2031-03-03"), "2031-03-03"),
        (2, "ran aground", make.time(2, "on 3 March", "2031-03-03"), "2031-03-03"),
    ]
    tellings = tuple(
        TimelineTelling(account=make.ids[n], event=make.event(n, trigger, time).id, value=value, citation=make.cite(n, trigger))
        for n, trigger, time, value in told
    )
    opened = make.event(2, "opened", make.time(2, "on Sunday", "2031-09-14"))
    opening = TimelineTelling(account=make.ids[2], event=opened.id, value="2031-09-14", citation=make.cite(2, "opened"))
    return (
        TimelineEntry(
            id="entry-aground",
            value="2031-03-03",
            label="the Marigold ran aground",
            status="differs",
            reason="3 March in two accounts, 4 March in one",
            tellings=tellings,
        ),
        TimelineEntry(
            id="entry-inquiry",
            value="2031-09-14",
            label="an inquiry opened",
            status="single",
            reason="one account alone has it",
            tellings=(opening,),
        ),
    )


def _coverage(make: Making) -> tuple[CoverageItem, ...]:
    courier, radio, dispatch = make.ids
    return (
        CoverageItem(
            id="cover-beacon",
            kind="event",
            label="the dark beacon",
            subject="event-beacon",
            weight=9,
            carried=(
                Carried(account=courier, status="not_found", reason="every stage ran, and it was written after the grounding"),
                Carried(account=radio, status="has", citations=(make.cite(1, "the beacon had been dark"),)),
                Carried(account=dispatch, status="has", citations=(make.cite(2, "The beacon had been dark"),)),
            ),
        ),
        CoverageItem(
            id="cover-inquiry",
            kind="event",
            label="the inquiry of 14 September",
            subject="entry-inquiry",
            weight=5,
            carried=(
                Carried(account=courier, status="before", reason="written on 4 March 2031, before it happened"),
                Carried(account=radio, status="not_searched", reason="the stage for events failed"),
                Carried(account=dispatch, status="has", citations=(make.cite(2, "opened"),)),
            ),
        ),
        CoverageItem(
            id="cover-cost",
            kind="figure",
            label="cost of the repair",
            subject="quantity-repair",
            weight=4,
            carried=(
                Carried(account=courier, status="has", citations=(make.cite(0, "3.4 million crowns"),)),
                Carried(account=radio, status="has", citations=(make.cite(1, "3 million crowns"),)),
                Carried(account=dispatch, status="other_happening", reason="it is about the inquiry"),
            ),
        ),
    )


def _findings(make: Making) -> tuple[Finding, ...]:
    courier = make.ids[0]

    def variant(words: str, *where: tuple[int, str]) -> Variant:
        return Variant(
            words=words, accounts=tuple(make.ids[n] for n, _ in where), citations=tuple(make.cite(n, exact) for n, exact in where)
        )

    def finding(key: str, kind: str, status: str, title: str, reason: str, subject: str, *variants: Variant, **more: Any) -> Finding:
        return Finding(id=key, kind=kind, status=status, title=title, reason=reason, subject=subject, variants=variants, **more)

    return (
        finding(
            "finding-beacon",
            "claim",
            "contradicts",
            "Whether the beacon was dark",
            "the harbour master denies what the pilot states",
            "",
            variant("denied that the beacon had been dark", (1, "denied that the beacon had been dark")),
            variant("The beacon had been dark for a week", (2, "The beacon had been dark for a week")),
            witnesses=2,
            weight=100,
        ),
        finding(
            "finding-aboard",
            "figure",
            "differs",
            "How many were aboard: 212 or some 230",
            "212 lies outside what “some 230” allows",
            "quantity-aboard",
            variant("212 people", (0, "212 people"), (2, "212 people")),
            variant("Some 230 passengers", (1, "Some 230 passengers")),
            witnesses=3,
            weight=90,
            happening="happening-1",
        ),
        finding(
            "finding-danger",
            "wording",
            "differs",
            "Ilse Torvan on the danger, in two wordings",
            "one account leaves out the second half",
            "utterance-danger",
            variant(
                "Nobody was in danger, and nobody was left waiting in the cold,",
                (0, "Nobody was in danger, and nobody was left waiting in the cold,"),
            ),
            variant("Nobody was in danger,", (1, "Nobody was in danger,")),
            witnesses=2,
            weight=80,
            happening="happening-1",
        ),
        finding(
            "finding-repair",
            "figure",
            "compatible",
            "The repair costs about 3.4 or 3 million crowns",
            "3 million may be 3.4 million rounded down",
            "quantity-repair",
            variant("about 3.4 million crowns", (0, "about 3.4 million crowns")),
            variant("3 million crowns", (1, "3 million crowns")),
            witnesses=2,
            weight=60,
            happening="happening-1",
        ),
        finding(
            "finding-grounding",
            "date",
            "corroborated",
            "The Marigold ran aground on 3 March 2031",
            "two independent accounts give the day",
            "entry-aground",
            variant("3 March", (1, "on 3 March"), (2, "on 3 March")),
            witnesses=2,
            weight=50,
        ),
        finding(
            "finding-omission",
            "coverage",
            "not_found",
            "The dark beacon is not found in The Brinewick Courier",
            "two accounts carry it, and this one was written after the grounding",
            "cover-beacon",
            variant("the beacon had been dark", (1, "the beacon had been dark"), (2, "The beacon had been dark")),
            missing=(courier,),
            witnesses=2,
            weight=40,
        ),
        finding(
            "finding-hurt",
            "figure",
            "only",
            "Two were hurt: Coast Dispatch alone",
            "no other account on the same happening",
            "quantity-hurt",
            variant("Two were hurt", (2, "Two were hurt")),
            witnesses=1,
            weight=20,
            happening="happening-2",
        ),
        finding(
            "finding-copy",
            "copy",
            "copied",
            "Two reports share 41 % of their words",
            "they count as two witnesses: most words differ",
            "",
            variant("Nobody was in danger", (0, "Nobody was in danger"), (1, "Nobody was in danger")),
            witnesses=1,
            weight=10,
        ),
    )


def record(texts: tuple[Any, ...] = TEXTS) -> Record:
    """The record of the invented story."""
    make = Making(texts)
    quotes, torvan, aske = _quotes(make)
    figures = _figures(make)
    timeline = _timeline(make)
    ship = make.entity(0, "product", "Marigold")
    return Record(
        tellings="0.1.0",
        model="en_core_web_md 3.7.1",
        story=_story(make),
        people=(
            torvan,
            aske,
            StoryEntity(
                id="thing-marigold",
                kind="product",
                name="Marigold",
                variants=("Marigold",),
                members=(Member(account=make.ids[0], entity=ship.id),),
            ),
        ),
        quotes=quotes,
        figures=figures,
        timeline=timeline,
        claims=(),
        coverage=_coverage(make),
        findings=_findings(make),
        problems=(Problem(origin="reports/empty.txt", stage="read", code="empty", reason="the file is empty; leave it out"),),
        accounts=make.accounts(),
    )


HOSTILE = '<script>alert(1)</script> & "quoted" \x1b[31mred\x1b[0m \x00 \u202eright to left'


def hostile() -> Record:
    """The same record where every report's title, outlet and furniture try to break out of what shows them."""
    texts = tuple(((parts[0] + " " + HOSTILE, *parts[1:]), f"{outlet} {HOSTILE}", published) for parts, outlet, published in TEXTS)
    return record(texts)
