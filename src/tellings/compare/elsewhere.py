"""Whether an account may have a thing in other words or for something else: then nothing says that it leaves it out.

Each word of an item is looked for as it is, as a form of the same stem, or as a word near to it by the vectors of the embedded model. A
sentence, with the one behind it, that has most of them may tell the same. What is found here proves nothing but a doubt, and a doubt is
enough: a row that says "not found" has to be right.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from ..lexicon import words as lexicon
from ..lexicon.vectors import WIDTH, vector
from ..record import Account, Citation, Figure, evidence
from .intervals import size

WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
STEM = 5  # letters by which words of one family are known
NEAR = 0.6  # cosine from which two words may tell the same. By judgement on rows of 20 stories of 3 to 5 outlets, 2026-11
MOST, LEAST = 0.5, 2  # share (0-1) of an item's words, and how many of them, above which a sentence may tell the item
_SURNAME = 3  # letters of a last name that is looked for alone
Grid = npt.NDArray[np.float32]


def content(text: str) -> tuple[str, ...]:
    """The words of a text that tell something, in lower case, each once, in order."""
    plain = lexicon("function_words")
    found = (re.sub(r"['’].*$", "", word.lower()) for word in WORD.findall(text))
    return tuple(dict.fromkeys(word for word in found if len(word) > 1 and word not in plain))


class Elsewhere:
    """The sentences, figures and words of the accounts, each account's read once and only when it is asked for."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = {one.id: one for one in accounts}
        self._read: dict[str, _Read] = {}

    def _of(self, account: str) -> "_Read":
        if account not in self._read:
            self._read[account] = _Read(self._accounts[account])
        return self._read[account]

    def told(self, account: str, words: Sequence[str], most: float = MOST) -> Citation | None:
        """The sentence of an account that has more than a share of some words, or words near to them, together with the one behind it."""
        return self._of(account).told(words, most) if len(words) >= LEAST else None

    def valued(self, account: str, figures: Collection[Figure]) -> Citation | None:
        """The first figure of an account with the value of one of these, whatever it counts."""
        values = {size(one.expression) for one in figures} - {None}
        found = next((one for one in self._accounts[account].figures if size(one.expression) in values), None)
        return Citation(account=account, evidence=found.expression.evidence) if found is not None else None

    def named(self, account: str, name: str) -> Citation | None:
        """Where an account has the last word of a name, the letters that a long name begins with, or the name spelled otherwise."""
        parts = name.split()
        if (
            len(parts) > 1
            and parts[0][:1].isupper()
            and (alike := re.search(rf"(?<!\w){re.escape(parts[0])} {re.escape(parts[-1][:1])}\w+", self._of(account).text))
        ):
            return self._of(account).cited(*alike.span())
        short = "".join(part[0] for part in parts if part[:1].isupper())
        for part in ([parts[-1]] if parts else []) + ([short] if len(short) >= _SURNAME else []):
            bare = re.sub(r"['’]s$", "", part)
            if len(bare) >= _SURNAME and bare.lower() in self._of(account).vocabulary:
                found = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", self._of(account).text)
                if found is not None:
                    return self._of(account).cited(found.start(), found.end())
        return None


class _Read:
    """An account's main matter by its sentences and words."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.text = account.document.text[: account.document.main_end]
        spans = [(one.start, one.end) for one in account.sentences if one.start < account.document.main_end]
        self.spans = spans or [(0, len(self.text))]
        self.vocabulary: dict[str, list[int]] = {}
        starts = [start for start, _ in self.spans]
        for match in WORD.finditer(self.text):
            word = re.sub(r"['’].*$", "", match[0].lower())
            at = max(0, bisect_left(starts, match.start() + 1) - 1)
            self.vocabulary.setdefault(word, []).append(at)
        self.words = sorted(word for word in self.vocabulary if word not in lexicon("function_words"))
        self._stems: dict[str, list[str]] = {}
        for word in self.words:
            self._stems.setdefault(word[:STEM], []).append(word)
        self._vectors: Grid = np.stack([_vector(word) for word in self.words]) if self.words else np.zeros((0, WIDTH), np.float32)

    def told(self, words: Sequence[str], most: float) -> Citation | None:
        """See ``Elsewhere.told``."""
        if not self.words or not self.text.strip():
            return None
        near = np.stack([_vector(word) for word in words]) @ self._vectors.T >= NEAR
        counts = np.zeros(len(self.spans) + 1, np.int32)
        for row, word in enumerate(words):
            alike = {*(self.words[at] for at in np.flatnonzero(near[row])), *self._stems.get(word[:STEM], ())}
            places = {at for one in alike for at in self.vocabulary[one]}
            counts[sorted(places | {at + 1 for at in places})] += 1
        best = int(counts.argmax())
        if counts[best] < LEAST or counts[best] <= most * len(words):
            return None
        start, end = self.spans[min(best, len(self.spans) - 1)]
        return self.cited(start, min(end, len(self.text)))

    def cited(self, start: int, end: int) -> Citation | None:
        """A stretch as evidence; None for an empty one."""
        return Citation(account=self.account.id, evidence=evidence(self.text, start, end, "coverage.elsewhere")) if start < end else None


def _vector(word: str) -> Grid:
    found = vector(word)
    return np.zeros(WIDTH, np.float32) if found is None else found
