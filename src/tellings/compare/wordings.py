"""Which differences of wording matter: a cut at an end is one thing, another word in the middle is another."""

from ..record import AlignedQuote, Edit

SHOWN = 3  # differing words named in a title


def significant_edits(quote: AlignedQuote) -> list[Edit]:
    """The edits by which a telling says something with other words: changes and additions anywhere, omissions inside.

    Words that a telling merely leaves out at the beginning or the end are its choice of where to quote, not another wording.
    """
    found = []
    for telling in quote.tellings:
        edits = telling.edits
        for index, edit in enumerate(edits):
            inside = 0 < index < len(edits) - 1
            if edit.op in ("changed", "added") or (edit.op == "dropped" and inside):
                found.append(edit)
    return found


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
