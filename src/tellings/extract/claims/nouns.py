"""Happenings that a report names and does not tell: "the killing of six men by soldiers", "the firm's collapse"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lexicon import rows
from .clauses import LONGEST, Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TELLING = frozenset({"of", "by", "on", "between"})
# What stands above a happening's noun, up to the verb, and leaves open whether it came to it: it is asked for, planned, feared or denied.
OPEN_VERBS = frozenset(
    {
        "accuse",
        "allow",
        "appeal",
        "await",
        "avert",
        "avoid",
        "bar",
        "believe",
        "block",
        "call",
        "cancel",
        "claim",
        "consider",
        "debate",
    }
    | {"delay", "demand", "deny", "discuss", "dismiss", "expect", "fear", "fight", "halt", "hope", "negotiate", "oppose", "order", "plan"}
    | {"postpone", "predict", "prepare", "prevent", "promise", "propose", "protest", "push", "recommend", "refuse", "reject", "request"}
    | {
        "require",
        "seek",
        "stop",
        "suggest",
        "support",
        "suspect",
        "threaten",
        "urge",
        "want",
        "warn",
        "allege",
        "schedule",
        "approve",
        "ban",
    }
    | {"veto", "need", "try", "attempt", "report", "rule", "favour", "favor", "back", "resist", "charge", "question", "investigate"}
)
OPEN_NOUNS = frozenset(
    {"allegation", "appeal", "attempt", "ban", "bid", "bill", "call", "campaign", "case", "charge", "claim", "date", "deadline", "demand"}
    | {
        "fear",
        "hope",
        "idea",
        "law",
        "opposition",
        "order",
        "permission",
        "petition",
        "plan",
        "plot",
        "possibility",
        "prospect",
        "proposal",
    }
    | {"protest", "question", "referendum", "report", "request", "risk", "role", "rumour", "rumor", "talk", "threat", "vote", "warning"}
)
FACTIVE = frozenset({"after", "since", "following", "during", "despite", "by", "because"})  # what stands behind them has come about
HAPPENING = frozenset({"be", "happen", "occur", "take", "come", "begin", "start", "proceed", "follow", "require", "need", "mean"})
HIGHEST = 6  # words looked at above a noun


def named(doc: "Doc") -> Iterator[Clause]:
    """A clause for each noun of a happening that says who did it or to whom, in text order."""
    known = {row[0] for row in rows("happening_nouns")}
    for token in (token for sentence in doc.sents if len(sentence) <= LONGEST for token in sentence):
        if token.pos_ == "NOUN" and token.lemma_.lower() in known and _told(token):
            words = [token, *(word for child in token.children for word in _phrase(child))]
            yield Clause(token, None, sorted(words, key=lambda word: word.i), form="noun")


def presupposed(noun: "Token") -> bool:
    """Whether a report that speaks of a happening takes it that it came about: "the closure of the port left nine ships at sea".

    It does where the noun is definite and nothing above it, up to its verb, leaves that open or denies it (a presupposition of the definite
    article: Frege 1892, Strawson 1950).
    """
    definite = any(child.lower_ in ("the", "this", "that") or child.dep_ == "poss" for child in noun.lefts)
    word = noun
    for _ in range(HIGHEST):
        above = word.head
        if word.dep_ == "pobj" and above.lower_ in FACTIVE:
            return True
        if not definite or above.i == word.i or above.lemma_.lower() in OPEN_NOUNS:
            return False
        if above.pos_ in ("VERB", "AUX"):
            if word.dep_ == "nsubj" and above.lemma_.lower() not in HAPPENING and above.tag_ not in ("VBG",):
                return True  # "the murder must not go unpunished": what is said of it takes that it was
            open_to = any(child.dep_ == "neg" or child.tag_ == "MD" for child in above.lefts)
            return above.tag_ in ("VBD", "VBZ", "VBP", "VBN") and not open_to and above.lemma_.lower() not in OPEN_VERBS
        word = above
    return False


def verb_of(noun: "Token") -> str:
    """The lemma of the verb that tells what the noun names."""
    return next((row[1] for row in rows("happening_nouns") if row[0] == noun.lemma_.lower()), noun.lemma_.lower())


def _told(noun: "Token") -> bool:
    return any(child.dep_ == "poss" or (child.dep_ in ("prep", "agent") and child.lower_ in TELLING) for child in noun.children)


def _phrase(child: "Token") -> "list[Token]":
    """A child's words, unless it opens a clause of its own."""
    if child.dep_ in ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl"):
        return []
    return [word for word in child.subtree if not word.is_space]
