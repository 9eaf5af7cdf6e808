"""Who binds whom by words that the outlet reports: the pronoun under a verb of saying, and what a deal lays on its parties."""

import functools
from typing import TYPE_CHECKING

from ...lexicon import rows, words
from ...record import Quote
from .phrases import is_share, subject
from .places import Places

if TYPE_CHECKING:
    from spacy.tokens import Token

SAYING = frozenset(
    {"say", "tell", "add", "insist", "confirm", "declare", "state", "write", "repeat", "reiterate", "reply", "stress", "emphasize"}
    | {"emphasise", "reaffirm", "indicate", "clarify", "signal", "explain", "tweet", "note", "respond", "counter", "continue"}
    | {"answer", "announce", "acknowledge", "vow", "promise", "pledge", "insist"}
)
EXPECTED = frozenset({"expected", "likely", "urged", "asked", "called", "set", "due"})
GENDERED = frozenset({"he", "she"})
GENDER_OF = {"his": "he", "her": "she"}
OWN_PEOPLE = frozenset({"campaign", "office", "team", "staff", "lawyer", "family", "agent", "aide", "transition"})
OURS = frozenset({"my", "our"})
THEIRS = frozenset({"his", "her", "its", "their"})
THIRD = frozenset({"he", "she", "they", "it"})
TERMS = frozenset({"term", "terms", "return", "exchange", "arrangement", "bargain", "plan", "decree"})

FOLLOWERS = frozenset(
    {
        "member",
        "soldier",
        "man",
        "fighter",
        "worker",
        "driver",
        "pilot",
        "officer",
        "ship",
        "deputy",
        "lawyer",
        "player",
        "nurse",
        "teacher",
    }
)
AROUND = frozenset({"after", "before", "in", "while", "since", "despite"})
JOINTLY = frozenset({"together", "jointly"})


def is_told(verb: "Token", doer: "Token", places: Places) -> bool:
    """Whether the clause of a deed hangs on a verb of saying whose speaker its pronoun may stand for: "after saying he would go"."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    while clause.dep_ == "conj":
        clause = clause.head
    saying = clause.head
    clear = saying.lower_ == "clear" and saying.head.lemma_.lower() == "make"  # "made clear that she would sign"
    saying = saying.head if clear else saying
    that = clause.dep_ == "advcl" and clear and any(child.lower_ == "that" for child in clause.lefts)
    if doer.lower_ not in THIRD or not (that or clause.dep_ in ("ccomp", "csubj")) or not (clear or saying.lemma_.lower() in SAYING):
        return False
    if any(one.lower_ in EXPECTED for one in (saying.head, *saying.head.lefts)) and saying.tag_ == "VB":
        return False  # "is expected to announce that he will run"
    quote = places.quote(verb.idx)
    if quote is not None and any(
        marked and part.start <= doer.idx < part.end for part, marked in zip(quote.content, quote.marked, strict=True)
    ):
        return False  # "'He will sell it,' said Brandt": nobody speaks so of himself
    teller = speaker(saying)
    if is_supposed(verb) or _has_rival(verb, doer, teller, places):
        return False
    return not (teller is None and saying.dep_ == "pcomp") and may_be(doer, teller, places)


def is_supposed(verb: "Token") -> bool:
    """Whether a deed hangs on what is only supposed: "if it were a ship, he would sell it"."""
    clauses = [child for child in verb.children if child.dep_ == "advcl" and any(one.lower_ == "if" for one in child.lefts)]
    return any(one.lower_ == "were" and one.dep_ != "auxpass" for clause in clauses for one in (clause, *clause.lefts))


def _has_rival(verb: "Token", doer: "Token", teller: "Token | None", places: Places) -> bool:
    """Whether a clause before it names another person whom its pronoun may stand for: "Ames said if Moss wins, he would sell it"."""
    mine = places.entities.at(teller.idx) if teller is not None else None
    for clause in (child for child in verb.lefts if child.dep_ == "advcl"):
        who = subject(clause)
        named = places.entities.at(who.idx) if who is not None else None
        if doer.lower_ in GENDERED and named is not None and named != mine and places.kinds.get(named) == "person":
            return True
    return False


def speaker(saying: "Token") -> "Token | None":
    """The subject of a verb of saying, also where it is a participle or an infinitive: "Brandt, after saying…", "a statement saying…"."""
    found = subject(saying) if saying.dep_ != "pcomp" else None
    if found is not None:
        return found
    head = saying.head
    if saying.dep_ == "pcomp":
        if head.lower_ not in AROUND:
            return None  # "he could end it by saying…"
        head = head.head
    if saying.dep_ == "acl":
        return head
    return subject(head) if saying.dep_ in ("pcomp", "advcl", "xcomp") and head.i != saying.i else None


def may_be(doer: "Token", teller: "Token | None", places: Places) -> bool:
    """Whether a pronoun may stand for the one who speaks: not another's, of the same gender and number, "it" for a body alone."""
    if teller is None:
        return doer.lower_ != "it"
    if _is_of_their_own(doer, teller, places):
        return True
    return not is_share(" ".join(one.text for one in teller.subtree)) and _is_likely(doer, teller, places)


def _is_likely(doer: "Token", teller: "Token", places: Places) -> bool:
    mine, theirs = places.entities.at(doer.idx), places.entities.at(teller.idx)
    if mine is not None and theirs is not None:
        return mine == theirs
    if doer.lower_ in GENDERED and teller.lower_ in THIRD:
        return doer.lower_ == teller.lower_
    kind = places.kinds.get(theirs or "")
    if doer.lower_ == "it":
        bodies = words("acting_bodies") | words("speaking_for") | {"it"}
        if kind in ("organisation", "place") or teller.lemma_.lower() in bodies:
            return True
        if kind == "person" and teller.pos_ == "PROPN" and " " not in places.names.get(theirs or "", " "):
            return not places.roles.get(theirs or "")  # a body that was taken for somebody: "Kestrel said it would"
        said = kind is not None or teller.lemma_.lower() in words("roles")
        return not said and teller.tag_ in ("NN", "NNP") and teller.pos_ != "PRON"  # a group by another noun: "the far right said it"
    if doer.lower_ == "they":
        owned = any(child.dep_ == "poss" for child in teller.lefts) and teller.lemma_.lower() in words("speaking_for")
        if owned or teller.lemma_.lower() in words("spokespeople"):
            return True  # "the brewers' head said they would"
        return (kind != "person" and teller.lower_ not in GENDERED) or any(child.lower_ in JOINTLY for child in doer.head.children)
    return kind not in ("organisation", "place") and teller.tag_ not in ("NNS", "NNPS")


def _is_of_their_own(doer: "Token", teller: "Token", places: Places) -> bool:
    """Whether those who speak are the pronoun's own people: "her campaign said she would not go", "Mary Lund's office said she would"."""
    owner = next((child for child in teller.lefts if child.dep_ == "poss"), None)
    if owner is None or doer.lower_ not in GENDERED or teller.lemma_.lower() not in words("spokespeople") | OWN_PEOPLE:
        return False
    mine, theirs = places.entities.at(doer.idx), places.entities.at(owner.idx)
    if mine is not None and theirs is not None:
        return mine == theirs
    if owner.lower_ in GENDER_OF:
        return GENDER_OF[owner.lower_] == doer.lower_
    return owner.pos_ == "PROPN" and places.kinds.get(theirs or "") == "person"


def is_own_body(doer: "Token", attributed: bool) -> bool:
    """Whether the doer is the speaker's own body: "our council", and where somebody is named as who speaks, "his government"."""
    owners = {child.lower_ for child in doer.lefts if child.dep_ == "poss"}
    if doer.lemma_.lower() in FOLLOWERS and doer.tag_ in ("NNS", "NNPS"):
        return bool(owners & (OURS | {"its", "their"})) and attributed  # "its members would strike"
    return doer.lemma_.lower() in words("acting_bodies") and bool(owners & OURS or (attributed and owners & THEIRS))


def is_agreed(verb: "Token", doer: "Token") -> bool:
    """Whether a deed is what an agreement lays on the doer: "under the accord, both will withdraw", "in return, it will pay"."""
    first = verb
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    if is_laid_down(first):
        return True
    if doer.lower_ in ("it", "this", "that", "there") or doer.lemma_.lower() in agreements():
        return False
    for child in (*verb.children, *(first.children if first.i != verb.i else ())):
        held = next((one for one in child.rights if one.dep_ == "pobj"), None) if child.dep_ == "prep" else None
        if held is None:
            continue
        named = held.lemma_.lower()
        if child.lower_ == "under" and (named in agreements() or named in TERMS):
            return True
        if child.lower_ == "in" and named in ("term", "terms", "return", "exchange") and child.i < verb.i:
            return True
        if child.lower_ == "as" and named == "part" and any(one.lemma_.lower() in agreements() for one in held.subtree):
            return True
    return False


def is_laid_down(verb: "Token") -> bool:
    """Whether a clause tells what an agreement before it lays on the doer: "a settlement under which it will pay"."""
    under = any(
        child.dep_ == "prep" and child.lower_ == "under" and any(one.lower_ == "which" for one in child.rights) for child in verb.lefts
    )
    return verb.dep_ == "relcl" and under and verb.head.lemma_.lower() in agreements()


def is_of(doer: "Token", quote: Quote) -> bool:
    """Whether who speaks is told to be the doer's: "the library will stay open, its head said"."""
    if quote.source is None or quote.source.start < doer.idx:
        return False
    owner = quote.source.exact.split(" ", 1)[0].lower()
    plural = doer.tag_ in ("NNS", "NNPS")
    return owner == "their" if plural else owner in ("its", "his", "her") and doer.pos_ != "PRON"


def is_vowed(verb: "Token", doer: "Token", places: Places) -> bool:
    """Whether it is what somebody would do in an office that is not yet held: "as president, she would raise the wage", "if elected"."""
    named = places.entities.at(doer.idx)
    if doer.lower_ not in GENDERED and places.kinds.get(named or "") != "person":
        return False
    quote = places.quote(verb.idx)
    if quote is not None and quote.speaker.entity is not None and quote.speaker.entity != named:
        return False  # what an opponent says of it
    return any(_is_frame(child, doer) for child in verb.children)


def is_framed(verb: "Token") -> bool:
    """Whether a deed is what would be done in an office that the speaker seeks: "if he were president, it would be repealed"."""
    return any(_is_office(child) for child in verb.children if child.dep_ == "advcl")


def _is_office(clause: "Token") -> bool:
    if not any(one.lower_ == "if" for one in clause.lefts):
        return False
    if clause.lemma_.lower() in ("elect", "re-elect", "reelect"):
        return True
    return clause.lemma_.lower() in ("be", "become") and any(one.lemma_.lower() in words("speaking_for") for one in clause.rights)


def _is_frame(child: "Token", doer: "Token") -> bool:
    if child.dep_ == "prep" and child.lower_ == "as":
        return any(one.dep_ == "pobj" and one.lemma_.lower() in words("speaking_for") and not list(one.lefts) for one in child.rights)
    if child.dep_ != "advcl" or not any(one.lower_ == "if" for one in child.lefts):
        return False
    if child.lemma_.lower() in ("elect", "re-elect", "reelect"):
        return True
    who = subject(child)
    own = who is None or who.lower_ in (doer.lower_, *GENDERED)
    return (
        own
        and child.lemma_.lower() in ("be", "become", "win")
        and any(one.lemma_.lower() in words("speaking_for") | {"election", "presidency"} for one in child.rights)
    )


@functools.cache
def agreements() -> frozenset[str]:
    """Nouns for agreements between parties."""
    return frozenset(row[0] for row in rows("programme_nouns") if row[1] == "agreement")
