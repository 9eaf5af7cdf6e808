"""Which language a text is in, from the ratio of its words that are function words of each."""

import functools
import re
from collections import Counter

from .. import lexicon

SAMPLE = 20_000  # code points looked at
FEW = 20  # words below which nothing can be said
# Calibrated on the pages of both development sets, 2026-11: in its own language a text scores .25 to .50, in another below .15.
LEAST = 0.10
MARGIN = 1.25  # how far the best language must lie above the next for texts that are no clear case
WORD = re.compile(r"[^\W\d_]+")
SENTENCES = re.compile(r"^.*[.!?…][”\"’')\]]*\s*$", re.MULTILINE)
OTHER = re.compile(r"[^\W\d_A-Za-zÀ-ɏ]")
UNKNOWN = "und"


@functools.cache
def _words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, frozenset(words.split())) for code, words in lexicon.rows("stopwords"))


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, or ``und`` where it is too short, mixed, or in none that is known here.

    Lines that end as sentences do are asked where there are enough: names in a list are no words of a language.
    """
    sample = text[:SAMPLE].lower()
    words = WORD.findall("\n".join(SENTENCES.findall(sample)))
    if len(words) < FEW:
        words = WORD.findall(sample)
    if len(words) < FEW:
        return UNKNOWN
    often = Counter(words)
    scores = sorted(((sum(often[word] for word in known & often.keys()) / len(words), code) for code, known in _words()), reverse=True)
    (best, code), (second, _) = scores[:2]
    english = next(score for score, name in scores if name == "en")
    if english >= LEAST and english >= 0.8 * best:
        return "en"
    return code if (best >= LEAST and best >= MARGIN * second) or best >= 0.2 else UNKNOWN


def is_other_script(text: str) -> bool:
    """Whether most letters are not Latin ones."""
    sample = text[:SAMPLE]
    others = len(OTHER.findall(sample))
    return others >= FEW and 2 * others > sum(map(str.isalpha, sample))
