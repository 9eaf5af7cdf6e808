"""When a clause or a thing hangs on another: what is allowed, denied, undertaken or given, and what is mere chance."""

from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import rows, words
from .declared import declared
from .phrases import negated, subject
from .places import Places
from .promised import promised
from .required import KINDS, is_deed, required

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKERS = frozenset({"i", "we", "you", "one", "there"})
NOBODY = frozenset({"it", "there", "this", "that", "nothing", "something", "things", "you", "one", "voters", "people"})
CAN = frozenset({"can", "may", "will", "could", "would", "shall", "must", "ca", "wo", "'ll", "’ll", "cannot"})
ALLOWING = frozenset({"allow", "permit", "let", "eligible", "entitled", "free"})
VALID = frozenset({"valid", "eligible", "entitled", "available", "open", "legal", "allowed"})
WITHHELD = frozenset({"hold", "keep", "stay", "remain", "suspend", "freeze", "withhold", "continue", "block", "maintain", "bar", "ban"})
SPEECH = frozenset({"speak", "talk", "discuss", "comment", "brief", "describe", "interview", "say", "tell", "reveal", "confirm"})
HOLDING = frozenset({"threaten", "refuse", "decline"})  # "threatened to withhold it unless", "refuses to pay until"
BEFALLING = frozenset({"rain", "snow", "be", "become", "happen", "seem", "turn", "get", "prove", "appear", "take", "freeze", "hail"})
LIMITS = frozenset({"limit", "restriction", "cap", "quota", "condition"})
YIELDING = frozenset({"accept", "agree", "improve", "cut", "stop", "promise", "guarantee", "meet", "keep", "repair", "give"})
PUNISHED = frozenset({"fine", "jail", "suspend", "expel", "dismiss", "prosecute", "deport", "evict", "punish", "bar", "disqualify", "ban"})
MEASURES = frozenset({"curfew", "sanction", "embargo", "rule", "tariff", "lockdown"})
FOUND = frozenset({"find", "certify"})


class Hinge(NamedTuple):
    """One entry of the list: its words, what stands behind them, when they make a condition."""

    words: tuple[str, ...]
    behind: str
    force: str


def governor(node: "Token") -> "Token | None":
    """The verb (or the word of allowing) that the hinge hangs on."""
    main = node.head
    while main.pos_ not in ("VERB", "AUX") and main.lower_ not in ALLOWING and main.head.i != main.i:
        main = main.head
    return main


def hangs(hinge: Hinge, first: "Token", main: "Token", what: "Token", places: Places) -> bool:
    """Whether this is a condition, by the force of its hinge."""
    if main.dep_ in ("xcomp", "ccomp") and main.head.lemma_.lower() in ALLOWING and hinge.force == "denied":
        main = main.head  # "would not allow it to begin until"
    if main.lemma_.lower() in SPEECH or (what.lower_ in ("anonymity", "background")):
        return False
    if hinge.force == "sure":
        return hinge.words[0] != "subject" or what.lemma_.lower() in words("approvals") | LIMITS
    if hinge.force == "allowed":
        return _is_allowed(hinge, main, what)
    if hinge.force == "denied":
        return _is_withheld(hinge, main, what, places)
    return _is_granted(hinge, main, what, places)


def _is_allowed(hinge: Hinge, main: "Token", what: "Token") -> bool:
    state = main.lemma_ == "be" and any(child.dep_ == "acomp" and child.lower_ in VALID for child in main.rights)
    allowed = state or main.lemma_.lower() in ALLOWING or main.lower_ in ALLOWING
    who = subject(main) or subject(main.head)
    if who is None or (who.lower_ in SPEAKERS and not allowed):
        return False
    if not allowed and not any(child.lower_ in CAN for child in main.lefts) and not _is_set(main):
        return False
    return hinge.behind == "clause" or allowed or what.lemma_.lower() in words("approvals") or what.pos_ == "VERB" or is_deed(what)


def _is_set(main: "Token") -> bool:
    """Whether a present or an infinitive tells what is to be: "pays only once", "are to be exchanged only after"."""
    if main.head.lemma_ == "be" and main.dep_ == "xcomp" and any(child.tag_ == "TO" for child in main.lefts):
        return True
    present = main.tag_ in ("VBZ", "VBP") or any(child.dep_ == "auxpass" and child.tag_ in ("VBZ", "VBP") for child in main.lefts)
    return main.lemma_.lower() in words("granting_acts") and present


def _is_withheld(hinge: Hinge, main: "Token", what: "Token", places: Places) -> bool:
    """Whether something is denied or kept back until then, in a time that is not past."""
    who = subject(main)
    if main.dep_ == "xcomp" and main.head.lemma_.lower() in HOLDING and main.head.tag_ != "VBG" and hinge.words[0] != "before":
        return not _is_chance(what)
    if hinge.words[0] == "without" and (not _is_denied(main) or who is None):
        return False
    if _is_undertaken(main, places):
        return hinge.words[0] == "unless" or _is_denied(main) or main.lemma_.lower() in WITHHELD
    if who is None or who.lower_ in SPEAKERS | {"it", "this", "that"}:
        return False  # advice
    present = any(child.lower_ in CAN for child in main.lefts) or any(child.tag_ in ("VBZ", "VBP", "MD") for child in (main, *main.lefts))
    if not present:
        return False
    if hinge.words[0] == "without":
        return _is_lacking(main, what)
    if hinge.behind == "noun":
        return _is_denied(main) and what.pos_ != "PROPN" and what.ent_type_ not in ("DATE", "TIME")
    return _is_denied_so(hinge, main, what) if _is_denied(main) else _is_kept(hinge, main, who, what)


def _is_lacking(main: "Token", what: "Token") -> bool:
    """Whether nothing is done without what somebody must give, or may be done without what the sentence names."""
    if any(child.lower_ == "may" for child in main.lefts):
        return what.ent_type_ != "PERSON" and what.pos_ == "NOUN"  # "without a seal, no meat may be sold"
    modal = any(child.lower_ in CAN for child in main.lefts) or main.lemma_.lower() in ALLOWING
    return what.lemma_.lower() in words("approvals") and modal


def _is_denied_so(hinge: Hinge, main: "Token", what: "Token") -> bool:
    past = what.tag_ == "VBD" and not any(child.dep_ == "aux" for child in what.lefts)
    return hinge.words[0] != "before" or (not past and any(child.lower_ in CAN for child in main.lefts))


def _is_kept(hinge: Hinge, main: "Token", who: "Token", what: "Token") -> bool:
    """Whether something stays, or befalls somebody by rule, until then."""
    if any(child.lower_ == "may" for child in main.lefts):
        return any(one.lower_ == "only" and one.i < what.i for one in main.subtree)  # "may take only one until"
    kept = main.lemma_.lower() in WITHHELD and (any(child.lower_ in CAN for child in main.lefts) or _is_measure(who))
    if hinge.words[0] == "unless" and (_is_act(main) or is_sanction(main)):
        return not _is_chance(what)
    return kept and (_is_measure(who) or not _is_chance(what))


def _is_granted(hinge: Hinge, main: "Token", what: "Token", places: Places) -> bool:
    """Whether what hangs on it is undertaken, allowed or taken back by somebody, and what it hangs on is no chance."""
    if hinge.behind == "noun":
        if what.ent_type_ in ("DATE", "TIME", "PERSON"):
            return False
        if hinge.words[0] == "dependent":
            return what.lemma_.lower() in words("approvals") or is_deed(what)
        traded = (
            hinge.words[0] == "in" and main.lemma_.lower() in words("granting_acts") and any(one.lower_ == "would" for one in main.lefts)
        )
        return traded or _is_undertaken(main, places) or _is_act(main) or main.lemma_.lower() in ALLOWING
    if _is_chance(what):
        return False
    if main.dep_ == "xcomp" and main.head.lemma_.lower() in ALLOWING:
        main = main.head  # "will be allowed to return once"
    mine, theirs = subject(main), subject(what)
    if any(child.lower_ == "were" for child in (what, *what.lefts)) and hinge.words == ("if",):
        return False  # "if it were so"
    if mine is None or theirs is None or theirs.lower_ in SPEAKERS or (hinge.words == ("if",) and theirs.pos_ == "PRON"):
        return False
    if _is_undertaken(main, places) or (hinge.words != ("if",) and _is_act(main)) or is_sanction(main):
        return True
    return hinge.words == ("if",) and _is_bargain(main, what, places)


def _is_bargain(main: "Token", what: "Token", places: Places) -> bool:
    """Whether one party will do something if another does: "the firm will keep the mill open if the union accepts lower pay"."""
    mine, theirs = subject(main), subject(what)
    will = any(child.lower_ in ("will", "would") for child in main.lefts)
    given = what.lemma_.lower() in words("granting_acts") | YIELDING
    return will and given and all(who is not None and _is_party(who, places) for who in (mine, theirs))


def _is_party(who: "Token", places: Places) -> bool:
    kind = places.kinds.get(places.entities.at(who.idx) or "")
    return kind in ("organisation", "place", "group") or who.lemma_.lower() in words("acting_bodies")


def is_sanction(main: "Token") -> bool:
    """Whether a verb tells what befalls somebody by rule: "will lose its licence", "face fines", "the permit expires"."""
    lemma = main.lemma_.lower()
    if any(child.lower_ in ("could", "would", "might", "may") for child in main.lefts):
        return False
    things = [child.lemma_.lower() for child in main.rights if child.dep_ == "dobj"]
    if lemma in ("lose", "forfeit"):
        return any(one in words("granted_things") for one in things)
    if lemma in ("face", "risk"):
        return any(one in words("penalties") for one in things)
    who = subject(main)
    if lemma in ("expire", "lapse"):
        return who is not None and who.lemma_.lower() in words("granted_things") | words("approvals")
    will = any(child.lower_ == "will" for child in main.lefts)
    return will and lemma in PUNISHED and any(child.dep_ == "auxpass" for child in main.lefts)


def _is_measure(who: "Token") -> bool:
    return who.lemma_.lower() in words("ordered_deeds") | MEASURES or is_deed(who)


def _is_undertaken(main: "Token", places: Places) -> bool:
    """Whether a verb is a deed that somebody undertakes or is told to do, or hangs on or is a word of promising or ordering."""
    verb = main
    for _ in range(3):  # "has promised to try to pay": deeper chains are no longer what is promised
        made = next((row[1] for row in rows("undertakings") if row[0] == verb.lemma_.lower()), None)
        if made is not None and (required(verb, made, places) if made in KINDS else promised(verb, made, places)) is not None:
            return made not in FOUND
        if declared(verb, places) is not None:
            return True
        if verb.dep_ not in ("xcomp", "ccomp", "conj") or verb.head.i == verb.i:
            return False
        verb = verb.head
    return False


def _is_act(main: "Token") -> bool:
    """Whether a verb behind "will", "can", "may" is one of giving, allowing or taking back."""
    who = subject(main)
    if who is None or who.lower_ in SPEAKERS or not any(child.lower_ in CAN - {"could", "would", "must"} for child in main.lefts):
        return False
    if main.lemma_.lower() == "lose":
        return any(child.dep_ == "dobj" and child.lemma_.lower() in words("granted_things") for child in main.rights)
    return main.lemma_.lower() in words("granting_acts")


def _is_chance(what: "Token") -> bool:
    """Whether a clause is of what befalls: weather, winning, being lucky; or of nobody at all."""
    who = subject(what)
    lemma = what.lemma_.lower()
    if who is None or (who.lower_ in NOBODY and (who.lower_ != "it" or lemma in BEFALLING)):
        return True
    if lemma in ("take", "go", "come") and any(child.lower_ in ("office", "place", "into", "effect") for child in what.rights):
        return True  # "once he takes office", "once the rule goes into effect"
    passive = any(child.dep_ == "auxpass" for child in what.lefts)
    return lemma in words("undeliberate_verbs") and not passive and lemma not in ("be", "have", "meet", "agree")


def _is_denied(main: "Token") -> bool:
    if negated(main) or any(child.lower_ in ("nobody", "none", "neither", "nothing") for child in main.lefts):
        return True
    if any(child.dep_ == "dobj" and child.lower_ in ("nothing", "nobody", "none") for child in main.rights):
        return True
    return any(one.lower_ == "no" for child in main.children if child.dep_ in ("dobj", "attr", "nsubj", "nsubjpass") for one in child.lefts)
