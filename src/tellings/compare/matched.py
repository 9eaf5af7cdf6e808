"""Which words of two wordings are matched: the stretches that both have in one order, words of content before small ones.

``difflib`` matches the longest stretch first, and of equal ones the first: between two long stretches a stray "a" or "and" may keep the
words beside it apart from their own. So what lies between is matched anew, by weight. What a reporter does not spell out ("d–mn") is the
word.
"""

import re
from collections.abc import Callable, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise

from ..lexicon import words as lexicon

LONG = 1500
"""Words above which the commonest ones no longer start a match: keeps a very long quotation from taking quadratic time."""
STRETCH, AGAIN = 3, 6
"""Words of a stretch that others before it are drawn to, and how many of them at most. By judgement."""
CONTENT, BESIDE = 4, 1
"""What a matched word of content weighs (a small one 1), and what is added where the word before it is matched, too. By judgement."""
CELLS = 4096
"""Pairs of words between two stretches up to which they are matched anew."""
AWAY = 6
"""Words over which a small word at the beginning of the other wording is not the one far before those it stands with. By judgement."""
MASKED = re.compile(
    r"(?P<first>[^\W\d_]+)(?:[*–—_-]*[*–—_][*–—_-]*|-{2,}|(?<=\b[a-z])-(?=(?:ing?|ed|ers?)\b))(?P<last>[^\W\d_]*)"
    r"|(?P<stars>[^\W\d_])\*{2,}",
    re.IGNORECASE,
)
VOWELS = frozenset("aeiouy")
Key = Callable[[str], str]


def stretches(base: Sequence[str], other: Sequence[str], key: Key) -> list[Match]:
    """The matched stretches of two lists of words, in order.

    Args:
        base: words with their punctuation.
        other: those they are held against.
        key: what makes two words the same.
    """
    left, right = [key(word) for word in base], [key(word) for word in other]
    matcher = SequenceMatcher(None, left, right, autojunk=max(len(left), len(right)) > LONG)
    found = _weighed(_drawn(matcher.get_matching_blocks(), left, right), left, right)
    return _phrased(_spelled_out(found, base, other), left, right)


def _drawn(blocks: Sequence[Match], left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """The stretches that match, the few words before the first long one held against those right before it, if as many match there.

    A fragment that begins with "of" or with a word that stands in an earlier sentence, too, begins where its next words stand.
    """
    found = list(blocks)
    number = next((at for at, block in enumerate(found) if block.size >= STRETCH), 0)
    long = found[number]
    if not 0 < long.b <= AGAIN or not number:
        return found
    low = max(0, long.a - long.b - 1)
    again = SequenceMatcher(None, left[low : long.a], right[: long.b], autojunk=False).get_matching_blocks()
    near = [Match(low + one.a, one.b, one.size) for one in again if one.size]
    if sum(one.size for one in near) < sum(one.size for one in found[:number]):
        return found
    return [*near, *found[number:]]


def _weighed(blocks: Sequence[Match], left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """The stretches, those between two firm ones matched anew by the weight of their words."""
    plain = lexicon("function_words")
    firm = [one for one in blocks if one.size >= STRETCH or any(word not in plain for word in left[one.a : one.a + one.size])]
    end = Match(len(left), len(right), 0)
    found: list[Match] = []
    low = start = 0
    for block in [*(one for one in firm if one.size), end]:
        within = [one for one in blocks if one.size and low <= one.a < block.a and start <= one.b < block.b]
        if (block.a - low) * (block.b - start) <= CELLS:
            within = _heaviest(left, right, (low, block.a), (start, block.b))
        if block.size and start == 0 and within and _strayed(within[-1], block, left):
            within = []
        found += [*within, block]
        low, start = block.a + block.size, block.b + block.size
    return _joined(found)


def _strayed(one: Match, block: Match, left: Sequence[str]) -> bool:
    """Whether a small word that begins the other wording stands far before the words it stands with there."""
    together = one.b == 0 and one.b + one.size == block.b
    return together and block.a - one.a - one.size >= AWAY and lexicon("function_words").issuperset(left[one.a : one.a + one.size])


def _heaviest(left: Sequence[str], right: Sequence[str], mine: tuple[int, int], theirs: tuple[int, int]) -> list[Match]:
    """The heaviest words in common order within two ranges: the longest common subsequence, by weight."""
    plain = lexicon("function_words")
    height, width = mine[1] - mine[0], theirs[1] - theirs[0]
    if not height or not width:
        return []
    best = [[0] * (width + 1) for _ in range(height + 1)]
    for up in range(height - 1, -1, -1):
        for across in range(width - 1, -1, -1):
            word = left[mine[0] + up]
            best[up][across] = max(best[up + 1][across], best[up][across + 1])
            if word and word == right[theirs[0] + across]:
                beside = BESIDE if _same(left, right, mine[0] + up + 1, theirs[0] + across + 1) else 0
                best[up][across] = max(best[up][across], best[up + 1][across + 1] + (1 if word in plain else CONTENT) + beside)
    found, up, across = [], 0, 0
    while up < height and across < width and best[up][across]:
        if best[up][across] == best[up + 1][across]:
            up += 1
        elif best[up][across] == best[up][across + 1]:
            across += 1
        else:
            found.append(Match(mine[0] + up, theirs[0] + across, 1))
            up, across = up + 1, across + 1
    return found


def _same(left: Sequence[str], right: Sequence[str], at: int, there: int) -> bool:
    return at < len(left) and there < len(right) and bool(left[at]) and left[at] == right[there]


def _joined(blocks: Sequence[Match]) -> list[Match]:
    """The stretches, those that follow each other on both sides as one; the empty one at the end is kept."""
    found: list[Match] = []
    for one in blocks:
        if found and found[-1].a + found[-1].size == one.a and found[-1].b + found[-1].size == one.b and one.size:
            found[-1] = Match(found[-1].a, found[-1].b, found[-1].size + one.size)
        else:
            found.append(one)
    return found


def _spelled_out(blocks: Sequence[Match], base: Sequence[str], other: Sequence[str]) -> list[Match]:
    """The stretches, and between them the words of which one side has only the first and the last letters."""
    found: list[Match] = []
    low = start = 0
    for block in blocks:
        for at in range(low, block.a):
            there = next((to for to in range(start, block.b) if masks(base[at], other[to])), None)
            if there is not None:
                found.append(Match(at, there, 1))
                start = there + 1
        found.append(block)
        low, start = block.a + block.size, block.b + block.size
    return _joined(found)


def masks(one: str, two: str) -> bool:
    """Whether one of two words is the other with letters left out, or both are one word with letters left out."""
    return _masks(one, two) or _masks(two, one) or _both_masked(one, two)


def _both_masked(one: str, two: str) -> bool:
    """Whether what two masked words have of their beginnings and ends goes together: "d***", "d–n"."""
    told = [MASKED.search(word) for word in (one, two)]
    if told[0] is None or told[1] is None:
        return False
    firsts, lasts = ([_ends(found)[end] for found in told if found] for end in (0, 1))
    ends = lasts[0].endswith(lasts[1]) or lasts[1].endswith(lasts[0])
    return ends and (firsts[0].startswith(firsts[1]) or firsts[1].startswith(firsts[0]))


def _ends(found: re.Match[str]) -> tuple[str, str]:
    """The letters that a masked word has of its beginning and of its end, in lower case."""
    return (found["first"] or found["stars"]).lower(), (found["last"] or "").lower()


def _masks(short: str, word: str) -> bool:
    """Whether a word with some letters left out may stand for another: "d–mn", "d***"."""
    told = MASKED.search(short)
    if told is None:
        return False
    first, last = _ends(told)
    plain = "".join(filter(str.isalpha, word.lower()))
    masked = bool(last) or "*" in told[0] or "---" in told[0] or len(first) == 1 or not VOWELS & set(first)  # "s—", "br—"
    return masked and len(plain) > len(first) + len(last) and plain.startswith(first) and plain.endswith(last) and not MASKED.search(word)


def _phrased(blocks: Sequence[Match], left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """The stretches that match, what only one side has between two of them beginning with its small word: "[in the bay] in spring"."""
    found = list(blocks)
    for number, (one, other) in enumerate(pairwise(blocks), 1):
        one = found[number - 1]
        low, high, start, end = one.a + one.size, other.a, one.b + one.size, other.b
        said, last = (left, high) if start == end else (right, end)
        if (low == high) == (start == end) or one.size < 2 or not other.size or said[last - 1] not in lexicon("function_words"):
            continue
        if left[low - 1] == said[last - 1]:
            found[number - 1] = Match(one.a, one.b, one.size - 1)
            found[number] = Match(other.a - 1, other.b - 1, other.size + 1)
    return found
