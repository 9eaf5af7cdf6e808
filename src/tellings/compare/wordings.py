"""Which differences of wording matter: a cut at an end is one thing, another word inside a sentence is another.

The edits between two wordings run over all that an account quotes. Here they are read piece by piece, a piece being a sentence or a
fragment between two marks of omission: only where both accounts give words of one piece is anything another wording. What the one account
quotes and the other does not is more of the speech, or less, not other words.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from ..lexicon import words as lexicon
from ..record import AlignedQuote, Edit, Telling
from .immaterial import immaterial
from .kinds import classified
from .sense import NEGATIONS, sense
from .sentences import pieces
from .told_twice import told_in_both
from .wording import words

BESIDE = 7  # words on each side of an edit in which its own words may stand again; chosen, not calibrated
SHOWN = 2  # differing words named in a title
NAMED_WORDS = 6  # words of a side named in full
ENDING = 6  # words of an end that is another: above, the sentences only begin alike. Chosen on three stories of stories-5w1h, 2026-11
HEDGES = frozenset(
    {
        "presumably",
        "allegedly",
        "reportedly",
        "apparently",
        "probably",
        "possibly",
        "perhaps",
        "maybe",
        "likely",
        "supposedly",
        "purportedly",
    }
)
HEDGED = 3  # words beside a hedge on both sides from which on they are two ends of a sentence. By judgement
EDITORS = frozenset({"insertion", "ellipsis"})  # kinds of steps that are an editor's, not the speaker's
OUTER = " ,.;:!?…—–-\"“”'‘’()[]"  # what a word named in a title loses at its ends


class Word(NamedTuple):
    """A word, the number of the piece it stands in, and whether it is given as the speaker's own."""

    piece: int
    text: str
    own: bool = True


Marked = Mapping[tuple[str, int, int], bool]
"""Whether a stretch of an account, by its first and last character, is given as the speaker's own words; those left out are."""


Pair = tuple[int, int]
"""The numbers of a piece of the base and of a piece of the other wording that share words."""


def significant_edits(
    quote: AlignedQuote, marked: Marked = MappingProxyType({}), texts: Mapping[str, str] = MappingProxyType({})
) -> list[Edit]:
    """The edits by which a telling says something with other words: what is changed, added or left out inside a sentence that both give.

    Words that a telling leaves out or adds at the beginning or the end of a sentence or a fragment are its choice of where to quote; what
    an editor puts in brackets or marks as left out is no other wording either. Nor are the words with which outlets report a speech
    without quoting it, each in its own, unless they change what is claimed or how surely; nor what both accounts have.

    Args:
        quote: the utterance.
        marked: which stretches are given as the speaker's own words.
        texts: the keys of all words of each account's main matter, by its id (see ``told_twice.keyed``).
    """
    fullest = quote.tellings[quote.base]
    base = _own(fullest, marked)
    return [
        edit
        for telling in quote.tellings
        if _shares(telling.edits)
        for edit in _other_words(telling.edits, base, _own(telling, marked))
        if not told_in_both(edit, telling.edits, (texts.get(fullest.account, ""), texts.get(telling.account, "")))
    ]


def _shares(edits: Sequence[Edit]) -> bool:
    """Whether at least half of the words of the shorter wording stand in the other: less is another sentence, not other words."""
    both = sum(len(words(edit.base)) for edit in edits if edit.op == "same")
    sides = [sum(len(words(side(edit))) for edit in edits) for side in (attrgetter("base"), attrgetter("other"))]
    return 2 * both >= min(sides)


def _own(telling: Telling, marked: Marked) -> list[bool]:
    """For each word of a telling whether it is given as the speaker's own."""
    told = [(one.account, one.evidence) for one in telling.citations]
    return [marked.get((account, part.start, part.end), True) for account, part in told for _ in words(part.exact)]


def changes_claim(edits: Sequence[Edit]) -> bool:
    """Whether one of these edits changes what is said: a negation, a number, a modal verb."""
    return any(edit.kind == "claim" for edit in edits)


def _other_words(edits: Sequence[Edit], mine: Sequence[bool] = (), theirs: Sequence[bool] = ()) -> list[Edit]:
    if all(edit.op == "same" for edit in edits):
        return []
    base, other = _numbered([edit.base for edit in edits], mine), _numbered([edit.other for edit in edits], theirs)
    alike = _alike(edits, base, other)
    shared = [
        (left[0].piece, right[0].piece, left[-1].piece, right[-1].piece) if edit.op == "same" and left and right else None
        for edit, left, right in zip(edits, base, other, strict=True)
    ]
    found = []
    for index, edit in enumerate(edits):
        if edit.op == "same":
            continue
        behind = shared[index - 1] if index else None
        ahead = shared[index + 1] if index + 1 < len(edits) else None
        last = (behind[2], behind[3]) if behind and (behind[2], behind[3]) in alike else None
        first = (ahead[0], ahead[1]) if ahead and (ahead[0], ahead[1]) in alike else None
        for one in _within(edit, base[index], other[index], last, first):
            if one.kind in EDITORS or _slight(one) or immaterial(one) or _repeated(one, (_around(base, index), _around(other, index))):
                continue
            if _negating(one) and not _one_sentence(_piece(base, index, last or first, 0), _piece(other, index, last or first, 1)):
                continue
            if one.kind == "claim" or _hedging(one) or (_quoted(base, index) and _quoted(other, index)):
                found.append(one)
    return found


def _piece(side: Sequence[Sequence[Word]], index: int, beside: Pair | None, which: int) -> set[str]:
    """The words of content of the pieces in which a side of an edit stands; of one without words, of the piece beside it."""
    numbers = {word.piece for word in side[index]} or ({beside[which]} if beside else set())
    told = sense(" ".join(word.text for part in side for word in part if word.piece in numbers))
    return {word for word in told if word not in NEGATIONS and word not in lexicon("function_words")}


def _one_sentence(left: set[str], right: set[str]) -> bool:
    """Whether one of two pieces denies what the other says: but for a word, all that the shorter tells stands in the longer."""
    return min(len(left - right), len(right - left)) <= 1


def _hedging(edit: Edit) -> bool:
    """Whether only one side has a word that says how sure something is: "presumably"; another end altogether is no such side."""
    sides = [sense(edit.base), sense(edit.other)]
    rest = [[word for word in side if word not in HEDGES] for side in sides]
    return bool(HEDGES.intersection(sides[0]) ^ HEDGES.intersection(sides[1])) and min(map(len, rest)) < HEDGED


def _quoted(side: Sequence[Sequence[Word]], index: int) -> bool:
    """Whether a side of an edit is given as the speaker's own words; of one without words, those right beside it."""
    here = side[index] or [
        *(word for part in side[max(index - 1, 0) : index] for word in part[-1:]),
        *(side[index + 1][:1] if index + 1 < len(side) else []),
    ]
    return all(word.own for word in here)


def _within(edit: Edit, base: Sequence[Word], other: Sequence[Word], last: Pair | None, first: Pair | None) -> list[Edit]:
    """What an edit does inside the pieces on both sides of it: between two shared words of one piece, or another end, another beginning."""
    if last is not None and last == first:
        return [edit]
    for pair in (last, first):
        if pair is not None:
            left = [word.text for word in base if word.piece == pair[0]]
            right = [word.text for word in other if word.piece == pair[1]]
            if left and right and max(len(left), len(right)) <= ENDING:
                return list(classified([Edit(op="changed", base=" ".join(left), other=" ".join(right))]))
    return []


def _numbered(sides: Sequence[str], own: Sequence[bool] = ()) -> list[list[Word]]:
    """The words of each edit's side, with the number of the piece of the whole wording in which they stand."""
    told = [words(side) for side in sides]
    every = [word for side in told for word in side]
    numbers, given = iter(pieces(every)), iter(own if len(own) == len(every) else [True] * len(every))
    return [[Word(next(numbers), word, next(given)) for word in side] for side in told]


def _around(side: Sequence[Sequence[Word]], index: int) -> list[str]:
    """The words right before and right behind an edit."""
    before = [word.text for part in side[max(index - 3, 0) : index] for word in part[-BESIDE:]]
    behind = [word.text for part in side[index + 1 : index + 4] for word in part[:BESIDE]]
    return before[-BESIDE:] + behind[:BESIDE]


def _alike(edits: Sequence[Edit], base: Sequence[Sequence[Word]], other: Sequence[Sequence[Word]]) -> set[Pair]:
    """The pairs of pieces that are one sentence told twice.

    They share two words of weight, or half of those of the lighter one, or three quarters of all words of the shorter one.
    """
    sizes = [Counter(word.piece for part in side for word in part) for side in (base, other)]
    weights = [Counter(word.piece for part in side for word in part if _weighty(word.text)) for side in (base, other)]
    shared: Counter[Pair] = Counter()
    heavy: Counter[Pair] = Counter()
    for edit, left, right in zip(edits, base, other, strict=True):
        if edit.op == "same":
            for one, two in zip(left, right, strict=False):
                shared[one.piece, two.piece] += 1
                heavy[one.piece, two.piece] += _weighty(one.text)
    return {
        pair
        for pair, count in shared.items()
        if heavy[pair] >= 2
        or (heavy[pair] and 2 * heavy[pair] >= min(weights[0][pair[0]], weights[1][pair[1]]))
        or 4 * count >= 3 * min(sizes[0][pair[0]], sizes[1][pair[1]])
    }


def _weighty(words: str) -> bool:
    """Whether there is a word of content or a negation among the words."""
    told = sense(words)
    return any(word in NEGATIONS for word in told) or any(word not in lexicon("function_words") for word in told)


def _slight(edit: Edit) -> bool:
    """Whether an edit changes an article, a spelling, a contraction or a mark only."""
    return "".join(sense(edit.base)) == "".join(sense(edit.other))


def _repeated(edit: Edit, around: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether one side only says twice what stands right beside it: "We really, we discussed"."""
    if edit.op == "changed":
        return False
    side = sense(edit.base or edit.other)
    left = Counter(sense(" ".join(around[edit.op == "added"])))
    left.subtract(side)
    return all(left[word] >= 0 and word not in NEGATIONS for word in side)


def wording_title(quote: AlignedQuote, speaker: str, changed: Sequence[Edit], outlets: Mapping[str, str]) -> tuple[str, str]:
    """Title and reason of the finding about an utterance that several accounts give.

    Args:
        quote: the utterance with its edits.
        speaker: who speaks, as the title is to name them.
        changed: its significant edits.
        outlets: the name of each account by its id.
    """
    if changed:
        count = len(
            {tuple((tuple(sense(edit.base)), tuple(sense(edit.other))) for edit in _other_words(one.edits)) for one in quote.tellings}
        )
        title = f"{speaker} is quoted in {max(count, 2)} wordings: {'; '.join(_named(changed))}"
        return title, f"one utterance, other words: {quote.reason}"
    accounts = len({one.account for one in quote.tellings})
    if quote.wordings < 2:
        return f"{speaker}, in {accounts} accounts: “{_short(quote)}”", f"the same words in each; {quote.reason}"
    fullest = _fullest(quote, outlets)
    if fullest:
        how = f"what the other accounts quote stands in it word for word; {quote.reason}"
        return f"{speaker}, in {accounts} accounts, quoted at greater length by {fullest}: “{_short(quote)}”", how
    how = "the same words where they overlap; each account quotes another stretch"
    return f"{speaker}, in {accounts} accounts: “{_short(quote)}”", f"{how}; {quote.reason}"


def _named(changed: Sequence[Edit]) -> list[str]:
    """The differing words in short, at most ``SHOWN``: negations first, changed words before others, empty words only where alone."""
    heavy = [edit for edit in changed if _weighty(edit.base) or _weighty(edit.other)] or changed
    ranked = sorted(heavy, key=lambda edit: (not _negating(edit), edit.op != "changed"))
    named = dict.fromkeys(
        f"“{_cut(edit.base)}” / “{_cut(edit.other)}”" if edit.op == "changed" else f"“{_cut(edit.base or edit.other)}” {edit.op}"
        for edit in ranked
    )
    return list(named)[:SHOWN]


def _negating(edit: Edit) -> bool:
    return bool(NEGATIONS.intersection(sense(edit.base)) ^ NEGATIONS.intersection(sense(edit.other)))


def _cut(side: str) -> str:
    told = side.split()
    short = " ".join(told) if len(told) <= NAMED_WORDS else " ".join([*told[: NAMED_WORDS // 2], "…", *told[-NAMED_WORDS // 2 :]])
    return short.strip(OUTER) or short


def _fullest(quote: AlignedQuote, outlets: Mapping[str, str]) -> str:
    """The outlet that alone quotes more than all others, or an empty string."""
    base = quote.tellings[quote.base]
    if any(not _contained(one) for one in quote.tellings if one is not base):
        return ""
    if any(not any(edit.op == "dropped" for edit in one.edits) for one in quote.tellings if one is not base):
        return ""
    return outlets.get(base.account, "")


def _contained(telling: Telling) -> bool:
    """Whether a telling has nothing that the fullest has not."""
    return all(edit.op in ("same", "dropped") or _slight(edit) or not _weighty(edit.other) for edit in telling.edits)


def _short(quote: AlignedQuote, limit: int = 90) -> str:
    words = quote.tellings[quote.base].words
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
