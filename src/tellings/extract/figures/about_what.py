"""Whether "over" before an amount means "because of": ``cleared the driver over 16 deaths`` counts 16 of them, not more than 16."""

from spacy.tokens import Token

from ...lexicon import rows
from .parsed import Parsed
from .qualifiers import Qualifier


def is_about(parsed: Parsed, qualifier: Qualifier) -> bool:
    """Whether a qualifier is a bare "over" that the words before it take with their object; the parse says of which they are."""
    if qualifier.end - qualifier.start != len("over") or qualifier.approximator != "more_than":
        return False
    token = parsed.doc[parsed.at(qualifier.start)]
    if token.lower_ != "over" or token.dep_ != "prep":
        return False
    head = token.head
    if head.pos_ not in ("VERB", "AUX"):
        return (head.lemma_.lower(), "noun") in rows("over_what")
    return (head.lemma_.lower(),) in rows("over_what") or any(_fills(child) for child in head.children if child.i < token.i)


def _fills(child: Token) -> bool:
    """Whether a child of a verb is its object, or shows that it is in the passive."""
    return child.dep_ in ("dobj", "nsubjpass", "auxpass")
