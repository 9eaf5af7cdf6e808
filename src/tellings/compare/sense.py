"""The words that carry the sense of a wording, in one spelling, without the small words that may come and go."""

import re

# Words that may come and go without another sense; no negation, modal verb or preposition is among them.
SLIGHT = frozenset({"a", "an", "the", "and", "that", "this", "these", "those", "so", "well", "but", "you", "know", "uh", "um"})
NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"})
# British and American spellings of one word, ending by ending.
SPELLINGS = (("our", "or"), ("ours", "ors"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("yse", "yze"), ("tre", "ter"))
# Contractions and what they stand for, at the end of a word.
CONTRACTIONS = (("can't", "can not"), ("won't", "will not"), ("'ve", " have"), ("'re", " are"), ("'ll", " will"), ("'m", " am"))
DASHES = re.compile(r"[-–—]+|…|\.{2,}")


def sense(words: str) -> list[str]:
    """The words that carry the sense, in one spelling."""
    plain = DASHES.sub(" ", words.lower().replace("’", "'"))
    for short, full in CONTRACTIONS:
        plain = plain.replace(short, full)
    plain = plain.replace("n't", " not")
    bare = ("".join(char for char in word if char.isalnum()) for word in plain.split())
    return [spelled(word) for word in bare if word and word not in SLIGHT]


def spelled(word: str) -> str:
    """A word in American spelling."""
    for british, american in SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + american
    return word
