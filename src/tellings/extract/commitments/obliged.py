"""Obligations: "must", "has to" and "needs to" of a rule, "is not allowed to".

"Must" and "has to" are opinion as often as rule. They are taken for a rule where a law or an agreement is named beside them, or where
enough of what goes with rules is there: somebody in general on whom it is laid, a term, a purpose or a sanction, an authority that says so.
"""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Condition
from ...record.commitment import ConditionKind
from .phrases import before, is_asked, negated, phrase, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKERS = frozenset({"i", "we", "you", "one", "there", "it", "this", "that"})
ALLOWED = frozenset({"allow", "permit", "suppose", "authorize", "authorise"})
UNDER = frozenset({"under", "by", "according", "pursuant"})
STRIVING = frozenset(
    {"come", "do", "ensure", "prepare", "bring", "overcome", "convince", "take", "act", "decide", "go", "rebut", "destroy", "defeat"}
    | {"pick", "clinch", "gain", "secure", "raise"}
    | {"make", "work", "fight", "stand", "unite", "address", "deal", "focus", "compete", "appeal", "cope", "contend", "struggle", "adapt"}
    | {"learn", "wait", "rely", "confront", "tackle", "beat", "persuade", "balance", "reckon", "look", "think", "keep", "try", "choose"}
)
ENDING = frozenset({"stop", "end", "begin", "start", "continue", "change"})
WEAK = frozenset({"government", "state", "president", "house", "police", "condition", "policy", "body"})  # in any report of politics
RULED = frozenset({"plan", "proposal", "scheme", "program", "programme", "system", "arrangement", "bargain"})
SPEECH = frozenset({"speak", "discuss", "comment", "talk", "brief", "say", "disclose", "be"})
NEEDING = frozenset({"have", "need"})
RULING = frozenset(
    {
        "remind",
        "inform",
        "rule",
        "decree",
        "order",
        "decide",
        "announce",
        "declare",
        "state",
        "say",
        "warn",
        "write",
        "specify",
        "stipulate",
    }
)
GENERAL = frozenset({"every", "each", "all", "any", "no", "anyone", "everyone", "those", "anybody", "everybody"})
EARNEST = frozenset({"serious", "honest", "sincere", "wise", "smart", "going"})
SEEKING = frozenset({"want", "wish", "apply", "seek", "hope", "intend", "plan"})
GAINING = frozenset(
    {"qualify", "receive", "get", "benefit", "apply", "obtain", "claim", "enter", "keep", "register", "join", "secure", "win"}
)
SUFFERING = frozenset({"face", "lose", "pay", "risk", "forfeit", "resign", "leave", "be"})
TERMS = frozenset({"by", "within", "before", "until", "from"})
DUE = frozenset({"by", "within"})
CASES = frozenset({"if", "once", "when", "where"})
PLENTY = 3  # signs above which a verb of mere effort tells of a rule, too: "those who want help must see a doctor before May"
ENOUGH = 2  # signs of a rule; with one of them every second "must" of the development reports was opinion


def obliged(verb: "Token", places: Places) -> Condition | None:
    """What a modal verb, "have to" or "be (not) allowed to" lays on somebody, or None."""
    must = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ == "must"), None)
    who = subject(verb)
    if must is not None and who is not None and who.tag_ in ("WP", "WRB") and verb.dep_ == "ccomp":
        return None  # "does not say who must pay"
    if must is not None and who is not None and is_rule(verb, who, places):
        stretch = phrase(places.text, verb, "commitments.must")
        kind: ConditionKind = "forbidden" if negated(verb) else "required"
        return condition(must, kind, stretch, source(verb), before(verb), places) if stretch is not None else None
    wished = any(child.dep_ == "aux" and child.lower_ in ("should", "could", "might") for child in verb.lefts)
    if not wished and verb.lemma_.lower() in ALLOWED and negated(verb) and any(child.dep_ == "auxpass" for child in verb.lefts):
        what = next((child for child in verb.rights if child.dep_ in ("xcomp", "ccomp")), None)
        silent = verb.lemma_.lower().startswith("authori") or any(child.lower_ in ("was", "were") for child in verb.lefts)
        if what is None or (silent and what.lemma_.lower() in SPEECH) or (what.lemma_.lower() == "do" and not list(what.rights)):
            return None  # "was not authorised to speak": why a source has no name
        stretch = phrase(places.text, what, "commitments.allowed")
        return condition(verb, "forbidden", stretch, source(verb), None, places) if stretch is not None else None
    return bound(verb, places)


def bound(verb: "Token", places: Places) -> Condition | None:
    """What somebody "has to" or "needs to" do by a rule: "under the law, owners have to register"."""
    what = next((child for child in verb.rights if child.dep_ == "xcomp" and any(one.tag_ == "TO" for one in child.lefts)), None)
    who = subject(verb)
    if verb.lemma_.lower() not in NEEDING or what is None or who is None or what.i - verb.i > len(("only", "first", "to", "be")) + 1:
        return None
    by = source(verb) or source(what)
    if verb.tag_ == "VBG" or any(child.lower_ in ("yet", "only") for child in (*verb.children, *what.lefts)):
        return None  # "has yet to pass it"
    signs = 0 if by is not None else signs_of_rule(verb, who, places) + signs_of_rule(what, who, places, own=False)
    past = verb.tag_ in ("VBD", "VBN") and not (_is_first(what) and any(child.lower_ in GENERAL for child in who.lefts))
    if by is None and (signs < ENOUGH or past or _is_idle(what, who)):
        return None
    if negated(verb) and by is None:
        return None
    if verb.lemma_.lower() == "need" and any(child.dep_ == "dobj" or child.lower_ == "would" for child in verb.children):
        return None  # "needs 2,000 votes to win"
    stretch = phrase(places.text, what, "commitments.bound")
    return condition(verb, "required", stretch, by, before(what), places) if stretch is not None else None


def is_rule(verb: "Token", who: "Token", places: Places) -> bool:
    """Whether "must" tells of a rule, by what is named beside it, and not of an opinion or a guess."""
    held = any(child.lower_ == "have" for child in verb.lefts) and source(verb) is None  # "by law, they must have lived there"
    if held or verb.tag_ == "VBG" or is_advice(verb):
        return False
    if who.lower_ in SPEAKERS:
        return who.lower_ in ("it", "this", "that") and (_is_case(verb, places) or _authority(verb, who, places) >= ENOUGH)
    if source(verb) is not None and verb.dep_ != "relcl":
        return True
    signs = signs_of_rule(verb, who, places)
    if (verb.lemma_ in ("be", "have") and verb.pos_ == "AUX") or verb.dep_ == "relcl":
        return signs > ENOUGH  # what must be so, by all signs
    return signs > PLENTY or (signs >= ENOUGH and not _is_idle(verb, who))


def is_advice(verb: "Token") -> bool:
    """Whether it is told what somebody must do to be in earnest, or to get on: "must hire more if they are serious about it"."""
    clauses = [child for child in verb.children if child.dep_ == "advcl" and any(one.lower_ == "if" for one in child.lefts)]
    return any(
        (clause.lemma_ == "be" and any(one.lower_ in EARNEST for one in clause.rights))
        or clause.lemma_.lower() in SEEKING - {"apply", "seek"}
        for clause in clauses
    )


def _is_case(verb: "Token", places: Places) -> bool:
    """Whether it tells in the outlet's voice what must be done in a case: "once a petition has been filed, it must be heard"."""
    clause = any(child.dep_ == "advcl" and any(one.lower_ in CASES for one in child.lefts) for child in verb.lefts)
    return clause and any(child.dep_ == "auxpass" for child in verb.lefts) and places.quotes.at(verb.idx) is None


def _is_idle(verb: "Token", who: "Token") -> bool:
    """Whether it asks for an effort and no deed, or is said by somebody of himself."""
    lemma = verb.lemma_.lower()
    passive = any(child.dep_ == "auxpass" for child in verb.lefts) or any(child.dep_ == "prt" for child in verb.rights)  # "take out"
    if lemma in ENDING and not any(child.dep_ in ("dobj", "xcomp") for child in verb.rights):
        return True  # "the rain must stop"
    if (lemma == "do" and any(child.lower_ == "without" for child in verb.rights)) or (lemma == "prove" and list(verb.rights)):
        return False
    return who.lower_ in SPEAKERS or is_asked(verb) or (not passive and (lemma in STRIVING or lemma in words("undeliberate_verbs")))


def signs_of_rule(verb: "Token", who: "Token", places: Places, own: bool = True) -> int:
    """How much of what goes with rules stands around an obligation; ``own`` counts what belongs to the clause as a whole, too."""
    signs = 0
    if any(child.lower_ in TERMS and _is_term(child) for child in verb.children) or _is_first(verb):
        signs += 1
    if any(child.dep_ == "advcl" and child.left_edge.lower_ == "before" for child in verb.children):
        signs += 1
    if any(
        child.dep_ == "advcl" and child.lemma_.lower() in GAINING and any(one.tag_ == "TO" for one in child.lefts)
        for child in verb.children
    ):
        signs += 2
    if any(
        child.dep_ == "conj" and child.lemma_.lower() in SUFFERING and any(one.lower_ == "or" for one in verb.rights)
        for child in verb.rights
    ):
        signs += 1
    if any(
        child.dep_ == "dobj" and child.lemma_.lower() in words("approvals") - {"vote", "notice", "order", "majority"}
        for child in verb.rights
    ):
        signs += 1  # "have to pass a test"
    if not own:
        return signs
    if who.lower_ == "they" and verb.dep_ == "conj":  # "farmers may spray, but they must keep a record"
        who = subject(verb.head) or who
    outlet = (places.quotes.at(verb.idx) is None or _is_of_office(verb, places)) and who.pos_ != "PRON"
    if outlet and any(child.lower_ in DUE and _is_term(child) and child.dep_ == "prep" for child in verb.children):
        signs += 1  # "the last trucks must be gone by noon"
    general = is_general(who)
    plain = general and verb.lemma_.lower() not in NEEDING and places.quotes.at(verb.idx) is None
    return signs + general + bool(plain) + _authority(verb, who, places)


def _is_of_office(verb: "Token", places: Places) -> bool:
    """Whether it stands in the words of an office or of a body of authority."""
    quote = places.quote(verb.idx)
    if quote is None or quote.source is None:
        return False
    named = {part.lower().rstrip(",") for part in quote.source.exact.split()}
    return bool(
        named & (words("authorities") | {"minister", "ministry", "mayor", "commissioner", "commander", "general", "police", "sheriff"})
    )


def _is_term(link: "Token") -> bool:
    return any(one.ent_type_ in ("DATE", "TIME") for one in link.subtree) or link.dep_ == "mark"


def _is_first(verb: "Token") -> bool:
    """Whether it has to be done first, or before something else may be."""
    if any(child.lower_ == "first" and child.dep_ == "advmod" for child in verb.children):
        return True
    return any(child.dep_ in ("advcl", "prep") and child.left_edge.lower_ == "before" for child in verb.children)


def is_general(who: "Token") -> int:
    """1 where it is laid on whoever is of a kind ("applicants", "every owner"), 2 where they seek something by it."""
    clauses = [child for child in who.rights if child.dep_ == "relcl"]
    if any(child.lemma_.lower() in SEEKING for child in clauses):
        return 2
    bare = who.tag_ == "NNS" and not any(child.dep_ in ("det", "poss", "nummod") for child in who.lefts)
    if bare and any(child.tag_ == "VBP" and any(one.lower_ in ("who", "that") for one in child.lefts) for child in clauses):
        return 2
    lefts = {child.lower_ for child in who.lefts if child.dep_ in ("det", "poss", "nummod")}
    if who.lower_ in GENERAL or lefts & GENERAL:
        return 1
    return int(who.tag_ == "NNS" and not lefts and not who.ent_type_)


def _authority(verb: "Token", who: "Token", places: Places) -> int:
    """2 where an authority rules so, 1 where one says so or a rule is named nearby; nothing inside somebody's own marked words."""
    clause = verb
    while clause.dep_ in ("conj", "xcomp"):
        clause = clause.head
    saying = clause.head if clause.dep_ == "ccomp" else None
    teller = subject(saying) if saying is not None else None
    rules = words("authorities")
    if saying is not None and saying.lemma_.lower() == "tell" and clause.dep_ == "ccomp":
        office = teller is not None and teller.lemma_.lower() in rules | words("acting_bodies")
        passive = any(child.dep_ == "auxpass" for child in saying.lefts) and who.lower_ in ("they", "it", "he", "she")
        return ENOUGH if office or passive else 0
    if teller is not None and saying is not None and saying.lemma_.lower() in RULING:
        known = places.kinds.get(places.entities.at(teller.idx) or "")
        if teller.lemma_.lower() in rules:
            return 2 if saying.lemma_.lower() != "say" or teller.lemma_.lower() not in WEAK else 1
        if known == "organisation":
            return 1
    named = any(one.lemma_.lower() in rules - WEAK and one.i != who.i for one in verb.sent)
    return 2 if named and who.pos_ != "PRON" and places.quotes.at(verb.idx) is None else 0


def source(verb: "Token") -> "Token | None":
    """The rule that is named beside an obligation: "under the law, …", "by treaty"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in UNDER:
            behind = next((one for one in child.rights if one.dep_ == "prep" and one.lower_ == "to"), child)
            named = next((one for one in behind.rights if one.dep_ == "pobj"), None)
            if named is not None and named.lemma_.lower() in words("authorities") | RULED:
                return named
        if child.dep_ == "prep" and child.lower_ == "in" and any(one.lower_ in ("return", "exchange") for one in child.rights):
            link = next((one for part in child.rights for one in part.rights if one.lower_ == "for"), None)
            traded = next((one for one in link.rights if one.dep_ == "pobj"), None) if link is not None else None
            traded = traded if traded is not None else next(one for one in child.rights if one.lower_ in ("return", "exchange"))
            if child.i < verb.i or traded.lower_ not in ("return", "exchange"):
                return traded  # "in return for the loan, it must cut spending"
    return None
