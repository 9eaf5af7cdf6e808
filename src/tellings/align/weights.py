"""What each kind of evidence adds to the belief that two figures are one quantity, as one table.

The table is our own. It was set by hand on stories written for the tests, then checked on the five reports of the first real story and on
130 pairs of short reports written before it.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ..record import Difference

# Two figures are one quantity from this sum on; figures of different values need more, since a wrong pair would be called a difference.
ENOUGH = 5.0
ENOUGH_DIFFERENT = 5.5
# Values further apart than this (larger by smaller) are rarely told of the same thing.
FAR = Decimal(3)
# Beyond this they never are, unless a scale word was lost ("11 million", "11").
FARTHEST = Decimal(10)
SCALES = (Decimal(1000), Decimal(10**6), Decimal(10**9))
NEAR = Decimal("1.5")
# Two values that are alike but for a word of scale ("11", "11 million") have this many digits at least, or they are so by chance.
DIGITS = 2
# Counts below this are shared by chance.
RARE = 13


class Weight(NamedTuple):
    """What one kind of evidence adds, and how it is said; ``{}`` stands for the words it rests on."""

    points: float
    says: str


WEIGHTS: Mapping[str, Weight] = {
    "same value": Weight(2.5, "the same value"),
    "same small value": Weight(0.5, "the same small number"),
    "near value": Weight(1.0, "values of one size"),
    "value without its scale": Weight(1.0, "the same digits"),
    "far value": Weight(-3.0, "values far apart"),
    "farthest value": Weight(-6.0, "values of other sizes"),
    "same head": Weight(3.0, "both count {}"),
    "kindred head": Weight(2.0, "{} may name the same"),
    "wide head": Weight(1.0, "{} may name the same"),
    "same subject": Weight(2.5, "both measure {}"),
    "told head": Weight(2.0, "one names {}, the other tells of it"),
    "measured alike": Weight(2.5, "both give the measure alone"),
    "same phrase": Weight(1.0, "what is counted is said in the same words"),
    "foreign head": Weight(-4.0, "they count different things: {}"),
    "same outcome": Weight(3.0, "the same is told of both: {}"),
    "foreign outcome": Weight(-5.0, "different things are told of them: {}"),
    "shared words": Weight(1.0, "both speak of {}"),
    "shared names": Weight(1.0, "both name {}"),
    "shared sentence": Weight(0.5, "their sentences speak of the same"),
    "one thing": Weight(2.5, "both are for what is called {}"),
    "share of what": Weight(-2.0, "one does not say of what it is a share"),
    "measure": Weight(1.5, "one names the measure of what the other names: {}"),
    "told alike": Weight(1.5, "nearly all that is told of one is told of the other"),
    "other time": Weight(-8.0, "given for different times: {}"),
    "same time": Weight(1.5, "both are given for the same time"),
    "other happening": Weight(-1.5, "told of different happenings"),
    "nothing told alike": Weight(-3.0, "nothing is told of both alike"),
    "opposed": Weight(-12.0, "told of {}"),
    "other role": Weight(-6.0, "told of {}"),
    "other verb": Weight(-6.0, "told of {}"),
    "other restriction": Weight(-6.0, "told of {}"),
    "other description": Weight(-2.5, "told of {}"),
    "other place": Weight(-6.0, "told of {}"),
    "other doing": Weight(-3.5, "told of {}"),
    "other reach": Weight(-6.0, "told of {}"),
    "part": Weight(-4.0, "one is told of {} alone"),
    "other tense": Weight(-6.0, "given for different times: {}"),
    "other holder": Weight(-3.0, "told of {}"),
    "other bearer": Weight(-14.0, "told of {}"),
    "other whole": Weight(-10.0, "one is a part, the other the whole"),
    "other rate": Weight(-6.0, "one is given {}, the other is not"),
    "further": Weight(-6.0, "one comes on top of what was told before"),
    "other prices": Weight(-6.0, "given in the money of different years: {}"),
    "other group": Weight(-6.0, "one is the share of all that those are of whom something is told"),
    "other change": Weight(-6.0, "one is by how much it changed, the other is what it came to"),
    "other stage": Weight(-6.0, "one is planned, the other is done"),
}
# What keeps two quantities apart that are otherwise alike, and the difference between them.
APART: Mapping[str, Difference] = {
    "other time": "period",
    "opposed": "scope",
    "other role": "scope",
    "other verb": "definition",
    "other place": "scope",
    "other restriction": "scope",
    "other description": "scope",
    "foreign head": "definition",
    "foreign outcome": "definition",
    "other doing": "definition",
    "other reach": "scope",
    "part": "scope",
    "other tense": "period",
    "other holder": "scope",
    "other bearer": "scope",
    "other whole": "scope",
    "other rate": "period",
    "further": "scope",
    "other prices": "unit",
    "other group": "definition",
    "other change": "definition",
    "other stage": "definition",
}
# Two quantities of other scope, period or definition are of one subject from this sum on, the values left out.
ENOUGH_APART = 5.0
# Two sides of one pair ("men", "women"; "asked", "granted"; "May", "June") are of one kind: what that adds.
KIN = 2.0
PAIRED = ("opposed", "other time")
# What says that two figures are of like things.
SUBJECTS = ("same head", "kindred head", "same subject", "told head", "measure", "opposed", "told alike")
# What says that like things are told of them, and the least of it.
TOLD = ("shared words", "shared names", "same phrase", "told alike", "same time")
LEAST_TOLD = 1.0
# What sets values apart that are of other sizes: a rate and its total, a place and the country around it.
MANIFOLD = ("other rate", "other reach", "opposed", "other stage", "other doing")
# What two values say by themselves, whatever they count.
VALUES = ("value without its scale", "same value", "same small value", "near value", "far value", "farthest value", "shared sentence")
# What happened is told by the counted head itself ("deaths", "votes"), which counts already: its share.
COUNTED = 0.5
# What sets two figures apart, where no words of the reports show it.
UNSAID: Mapping[Difference, str] = {
    "scope": "not told of the same things",
    "period": "not told of the same time",
    "unit": "not given in the same unit",
    "definition": "not the same is told of them",
}
# A head from this many letters on may be part of another one: "rain", "rainfall".
COMPOUND = 4
# Words that say what is counted, from this number on, are told in the same words by no chance.
PHRASE = 2
# A word or a name that stands with no more values than this ties two of them together.
RARELY = 2
# Shared words and names count by their rarity among the figures of the story, and no more than this together.
MOST_SHARED = 4.0
# Concepts of two clauses that both have, of those of the poorer one (ratio): from here on they tell the same.
ALIKE = 0.66
LEAST_ALIKE = 3
# A head that stands with more values than this tells less.
COMMON_HEAD = 3
COMMON = 2 / 3
# Measures of which a thing has one each: what is told beside them hardly matters. A length may be any of several, a speed changes.
MEASURES = frozenset(("mass", "area", "other magnitude"))
# Verbs that do no more than give the measure of their subject.
MEASURING: Mapping[str, frozenset[str]] = {
    "duration": frozenset(("last", "take", "hold", "run", "continue", "endure", "persist", "go", "drag")),
    "money": frozenset(("cost", "worth", "total", "amount", "value", "price", "bill")),
}
