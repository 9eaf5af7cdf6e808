"""Words without their endings, so that two forms of one word count as one."""

import functools
import re

ENDINGS = (
    *("ations", "ation", "ings", "ing", "ions", "ion", "ements", "ement", "ments", "ment"),
    *("ers", "ies", "ied", "es", "ed", "s", "e", "y"),
)
LEAST = 3  # letters that stay


def stem(word: str) -> str:
    """A word without its commonest endings; "paid" and "pay" stay two."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            cut = word[: -len(ending)]
            return cut[:-1] if len(cut) > LEAST and cut[-1] == cut[-2] and cut[-1] not in "ls" else cut
    return word


def singular(word: str) -> str:
    """A word without the "s" of a plural, so that "hen" and "hens" are one."""
    return word[:-1] if len(word) > LEAST and word.endswith("s") and not word.endswith("ss") else word


# What may stand behind the root of a word in its verb, its nouns and its forms: "complain", "complaint"; "sign", "signature", "signing".
DERIVING = re.compile(
    r"(?:e?s|e|e?d|ings?|[eo]rs?|ts?|als?|ments?|ances?|ions?|ations?|atures?|ures?|ie[sd]|ications?|ants?|ive|ery|ians?)?"
)
ROOT = 4  # letters of a root that two words share
UNDONE = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


@functools.lru_cache(maxsize=65536)
def kin(one: str, other: str) -> bool:
    """Whether two words are forms of one, or made of one root: "complained" and "complaint"."""
    if one == other or stem(one) == stem(other):
        return True
    same = next((place for place, (mine, yours) in enumerate(zip(one, other, strict=False)) if mine != yours), min(len(one), len(other)))
    return any(DERIVING.fullmatch(one, at) and DERIVING.fullmatch(other, at) for at in range(same, ROOT - 1, -1))


@functools.lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """A word with the words that it may be a form of."""
    found = {word}
    for ending, instead in UNDONE:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST - 1:
            base = word[: len(word) - len(ending)] + instead
            found.add(base)
            if len(base) > LEAST and base[-1] == base[-2]:
                found.add(base[:-1])
    return frozenset(found)
