"""Conditions: what is required, ordered or forbidden by a rule or an authority, and what somebody whose office it is found to be met."""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Condition, Evidence, evidence, identify
from ...record.commitment import ConditionKind
from .banned import WISHED, is_no_ban, is_proposed
from .binding import binds_somebody, is_laid_on_somebody, is_of_authorities, is_owned_step, is_subjunctive, is_told_to
from .phrases import before, beside, content, from_verb, heading, negated, phrase, sentence, span, subject
from .places import Places
from .reported import agreements

if TYPE_CHECKING:
    from spacy.tokens import Token

KINDS: dict[str, ConditionKind] = {
    "require": "required",
    "order": "required",
    "demand": "required",
    "forbid": "forbidden",
    "certify": "certified",
    "find": "certified",
}
BREAKING = frozenset({"breach", "violate", "flout", "infringe"})
SCOPE = frozenset({"at", "in", "on", "near", "within", "after", "during", "for", "without", "outside", "inside"})
FEW = 6  # tokens of where or when something is required or forbidden
PRONOUNS = frozenset({"it", "they", "he", "she", "which", "that", "who", "this", "we", "you", "i"})
PROPOSALS = frozenset(
    {
        "version",
        "draft",
        "text",
        "curriculum",
        "plan",
        "proposal",
        "scheme",
        "initiative",
        "program",
        "programme",
        "visa",
        "loan",
        "grant",
        "scholarship",
        "lease",
    }
)
BINDING = frozenset({"contract", "will", "clause", "undertaking", "oath"})
HINDERING = frozenset(
    {"confine", "prevent", "preclude", "disqualify", "restrict", "limit", "cap", "force"}
)  # by a rule alone: police prevent a march, too
ACTING = frozenset({"police", "government", "president", "union", "party", "council", "county", "state", "house", "company", "mayor"})
STAFF = frozenset({"aide", "diplomat", "adviser", "advisor", "staff", "official", "assistant"})  # who is told what to do by office
CERTIFIED_BY = frozenset({"make", "issue", "sign", "give"})


def required(verb: "Token", makes: str, places: Places) -> Condition | None:
    """What a verb of requiring, ordering, forbidding, certifying or finding makes a condition, or None."""
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    by = _agent(verb) if passive else subject(verb)
    what = _what(verb, makes, passive)
    if what is None and makes == "certify" and verb.dep_ == "acl" and verb.head.dep_ == "ROOT":  # "Monitors certified that", misread
        by = verb.head
        clauses = (child for child in verb.head.rights if child.i > verb.i and child.dep_ == "relcl")
        what = next((one for one in clauses if any(child.lower_ == "that" and child.dep_ == "mark" for child in one.lefts)), None)
    if (
        makes == "require"
        and what is not None
        and what.dep_ == "dobj"
        and (by is None or (by.lower_ in PRONOUNS and not is_of_authorities(by)))
        and not _is_asked_for(what)
    ):
        return None  # "it will require much attention"
    hung = makes == "demand" and what is not None and (before(what) or before(verb)) is not None
    hung |= passive and by is None and verb.lemma_.lower() in ("direct", "instruct") and _is_body(subject(verb), places)
    if what is None or not (hung or _has_standing(verb, by, makes, passive, places)):
        return None  # a demand is a condition where something else has to wait for it
    if (makes in ("certify", "find") and _still_to_do(verb)) or (makes in ("forbid", "order") and is_proposed(verb)):
        return None
    needing = by is not None and by.lower_ == "it" and any(one.lower_ == "will" for one in verb.lefts)  # "it will require much money"
    supposed = makes in ("find", "forbid", "require") and any(child.lower_ in ("if", "unless", "whether") for child in verb.lefts)
    if supposed or (makes == "require" and (needing or _is_possible(verb))):
        return None
    if (makes == "order" or verb.lemma_.lower() in ("instruct", "direct")) and not passive and by is not None and _is_own_staff(verb):
        return None
    if makes == "forbid" and is_no_ban(verb, what):
        return None
    if verb.lemma_.lower() == "insist" and not (hung and _is_laid_on(what)):
        return None
    stretch = _words(verb, what, places, passive)
    if stretch is None or (makes == "find" and not _speaks_of_meeting(what, stretch)):
        return None
    until = (before(what) or before(verb)) if makes != "certify" else None
    return condition(verb, KINDS[makes], stretch, by, until, places)


def certification(noun: "Token", places: Places) -> Condition | None:
    """What "made the certification that…" certifies."""
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in CERTIFIED_BY:
        return None
    stretch = span(places.text, noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge.text), "commitments.certify")
    return condition(noun.head, "certified", stretch, subject(noun.head), None, places) if stretch is not None else None


def condition(
    cue: "Token",
    kind: ConditionKind,
    stretch: Evidence,
    by: "Token | None",
    until: "Token | None",
    places: Places,
    end: "Token | None" = None,
) -> Condition:
    """A condition of a cue (up to ``end``), of its content's words, of who requires it and of what it stands before."""
    last = end if end is not None else cue
    if by is not None and by.lower_ in ("that", "which", "who") and by.head.dep_ == "relcl":
        by = by.head.head  # "a bill that would ban it": the bill
    return Condition(
        id=identify("condition", places.document, cue.idx, stretch.start, stretch.end),
        kind=kind,
        cue=evidence(places.text, cue.idx, last.idx + len(last.text), f"commitments.{kind}"),
        by=phrase(places.text, by, "commitments.by") if by is not None else None,
        entity=places.entities.at(by.idx) if by is not None else None,
        content=stretch,
        before=phrase(places.text, until, "commitments.before") if until is not None else None,
        negated=negated(cue),
        quote=places.quotes.at(cue.idx),
        context=sentence(cue),
    )


def _agent(verb: "Token") -> "Token | None":
    return next((noun for child in verb.rights if child.dep_ == "agent" for noun in child.rights), None)


def _what(verb: "Token", makes: str, passive: bool) -> "Token | None":
    """The content's head: a clause, an object; what hangs on "from" where something is forbidden; the subject of a passive."""
    if makes == "forbid":
        for child in verb.rights:
            if child.dep_ == "prep" and child.lower_ == "from":
                return next((one for one in child.rights if one.dep_ in ("pcomp", "pobj")), None)
    if verb.lemma_.lower() == "insist":
        link = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("on", "upon")), None)
        first = before(verb) is not None
        asked = (one for one in (link.rights if link is not None else ()) if one.dep_ in ("pobj", "pcomp"))
        deed = next((one for one in asked if is_deed(one) or first or one.tag_ == "VBG"), None)
        return deed if deed is not None else content(verb, objects=False)
    found = content(verb, objects=makes not in ("order", "demand", "find"))
    if passive and found is not None and found.tag_ == "VBG" and found.lemma_.lower() in ("view", "read", "listen", "watch"):
        return None  # "is required viewing"
    if found is None and verb.lemma_.lower() in ("bind", "oblige", "compel"):
        held = [verb, *(noun for child in verb.rights if child.dep_ == "agent" for noun in child.rights)]
        found = next((one for part in held for one in part.rights if one.dep_ in ("advcl", "acl") and _is_infinitive(one)), None)
    if found is None and makes in ("order", "demand"):
        deed = subject(verb) if passive else next((child for child in verb.rights if child.dep_ == "dobj"), None)
        waiting = makes == "demand" and deed is not None and deed.pos_ == "NOUN" and before(verb) is not None and not passive
        return deed if deed is not None and (is_deed(deed) or waiting) else None  # "demanded an apology before it talks"
    if found is None and makes == "find":
        found = next((child for child in verb.rights if child.dep_ in ("oprd", "acomp")), None)
        sound = words("fulfilling_words")
        things = [child for child in verb.rights if child.dep_ == "dobj"]  # "found the vault sound", "ruled Dahl eligible for the ballot"
        found = found or next((one for thing in things for one in (thing, *thing.rights) if one.lower_ in sound), None)
    if found is None and passive and makes in ("require", "forbid", "certify"):
        named = makes != "require" or before(verb) is not None or any(one.lemma_.lower() in words("authorities") for one in verb.sent)
        thing = subject(verb)
        named |= thing is not None and thing.lemma_.lower() in words("approvals") and any(child.dep_ == "prep" for child in verb.rights)
        return heading(verb) if named else None  # "new tactics are required" is advice
    return found


def _is_asked_for(what: "Token") -> bool:
    return is_deed(what) or what.lemma_.lower() in words("approvals") or any(child.dep_ in ("xcomp", "ccomp") for child in what.head.rights)


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def is_deed(noun: "Token") -> bool:
    """Whether a noun names something done, so that it can be ordered: "the release of the files", "an evacuation"."""
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and (lemma in words("ordered_deeds") or lemma.endswith(("tion", "sion", "ment")))


def _has_standing(verb_of: "Token", by: "Token | None", makes: str, passive: bool, places: Places) -> bool:
    """Whether what requires is a rule or an authority: a noun of the list, a name, a pronoun; not a thing that needs something."""
    if makes == "certify" and by is not None:
        return True
    if makes == "require" and by is None and not passive and any(child.dep_ == "csubj" for child in verb_of.lefts):
        return False  # "keeping warm will require thick coats"
    if makes == "require" and by is not None and (is_subjunctive(verb_of) or (by.pos_ == "NOUN" and is_laid_on_somebody(verb_of))):
        return True
    return _is_authority(verb_of, by, makes, passive, places)


def _is_authority(verb_of: "Token", by: "Token | None", makes: str, passive: bool, places: Places) -> bool:
    if verb_of.lemma_.lower() in HINDERING:
        return by is not None and by.lemma_.lower() in words("authorities") - ACTING - words("acting_bodies") - words("speaking_for")
    if by is None:
        return makes != "demand" if passive else makes not in ("order", "demand", "find")
    if makes == "demand" and verb_of.lemma_.lower() in ("instruct", "direct"):
        return by.lower_ in ("it", "they") or by.lemma_.lower() in words("authorities") | words("speaking_for") | words("acting_bodies")
    if makes == "demand":
        return by.lemma_.lower() in words("authorities") | PROPOSALS or (by.pos_ != "PRON" and by.lemma_.lower() in BINDING)
    named = places.entities.at(by.idx)
    if makes == "find" and by.lemma_.lower() in words("certifiers"):
        return True
    if by.lemma_.lower() in agreements() or (is_told_to(verb_of) and is_owned_step(by)):
        return True
    if named is not None and places.kinds.get(named) in ("person", "organisation", "law", "place", "group"):
        return True
    if makes == "require" and binds_somebody(by, places):
        return True
    if by.lower_ in ("which", "that") and by.head.dep_ == "relcl":
        return _has_standing(verb_of, by.head.head, makes, passive, places)
    return (
        by.lemma_.lower() in words("authorities") | PROPOSALS
        or (by.pos_ == "PROPN" and by.lemma_.lower() in words("programme_nouns"))
        or (makes != "require" and by.lower_ in PRONOUNS)
        or by.lower_ in ("it", "they", "which")
    )


def _is_body(who: "Token | None", places: Places) -> bool:
    if who is None:
        return False
    return places.kinds.get(places.entities.at(who.idx) or "") == "organisation" or who.lemma_.lower() in words("acting_bodies")


def _words(verb: "Token", what: "Token", places: Places, passive: bool) -> Evidence | None:
    """The content's words, from the object beside it on ("required them to…"), or from the subject of a passive ("they were told to…")."""
    stretch = phrase(places.text, what, "commitments.require")
    part = beside(verb, what)
    behind = next((child for child in verb.rights if child.dep_ == "prep" and child.i == what.right_edge.i + 1), None)
    if (
        stretch is not None
        and what.dep_ == "dobj"
        and behind is not None
        and behind.lower_ in SCOPE
        and behind.right_edge.i - behind.i <= FEW
    ):
        last = behind.right_edge  # "bars work at night": where or when is a part of it
        return span(places.text, what.left_edge.idx, last.idx + len(last.text), stretch.rule)
    if part is None and passive and what.dep_ in ("xcomp", "ccomp", "oprd"):
        return from_verb(places.text, what, "commitments.require") if what.pos_ in ("VERB", "AUX") else stretch
    if stretch is None or part is None:
        return stretch
    return span(places.text, part.left_edge.idx, stretch.end, stretch.rule)


def _is_own_staff(verb: "Token") -> bool:
    """Whether those who are ordered are the giver's own people: "ordered his aides to find a way"."""
    held = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    who = held if held is not None else next((child for one in verb.rights for child in one.lefts if child.dep_ == "nsubj"), None)
    return who is not None and who.lemma_.lower() in STAFF


def _is_laid_on(what: "Token") -> bool:
    """Whether what is insisted on is still to be done: "that the law be changed", "on the release of two"."""
    must = any(child.lower_ in ("must", "should", "be") and child.tag_ in ("MD", "VB") for child in what.lefts)
    return must or what.tag_ == "VB" or what.dep_ == "pobj"


def _is_close(word: "Token", what: "Token") -> bool:
    """Whether a word belongs to what is found itself, and to no clause far below it."""
    for _ in range(3):
        if word.i == what.i:
            return True
        word = word.head
    return False


def _still_to_do(verb: "Token") -> bool:
    """Whether a certification is only spoken of: "must certify", "requires that the government certify"."""
    if any(child.dep_ == "aux" and child.tag_ in ("MD", "TO") for child in verb.lefts):
        return True
    return verb.dep_ in ("ccomp", "xcomp", "advcl") and verb.tag_ in ("VB", "VBP")


def _is_possible(verb: "Token") -> bool:
    """Whether it is only possible or wished for: "could be required", "might try to require"."""
    heads = [verb]
    while heads[-1].dep_ == "xcomp" and heads[-1].head.i != heads[-1].i:
        heads.append(heads[-1].head)
    return any(child.dep_ == "aux" and child.lower_ in WISHED for one in heads for child in one.lefts)


def _meets(verb: "Token") -> bool:
    """Whether what is met is a standard, and nobody who is met with."""
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return passive or any(child.dep_ == "dobj" and child.ent_type_ != "PERSON" for child in verb.rights)


def _speaks_of_meeting(what: "Token", stretch: Evidence) -> bool:
    """Whether a finding's content says that something is met: "ruled that he met the criteria", "deemed eligible"."""
    meeting = words("fulfilling_words") | BREAKING
    near = (one for one in what.subtree if stretch.start - 40 <= one.idx < stretch.end and _is_close(one, what))
    return any(one.lemma_.lower() in meeting and (one.lemma_ != "meet" or _meets(one)) for one in near)
