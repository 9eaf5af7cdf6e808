"""What those whose office it is found to be met, or not: "monitors verified that the guns had gone", "refused to certify the bridge".

Beside the verbs of finding, which ask for a word of meeting in what is found (``required``): what a certifier verifies or confirms is
certified whatever it is; "in breach of" and "in compliance with" say by themselves how it stands; a clean bill of health is a finding.
"""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Condition
from .phrases import from_verb, negated, phrase, subject
from .places import Places
from .reported import agreements
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

VERIFYING = frozenset({"verify", "attest", "certify", "validate", "vouch"})
REPORTING = frozenset(
    {"confirm", "establish", "report", "find", "conclude", "determine", "say", "rule", "declare", "note", "agree", "testify"}
)
DECLINING = frozenset({"refuse", "decline"})
STANDING = frozenset({"compliance", "conformity", "accordance", "line"})
BREACH = frozenset({"breach", "violation", "default", "contravention"})
DUTIES = frozenset(
    {"rule", "law", "treaty", "agreement", "accord", "code", "standard", "term", "condition", "requirement", "obligation", "deal", "pact"}
    | {"contract", "licence", "license", "permit", "regulation", "order", "convention", "limit", "act", "ceasefire", "truce", "sanction"}
    | {"constitution", "commitment", "resolution", "ordinance", "directive", "target", "guideline", "settlement", "injunction"}
)
SATISFYING = frozenset(
    {"meet", "reach", "honour", "honor", "fulfil", "fulfill", "satisfy", "keep", "respect", "observe", "complete", "achieve", "implement"}
    | {"breach", "violate", "break", "miss", "hit", "exceed", "adhere", "abide", "conform", "comply", "stick", "deliver"}
)
GETTING = frozenset({"give", "receive", "get", "win", "obtain", "earn", "award", "grant", "issue", "sign"})
PAPERS = frozenset({"bill", "report", "certificate", "certification", "accreditation"})
FAULTS = frozenset({"fault", "breach", "violation", "problem", "defect", "irregularity", "trace", "wrongdoing", "deviation", "shortcoming"})
FAILING = frozenset({"breach", "violate", "break", "miss"})
OBLIGED = DUTIES | {"promise", "deadline", "benchmark", "exchange", "milestone", "pledge", "criterion", "goal", "quota", "demand"}
WAIVABLE = frozenset({"requirement", "rule", "condition", "deadline", "fee", "obligation", "limit", "demand", "test"})
CHECKING = frozenset({"monitoring", "inspection", "audit", "verification", "review", "oversight", "observer", "inspecting", "auditing"})
MODAL = frozenset({"MD", "TO"})


def attested(verb: "Token", places: Places) -> Condition | None:
    """What a verb tells to be certified, found to be kept or broken, or waived; ``negated`` where it is not."""
    return _refused(verb, places) or _verified(verb, places) or _standing(verb, places) or _clean(verb, places) or _waived(verb, places)


def _is_told(verb: "Token") -> bool:
    """Whether it is told to be so: no wish, order or plan, and no clause of "if", "until" or "whether"."""
    if any(child.tag_ in MODAL or child.lower_ in ("if", "unless", "until", "whether", "once", "before", "when") for child in verb.lefts):
        return False
    return verb.tag_ not in ("VB", "VBG") or any(child.lower_ in ("did", "has", "have", "had", "does", "do") for child in verb.lefts)


def _is_certifier(who: "Token | None") -> bool:
    if who is None:
        return False
    by = any(child.lemma_.lower() in CHECKING | {"inspector"} for child in who.lefts if child.dep_ in ("compound", "amod"))
    return by or who.lemma_.lower() in words("certifiers")


def _refused(verb: "Token", places: Places) -> Condition | None:
    """What somebody refused or declined to certify."""
    lemma, head = verb.lemma_.lower(), verb.head
    signing = lemma == "sign" and any(child.lower_ == "off" for child in verb.rights)
    would = next((child for child in verb.lefts if child.lower_ in ("would", "will", "could", "can")), None)
    if lemma == "certify" and would is not None and negated(verb):  # "would not certify the staircase"
        stretch = from_verb(places.text, verb, "commitments.attested")
        made = condition(verb, "certified", stretch, subject(verb), None, places) if stretch is not None else None
        return msgspec.structs.replace(made, negated=True) if made is not None else None
    yet = verb.dep_ == "xcomp" and head.lemma_.lower() == "have" and any(child.lower_ == "yet" for child in (*head.children, *verb.lefts))
    if lemma == "certify" and yet:
        stretch = from_verb(places.text, verb, "commitments.attested")
        made = condition(verb, "certified", stretch, subject(head), None, places) if stretch is not None else None
        return msgspec.structs.replace(made, negated=True) if made is not None else None
    if not (lemma in VERIFYING or signing) or verb.dep_ != "xcomp" or head.lemma_.lower() not in DECLINING or not _is_told(head):
        return None
    stretch = from_verb(places.text, verb, "commitments.attested")
    made = condition(verb, "certified", stretch, subject(head), None, places) if stretch is not None else None
    return msgspec.structs.replace(made, negated=not negated(head)) if made is not None else None


def _verified(verb: "Token", places: Places) -> Condition | None:
    """What a certifier says is done, or has been kept or broken."""
    lemma = verb.lemma_.lower()
    if lemma not in VERIFYING | REPORTING or not _is_told(verb):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    by = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None) if passive else subject(verb)
    clean = _nothing_wrong(verb, by)
    if clean is not None:
        stretch = from_verb(places.text, verb, "commitments.attested")
        return condition(verb, "certified", stretch, by, None, places) if stretch is not None else None
    what = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if what is None and lemma in ("say", "report", "note", "find"):
        what = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)  # "the loan's terms were kept, auditors said"
    body = lemma in VERIFYING and by is not None and by.lemma_.lower() in words("acting_bodies") | words("authorities")
    if (
        what is None
        or not (body or lemma == "vouch" or _is_certifier(by))
        or any(child.lower_ in ("whether", "if") or child.tag_ == "MD" for child in what.lefts)
    ):
        return None
    kept = _keeps(what)
    if not (lemma in VERIFYING or kept or (lemma == "confirm" and _is_over(what))):
        return None
    stretch = phrase(places.text, what, "commitments.attested")
    made = condition(verb, "certified", stretch, by, None, places) if stretch is not None else None
    if made is None:
        return None
    none = any(child.dep_ == "dobj" and any(one.lower_ == "no" for one in child.lefts) for child in what.rights)  # "had broken no rule"
    failed = kept and ((negated(what) or none) != (what.lemma_.lower() in FAILING))
    return msgspec.structs.replace(made, negated=made.negated or failed)


def _nothing_wrong(verb: "Token", by: "Token | None") -> "Token | None":
    """What inspectors found nothing of: "found no breach", "found nothing amiss"."""
    if verb.lemma_.lower() != "find" or not _is_certifier(by):
        return None
    for child in verb.rights:
        none = any(one.lower_ == "no" for one in child.lefts)
        if child.dep_ == "dobj" and none and child.lemma_.lower() in FAULTS:
            return child
        if (child.lower_ == "nothing" and not list(child.rights)) or (
            child.lower_ == "amiss" and any(one.lower_ == "nothing" for one in child.lefts)
        ):
            return child
    return None


def _keeps(what: "Token") -> bool:
    """Whether a clause tells that terms were kept, reached or broken: "that both sides had honoured the exchange"."""
    if what.lemma_.lower() not in SATISFYING:
        return False
    passive = any(child.dep_ == "auxpass" for child in what.lefts)
    thing = subject(what) if passive else next((child for child in what.rights if child.dep_ == "dobj"), None)
    if thing is None and not passive:  # "kept to its permit"
        links = [child for child in what.rights if child.dep_ == "prep" and child.lower_ in ("to", "by", "with", "within", "on")]
        thing = next((one for child in links for one in child.rights if one.dep_ == "pobj"), None)
    if thing is None:
        return False
    parts = [thing, *(one for child in thing.rights if child.lower_ == "of" for one in child.rights)]
    return any(one.lemma_.lower() in OBLIGED for one in parts)


def _is_over(what: "Token") -> bool:
    """Whether something is told to be done by now, or to be as it should: "had been withdrawn", "is safe"."""
    passive = any(child.dep_ == "auxpass" for child in what.lefts)
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in what.lefts)
    sound = what.lemma_ == "be" and any(
        child.dep_ == "acomp" and child.lemma_.lower() in words("fulfilling_words") for child in what.rights
    )
    return (passive and perfect) or sound


def _standing(verb: "Token", places: Places) -> Condition | None:
    """What is, or was found to be, in compliance with or in breach of a rule."""
    held = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    for link in (*verb.rights, *(held.subtree if held is not None else ())):
        noun = next((one for one in link.rights if one.dep_ == "pobj"), None) if link.dep_ == "prep" and link.lower_ == "in" else None
        if noun is None or noun.lemma_.lower() not in STANDING | BREACH:
            continue
        rule = next((one for child in noun.rights if child.lower_ in ("with", "of") for one in child.rights if one.dep_ == "pobj"), None)
        plain = noun.lemma_.lower() == "compliance"
        found = verb.lemma_.lower() in ("find", "declare", "hold", "deem", "rule", "judge")
        if (rule is None and not plain) or (rule is not None and rule.lemma_.lower() not in DUTIES) or not _is_told(verb):
            continue
        if not (found or (verb.lemma_.lower() in ("be", "remain") and noun.lemma_.lower() != "line")):
            continue
        stretch = phrase(places.text, verb if not found else link, "commitments.attested")
        cue = verb if found else noun
        made = condition(cue, "certified", stretch, subject(verb) if found else None, None, places) if stretch is not None else None
        failed = negated(verb) != (noun.lemma_.lower() in BREACH)
        return msgspec.structs.replace(made, negated=failed) if made is not None else None
    return None


def _clean(verb: "Token", places: Places) -> Condition | None:
    """What inspectors gave a clean bill of health, or a pass mark."""
    if verb.lemma_.lower() == "pass" and _is_told(verb) and _is_certifier(subject(verb)):
        return _passed(verb, places)
    if verb.lemma_.lower() == "clear" and any(child.dep_ == "auxpass" for child in verb.lefts) and _is_told(verb):
        return _cleared(verb, places)
    if verb.lemma_.lower() == "clear" and _is_told(verb) and _is_certifier(subject(verb)):
        return _passed(verb, places)
    if verb.lemma_.lower() == "fall" and _is_told(verb):
        return _fallen_short(verb, places)
    bill = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in PAPERS), None)
    if verb.lemma_.lower() not in GETTING or bill is None or not _is_told(verb):
        return None
    plain = bill.lemma_.lower() in ("certificate", "certification", "accreditation")
    if not plain and not any(child.lower_ == "clean" for child in bill.lefts):
        return None
    if plain and any(child.lemma_.lower() in ("birth", "death", "gift", "share", "school") for child in bill.lefts):
        return None
    stretch = from_verb(places.text, verb, "commitments.attested")
    return condition(verb, "certified", stretch, subject(verb), None, places) if stretch is not None else None


def _cleared(verb: "Token", places: Places) -> Condition | None:
    """What was cleared to go on: "the ferry was cleared to sail"."""
    who = subject(verb)
    what = next((child for child in verb.rights if child.dep_ == "xcomp"), None)
    if who is None or what is None or places.kinds.get(places.entities.at(who.idx) or "") == "person":
        return None
    stretch = from_verb(places.text, verb, "commitments.attested")
    return condition(verb, "certified", stretch, None, None, places) if stretch is not None else None


def _fallen_short(verb: "Token", places: Places) -> Condition | None:
    """What fell short of a target or a standard."""
    short = next((child for child in verb.rights if child.lower_ == "short"), None)
    link = next((child for one in (short, verb) if one is not None for child in one.rights if child.lower_ == "of"), None)
    thing = next((one for one in link.rights if one.dep_ == "pobj"), None) if link is not None else None
    if short is None or thing is None or thing.lemma_.lower() not in OBLIGED - {"goal", "promise"} or verb.dep_ == "relcl":
        return None
    stretch = from_verb(places.text, verb, "commitments.attested")
    made = condition(verb, "certified", stretch, None, None, places) if stretch is not None else None
    return msgspec.structs.replace(made, negated=not negated(verb)) if made is not None else None


def _passed(verb: "Token", places: Places) -> Condition | None:
    """What inspectors passed: "its inspectors passed the ovens"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None or thing.pos_ != "NOUN" or thing.lemma_.lower() in agreements():
        return None  # a merger that is let through
    stretch = phrase(places.text, thing, "commitments.attested")
    return condition(verb, "certified", stretch, subject(verb), None, places) if stretch is not None else None


def _waived(verb: "Token", places: Places) -> Condition | None:
    """What somebody waived: a requirement that is none any more."""
    if verb.lemma_.lower() != "waive" or not _is_told(verb):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    thing = subject(verb) if passive else next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None or thing.lemma_.lower() not in WAIVABLE:
        return None
    stretch = phrase(places.text, thing, "commitments.attested")
    made = condition(verb, "required", stretch, None if passive else subject(verb), None, places) if stretch is not None else None
    return msgspec.structs.replace(made, negated=not negated(verb)) if made is not None else None
