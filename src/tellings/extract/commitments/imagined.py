"""Whether a deed that somebody speaks of is only imagined: a condition, a question, a guess, or what did not come to be."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .phrases import is_asked, negated
from .promised import URGING
from .reported import SAYING, is_framed, is_laid_down, is_supposed

if TYPE_CHECKING:
    from spacy.tokens import Token

GOING = frozenset({"going", "gon"})
SUPPOSING = frozenset(
    {"think", "believe", "hope", "expect", "guess", "suspect", "doubt", "bet", "imagine", "suppose", "wonder", "know", "wish"}
    | {"certain", "sure", "confident", "optimistic", "hopeful", "convinced"}
)
HEDGES = frozenset({"probably", "maybe", "perhaps", "possibly", "likely", "presumably"})
EXPECTING = frozenset({"expectation", "hope", "belief", "doubt", "fear", "chance", "sign", "confidence", "suspicion", "assumption", "risk"})
IMAGINED = frozenset({"if", "unless", "whether", "before", "until", "when", "because"})
SPARED = frozenset({"lose", "harm", "hurt"})


def is_imagined(verb: "Token") -> bool:
    """Whether it is a condition, a question, a relative clause, a guess, a thing that did not come to be, or done to the subject."""
    clause = verb.head if verb.dep_ == "xcomp" and verb.head.lower_ in GOING else verb
    if is_laid_down(verb):
        return False
    if clause.dep_ == "relcl" or (is_passive(verb) and not _is_done(verb)) or is_asked(verb):
        return True
    return _is_believed(clause) or _is_unreal(verb, clause) or _is_subordinate(verb, clause)


def _is_done(verb: "Token") -> bool:
    """Whether what a passive tells is done by somebody on purpose, and does not befall its subject."""
    lemma = verb.lemma_.lower()
    return lemma in words("passive_deeds") or (negated(verb) and lemma in SPARED)


def _is_believed(clause: "Token") -> bool:
    """Whether the clause is what somebody only thinks, hopes, judges, or refused to promise."""
    above = clause.head
    if above.dep_ == "pcomp" and any(one.tag_ in ("MD", "TO") for one in above.head.head.lefts):
        return True  # "he could end it by saying that he will go"
    if clause.dep_ in ("acl", "ccomp", "relcl") and above.lemma_.lower() in EXPECTING:
        return True  # "our expectation that they will pay"
    if clause.dep_ != "ccomp":
        return False
    if above.dep_ == "acl" and above.left_edge.tag_ == "TO" and above.head.lemma_.lower() in URGING:
        return True  # "under pressure to pledge that she will keep it"
    if _is_reported(clause) and any(child.dep_ == "mark" and child.lower_ in ("if", "whether", "unless") for child in above.lefts):
        return True  # "if she announced that she would go"
    if above.tag_ == "VBG" and above.head.lemma_.lower() in ("consider", "weigh", "mull", "contemplate"):
        return True  # "is considering announcing that she will go"
    refused = above.dep_ == "xcomp" and above.head.lemma_.lower() in ("refuse", "decline", "fail")
    if refused and above.lemma_.lower() in ("promise", "commit"):
        return True  # "refused to promise that it would stay open"
    judged = above.tag_ == "VB" and above.dep_ == "xcomp" and above.head.lemma_ == "be"
    if judged and any(one.dep_ == "acomp" for one in above.head.rights):
        return True  # "it is not kind to say that we will leave"
    return above.lemma_.lower() in SUPPOSING  # "I think we'll manage that"


def _is_reported(clause: "Token") -> bool:
    """Whether the verb above takes the clause for what is said or thought; "if a claim is made we will…" is often parsed upside down."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts)
    return that or clause.head.lemma_.lower() in SAYING | SUPPOSING


def _is_unreal(verb: "Token", clause: "Token") -> bool:
    before = [child for one in (verb, clause) for child in one.lefts]
    if any((child.dep_ == "aux" and child.lower_ == "have") or child.lower_ in HEDGES for child in before):
        return True  # "would have sent", "will probably send"
    able = [child for child in verb.rights if child.dep_ == "advcl" and child.left_edge.lower_ == "if"]
    if any(one.lower_ == "could" for clause in able for one in (clause, *clause.lefts)):
        return True  # "would do it all again if she could"
    return is_supposed(verb) and not is_framed(verb)


def _is_subordinate(verb: "Token", clause: "Token") -> bool:
    before = [child for one in (verb, clause) for child in one.lefts]
    asking = [grand for child in before if child.dep_ not in ("advcl", "ccomp") for grand in child.lefts]  # "when it is over, I will"
    if any(grand.tag_ in ("WRB", "WDT", "WP", "WP$") for grand in asking):
        return True  # "how much", "which way"
    gap = clause.dep_ == "ccomp" and clause.head.dep_ == "relcl"  # "files that it said it will review"
    if any(child.tag_.startswith("W") and not (child.lower_ == "that" and (gap or child.dep_ == "mark")) for child in before):
        return True  # the "that" of "said that he will" may be tagged as a pronoun
    return any(child.dep_ == "mark" and child.lower_ in IMAGINED for child in before)


def is_passive(verb: "Token") -> bool:
    """Whether something is done to the subject."""
    return any(child.dep_ == "auxpass" for child in verb.lefts)
