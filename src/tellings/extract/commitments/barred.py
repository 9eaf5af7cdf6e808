"""Conditions in other forms: "it is illegal to", "needs consent", "requires the approval of"."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import rows, words
from ...record import Condition
from ...record.commitment import ConditionKind
from .obliged import SPEAKERS, source
from .phrases import before, from_verb, negated, phrase, span, subject
from .places import Places
from .required import condition, is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

NEEDING = frozenset({"require", "need"})
APPROVING = frozenset(
    {"approve", "ratify", "endorse", "certify", "clear", "sign", "authorise", "authorize", "confirm", "pass", "vet", "licence", "license"}
)
LAWS = frozenset({"article", "law", "treaty", "statute", "clause", "charter", "convention", "section", "bylaw", "constitution", "rule"})
COUNTED = frozenset({"vote", "majority", "supermajority"})  # what is needed to win is no rule
MAKING = frozenset({"make", "declare", "rule", "deem"})


def needed(verb: "Token", places: Places) -> Condition | None:
    """What "requires the approval of parliament" or "needs a permit" requires, before its subject."""
    lemma = verb.lemma_.lower()
    if lemma not in NEEDING or (negated(verb) and lemma != "need"):
        return None
    asked = words("approvals") - (COUNTED if lemma == "need" else frozenset())
    what = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in asked), None)
    who = subject(verb)
    if lemma == "need" and what is None and who is not None and any(_is_before_can(child) for child in verb.rights):
        what = next((child for child in verb.rights if child.dep_ == "dobj"), None)  # "needs 30 doctors before it can open"
    purpose = any(child.dep_ in ("xcomp", "advcl") and _is_infinitive_of(child) for child in verb.rights) and verb.tag_ == "VBN"
    if what is None and who is not None and who.lemma_.lower() in asked and (before(verb) is not None or purpose) and _is_passive(verb):
        stretch = phrase(places.text, who, "commitments.needs")  # "approval is needed before it takes effect"
        return condition(verb, "required", stretch, None, before(verb), places) if stretch is not None else None
    if what is None or who is None or who.lower_ in SPEAKERS - {"it", "this", "that"}:
        return None
    stretch = phrase(places.text, what, "commitments.needs")
    return condition(verb, "required", stretch, None, who, places) if stretch is not None else None


def _is_before_can(clause: "Token") -> bool:
    first = any(child.lower_ == "before" for child in clause.lefts)
    return clause.dep_ == "advcl" and first and any(child.lower_ in ("can", "may") for child in clause.lefts)


def awaited(verb: "Token", places: Places) -> Condition | None:
    """What has yet to be approved, or must be, before it counts: "the budget has yet to be approved by parliament"."""
    if verb.lemma_.lower() not in APPROVING or not _is_passive(verb) or verb.tag_ != "VBN":
        return None
    head, who = verb.head, subject(verb)
    infinitive = (
        any(child.tag_ == "TO" for child in verb.lefts) and verb.dep_ == "xcomp" and head.lemma_.lower() in ("have", "need", "remain")
    )
    modal = next((child for child in verb.lefts if child.lower_ in ("must", "shall")), None)
    if who is None or not (infinitive or modal is not None) or who.ent_type_ == "PERSON" or who.pos_ == "PRON":
        return None
    by = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None)
    stretch = from_verb(places.text, verb, "commitments.awaited")
    cue = modal if modal is not None else head
    return condition(cue, "required", stretch, by, who, places) if stretch is not None else None


def laid_down(verb: "Token", places: Places) -> Condition | None:
    """What a law or an agreement says that somebody "shall" do: "article 7 says that no member shall dump waste"."""
    shall = next((child for child in verb.lefts if child.lower_ == "shall"), None)
    who = subject(verb)
    if shall is None or who is None or who.lower_ in SPEAKERS - {"it"}:
        return None
    quote = places.quote(verb.idx)
    said = quote.source.exact.lower().split() if quote is not None and quote.source is not None else []
    rules = words("authorities") | {"rules", "laws", "clause", "section", "paragraph"}
    if not any(one in rules for one in said) and not any(one.lemma_.lower() in LAWS for one in verb.sent if one.i < verb.i):
        return None
    stretch = from_verb(places.text, verb, "commitments.laid_down")
    denied = negated(verb)
    kind: ConditionKind = "forbidden" if denied else "required"
    made = condition(shall, kind, stretch, None, None, places) if stretch is not None else None
    return msgspec.structs.replace(made, by=quote.source) if made is not None and quote is not None else made


def _is_passive(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def unlawful(word: "Token", places: Places) -> Condition | None:
    """What "it is illegal to…", "makes it mandatory to…" forbids or requires; "is illegal" alone where the rule is named."""
    kind = next((row[1] for row in rows("lawful_adjectives") if row[0] == word.lemma_.lower()), None)
    verb = word.head
    if kind is None or word.dep_ not in ("acomp", "ccomp", "oprd", "attr", "conj") or verb.pos_ not in ("VERB", "AUX"):
        return None
    what = next((child for one in (word, verb) for child in one.rights if _is_infinitive(child) and child.i > word.i), None)
    by = source(verb) if verb.lemma_.lower() == "be" else subject(verb) if verb.lemma_.lower() in MAKING else None
    clause = next((child for child in verb.lefts if child.dep_ == "csubj" or (child.dep_ == "nsubj" and child.tag_ == "VBG")), None)
    if what is None and verb.lemma_.lower() == "be" and clause is not None and clause.tag_ == "VBG":
        what = clause  # "drilling without a permit is illegal"
    if what is None and by is not None and verb.lemma_.lower() == "be":
        what = subject(verb)
    if what is None and verb.lemma_.lower() == "make":  # "makes helmets mandatory for riders"
        what = next((child for child in (*word.lefts, *verb.rights) if child.dep_ in ("nsubj", "dobj") and child.pos_ == "NOUN"), None)
    if what is None and kind == "required" and verb.lemma_ == "be":
        what = subject(verb)  # "masks are compulsory on trains"
        what = None if what is None or what.pos_ == "PRON" else what
    stretch = phrase(places.text, what, "commitments.lawful") if what is not None and what.i != word.i else None
    if stretch is None or negated(verb):
        return None
    return condition(word, "forbidden" if kind == "forbidden" else "required", stretch, by, None, places)


def outlawed(noun: "Token", places: Places) -> Condition | None:
    """What a law makes "a crime" or "an offence" to do."""
    if noun.lemma_.lower() not in ("crime", "offence", "offense", "felony", "misdemeanour", "misdemeanor"):
        return None
    main = next((one for one in (noun.head, noun.head.head) if one.lemma_.lower() in ("make", "be")), None)
    what = next((one for one in (noun.head, *noun.rights, *noun.head.rights) if one.pos_ == "VERB" and _is_infinitive_of(one)), None)
    if (
        main is None
        or what is None
        or what.i < noun.i
        or not any(child.lower_ == "it" for one in (main, noun.head) for child in one.subtree)
    ):
        return None
    stretch = from_verb(places.text, what, "commitments.lawful")
    return condition(noun, "forbidden", stretch, subject(main), None, places) if stretch is not None else None


def as_asked(verb: "Token", places: Places) -> Condition | None:
    """What is done "as the treaty requires"."""
    main, who = verb.head, subject(verb)
    as_it_is = verb.dep_ == "advcl" and any(child.lower_ == "as" and child.dep_ == "mark" for child in verb.lefts)
    if verb.lemma_.lower() not in ("require", "demand", "stipulate", "order") or not as_it_is or who is None:
        return None
    if who.lemma_.lower() not in words("authorities") | words("granted_things") or main.pos_ != "VERB":
        return None
    stretch = from_verb(places.text, main, "commitments.as_asked")
    if stretch is not None and stretch.end > verb.left_edge.idx > stretch.start:
        stretch = span(places.text, stretch.start, verb.left_edge.idx, stretch.rule)
    return condition(verb, "required", stretch, who, None, places) if stretch is not None else None


def _is_infinitive_of(verb: "Token") -> bool:
    return any(one.tag_ == "TO" for one in verb.lefts)


def _is_infinitive(child: "Token") -> bool:
    return child.dep_ in ("xcomp", "advcl", "ccomp") and any(one.tag_ == "TO" for one in child.lefts)


def called_for(verb: "Token", places: Places) -> Condition | None:
    """What a law or an agreement "calls for" or "provides for"."""
    link = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "for"), None)
    who = subject(verb)
    if verb.lemma_.lower() not in ("call", "provide") or link is None or who is None or negated(verb):
        return None
    kind = next((row[1] for row in rows("programme_nouns") if row[0] == who.lemma_.lower()), "")
    what = next((one for one in link.rights if one.dep_ in ("pobj", "pcomp")), None)
    if kind not in ("agreement", "law", "plan", "programme") or what is None or not is_deed(what):
        return None
    stretch = phrase(places.text, what, "commitments.called_for")
    return condition(verb, "required", stretch, who, None, places, end=link) if stretch is not None else None
