"""Figures made ready for comparing: value in a base unit, groups of what is counted, concepts of what is told."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from ..lexicon import words as listed
from ..lexicon.quantities import counted_groups, outcomes_of, units
from ..record import Figure
from .concepts import concept, sentence_concepts
from .frames import NONE, Frame
from .limits import FREE, Limits
from .subjects import phrase, subjects

# What is told of sums, and tells nothing of counts: verbs too common ("give", "cut") to say what happened to people or things.
_OF_MONEY = frozenset(("spend", "rise", "fall", "lose", "buy", "sell"))
# Verbs of those who put a value on a thing: the thing is what stands in their object, and no head is theirs.
_PUTTING = frozenset(map(concept, ("put", "estimate", "reckon", "gauge", "assess", "calculate")))
# What is told of sums and tells nothing of shares.
_OF_SUMS = frozenset(("spend", "buy", "sell"))
# Units whose zeros differ: where their zero lies on the scale, and the size of one of them, in degrees Celsius.
_SCALES = {
    "degree Celsius": (Decimal(0), Decimal(1)),
    "degree Fahrenheit": (Decimal(32), Decimal(5) / Decimal(9)),
    "kelvin": (Decimal("273.15"), Decimal(1)),
}


class Rest(NamedTuple):
    """What the rest of an account tells of one of its figures.

    Attributes:
        written: the day on which the account was written, or empty where none is known.
        values: every value that it gives by dimension, lowest and highest value: the groups of what is counted, with what happened to it.
        known: ids of the story's entities that it names.
        counting: whether it says that votes are still counted.
    """

    written: str = ""
    values: Mapping[tuple[str, Decimal, Decimal], tuple[tuple[str, frozenset[str]], ...]] = MappingProxyType({})
    known: frozenset[str] = frozenset()
    counting: bool = False


NO_REST = Rest()


class Thing(NamedTuple):
    """The noun that a value stands before or behind: its concept, its group in the list of sums or empty, and what narrows it."""

    head: str
    group: str
    narrow: frozenset[str]


class Quantity(NamedTuple):
    """A figure made ready for comparing.

    Attributes:
        order: its place in the story: number of the account, place in it.
        dimension: only figures of one dimension are compared.
        low, high: in the dimension's base unit.
        group: of the counted head, with ``wider`` its wider group.
        words: concepts of what is told of it, with the lemma of each in ``lemmas``; ``plain`` are its lemmas, the head's among them,
            and ``described`` the concepts with that of the head.
        outcomes: groups of what happened to the things counted.
        names: ids of the story's entities named with it.
        time: value of its time expression, or empty; of one that only the report's day would fix, how far from it, behind a tilde.
            ``when`` are its words.
        gathered: whether its time says since when or until when things were counted.
        sentence: the words of the sentence it stands in; ``around`` their concepts.
        frame: who did what in its clause.
        subjects: concepts of the things that it measures. phrase: concepts of the words for what is counted.
        limits: what the words beside it say of it.
        head: the head of what is counted; empty where that is the one who puts the value on it.
        bearer: the story's id of the named person whose figure it is, or empty.
        beside: the other figures of its sentence: dimension, lowest and highest value, head.
        nearest: the story's id of the person who is told of last before it in its sentence, or empty.
        whose: ids of the story's entities that the words for what it measures name.
        rest: what the rest of its account tells.
        thing: the noun that it stands with, or None.
    """

    order: tuple[int, int]
    account: str
    figure: Figure
    happening: str
    dimension: str
    low: Decimal
    high: Decimal
    group: str
    wider: str
    words: frozenset[str]
    outcomes: frozenset[str]
    names: frozenset[str]
    time: str
    gathered: bool
    when: str
    sentence: str
    around: frozenset[str]
    frame: Frame
    lemmas: Mapping[str, str]
    plain: frozenset[str]
    described: frozenset[str]
    subjects: frozenset[str]
    phrase: frozenset[str]
    limits: Limits
    head: str
    bearer: str = ""
    beside: frozenset[tuple[str, Decimal, Decimal, str]] = frozenset()
    nearest: str = ""
    whose: frozenset[str] = frozenset()
    rest: Rest = NO_REST
    thing: Thing | None = None

    @property
    def before(self) -> str:
        """The words of its sentence before it."""
        return self.sentence[: max(0, self.figure.expression.evidence.start - self.figure.context.start)]

    @property
    def behind(self) -> str:
        """The words of its sentence behind it."""
        return self.sentence[max(0, self.figure.expression.evidence.end - self.figure.context.start) :]

    @property
    def measured(self) -> bool:
        """Whether its head names a measure and no thing of its own: ``a height of 90 metres``."""
        return self.figure.kind != "count" and self.figure.head in listed("measure_nouns")


def dimension(figure: Figure) -> tuple[str, Decimal]:
    """What a figure's value can be compared with, and the factor to the base unit of that dimension."""
    unit = figure.expression.unit
    if figure.kind == "fraction":
        return "percent", Decimal(100)
    if figure.kind in ("money", "rate", "count"):
        return f"{figure.kind} {unit}".strip(), Decimal(1)
    if unit in _SCALES:
        return "temperature", Decimal(1)
    known = units().get(unit)
    if known is None:
        return f"{figure.kind} {unit}", Decimal(1)
    kind = figure.kind if figure.kind in ("age", "duration") else ""
    return f"{kind} {known.dimension}".strip(), known.factor


def _based(value: Decimal, figure: Figure, factor: Decimal) -> Decimal:
    """A value in the base unit of its dimension; of temperatures, in degrees Celsius."""
    zero, size = _SCALES.get(figure.expression.unit, (Decimal(0), Decimal(1))) if figure.kind == "temperature" else (Decimal(0), factor)
    return (value - zero) * size


def _outcomes(figure: Figure, beside: frozenset[str], when: frozenset[str]) -> frozenset[str]:
    """What is said to have happened to what is counted: by its own noun, else by all words but those of the figures beside it.

    ``when`` are the words of its time: in "March" nobody marched.
    """
    apart = _OF_MONEY if figure.kind == "count" else _OF_SUMS if figure.kind in ("percent", "fraction") else frozenset()
    own = outcomes_of([figure.head]) - apart if figure.kind == "count" else frozenset()
    terms = (term for term in (*figure.terms, figure.head) if (term == figure.head or term not in beside) and term not in when)
    return own or outcomes_of(terms) - apart


def quantity(
    account: str,
    figure: Figure,
    order: tuple[int, int],
    happening: str,
    entities: Mapping[str, str],
    time: tuple[str, bool, str],
    sentence: str,
    frame: Frame = NONE,
    beside: frozenset[str] = frozenset(),
    limits: Limits = FREE,
    bearer: str = "",
) -> Quantity:
    """The figure of an account, ready for comparing.

    Args:
        account: its id.
        figure: one of its figures.
        order: number of the account in the story, place of the figure in it.
        happening: that the account is about.
        entities: the story's entity ids by the account's.
        time: the value of its time expression, or empty, whether things were counted since or until then, and its words.
        sentence: the words of the sentence it stands in.
        frame: who did what in its clause.
        beside: heads of the other figures of its sentence: what they say happened, happened to others.
        limits: what the words beside it say of it.
        bearer: the story's id of the named person whose figure it is, or empty.
    """
    name, factor = dimension(figure)
    low, high = (value if value is not None else Decimal(0) for value in (figure.expression.low, figure.expression.high))
    groups, wider = counted_groups()
    group = groups.get(figure.head, figure.head)
    lemmas = {concept(term): term for term in reversed(figure.terms) if term != figure.head}
    valued = figure.kind != "count" and frame.verb in _PUTTING and frame.own == "agent" and "object" in frame.parts
    measured = frame.parts["object"].words if valued else subjects(figure)
    if not lemmas:
        lemmas = {subject: subject for subject in sorted(measured) if subject != concept(figure.head)}
    told = frozenset() if figure.kind == "count" or figure.head else measured
    return Quantity(
        order=order,
        account=account,
        figure=figure,
        happening=happening,
        dimension=name,
        low=_based(low, figure, factor),
        high=_based(high, figure, factor),
        group=group,
        wider=wider.get(group, ""),
        words=frozenset(lemmas),
        outcomes=_outcomes(figure, beside, frozenset(time[2].lower().split())),
        names=frozenset(entities[one] for one in figure.entities if one in entities),
        time=time[0],
        gathered=time[1],
        when=time[2],
        sentence=sentence,
        around=sentence_concepts(sentence) - sentence_concepts(figure.expression.evidence.exact),
        frame=frame,
        lemmas=lemmas,
        plain=frozenset((*figure.terms, figure.head)) - {""},
        described=frozenset((*lemmas, concept(figure.head), *told)) - {""},
        subjects=measured,
        phrase=phrase(figure),
        limits=limits,
        head="" if valued else figure.head,
        bearer=bearer,
    )
