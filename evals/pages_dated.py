"""How often a page's day of publication is right: accuracy on ``pages-dated-2020``.

A page that states no day, according to the coders, is right if none is found.
"""

from tellings import clean
from tellings.errors import Unusable

from . import data
from .pages_body import loaded

SET = "pages-dated-2020"


def found_in(html: str) -> str | None:
    """The day that is found, or None."""
    try:
        published = clean.cleaned(loaded(html)).published
    except Unusable:
        return None
    return published.value[:10] if published else None


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios of pages whose day is right, wrong and missing, and htmldate's accuracy beside them, on the first ``limit`` pages."""
    import htmldate

    right = wrong = missing = theirs = pages = 0
    for number, row in enumerate(data.rows(SET)):
        if limit is not None and number >= limit:
            break
        pages += 1
        expected, found = row["published"], found_in(row["html"])
        right += found == expected
        missing += found is None and expected is not None
        wrong += found is not None and found != expected
        theirs += htmldate.find_date(row["html"], original_date=True, extensive_search=True, url=None) == expected
    total = max(pages, 1)
    return {
        "accuracy": right / total,
        "wrong": wrong / total,
        "missing": missing / total,
        "htmldate": theirs / total,
        "pages": float(pages),
    }


if __name__ == "__main__":
    print(score())
