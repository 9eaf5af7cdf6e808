"""Sentences of a report that only sound like furniture, between two of its paragraphs: "Residents were told to sign up for updates"."""

import re
from collections.abc import Sequence

from .draft import Draft

KINDS = frozenset(("promo", "paywall", "contact", "consent", "share", "navigation", "advertising", "caption", "related", "comment", "bio"))
PHRASES = ("_any", "_start", "_credit")  # ends of the rules that ask a part of a block only
SENTENCE, NEIGHBOUR = 6, 8  # words of it, of the paragraphs above and below it, at least
NEAR = 2  # blocks in which those paragraphs stand
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'][^’']*[’'](?!\w)")
READER = re.compile(r"\b(?:you|your|yours|we|our|us)\b", re.IGNORECASE)
# Verbs by which a report tells what others do; furniture asks its reader, and tells nothing.
TELLS = re.compile(
    r"\b(?:said|says|told|asked|urged|wrote|writes|wants|wanted|was|were|had|did|does|tried|served|paid|found|showed|shows|offered|"
    r"called|warned|led|ended|would|could|might|will not|is (?:needed|asked|expected)|are (?:asked|told|expected)|"
    r"(?:he|she|they) (?:has|have|will)|"
    r"(?:residents|people|users|voters|members|households) (?:can|have|must|may)|(?:has|have) been)\b"
)
NEWSPAPER = re.compile(r"\b(?:reporter|correspondent|columnist|contributor|blogger|intern|staff writer|editor of this)\b")
CONTRIBUTED = re.compile(
    r"\b(?:contribut\w+ (?:to this|reporting|from)|(?:reporting|editing|writing|research|translated|produced) by [A-Z])"
)


def free_sentences(drafts: Sequence[Draft]) -> None:
    """Free the sentences between two paragraphs that a list took for furniture by a phrase, where they tell of others."""
    for number, draft in enumerate(drafts):
        if draft.kind in KINDS and draft.rule.endswith(PHRASES) and _tells(draft) and _is_between(drafts, number):
            draft.kind, draft.rule, draft.why = None, "", ""


def _tells(draft: Draft) -> bool:
    if not draft.ends or draft.text[-1] == ":" or len(draft.words) < SENTENCE:
        return False
    said = QUOTED.sub("“”", draft.text)
    if draft.kind == "bio":
        return not NEWSPAPER.search(said) and not CONTRIBUTED.search(said)
    return bool(TELLS.search(said)) and not READER.search(said)


def _is_between(drafts: Sequence[Draft], number: int) -> bool:
    return _has_paragraph(drafts[max(0, number - NEAR) : number]) and _has_paragraph(drafts[number + 1 : number + 1 + NEAR])


def _has_paragraph(drafts: Sequence[Draft]) -> bool:
    return any(draft.free and draft.ends and len(draft.words) >= NEIGHBOUR for draft in drafts)
