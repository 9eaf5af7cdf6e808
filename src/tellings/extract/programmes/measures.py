"""Measures, deeds and reforms: nouns that name a standing thing only by what is done to them, or by what they are to bring about."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .nouns import Noun, kin, nouns, verbs
from .phrases import YEAR, Phrase
from .working import software, works

if TYPE_CHECKING:
    from spacy.tokens import Token

FORCE = frozenset({"effect", "force", "place"})
STAYING = frozenset({"take", "come", "go", "remain", "stay", "enter", "begin", "start", "end", "expire", "run", "hold"})
LINKS = frozenset({"for", "on", "against"})
REFORMS = frozenset({"reform", "overhaul"})
COMING = frozenset({"come", "total", "amount", "run", "be"})  # what a bill to be paid does
BILLED = frozenset({"electricity", "gas", "heating", "phone", "hospital", "medical", "hotel", "restaurant", "utility", "grocery", "dollar"})
ACTING = frozenset({"executive", "presidential", "class", "legal", "court"})
FRAMING = frozenset({"under", "through", "by"})
INFORMING = frozenset({"educate", "inform", "teach", "warn", "vaccinate", "immunise", "immunize", "inoculate", "register", "eradicate"})
RACING = frozenset({"presidential", "election", "electoral", "senate", "leadership", "re-election", "gubernatorial", "mayoral"})
LET = frozenset({"contract", "lease", "concession"})
GENERAL = frozenset({"system", "code", "budget"})
PAID_OUT = frozenset({"levy", "programme", "cap", "freeze", "embargo", "curfew", "lockdown", "grant", "rule", "sanction"})
"""Families whose nouns a common noun before them makes one of: "the winter fuel allowance", "the night flight rule"."""


def imposed(noun: "Token", made: Phrase) -> bool:
    """Whether a measure is told to be imposed, approved or lifted, or to be in force: "the sanctions imposed in May", "a curfew began"."""
    known = bool(made.before) or bool(made.behind) or made.owner >= 0 or made.definite
    if any(YEAR.fullmatch(one) for one in made.before) and made.definite:
        return True
    if any(child.lower_ in ("proposed", "planned") for child in noun.lefts):
        return known
    if (made.definite or made.determiner) and noun.lemma_.lower() != "facility" and works(noun):
        return True
    if (
        made.definite
        and noun.tag_ == "NN"
        and (nouns()[noun.lemma_.lower()].family in PAID_OUT or noun.lemma_.lower() in LET)
        and _is_told(noun, made)
    ):
        return True
    if _frames(noun, made):
        return True
    verb = noun.head
    object_ = noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in verbs("imposed")
    beside = any(child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in verbs("imposed") for child in noun.rights)
    marked = made.definite or made.numbered or bool(made.determiner) or noun.tag_ in ("NN", "NNP")
    return (known and (beside or (marked and (object_ or _in_force(noun))))) or (
        object_ and bool(made.determiner) and noun.dep_ == "nsubjpass"
    )


def _is_told(noun: "Token", made: Phrase) -> bool:
    """Whether a common noun before it or words behind it say of what it is: "the fuel allowance", "the levy on plastic bags"."""
    compound = any(child.dep_ in ("compound", "amod") and child.pos_ in ("NOUN", "VERB") for child in noun.lefts)
    return compound or (bool(made.behind) and any(child.dep_ == "prep" and child.lower_ in LINKS for child in noun.rights))


def _frames(noun: "Token", made: Phrase) -> bool:
    """Whether a measure that is told frames its clause, or is agreed to: "under an arrangement with the creditors"."""
    if (
        noun.dep_ != "pobj"
        or nouns()[noun.lemma_.lower()].family in GENERAL
        or not (made.told or made.before)
        or not (made.determiner or made.owner >= 0)
    ):
        return False
    link = noun.head
    return (link.lower_ in FRAMING and made.told and noun.tag_ == "NN") or (
        link.lower_ in ("to", "on") and link.head.lemma_.lower() == "agree"
    )


def _in_force(noun: "Token") -> bool:
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_.lower() not in STAYING:
        return False
    things = [one.lower_ for child in verb.rights for one in (child, *child.rights)]
    return any(one in FORCE for one in things) or any(one.ent_type_ in ("DATE", "TIME") for one in verb.subtree)


def aimed(noun: "Token", made: Phrase) -> bool:
    """Whether a bid, a push or a decision is one to change how things are: "his decision to lift the ban", "the push for tax reform"."""
    if any("bid" in kin().get(one, ()) for one in made.before):  # "a takeover bid"; one to be president is none
        return bool(made.determiner) or made.owner >= 0
    owned = made.owner >= 0 or any(child.dep_ == "prep" and child.lower_ == "by" for child in noun.rights)
    if not owned:
        return False
    deed = next((child for child in noun.rights if child.dep_ in ("acl", "relcl") and child.tag_ == "VB"), None)
    if deed is not None:  # of a man: "the league's decision to suspend him" is no policy
        whom = any(child.dep_ == "dobj" and (child.ent_type_ == "PERSON" or child.lower_ in ("him", "her")) for child in deed.rights)
        return deed.lemma_.lower() in words("policy_deeds") and not whom
    return aim(noun) is not None


def aim(noun: "Token") -> Noun | None:
    """The law or plan that a push is for: "their push for immigration reform"."""
    links = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in LINKS)
    things = [nouns().get(one.lemma_.lower()) for link in links for one in link.rights if one.dep_ == "pobj"]
    return next((one for one in things if one is not None and one.kind in ("law", "plan")), None)


def is_informing(campaign: "Token") -> bool:
    """Whether a campaign is one to inform or protect people, and no race for an office: "a messaging campaign to educate citizens"."""
    clause = next((child for child in campaign.rights if child.dep_ in ("acl", "relcl") and child.tag_ == "VB"), None)
    whom = clause is not None and any(child.dep_ == "dobj" for child in clause.rights)
    return whom and clause is not None and clause.lemma_.lower() in INFORMING and not any(one.lower_ in RACING for one in campaign.lefts)


def is_topic(noun: "Token", made: Phrase) -> bool:
    """Whether a bare reform names a matter ("immigration reform"): a thing of its own only where the report tells of one."""
    return noun.lemma_.lower() in REFORMS and made.fitting and noun.tag_ == "NN"


def is_again(noun: "Token", made: Phrase) -> bool:
    """Whether an action may be one that is known by a fuller name: "her action on visas"."""
    return noun.lemma_.lower() == "action" and made.owner >= 0 and bool(made.behind) and not ACTING & set(made.before)


def is_idle(noun: "Token", made: Phrase) -> bool:
    """Whether a plan is what somebody was about to do ("the plan was to leave"), a bill one that is paid, an act no law."""
    lemma, verb, plural = noun.lemma_.lower(), noun.head, noun.tag_ in ("NNS", "NNPS")
    if lemma == "plan" and noun.dep_ == "nsubj" and verb.lemma_ == "be" and not made.before and not made.behind:
        return any(child.dep_ in ("xcomp", "ccomp") and any(one.tag_ == "TO" for one in child.lefts) for child in verb.rights)
    if lemma == "bill":
        return _is_paid(noun)
    if lemma in ("program", "programme"):
        return (lemma == "program" and software(noun)) or "university" in made.behind  # what is taught there
    if lemma == "act" and not made.proper:
        return any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.rights)
    if lemma == "action" and not made.clause and not ACTING & set(made.before):
        return not is_again(noun, made)
    if lemma == "plan" and any(child.lower_ in ("your", "my") for child in noun.lefts):
        return True
    if plural and (lemma == "policy" or (lemma == "plan" and made.owner >= 0 and made.infinitive)):
        return True  # how somebody governs; what somebody means to do
    if lemma == "statute" and plural and any(child.tag_ == "PRP$" for child in noun.lefts):
        return True  # the articles of a body
    return _is_said_what(noun, made)


def _is_paid(bill: "Token") -> bool:
    """Whether a bill is one to be paid, or a banknote."""
    if any(child.lemma_.lower() in BILLED for child in bill.lefts):
        return True
    if bill.tag_ == "NNS" and any(one.ent_type_ == "MONEY" for child in bill.lefts for one in child.subtree):
        return True
    verb = bill.head
    if bill.dep_ != "nsubj" or verb.lemma_.lower() not in COMING:
        return False
    sums = [child for child in verb.rights if verb.lemma_ != "be" or child.dep_ == "attr"]
    return any(one.ent_type_ == "MONEY" for child in sums for one in child.subtree)


def _is_said_what(noun: "Token", made: Phrase) -> bool:
    """Whether a noun only says what another thing is: "the pact was to be a limited deal"."""
    verb = noun.head
    if noun.dep_ != "attr" or made.determiner not in ("a", "an") or verb.lemma_ != "be":
        return False
    top = verb.head if verb.dep_ == "xcomp" else verb
    return any(child.dep_ in ("nsubj", "nsubjpass") and child.lemma_.lower() in nouns() for one in (verb, top) for child in one.lefts)
