"""Which differences of wording matter: a cut at an end is one thing, another word in the middle is another."""

from ..record import AlignedQuote, Edit

SHOWN = 3  # differing words named in a title
# Words that may come and go without another sense; no negation, modal verb or preposition is among them.
SLIGHT = frozenset({"a", "an", "the", "and", "that", "this", "these", "those", "so", "well", "but", "you", "know", "uh", "um"})
# British and American spellings of one word, ending by ending.
SPELLINGS = (("our", "or"), ("ours", "ors"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("yse", "yze"), ("tre", "ter"))
# Contractions and what they stand for, at the end of a word.
CONTRACTIONS = (("'ve", " have"), ("'re", " are"), ("'ll", " will"), ("'m", " am"), ("n't", " not"))


def significant_edits(quote: AlignedQuote) -> list[Edit]:
    """The edits by which a telling says something with other words: changes and additions anywhere, omissions inside.

    Words that a telling merely leaves out at the beginning or the end are its choice of where to quote, not another wording.
    """
    found = []
    for telling in quote.tellings:
        edits = telling.edits
        for index, edit in enumerate(edits):
            inside = 0 < index < len(edits) - 1
            if (edit.op in ("changed", "added") or (edit.op == "dropped" and inside)) and not _slight(edit):
                found.append(edit)
    return found


def _slight(edit: Edit) -> bool:
    """Whether an edit changes an article or a spelling only."""
    return _sense(edit.base) == _sense(edit.other)


def _sense(words: str) -> list[str]:
    """The words that carry the sense, in one spelling."""
    plain = words.lower().replace("’", "'").replace("can't", "can not").replace("won't", "will not")
    for short, full in CONTRACTIONS:
        plain = plain.replace(short, full)
    bare = ("".join(char for char in word if char.isalnum()) for word in plain.split())
    return [_spelled(word) for word in bare if word and word not in SLIGHT]


def _spelled(word: str) -> str:
    for british, american in SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + american
    return word


def wording_title(quote: AlignedQuote, speaker: str, changed: list[Edit]) -> tuple[str, str]:
    """Title and reason of the finding about an utterance that several accounts give."""
    accounts = len({one.account for one in quote.tellings})
    if not changed:
        how = "each account quotes another stretch of it" if quote.wordings > 1 else "the same words in each"
        return f"{speaker}, in {accounts} accounts: “{_short(quote)}”", f"{how}; {quote.reason}"
    words = [f"“{edit.base.strip()}” / “{edit.other.strip()}”" for edit in changed if edit.op == "changed"]
    words += [f"“{(edit.base or edit.other).strip()}” {edit.op}" for edit in changed if edit.op != "changed"]
    named = "; ".join(dict.fromkeys(words).keys()) if len(words) <= SHOWN else "; ".join(list(dict.fromkeys(words))[:SHOWN]) + "…"
    title = f"{speaker} is quoted in {quote.wordings} wordings: {named}"
    return title, f"one utterance, other words: {quote.reason}"


def _short(quote: AlignedQuote, limit: int = 90) -> str:
    words = quote.tellings[quote.base].words
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
