"""What a text says twice: pull quotes, captions and titles repeated, blocks scraped again."""

from collections import Counter
from collections.abc import Sequence

from .draft import Draft, grams

GRAM = 6  # words that two blocks must share in a row before they are compared
LONGEST = 90  # words of a pull quote at most
AGAIN = 15  # words of a paragraph that is not said twice by chance
REFRAIN = 3  # times from which a paragraph that stands alone each time is a refrain: a question put to each, a note below each recipe
NO_PULL_QUOTE = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr"))  # elements that head a text, or list what it has
ATTRIBUTION = 14  # words of the line below a pull quote at most


def type_repeats(drafts: Sequence[Draft]) -> None:
    """Type the blocks whose words all stand in another block."""
    index = _index(drafts)
    refrains: set[tuple[str, ...]] | None = None  # told only where something is said twice
    for number, draft in enumerate(drafts):
        if not draft.free or not GRAM <= len(draft.words) <= LONGEST:
            continue
        for other in index.get(tuple(draft.words[:GRAM]), ()):
            if other != number and _stands_in(draft, drafts[other]):
                refrains = _refrains(drafts) if refrains is None else refrains
                if len(draft.words) != len(drafts[other].words) or tuple(draft.words) not in refrains:
                    _type(drafts, number, other)
                break


def _index(drafts: Sequence[Draft]) -> dict[tuple[str, ...], list[int]]:
    """Where each run of words that some short block begins with occurs."""
    wanted = {tuple(draft.words[:GRAM]) for draft in drafts if GRAM <= len(draft.words) <= LONGEST}
    found: dict[tuple[str, ...], list[int]] = {}
    for number, draft in enumerate(drafts):
        words = draft.words
        for gram in grams(words, GRAM):
            if gram in wanted and found.setdefault(gram, [number])[-1] != number:
                found[gram].append(number)
    return found


def _refrains(drafts: Sequence[Draft]) -> set[tuple[str, ...]]:
    """The paragraphs that come again and again, but never with the paragraph before them: a text scraped twice repeats both."""
    said: Counter[tuple[str, ...]] = Counter()
    together: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
    before: tuple[str, ...] = ()
    for draft in drafts:
        words = tuple(draft.words[:LONGEST])
        said[words] += 1
        together[before, words] += 1
        before = words
    repeated = {words for (_, words), often in together.items() if often > 1}
    return {words for words, often in said.items() if words not in repeated and often >= REFRAIN}


def _stands_in(draft: Draft, other: Draft) -> bool:
    return f" {' '.join(draft.words)} " in f" {' '.join(other.words)} "


def _type(drafts: Sequence[Draft], number: int, other: int) -> None:
    draft, whole = drafts[number], drafts[other]
    if whole.kind == "caption":
        draft.type("caption", "text.caption_again", "it repeats a caption")
    elif len(draft.words) == len(whole.words):
        # The first one stays; a headline repeated is looked at with the header.
        if number > other and draft.ends and whole.free and len(draft.words) >= AGAIN:
            draft.type("other", "text.again", "the same paragraph stands above")
    elif whole.free and len(whole.words) > len(draft.words) + 2 and _is_pulled(draft, drafts, number):
        draft.type("pull_quote", "text.pull_quote", "the same words stand in a paragraph of the body")
        following = drafts[number + 1] if number + 1 < len(drafts) else None
        if following and following.free and following.chunk == draft.chunk and _is_attribution(following):
            following.type("pull_quote", "text.pull_quote_by", "it names who said the pull quote above")


def _is_pulled(draft: Draft, drafts: Sequence[Draft], number: int) -> bool:
    """A headline whose words the lead repeats is no pull quote: it stands first."""
    if draft.tag in NO_PULL_QUOTE:
        return False
    return draft.ends or draft.text[0] in '“"‘' or any(one.free and one.ends for one in drafts[:number])


def _is_attribution(draft: Draft) -> bool:
    return len(draft.words) <= ATTRIBUTION and draft.text[-1] not in ".?!:"
