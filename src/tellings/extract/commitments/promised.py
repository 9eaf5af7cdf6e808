"""Commitments by a verb that makes them: "pledged to build", "agreed on opening", "was promised a house"."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Commitment, Evidence, evidence, identify
from .phrases import CLAUSES, SUBJECTS, addressee, beside, content, is_share, is_sum, negated, phrase, sentence, span, subject
from .places import Places

if TYPE_CHECKING:
    from spacy.tokens import Token

SELVES = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
THINGS = frozenset({"this", "these", "those", "there"})
UNREAL = frozenset({"should", "could", "might", "may", "must", "can", "if", "unless", "whether", "assuming"})
WISHING = frozenset(
    {"want", "like", "urge", "ask", "press", "call", "refuse", "decline", "fail", "need", "hope", "expect", "force", "see", "push", "beg"}
    | {"encourage", "invite", "challenge", "require", "implore", "prefer", "hesitate", "wish", "love", "lobby", "pressure"}
)  # "urged them to agree": nobody has, yet
URGING = frozenset({"pressure", "call", "demand", "push", "request", "appeal", "refusal", "failure", "reluctance", "unwillingness", "need"})
READY = frozenset({"ready", "prepared", "willing"})
WON = frozenset(
    {"raise", "profit", "loss", "revenue", "earning", "earnings", "haul", "fundraising", "fine", "bid", "sale", "crime", "fraud"}
)
KEEPING = frozenset({"bar", "block", "ban", "prevent", "stop", "keep", "prohibit", "refrain", "shy", "dissuade", "discourage"})
LOYALTY = frozenset({"allegiance", "loyalty", "fealty"})
FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll"})


def bound(verb: "Token", places: Places) -> Commitment | None:
    """What somebody "bound itself" to do, or "signed up to" doing."""
    lemma, what = verb.lemma_.lower(), None
    if lemma in ("bind", "oblige", "dedicate") and any(child.dep_ == "dobj" and child.lower_ in SELVES for child in verb.rights):
        what = next((child for child in verb.rights if child.dep_ in ("advcl", "xcomp") and _is_infinitive(child)), None) or onto(
            verb, "commit"
        )
    if lemma == "swear" and any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.rights):
        what = next((child for child in verb.rights if child.dep_ in ("dobj", "pcomp")), None)
    if lemma == "sign" and any(child.dep_ == "prt" and child.lower_ in ("up", "on") for child in verb.rights):
        what = onto(verb, "commit")
        what = what if what is not None and what.dep_ == "pcomp" else None
    stretch = phrase(places.text, what, "commitments.promise") if what is not None and not is_unreal(verb) else None
    return commitment(verb, verb, what, stretch, places) if what is not None and stretch is not None else None


def promised(verb: "Token", makes: str, places: Places) -> Commitment | None:
    """What a verb of promising commits its subject to."""
    what = onto(verb, makes) if makes in ("agree", "commit") else None
    if makes == "announce":
        what = _to_be_done(verb) or _money(verb)
    if makes == "commit" and what is not None and what.dep_ == "pobj":
        what = _money(verb) or what
    what = what if what is not None else content(verb, objects=makes in ("promise", "guarantee", "offer", "assure"))
    if what is None and makes == "commit":
        what = _money(verb)
    if what is None and makes == "promise":  # "no job will be lost, the chairman pledged"
        what = next((child for child in verb.lefts if child.dep_ == "ccomp" and to_come(child)), None)
    elif makes == "promise" and what is not None and what.dep_ == "dobj" and subject(verb) is None:
        what = next((child for child in verb.lefts if child.dep_ == "ccomp" and to_come(child)), what)  # "…, promised the mayor"
    if what is None and makes in ("promise", "agree", "offer"):  # "undertook in court to publish", read as a purpose
        what = next((child for child in verb.rights if child.dep_ == "advcl" and child.left_edge.tag_ == "TO"), None)
    if what is None or verb.dep_ == "amod" or not _binds(verb, what, makes) or what.lemma_.lower() == "disagree":
        return None
    stretch = _words(verb, what, places)
    if stretch is None:
        return None
    made = commitment(verb, verb, what, stretch, places)
    hearer = _run_on(what, places)
    return made if hearer is None else msgspec.structs.replace(made, promisee=hearer)


def _run_on(what: "Token", places: Places) -> Evidence | None:
    """A hearer whose name the parse runs on into what is promised: "promised Governor Ana Ruiz help"."""
    name = what.nbor(-1) if what.i > 0 else what
    if what.dep_ != "dobj" or name.dep_ != "compound" or name.pos_ != "PROPN" or what.pos_ != "NOUN":
        return None
    if places.kinds.get(places.entities.at(name.idx) or "") != "person":
        return None
    return span(places.text, what.left_edge.idx, what.idx, "commitments.promisee")


def _money(verb: "Token") -> "Token | None":
    """A sum or a help that is committed or announced: "committed $3 million to the school", not a sum that was raised or lost."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None:
        return None
    parts = list(thing.subtree)
    if any(one.lemma_.lower() in WON for one in parts):
        return None
    helping = any(one.lemma_.lower() in words("offered_things") for one in parts)
    money = any(one.ent_type_ == "MONEY" for one in parts)
    return thing if money and (helping or verb.lemma_.lower() == "commit") else None


def _to_be_done(verb: "Token") -> "Token | None":
    """What an announced thing is said to be there for: "announced a step it will take"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    rest = next((child for child in thing.rights if child.dep_ == "relcl" and to_come(child)), None) if thing is not None else None
    doer = next((child for child in rest.lefts if child.dep_ in SUBJECTS), None) if rest is not None else None
    return rest if doer is not None and doer.pos_ == "PRON" and not doer.tag_.startswith("W") else None


def onto(verb: "Token", makes: str) -> "Token | None":
    """What stands behind "to" or "on" where it is no infinitive: "agreed to a truce", "agreed on opening", "committed to paying"."""
    for child in verb.rights:
        if makes == "agree" and child.dep_ == "prep" and child.lower_ in ("on", "upon"):
            deed = next((one for one in child.rights if one.dep_ == "pcomp" and one.tag_ == "VBG"), None)
            return deed or next((one for one in child.rights if one.dep_ == "pobj" and one.lemma_.lower() in words("ordered_deeds")), None)
        if makes == "commit" and child.dep_ == "prep" and child.lower_ == "in" and any(one.lower_ == "writing" for one in child.rights):
            child = next((one for part in child.rights for one in part.rights if one.lower_ == "to"), child)
        if child.dep_ == "prep" and child.lower_ == "to":
            return next((one for one in child.rights if one.dep_ in ("pobj", "pcomp")), None)
    return None


def _binds(verb: "Token", what: "Token", makes: str) -> bool:
    """Whether a verb with such a content commits: announcements and assurances only of what is to come, offers only by somebody."""
    who = subject(verb)
    if who is not None and (who.lower_ in THINGS or is_share(" ".join(one.text for one in who.subtree))):
        return False
    if is_unreal(verb) or any(child.tag_.startswith("W") and child.lower_ != "that" for child in what.lefts):
        return False
    if who is not None and who.pos_ == "NUM" and what.pos_ == "NOUN" and not list(what.lefts):
        return False  # "475 pledged members"
    if makes == "agree" and what.dep_ == "ccomp" and not _is_agreed_to_do(what, who):
        return False  # "economists agree that it will be slow"
    if what.lemma_.lower() in LOYALTY or (makes == "guarantee" and what.dep_ == "xcomp" and verb.tag_ == "VBN"):
        return False  # "pledged allegiance", "is guaranteed to please"
    if makes == "promise" and what.dep_ == "xcomp" and who is not None and _bids_fair(verb, what, who):
        return False
    if makes == "commit" and what.ent_type_ == "PERSON":
        return False
    if makes == "assure" and who is not None and who.lower_ in ("that", "which"):
        return False  # "a rule that assured them": it made sure
    if makes in ("commit", "guarantee") and who is None and what.dep_ != "xcomp":
        return False
    return _looks_ahead(verb, what, who, makes)


def _is_agreed_to_do(what: "Token", who: "Token | None") -> bool:
    """Whether a clause that somebody agreed to tells what the parties will do or have done."""
    if what.head.tag_ in ("VBP", "VBZ") and any(child.lower_ in ("should", "must", "ought") for child in what.lefts):
        return False  # "I agree that she should go": an opinion
    if not to_come(what):
        told = any(child.lemma_ == "do" and child.dep_ == "aux" for child in what.lefts)  # "agree that it doesn't add up"
        return (what.tag_ == "VB" and not told) or any(
            child.lower_ in ("should", "be") and child.tag_ in ("MD", "VB") for child in what.lefts
        )
    doer = subject(what)
    own = doer is not None and (doer.pos_ == "PRON" or (who is not None and doer.lemma_ == who.lemma_))
    passive = any(child.dep_ == "auxpass" for child in what.lefts)
    return own or passive or what.lemma_.lower() not in words("undeliberate_verbs")


def _bids_fair(verb: "Token", what: "Token", who: "Token") -> bool:
    """Whether a thing only promises to become something: "the film promises to be a hit"."""
    present = verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBD" and what.lemma_ == "be")  # "the match promised to be close"
    if who.pos_ != "NOUN" or who.ent_type_ or not present:
        return False
    known = (
        words("roles") | words("acting_bodies") | words("speaking_for") | words("parties") | words("authorities") | words("programme_nouns")
    )
    return who.lemma_.lower() not in known


def _looks_ahead(verb: "Token", what: "Token", who: "Token | None", makes: str) -> bool:
    """Whether the content is what such a word commits to: mostly what is to come, or a thing that can be given."""
    thing = what.dep_ in ("dobj", "pobj", "pcomp")
    if makes in ("announce", "assure", "swear"):
        going = what.tag_ == "VBG" and any(child.dep_ == "aux" for child in what.lefts)
        return to_come(what) or going or (thing and makes == "announce")
    if makes == "offer":
        return to_come(what) or is_sum(what) or what.lemma_.lower() in words("offered_things")
    if makes == "commit" or what.dep_ == "ccomp":
        if makes == "guarantee" and who is not None:
            own = any(
                child.dep_ in SUBJECTS and child.lower_ in {who.lower_, *(("he", "she") if who.ent_type_ == "PERSON" else ("it", "they"))}
                for child in what.lefts
            )
            return own or (to_come(what) and who.lemma_.lower() in words("acting_bodies") | {"we", "i"})
        if makes == "agree" and not to_come(what):
            return True  # as they should: see _is_agreed_to_do
        plain = what.tag_ in ("VBZ", "VBP", "VBD") and makes == "promise"  # "I promise you, it does not depend on him"
        return to_come(what) or thing or (makes == "promise" and not plain)
    return not (thing and verb.lemma_.lower() == "undertake")  # "undertook the last reform"


def is_unreal(verb: "Token") -> bool:
    """Whether a word of promising is itself only possible, wished for or supposed."""
    if any(child.lower_ == "have" and child.tag_ == "VB" for child in verb.lefts):
        return True  # "would have promised"
    if verb.dep_ == "advcl" and verb.left_edge.lower_ == "had":
        return True  # "had he promised less"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "from" and verb.head.head.lemma_.lower() in KEEPING:
        return True  # "barred it from signing a deal"
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("consider", "weigh", "mull", "contemplate", "avoid"):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lower_ in ("short", "instead"):
        return True  # "stopped short of committing"
    if verb.tag_ in ("VBG", "VB") and "than" in (one.lower_ for one in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]):
        return True  # "rather than just promising"
    if verb.dep_ in ("acl", "xcomp") and verb.left_edge.tag_ == "TO" and verb.head.pos_ == "NOUN" and verb.head.lemma_.lower() in URGING:
        return True  # "under pressure to pledge that"
    if verb.tag_ == "VB" and verb.dep_ in CLAUSES and verb.head.lemma_.lower() in WISHING:
        return True  # "urged them to agree", "refused to promise"
    first = any(child.dep_ in SUBJECTS and child.lower_ in ("i", "we") for child in verb.lefts)
    sure = verb.lemma_.lower() in ("guarantee", "promise", "assure", "pledge")
    if first and sure and any(child.lower_ == "can" for child in verb.lefts) and not negated(verb):
        return False  # "we can guarantee that"
    own = verb.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in verb.lefts)
    return any(child.lower_ in UNREAL for one in (verb, verb if own else verb.head) for child in one.lefts)


def _words(verb: "Token", what: "Token", places: Places) -> Evidence | None:
    """The content's words, from the object beside it on where that is a part of it ("$3 million to build…")."""
    stretch = phrase(places.text, what, "commitments.promise")
    part = beside(verb, what)
    if stretch is not None and _run_on(what, places) is not None:
        return span(places.text, what.idx, stretch.end, stretch.rule)
    if stretch is None or part is None or not is_sum(part):
        return stretch
    return span(places.text, part.left_edge.idx, stretch.end, stretch.rule)


def commitment(cue: "Token", verb: "Token", what: "Token", stretch: Evidence, places: Places) -> Commitment:
    """A commitment of a cue and a content's words: who commits, and to whom, are the parties of the verb; turned round in a passive."""
    who = (subject(verb) or _thanked(verb)) if verb.pos_ in ("VERB", "AUX") else None
    to = addressee(verb, what)
    to = None if to is not None and to.i <= cue.i <= to.right_edge.i and cue.i != verb.i else to  # "gave a promise": no hearer
    if to is not None and to.dep_ == "dative" and to.pos_ == "ADP":
        to = next((one for one in to.rights if one.dep_ == "pobj"), None)
    if any(child.dep_ == "auxpass" for child in verb.lefts) and verb.lemma_.lower() not in ("commit", "committed"):
        who, to = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None), who
    return Commitment(
        id=identify("commitment", places.document, cue.idx, stretch.start, stretch.end),
        cue=evidence(places.text, cue.idx, cue.idx + len(cue.text), "commitments.promise"),
        lemma=cue.lemma_.lower(),
        promiser=phrase(places.text, who, "commitments.promiser") if who is not None else None,
        entity=places.entities.at(who.idx) if who is not None else None,
        promisee=phrase(places.text, to, "commitments.promisee") if to is not None else None,
        content=stretch,
        negated=negated(verb),
        time=places.time(stretch),
        quote=places.quotes.at(cue.idx),
        context=sentence(cue),
    )


def _thanked(verb: "Token") -> "Token | None":
    """Who is thanked, praised or blamed for a promise: "thanked the mayor for offering to pay"; else whose clause it stands in."""
    link = verb.head
    if verb.dep_ != "pcomp" or link.dep_ != "prep" or link.head.pos_ != "VERB":
        return None
    hearer = next((child for child in link.head.rights if child.dep_ == "dobj" and child.i < link.i), None)
    return hearer if link.lower_ == "for" and hearer is not None else subject(link.head)


def _is_infinitive(what: "Token") -> bool:
    return any(child.tag_ == "TO" for child in what.lefts)


def to_come(what: "Token") -> bool:
    """Whether a content speaks of what is to be done: an infinitive, or a clause with a verb of the future."""
    if what.lemma_ == "be" and any(child.dep_ == "acomp" and child.lower_ in READY for child in what.rights):
        return True
    return any(child.dep_ == "aux" and (child.lower_ in FUTURE or child.tag_ == "TO") for child in what.lefts)
