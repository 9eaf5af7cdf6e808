"""Which differences of wording matter: a cut at an end is one thing, another word inside a sentence is another.

The edits between two wordings run over all that an account quotes. Here they are read piece by piece, a piece being a sentence or a
fragment between two marks of omission: only where both accounts give words of one piece is anything another wording. What the one account
quotes and the other does not is more of the speech, or less, not other words.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType

import msgspec

from ..lexicon import naming
from ..lexicon import words as lexicon
from ..record import AlignedQuote, Edit, Telling
from .alike_pieces import Pair, Word, alike_pieces, numbered, shared_words, weighty, without_strays
from .immaterial import immaterial
from .kinds import classified, denials
from .moved import put_together, reordered_names
from .sense import NEGATIONS, sense
from .told_twice import keyed, told_in_both
from .wording import key, words

BESIDE = 7  # words on each side of an edit in which its own words may stand again; chosen, not calibrated
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
MUCH = 1.0  # other words for each one that both have of a sentence, from which on it is another (ratio). By judgement
REWRITTEN = 1  # words beside an editor's that follow from it at most. By judgement
PHRASE = 3  # words that are said again as one, and not matched by chance. By judgement
HEDGED = 3  # words beside a hedge on both sides from which on they are two ends of a sentence. By judgement
PUT_IN = re.compile(r"[\[(][^\])]*[\])]")
BRACKETED = re.compile(r"\s*[\[(]([^\])]+)[\])]")
MARK = re.compile(r"…|\.\s?\.\s?\.")  # of an omission
HANDED_ON = re.compile(r"\b(?:some(?:body|one|)|people|they|critics) (?:say|says|said|claim|claims|claimed)\b", re.IGNORECASE)
EDITORS = frozenset({"insertion", "ellipsis"})  # kinds of steps that are an editor's, not the speaker's


Marked = Mapping[tuple[str, int, int], bool]
"""Whether a stretch of an account, by its first and last character, is given as the speaker's own words; those left out are."""


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
    return [edit for _, edits in other_wordings(quote, marked, texts) for edit in edits]


def other_wordings(
    quote: AlignedQuote, marked: Marked = MappingProxyType({}), texts: Mapping[str, str] = MappingProxyType({})
) -> list[tuple[Telling, list[Edit]]]:
    """The tellings that say something with other words than the fullest, each with its significant edits; see ``significant_edits``."""
    fullest = quote.tellings[quote.base]
    base = _own(fullest, marked)
    told = [f" {' '.join(map(key, words(telling.words)))} " for telling in quote.tellings]
    found = []
    for number, telling in enumerate(quote.tellings):
        if not _shares(telling.edits) or _part(number, told, quote.base):
            continue
        steps, both = without_strays(put_together(telling.edits)), (texts.get(fullest.account, ""), texts.get(telling.account, ""))
        edits = [_led_in(edit, both) for edit in other_words(steps, base, _own(telling, marked)) if not told_in_both(edit, steps, both)]
        if edits:
            found.append((telling, edits))
    return found


def _led_in(edit: Edit, texts: tuple[str, str]) -> Edit:
    """The step; one word more where the report itself leads in with the other: the boat was “hardly new”, for “the boat was new”."""
    if edit.op != "changed":
        return edit
    if keyed(f"{edit.base} {edit.other}") in texts[1]:
        return classified([Edit(op="added", base="", other=edit.other)])[0]
    return classified([Edit(op="dropped", base=edit.base, other="")])[0] if keyed(f"{edit.other} {edit.base}") in texts[0] else edit


def _part(number: int, told: Sequence[str], base: int) -> bool:
    """Whether a telling is a stretch of another than the fullest, word for word: what that one says otherwise is told of it."""
    return any(told[number] in one and told[number] != one for at, one in enumerate(told) if at not in (number, base))


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


def other_words(edits: Sequence[Edit], mine: Sequence[bool] = (), theirs: Sequence[bool] = ()) -> list[Edit]:
    """The steps that say something with other words; ``mine`` and ``theirs`` tell of each word whether it is the speaker's own."""
    if all(edit.op == "same" for edit in edits):
        return []
    base, other = numbered([edit.base for edit in edits], mine), numbered([edit.other for edit in edits], theirs)
    alike = alike_pieces(edits, base, other)
    shared = [
        (left[0].piece, right[0].piece, left[-1].piece, right[-1].piece) if edit.op == "same" and left and right else None
        for edit, left, right in zip(edits, base, other, strict=True)
    ]
    found = []
    for index, edit in enumerate(edits):
        if edit.op == "same" or (edit.base and edit.other and all(word.put_in for word in (*base[index], *other[index]))):
            continue
        if edit.op != "changed" and (_only_put_in(base, index) or _only_put_in(other, index)):
            continue
        behind = shared[index - 1] if index else None
        ahead = shared[index + 1] if index + 1 < len(edits) else None
        last = (behind[2], behind[3]) if behind and (behind[2], behind[3]) in alike else None
        first = (ahead[0], ahead[1]) if ahead and (ahead[0], ahead[1]) in alike else None
        for one in _within(edit, base[index], other[index], last, first):
            if one.kind in EDITORS or slight(one) or immaterial(one) or reordered_names(one) or _glossed(one, edits[index + 1 : index + 2]):
                continue
            if _rewritten(one.base, one.other) or _rewritten(one.other, one.base):
                continue
            around = _around(base, index), _around(other, index)
            if _repeated(one, around) or _said_again(one, around) or _stammered(one, edits, index) or _marked_out(one, edits, index):
                continue
            step = _as_denying(one, [_piece(side, index, last or first, which) for which, side in enumerate((base, other))])
            own = [_quoted(side, index) for side in (base, other)]
            if step and (all(own) or (any(own) and (step.kind == "claim" or _hedging(step)))):
                found.append((last or first, step))
    both = shared_words(edits, base, other)
    return [step for pair, step in found if pair is None or _little([one for at, one in found if at == pair], both[pair])]


def _little(steps: Sequence[Edit], both: int) -> bool:
    """Whether what is told otherwise in a sentence is little beside what both tell of it: else these are two sentences."""
    return sum(max(len(words(one.base)), len(words(one.other))) for one in steps) <= MUCH * both


def _as_denying(edit: Edit, told: Sequence[str]) -> Edit | None:
    """A step that denies, by the pieces in which it stands: None if these are two sentences; no other claim if both deny as often."""
    if not negating(edit):
        return edit
    if not _one_sentence(*map(_content, told)):
        return None
    if edit.kind == "claim" and len({HANDED_ON.search(piece) is None for piece in told}) > 1:
        return None  # "somebody said he's a rower": that is what somebody said
    asked = ["?" in piece for piece in told]  # "Shouldn't it be so?" says that it should
    if edit.kind == "claim" and (denials(told[0]) == denials(told[1]) or asked[0] != asked[1]):
        return msgspec.structs.replace(edit, kind="words", reason="the denial stands at another place here")
    return edit


def _rewritten(side: str, told: str) -> bool:
    """Whether an editor put a word in for another and a small word follows from it: "(Moss) has" for "She's also"."""
    left = words(PUT_IN.sub(" ", side))
    put_in = PUT_IN.search(side) is not None
    return put_in and len(left) <= REWRITTEN and len(words(told)) <= REWRITTEN + 1 and not any(map(weighty, left))


def _only_put_in(side: Sequence[Sequence[Word]], index: int) -> bool:
    """Whether what only one side has is an editor's, whichever of two equal words the other was matched with: "the boats [six boats]"."""
    told = [word.text for word in side[index] if not word.put_in]
    behind = [word.text for word in (side[index + 1] if index + 1 < len(side) else ())[: len(told)] if word.put_in]
    return len(told) < len(side[index]) and sense(" ".join(told)) == sense(" ".join(behind))


def _glossed(edit: Edit, behind: Sequence[Edit]) -> bool:
    """Whether one side only has letters for what both spell out in brackets right behind: "the DHA (deputy harbour admiral)"."""
    side = (edit.base or edit.other).strip()
    if edit.op == "changed" or not behind or behind[0].op != "same":
        return False
    inside = BRACKETED.match(behind[0].base)
    return inside is not None and naming.spells(side, inside[1])


def _piece(side: Sequence[Sequence[Word]], index: int, beside: Pair | None, which: int) -> str:
    """The pieces in which a side of an edit stands; of one without words, the piece beside it."""
    numbers = {word.piece for word in side[index]} or ({beside[which]} if beside else set())
    return " ".join(word.text for part in side for word in part if word.piece in numbers)


def _content(piece: str) -> set[str]:
    return {word for word in sense(piece) if word not in NEGATIONS and word not in lexicon("function_words")}


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
            whole = Edit(op="changed", base=" ".join(left), other=" ".join(right))
            own = not any(word.put_in for word in base)
            if pair == first != last and own and _fragment(edit, right) and not slight(whole) and not negating(whole):
                left = _in_place(left, right)  # where the other quotes from this word on, only the words in its place are others
            if left and right and max(len(left), len(right)) <= ENDING and not (_put_for(base, right) or _put_for(other, left)):
                return list(classified([Edit(op="changed", base=" ".join(left), other=" ".join(right))]))
    return []


def _put_for(side: Sequence[Word], told: Sequence[str]) -> bool:
    """Whether a side begins with what an editor put in for the small word with which the other ends: "he" / "[Moss] sees fit"."""
    return side[0].put_in and len(told) == 1 and not weighty(told[0])


def _in_place(words: list[str], other: Sequence[str]) -> list[str]:
    """As many of the last words as stand in the place of the other's: those that say the same in full or in short, or as many."""
    told = sense(" ".join(other))
    ends = [" ".join(words[-size:]) for size in range(1, len(words) + 1)]
    same = next((size for size, end in enumerate(ends, 1) if told and sense(end) == told), 0)
    short = next((size for size, end in enumerate(ends[: len(other) + 1], 1) if _contracted(end, " ".join(other))), 0)
    return words[-(same or short or len(other)) :]


def _contracted(side: str, other: str) -> bool:
    """Whether one side is the other with its auxiliary verb in short: "the mayor is", "the mayor's"."""
    first = [" ".join(sense(told)[:1]) for told in (side, other)]
    begun = all(first) and (first[0].startswith(first[1]) or first[1].startswith(first[0]))
    return begun and immaterial(Edit(op="changed", base=side, other=other))


def _fragment(edit: Edit, side: Sequence[str]) -> bool:
    """Whether the words of an edit's other side begin a quotation that is only part of a sentence, or of a headline in capitals."""
    return bool(side) and (side[0].lstrip("“\"'‘([")[:1].islower() or all(word[:1].isupper() for word in edit.other.split()))


def _around(side: Sequence[Sequence[Word]], index: int) -> list[str]:
    """The words right before and right behind an edit."""
    before = [word.text for part in side[max(index - 3, 0) : index] for word in part[-BESIDE:]]
    behind = [word.text for part in side[index + 1 : index + 4] for word in part[:BESIDE]]
    return before[-BESIDE:] + behind[:BESIDE]


def slight(edit: Edit) -> bool:
    """Whether an edit changes an article, a spelling, a contraction or a mark only, and no word's place."""
    if "".join(sense(edit.base)) != "".join(sense(edit.other)):
        return False
    base, other = ([key(word) for word in words(side)] for side in (edit.base, edit.other))
    return base == other or sorted(base) != sorted(other)


def _repeated(edit: Edit, around: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether one side only says twice what stands right beside it: "We really, we discussed"."""
    if edit.op == "changed":
        return False
    side = sense(edit.base or edit.other)
    left = Counter(sense(" ".join(around[edit.op == "added"])))
    left.subtract(side)
    return all(left[word] >= 0 and word not in NEGATIONS for word in side)


def _stammered(edit: Edit, edits: Sequence[Edit], index: int) -> bool:
    """Whether one side says twice, right one behind the other, what the other says once: of a denial, too, nothing else is the same."""
    if edit.op == "changed":
        return False
    side = sense(edit.base or edit.other)
    before, behind = (sense(edits[at].base) if 0 <= at < len(edits) and edits[at].op == "same" else [] for at in (index - 1, index + 1))
    return bool(side) and side in (before[-len(side) :], behind[: len(side)])


def _marked_out(edit: Edit, edits: Sequence[Edit], index: int) -> bool:
    """Whether what one side lacks is marked as left out there, behind a word that it begins with: "books [of Hask] of ... the mint"."""
    behind = edits[index + 1] if index + 1 < len(edits) else None
    if edit.op == "changed" or behind is None or behind.op != "same":
        return False
    first, lacking = words(edit.base or edit.other)[:1], words(behind.other if edit.base else behind.base)[:1]
    return list(map(key, first)) == list(map(key, lacking)) and any(MARK.search(word) for word in lacking)


def _said_again(edit: Edit, around: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether a side has a phrase in the place of small words that stands right beside it in the other too: a speaker says it twice."""
    for side, small, beside in ((edit.base, edit.other, around[1]), (edit.other, edit.base, around[0])):
        told = sense(side)
        if len(told) >= PHRASE and not weighty(small) and f" {' '.join(told)} " in f" {' '.join(sense(' '.join(beside)))} ":
            return True
    return False


def negating(edit: Edit) -> bool:
    """Whether only one side of an edit has a denial, or one more than the other."""
    return bool(NEGATIONS.intersection(sense(edit.base)) ^ NEGATIONS.intersection(sense(edit.other)))
