"""Why two figures are taken as one quantity, said in the words of the reports and not in the lemmas that the comparison rests on."""

import re
from collections.abc import Iterable, Mapping

# Words and names that a ground shows.
SHOWN = 3
# Letters of a lemma that a word of the report may end differently from: "carry", "carried"; "send", "sent".
ENDING = 2
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def surface(lemma: str, sentences: Iterable[str]) -> str:
    """The word of a report that a lemma stands for, or nothing where none looks like it; a capital that opens a sentence is not its own."""
    found = [(match.start() == 0, match.group()) for sentence in sentences for match in _WORD.finditer(sentence)]
    found.sort(key=lambda pair: pair[0])
    least = min(len(lemma), max(3, len(lemma) - ENDING))
    for length in range(len(lemma), least - 1, -1):
        for opens, word in found:
            if len(word) <= len(lemma) + 3 and word.lower().startswith(lemma[:length]):
                return word.lower() if opens else word
    return ""


def quoted(lemmas: Iterable[str], sentences: Iterable[str]) -> str:
    """``“sent”, “paid” and “spent”``: each word once, those alone that a reader finds in the sentences."""
    told = tuple(sentences)
    words = dict.fromkeys(word for lemma in lemmas if (word := surface(lemma, told)))
    return listed([f"“{word}”" for word in list(words)[:SHOWN]])


def shared_words(lemmas: Iterable[str], named: Iterable[str], sentences: Iterable[str]) -> str:
    """The words that both sentences have, without those of names that are given as names."""
    parts = {part for name in named for part in name.lower().split()}
    return quoted([lemma for lemma in lemmas if lemma not in parts], sentences)


def names(ids: Iterable[str], known: Mapping[str, str]) -> str:
    """The names of people, places and bodies, or how many there are where nobody knows them."""
    found = list(ids)
    told = [known[one] for one in found if one in known]
    if told:
        return listed([name.replace(";", ",") for name in told[:SHOWN]])
    return "the same person, place or body" if len(found) == 1 else f"the same {len(found)} people, places or bodies"


def listed(words: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
