"""When a clause or a thing hangs on another: what is allowed, denied, undertaken or given, and what is mere chance."""

from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import rows, words
from .bargains import is_bargain, is_measure, is_premium, is_proof, is_sanction
from .beside import ALLOWING, CAN, is_lacking, is_none_to_come, is_of_people, is_shut, is_unreal
from .chance import is_chance, is_suiting
from .declared import declared
from .halted import LASTING, WITHHELD, is_halted, is_lasting, is_subject_to, is_told_to_halt, takes_effect
from .phrases import negated, subject
from .places import Places
from .promised import promised
from .reported import agreements
from .required import KINDS, is_deed, required

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKERS = frozenset({"i", "we", "you", "one", "there"})
VALID = frozenset({"due", "payable", "possible", "valid", "eligible", "entitled", "available", "open", "legal", "allowed"})
BANNED = frozenset({"bar", "ban", "prohibit", "forbid", "prevent", "block", "stop"})
SPEECH = frozenset({"speak", "talk", "discuss", "comment", "brief", "describe", "interview", "say", "tell", "reveal", "confirm"})
NEGOTIATING = frozenset({"talk", "discuss"})
HOLDING = frozenset({"threaten", "refuse", "decline"})  # "threatened to withhold it unless", "refuses to pay until"
FOUND = frozenset({"find", "certify"})
FAILING = frozenset({"miss", "fail", "break", "breach", "violate", "refuse", "default", "ignore", "neglect"})


LAWS = frozenset({"act", "law", "bill", "rule", "code", "statute", "measure", "decree", "ordinance"})


class Hinge(NamedTuple):
    """One entry of the list: its words, what stands behind them, when they make a condition."""

    words: tuple[str, ...]
    behind: str
    force: str


ONLY_IF = Hinge(("only", "if"), "clause", "allowed")


def _is_only(main: "Token") -> bool:
    """Whether it will "only" be so: "the bank will only lend if the port is insured"."""
    return any(child.lower_ == "only" and child.dep_ == "advmod" and child.i < main.i for child in main.children)


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
    speech = SPEECH - NEGOTIATING if hinge.behind == "clause" else SPEECH
    if is_unreal(main, what) or is_suiting(what):
        return False
    if main.lemma_.lower() in speech or (what.lower_ in ("anonymity", "background")):
        return False
    if hinge.force == "sure":
        return hinge.words[0] != "subject" or is_subject_to(main, what)
    if hinge.force == "allowed":
        return _is_allowed(hinge, main, what)
    if hinge.force == "denied":
        return _is_withheld(hinge, main, what, places)
    if hinge.words == ("if",) and _is_only(main):
        return _is_allowed(ONLY_IF, main, what)
    if hinge.force == "done" and not _is_done(main, what):
        return False
    return _is_granted(hinge, main, what, places)


def _is_done(main: "Token", what: "Token") -> bool:
    """Whether what stands behind "when" or "after" is told to be over and done by then: "will be lifted when they have left"."""
    perfect = what.tag_ == "VBN" and any(child.lower_ in ("has", "have") for child in what.lefts)
    perfect |= what.lemma_.lower() in words("granting_acts") and any(
        child.dep_ == "auxpass" and child.tag_ == "VBZ" for child in what.lefts
    )
    if _is_answered(main, what):
        return True
    return perfect and any(child.lower_ in ("will", "can", "may", "would") for child in main.lefts)


def _is_answered(main: "Token", what: "Token") -> bool:
    """Whether one will act when another has: "will open its books when the rival opens its own"."""
    mine, theirs = subject(main), subject(what)
    if mine is None or theirs is None or theirs.pos_ not in ("PROPN", "NOUN", "PRON") or mine.lower_ == theirs.lower_:
        return False
    named = theirs.ent_type_ in ("PERSON", "ORG", "GPE") or theirs.lower_ in ("he", "she", "they")
    same = what.lemma_ == main.lemma_ and what.tag_ in ("VBZ", "VBP")
    return named and same and any(child.lower_ in ("will", "would", "'ll", "’ll") for child in main.lefts)


def _is_allowed(hinge: Hinge, main: "Token", what: "Token") -> bool:
    state = main.lemma_ == "be" and any(child.dep_ == "acomp" and child.lower_ in VALID for child in main.rights)
    above = main.head.lemma_.lower() in ALLOWING and main.dep_ in ("xcomp", "ccomp")  # "allow a driver to work only if"
    coming = main.lemma_.lower() in ("come", "go") and main.tag_ in ("VBZ", "VBP")
    given = subject(main)
    coming &= given is not None and given.lemma_.lower() in words("granted_things") | words("offered_things")
    allowed = state or above or coming or main.lemma_.lower() in ALLOWING or main.lower_ in ALLOWING
    who = subject(main) or subject(main.head)
    if who is None or (who.lower_ in SPEAKERS and not allowed):
        return False
    if not allowed and not any(child.lower_ in CAN for child in main.lefts) and not _is_set(main):
        return False
    if hinge.words == ("only", "to"):
        return allowed or any(child.dep_ == "relcl" for child in what.rights)  # "is paid only to villages that"
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
    if main.dep_ == "pcomp" and main.head.head.lemma_.lower() in BANNED and hinge.behind == "clause":
        return not is_chance(what)  # "barred from selling it unless"
    if (hinge.words[0] == "unless" and is_sanction(main)) or (hinge.words[0] == "until" and _is_stopped(main, what)):
        return not is_chance(what)
    top = main.head if main.dep_ == "conj" and main.tag_ == "VB" else main  # "threatened to close it and cut aid unless"
    if top.dep_ == "xcomp" and top.head.lemma_.lower() in HOLDING and top.head.tag_ != "VBG":
        late = what.tag_ == "VBD" or any(child.tag_ == "VBD" for child in what.lefts)
        plain = what.tag_ in ("VBP", "VB") and not any(child.dep_ in ("aux", "auxpass") for child in what.lefts)
        return not is_chance(what) and not (hinge.words[0] == "before" and (late or plain))
    lacking = hinge.words[0] in ("without", "except")
    if lacking and (not _is_denied(main) or (who is None and not is_none_to_come(main))):
        return False
    if _is_undertaken(main, places):
        return hinge.words[0] == "unless" or _is_denied(main) or main.lemma_.lower() in WITHHELD
    return _is_denied_or_kept(hinge, main, who, what)


def _is_denied_or_kept(hinge: Hinge, main: "Token", who: "Token | None", what: "Token") -> bool:
    lacking = hinge.words[0] in ("without", "except")
    none = who is not None and any(child.lower_ == "no" for child in who.lefts)  # "no one"
    if is_none_to_come(main) and hinge.words[0] != "before":
        return what.pos_ == "NOUN" and what.ent_type_ == "" if hinge.behind == "noun" else not is_chance(what)
    if who is None or (who.lower_ in SPEAKERS | {"it", "this", "that"} and not none):
        return False  # advice
    present = any(child.lower_ in CAN for child in main.lefts) or any(child.tag_ in ("VBZ", "VBP", "MD") for child in (main, *main.lefts))
    if not present:
        return False
    if lacking:
        return is_lacking(main, what)
    if main.lemma_.lower() in WITHHELD and _is_kept_back(main, who):
        return not is_chance(what)
    if hinge.behind == "noun":
        return _is_denied(main) and what.pos_ != "PROPN" and what.ent_type_ not in ("DATE", "TIME")
    return _is_denied_so(hinge, main, what) if _is_denied(main) else _is_kept(hinge, main, who, what)


def _is_stopped(main: "Token", what: "Token") -> bool:
    return is_halted(main, what) or is_told_to_halt(main, what)


def _is_kept_back(main: "Token", who: "Token") -> bool:
    """Whether what can be given is held back: "half of the aid is held back until"."""
    parts = (who, *(one for child in who.rights if child.lower_ == "of" for one in child.rights))
    passive = any(child.dep_ == "auxpass" for child in main.lefts)
    return passive and any(one.lemma_.lower() in words("granted_things") for one in parts)


def _is_denied_so(hinge: Hinge, main: "Token", what: "Token") -> bool:
    past = what.tag_ == "VBD" and not any(child.dep_ == "aux" for child in what.lefts)
    return hinge.words[0] != "before" or (not past and any(child.lower_ in CAN for child in main.lefts))


def _is_kept(hinge: Hinge, main: "Token", who: "Token", what: "Token") -> bool:
    """Whether something stays, or befalls somebody by rule, until then."""
    if any(child.lower_ == "may" for child in main.lefts):
        return any(one.lower_ == "only" and one.i < what.i for one in main.subtree)  # "may take only one until"
    if hinge.words[0] == "unless" and any(child.lower_ in ("will", "would") for child in main.lefts):
        return main.lemma_.lower() not in words("undeliberate_verbs") and not is_chance(what)
    if main.lemma_.lower() in WITHHELD and main.tag_ in ("VBZ", "VBP") and is_shut(main):
        return not is_chance(what)
    kept = main.lemma_.lower() in WITHHELD and (any(child.lower_ in CAN for child in main.lefts) or is_measure(who))
    if hinge.words[0] == "unless" and (_is_act(main) or is_sanction(main)):
        return not is_chance(what)
    return kept and (is_measure(who) or not is_chance(what))


def _is_granted(hinge: Hinge, main: "Token", what: "Token", places: Places) -> bool:
    """Whether what hangs on it is undertaken, allowed or taken back by somebody, and what it hangs on is no chance."""
    if hinge.behind == "noun":
        return _is_granted_for(hinge, main, what, places)
    if is_sanction(main) and subject(what) is not None and (negated(what) or what.lemma_.lower() in FAILING):
        return True  # "if it misses the date, it will be fined"
    if is_chance(what) and not is_proof(what):
        return False
    if main.dep_ in ("xcomp", "ccomp") and main.head.lemma_.lower() in ALLOWING:
        if hinge.words != ("if",) and any(child.dep_ == "auxpass" for child in main.head.lefts):
            return True  # "was allowed to play provided it"
        main = main.head  # "will be allowed to return once"
    mine, theirs = subject(main), subject(what)
    if mine is None or theirs is None:
        return False
    return is_premium(main, mine, theirs) or _is_meant(hinge, main, what, places)


def _is_meant(hinge: Hinge, main: "Token", what: "Token", places: Places) -> bool:
    """Whether a clause that hangs on another is meant as its condition, by what the other tells."""
    theirs, open_ = subject(what), hinge.words == ("if",)
    if open_ and any(child.lower_ == "were" for child in (what, *what.lefts)):
        return False  # "if it were so"
    if theirs is None or theirs.lower_ in SPEAKERS:
        return False
    if open_ and theirs.pos_ == "PRON":
        return False
    if hinge.words[-1] == "as" and main.lemma_.lower() in LASTING and is_lasting(main):
        return True
    if _is_undertaken(main, places) or is_sanction(main):
        return True
    if open_:
        return (main.lemma_.lower() == "qualify" and main.tag_ in ("VBP", "VBZ")) or is_bargain(main, what, places)
    return (
        _is_act(main)
        or _is_eased(main)
        or takes_effect(main)
        or (main.tag_ in ("VBP", "VBZ") and (main.lemma_.lower() == "qualify" or _is_set(main)))
    )


def _is_eased(main: "Token") -> bool:
    """Whether a measure is told to be lifted: "the curfew will be lifted once"."""
    mine = subject(main)
    return mine is not None and main.lemma_.lower() in ("lift", "ease", "end") and is_measure(mine)


def _is_granted_for(hinge: Hinge, main: "Token", what: "Token", places: Places) -> bool:
    """Whether something is given, allowed or undertaken for a thing, in return for it or on it."""
    if what.ent_type_ in ("DATE", "TIME", "PERSON"):
        return False
    given = subject(main)
    if main.lemma_.lower() == "make" and hinge.words[0] == "dependent":
        return True  # "made its gift dependent on an audit"
    if hinge.words[0] == "dependent":
        thing = given is not None and given.lemma_.lower() in words("granted_things")
        return thing or what.lemma_.lower() in words("approvals") or is_deed(what)
    would = any(one.lower_ == "would" for one in main.lefts)
    past = main.tag_ == "VBD" and given is not None and given.pos_ != "PRON" and not is_of_people(given, places)
    past &= main.lemma_.lower() != "pay"  # what was bought
    traded = hinge.words[0] == "in" and main.lemma_.lower() in words("granting_acts") | {"call", "drop", "accept"}
    traded &= would or past or (_is_set(main) and given is not None and given.lemma_.lower() in words("granted_things"))
    held = hinge.words[0] == "pending" and main.lemma_.lower() in WITHHELD
    law = given is not None and (given.lemma_.lower() in agreements() | LAWS) and main.tag_ in ("VBZ", "VBP")
    return traded or held or law or _is_undertaken(main, places) or _is_act(main) or main.lemma_.lower() in ALLOWING


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


def _is_denied(main: "Token") -> bool:
    if negated(main) or any(child.lower_ in ("nobody", "none", "neither", "nothing") for child in main.lefts):
        return True
    if any(child.dep_ == "dobj" and child.lower_ in ("nothing", "nobody", "none") for child in main.rights):
        return True
    return any(one.lower_ == "no" for child in main.children if child.dep_ in ("dobj", "attr", "nsubj", "nsubjpass") for one in child.lefts)
