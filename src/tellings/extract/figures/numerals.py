"""Numbers as they are written: digits, words and both, read into exact decimals.

A reader starts at an item that may begin a number and takes the longest number that follows. The grammar is our own; for the written forms
see for example the Associated Press rules on numerals.
"""

import re
from decimal import Decimal

from ...lexicon.quantities import number_words, unit_forms
from .items import MAX_DIGITS, Item
from .numeral import Numeral

# A paragraph's end joins nothing.
_JOIN = re.compile(r"[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?|[^\S\n]?[-‐‑][^\S\n]?")
# Denominators that fractions are written with; 9/11 and 24/7 are not fractions.
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100))
# "several hundred", "a few thousand": at least two of them, fewer than ten.
_SEVERAL = (Decimal(2), Decimal(10))
# Parts that are terms of the calendar and of sport as well.
_TERMS = frozenset(("half", "halves", "quarter", "quarters", "fourth", "fourths"))
# Before a bare "half" these make it a share: "more than half voted".
_SHARING = frozenset(
    ("than", "nearly", "almost", "about", "roughly", "around", "least", "over", "under", "approximately", "only", "just", "by")
)
# The half of a match, a game or a year.
_TIMED = frozenset(("time", "past", "term", "day"))
_HALVES = frozenset(("first", "second", "other", "last", "latter", "previous", "next", "this", "each", "one"))
# Behind "by a third" these begin another phrase.
_CLOSING = frozenset(
    ("in", "since", "to", "from", "on", "over", "and", "last", "this", "after", "compared", "when", "as", "while", "during")
)
_CRORE = Decimal(10_000_000)
# "Two out of five hundred": shares of more than that are given as counts.
_WHOLE = 1000
_WHOLE_WORDS = frozenset(("of", "the", "its", "his", "her", "their", "our", "my", "your", "all", "those", "these"))


class Reader:
    """Reads numbers from the items of one text; an index is a place among the items."""

    def __init__(self, text: str, found: list[Item]) -> None:
        self.text = text
        self.items = found
        self.words = number_words()

    def word(self, index: int) -> str:
        """The lower-case word at this place, or empty."""
        return self.items[index].word if 0 <= index < len(self.items) else ""

    def role(self, index: int) -> str:
        """What the item does in a number: a role of the list of numerals, ``digits``, or empty."""
        if not 0 <= index < len(self.items):
            return ""
        if self.items[index].value is not None:
            return "digits"
        entry = self.words.get(self.items[index].word)
        return entry.role if entry else ""

    def value(self, index: int) -> Decimal:
        """The value of a number word or of digits. Raises KeyError for any other word."""
        item = self.items[index]
        return item.value if item.value is not None else self.words[item.word].value

    def joined(self, index: int) -> bool:
        """Whether only a space or a hyphen stands before this item."""
        if not 0 < index < len(self.items):
            return False
        return _JOIN.fullmatch(self.text, self.items[index - 1].end, self.items[index].start) is not None

    def follows(self, index: int, *words: str) -> bool:
        """Whether these words follow one another from this item on, with nothing but spaces or hyphens before each."""
        return all(self.joined(index + step) and self.word(index + step) == word for step, word in enumerate(words))

    def read(self, index: int) -> Numeral | None:
        """The longest number that begins at this item, or None."""
        role = self.role(index)
        if role in ("digits", "vulgar"):
            return self._ratio(index) or self._digits(index)
        if role in ("unit", "ten"):
            return self._ratio(index) or self._spelled(index)
        if role == "vague":
            return self._vague(index)
        if role == "scale" and self.joined(index + 1) and self.role(index + 1) == "scale" and not self.role(index - 1):
            after, factor = self._scale(index + 1)
            return self._numeral(index, after, self.value(index) * factor, "words", scaled=True)
        if self.word(index) == "half":
            return self._half(index)
        if self.word(index) == "quarter" and (behind := self._scale(index + 1))[0] > index + 1:
            return self._numeral(index, behind[0], behind[1] / 4, "words", scaled=True)
        if self.word(index) in ("a", "an", "several", "few", "many", "couple"):
            return self._article(index)
        return None

    def _numeral(self, first: int, after: int, low: Decimal, form: str, high: Decimal | None = None, scaled: bool = False) -> Numeral:
        start, end = self.items[first].start, self.items[after - 1].end
        return Numeral(start, end, after, low, low if high is None else high, form, scaled)

    def _scale(self, index: int) -> tuple[int, Decimal]:
        """The scale words from this item on: where they end, and by what they multiply together."""
        factor = Decimal(1)
        while (
            self.joined(index)
            and (self.role(index) == "scale" or self.word(index) in ("dozen", "dozens"))
            and factor.adjusted() < MAX_DIGITS
        ):
            factor *= self.value(index)
            index += 1
        return index, factor

    def _part(self, index: int) -> tuple[int, Decimal]:
        """``and a half``, ``and three quarters`` from this item on: where it ends, and what it adds."""
        if self.joined(index) and self.word(index) == "and" and self.joined(index + 1) and self.joined(index + 2):
            top = {"a": 1, "one": 1, "two": 2, "three": 3}.get(self.word(index + 1))
            if top and self.role(index + 2) == "part":
                return index + 3, top / self.value(index + 2)
        return index, Decimal(0)

    def _digits(self, index: int) -> Numeral:
        value, after = self.value(index), index + 1
        form = "digits" if self.role(index) == "digits" else "fraction"
        if form == "digits" and self.role(after) == "vulgar" and self.items[after].start - self.items[index].end <= 1:
            value, after = value + self.value(after), after + 1
        elif self._slashed(after):
            value, after, form = value / self.value(after), after + 1, "fraction"
        elif self.joined(after) and self._slashed(after + 1) and self.role(after) == "digits":
            value, after = value + self.value(after) / self.value(after + 1), after + 2
        after, more = self._part(after)
        behind, factor = self._scale(after)
        if behind == after:
            behind, factor = self._suffix(after)
        elif not more:
            end, more = self._part(behind)
            return self._numeral(index, end, (value + more) * factor, "digits", scaled=True)
        return self._numeral(index, behind, (value + more) * factor, form if behind == after else "digits", scaled=behind > after)

    def _slashed(self, index: int) -> bool:
        """Whether this item is the lower part of a fraction such as 3/4."""
        if self.role(index) != "digits" or self.role(index - 1) != "digits":
            return False
        top, bottom = self.items[index - 1], self.items[index]
        if self.text[top.end : bottom.start] not in ("/", "⁄") or self.text[bottom.end : bottom.end + 1] == "/":
            return False
        return self.value(index) in _DENOMINATORS and self.value(index - 1) < self.value(index)

    def _suffix(self, index: int) -> tuple[int, Decimal]:
        """A scale suffix that can't be anything else (``bn``), from this item on."""
        long = self.role(index) == "suffix" and len(self.word(index)) > 1
        if long and self.text[self.items[index - 1].end : self.items[index].start] in ("", " ", "\u00a0"):
            return index + 1, self.value(index)
        return index, Decimal(1)

    def _spelled(self, index: int) -> Numeral | None:
        after, value = self._cardinal(index)
        fraction = self._fraction(index, after, value)
        if fraction:
            return fraction
        scale = self.value(after - 1) if self.role(after - 1) == "scale" else Decimal(1)
        after, value = self._point(after, value)
        behind, more = self._part(after)
        end, factor = self._scale(behind) if scale == 1 else (behind, Decimal(1))
        return self._numeral(index, end, (value + more * scale) * factor, "words", scaled=end > behind or value >= 1000)

    def _cardinal(self, index: int) -> tuple[int, Decimal]:
        """The whole number in words from this item on: where it ends, and its value."""
        total, current, last, bound = Decimal(0), Decimal(0), "", Decimal("Infinity")
        at = index
        while at == index or self.joined(at):
            step = at + 1 if self.word(at) == "and" and last == "scale" and self.joined(at + 1) else at
            role, value = self.role(step), self.value(step) if self.role(step) else Decimal(0)
            open_end = last in ("", "scale")
            if (role in ("unit", "ten") and open_end) or (role == "unit" and last == "ten" and 0 < value < 10):
                current += value
            elif role == "scale" and step == at and last and value == 100 and current and current < 100:
                current *= value
            elif role == "scale" and step == at and last and current and 100 < value < bound:
                total, current, bound = total + current * value, Decimal(0), value
            elif (
                role == "scale" and step == at and last == "scale" and total and value == _CRORE and self.word(at - 1) in ("lakh", "lakhs")
            ):
                total, bound = total * value, Decimal(0)
            else:
                break
            last, at = role, step + 1
        return at, total + current

    def _point(self, index: int, value: Decimal) -> tuple[int, Decimal]:
        """``point five`` from this item on."""
        digits, at = "", index + 1
        while self.joined(index) and self.word(index) == "point" and self.joined(at) and self.role(at) == "unit" and self.value(at) < 10:
            digits += str(self.value(at))
            at += 1
        return (at, value + Decimal(f"0.{digits}")) if digits else (index, value)

    def _fraction(self, first: int, index: int, top: Decimal) -> Numeral | None:
        """``two-thirds``, ``one quarter of``: a part from this item on."""
        if self.role(index) != "part" or not self.joined(index) or top >= 100:
            return None
        hyphen = self.text[self.items[index - 1].end : self.items[index].start] in "-‐‑"
        plural = self.word(index).endswith("s") or self.word(index) == "halves"
        share = hyphen or self.word(index) not in _TERMS or self.word(index + 1) in _WHOLE_WORDS or self.role(index + 1) == "scale"
        if plural == (top == 1) or not share:
            return None
        value = top / self.value(index)
        whole = index + 3 if self.follows(index + 1, "of", "a") else index + 1
        after, factor = self._scale(whole)
        if after > whole:
            return self._numeral(first, after, value * factor, "words", scaled=True)
        return self._numeral(first, index + 1, value, "fraction")

    def _half(self, index: int) -> Numeral | None:
        """``half of``, ``half a million``, ``half-million``; a half of a match or of a year is no number."""
        at = index + 2 if self.follows(index + 1, "a") else index + 1
        after, factor = self._scale(at)
        if after > at:
            return self._numeral(index, after, Decimal("0.5") * factor, "words", scaled=True)
        at = index + 2 if self.word(index + 1) in ("a", "an") else index + 1
        if self.word(index - 1) in _HALVES:
            return None
        whole = self.joined(index + 1) and (self.word(index + 1) in _WHOLE_WORDS or self.word(at) in unit_forms())
        if whole or (self.word(index - 1) in _SHARING and self.word(index + 1) not in _TIMED):
            return self._numeral(index, index + 1, Decimal("0.5"), "fraction")
        return None

    def _article(self, index: int) -> Numeral | None:
        """``a hundred``, ``a dozen``, ``a third of``, ``several hundred``, ``a few thousand``."""
        if self.word(index) in ("a", "an") and self.joined(index + 1):
            if self.word(index + 1) == "quarter" and (behind := self._scale(index + 2))[0] > index + 2:
                return self._numeral(index, behind[0], behind[1] / 4, "words", scaled=True)
            if self.role(index + 1) == "part" and self.word(index + 1) != "half":
                if self.word(index - 1) == "by" and self._closed(index + 2):
                    return self._numeral(index, index + 2, 1 / self.value(index + 1), "fraction")
                return self._fraction(index, index + 1, Decimal(1)) if self.word(index + 2) == "of" else None
            if self.word(index + 1) == "half" and (self.word(index + 2) == "of" or self.word(index + 2) in unit_forms()):
                return self._numeral(index, index + 2, Decimal("0.5"), "fraction")
            after, factor = self._scale(index + 1)
            if after == index + 1:
                return None
            after, more = self._remainder(after, factor)
            return self._numeral(index, after, factor + more, "words", scaled=True)
        at = index + 2 if self.follows(index + 1, "of") else index + 1
        after, factor = self._scale(at)
        if after == at or self.word(index) in ("a", "an"):
            return None
        low, high = (Decimal(2), Decimal(2)) if self.word(index) == "couple" else _SEVERAL
        return self._numeral(index, after, low * factor, "vague", high * factor, scaled=True)

    def _closed(self, index: int) -> bool:
        """Whether what a part is of is left out here: ``fell by a quarter, …``, ``rose by a third in May``."""
        return not self.joined(index) or self.word(index) in _CLOSING

    def _remainder(self, index: int, bound: Decimal) -> tuple[int, Decimal]:
        """``and twenty`` behind ``a hundred``: where it ends, and its value."""
        at = index + 1 if self.word(index) == "and" and self.joined(index) else index
        if at == index + 1 and self.joined(at) and self.role(at) in ("unit", "ten"):
            end, value = self._cardinal(at)
            if 1 < value < bound:
                return end, value
        return index, Decimal(0)

    def _vague(self, index: int) -> Numeral:
        """``hundreds``, ``tens of thousands``: from that many to ten times as many."""
        value, after = self.value(index), index + 1
        while self.follows(after, "of") and self.role(after + 1) == "vague" and self.joined(after + 1) and value.adjusted() < MAX_DIGITS:
            value, after = value * self.value(after + 1), after + 2
        return self._numeral(index, after, value, "vague", value * 10)

    def _ratio(self, index: int) -> Numeral | None:
        """``one in five``, ``three out of every four``; both parts below a hundred."""
        at = index + 1
        if self.follows(at, "in"):
            at += 1
        elif self.follows(at, "out", "of"):
            at += 3 if self.follows(at + 2, "every") else 2
        else:
            return None
        if self.role(at) not in ("unit", "ten", "digits") or not self.joined(at) or self.role(index) == "vulgar":
            return None
        after, bottom = (at + 1, self.value(at)) if self.role(at) == "digits" else self._cardinal(at)
        top = self.value(index)
        if not 0 < top < bottom <= (_WHOLE if self.follows(index + 1, "out", "of") else 100) or top % 1 or bottom % 1 or top > 9:
            return None
        return self._numeral(index, after, top / bottom, "fraction")
