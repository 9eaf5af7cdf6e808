"""Words without their endings, so that two forms of one word count as one."""

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
