"""What an office or a body says will be done by or for others: "all pupils will get a meal, the minister said", "surveyors will visit".

Who speaks by office settles what those do who serve it, what is done to the things it has, and what those get whom it serves; what
others do of their own accord, or what befalls them, it can only foretell.
"""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Commitment, Quote
from .home import homes, is_country, is_home
from .phrases import from_verb, phrase, subject
from .places import Places
from .promised import commitment

if TYPE_CHECKING:
    from spacy.tokens import Token

ALL = frozenset({"every", "all", "each"})
ALONE = frozenset({"all", "everyone", "everybody", "each", "both"})
RESUMED = frozenset({"reopen", "open", "resume", "continue", "run", "start", "begin", "restart", "stay", "go", "operate", "follow"})
GOVERNING = frozenset(
    {"minister", "president", "premier", "chancellor", "king", "queen", "emir", "government", "ministry", "spokesman", "spokeswoman"}
    | {"spokesperson", "secretary", "palace", "house", "kremlin", "cabinet", "pm", "prince", "ambassador", "embassy", "taoiseach"}
)
ABROAD = frozenset({"un", "united", "nations", "eu", "european", "envoy", "nato", "imf"})
COURSES = frozenset(
    {"price", "rate", "inflation", "economy", "unemployment", "growth", "demand", "population", "temperature", "market", "share", "rain"}
    | {"people", "voter", "trader", "storm", "sale", "revenue", "cost", "number", "talk", "work", "weather", "problem", "war", "fighting"}
)
TIMETABLE = frozenset({"meet", "vote", "decide", "debate", "gather", "hear", "rule", "play", "face"})
TELLING = frozenset({"tell", "inform", "notify", "assure"})
FUTURE = frozenset({"will", "would", "'ll", "’ll"})
GETTING = frozenset({"get", "receive", "have"})


def is_ordained(verb: "Token", doer: "Token", quote: Quote, places: Places) -> bool:
    """Whether the deed of another is settled by who speaks; the caller knows the verb for a deed, and that the speaker holds office."""
    if quote.source is None or not any(child.lower_ in FUTURE for child in verb.lefts) or _is_anothers(doer, quote, places):
        return False
    named = places.kinds.get(places.entities.at(doer.idx) or "")
    lemma = doer.lemma_.lower()
    if named == "place" and doer.pos_ == "PROPN":
        return _is_governed(doer, quote, places)
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        return doer.lower_ in ALONE
    if doer.lower_ in ("nobody", "one") and verb.lemma_.lower() == "have":
        return any(child.dep_ == "xcomp" for child in verb.rights)  # "nobody will have to queue"
    if doer.pos_ != "NOUN" or lemma in COURSES or verb.lemma_.lower() in TIMETABLE:
        return False
    if lemma in words("public_servants") or any(child.lower_ in ALL for child in doer.lefts):
        return True
    if any(one.lemma_.lower() in words("public_servants") for child in doer.rights if child.lower_ == "of" for one in child.rights):
        return True  # "teams of engineers"
    if any(child.dep_ == "advcl" and child.left_edge.lower_ in ("until", "unless") for child in verb.rights):
        return False  # "payments will not resume until", "sanctions stay until": a condition
    return verb.lemma_.lower() in RESUMED and lemma not in words("roles") and not any(child.dep_ == "dobj" for child in verb.rights)


def _is_anothers(doer: "Token", quote: Quote, places: Places) -> bool:
    """Whether it is told to belong to somebody who is named and does not speak: "her rival's team will start"."""
    owner = next((child for child in doer.lefts if child.dep_ == "poss"), None)
    named = places.entities.at(owner.idx) if owner is not None else None
    return named is not None and named != quote.speaker.entity and places.kinds.get(named) == "person"


def _is_governed(doer: "Token", quote: Quote, places: Places) -> bool:
    """Whether a country is that of the government that speaks: no other is named with it."""
    if quote.source is None:
        return False
    speaker = quote.speaker.entity or ""
    known = f"{quote.source.exact} {places.roles.get(speaker, '')} {places.names.get(speaker, '')}"
    parts = known.lower().replace("-", " ").replace(",", " ").split()
    if ABROAD & set(parts) or not GOVERNING & {part.removesuffix("s") for part in parts}:
        return False
    return not homes(known) or is_home(doer.text, known) or not is_country(doer.text)  # "Washington will", of the White House


def is_settled(verb: "Token", doer: "Token") -> bool:
    """Whether a state is told for a day to come: "the branches would be on the market by autumn", "all would have keys by Christmas"."""
    if verb.lemma_.lower() not in ("be", "have") or doer.lemma_.lower() in COURSES:
        return False
    behind = [one for child in verb.rights for one in (child, *child.rights)]
    return any(
        child.dep_ == "prep"
        and child.lower_ in ("by", "before", "from", "until")
        and any(one.ent_type_ in ("DATE", "TIME") for one in child.rights)
        for child in behind
    )


def told_so(verb: "Token", places: Places) -> Commitment | None:
    """What people were told that would be done for them: "parents were told that the nursery would be kept open"."""
    if verb.lemma_.lower() not in TELLING or not any(child.dep_ == "auxpass" for child in verb.lefts) or places.quotes.at(verb.idx):
        return None
    what = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    cue = next((child for child in what.lefts if child.dep_ == "aux" and child.lower_ in FUTURE), None) if what is not None else None
    if what is None or cue is None or places.quotes.at(what.idx) or not _is_for_them(what):
        return None
    stretch = from_verb(places.text, what, "commitments.told_so")
    made = commitment(cue, what, what, stretch, places) if stretch is not None else None
    told = subject(verb)
    hearer = phrase(places.text, told, "commitments.promisee") if told is not None else None
    return msgspec.structs.replace(made, promiser=None, entity=None, promisee=hearer) if made is not None else None


def _is_for_them(what: "Token") -> bool:
    if any(child.dep_ == "auxpass" for child in what.lefts):
        return what.lemma_.lower() in words("passive_deeds")
    able = any(child.lower_ == "able" and child.dep_ == "acomp" for child in what.rights)
    return able or (what.lemma_.lower() in GETTING and any(child.dep_ == "dobj" for child in what.rights))
