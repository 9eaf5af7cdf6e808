"""What reads like an undertaking or a rule and binds nobody: a crisis that "requires cooperation", a drug "promising to slow" a disease.

The rules that make undertakings ask what a word can mean; these ask, of what one of them has made, whether anybody is bound by it: who or
what the subject is, whether the word was said at all yet, and whether what stands behind it can be done on purpose.
"""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Commitment, Condition
from .bargains import GAINED
from .binding import is_subjunctive
from .phrases import is_asked, negated, subject
from .places import Places
from .reported import agreements
from .unmeant import is_unmeant

if TYPE_CHECKING:
    from spacy.tokens import Token

OPINING = frozenset({"predict", "say", "argue", "guess", "describe", "call", "bet", "suggest", "characterize", "characterise", "recommend"})
LASTING = frozenset({"pursue", "investigate", "coordinate", "work", "consider", "review", "monitor", "probe", "conduct", "study", "seek"})
NOT_YET = frozenset({"set", "poise", "expect", "due", "likely", "prepare"})
SHOWING = frozenset({"show", "prove", "demonstrate", "see", "know", "decide", "convince", "persuade"})
WORDLESS = frozenset({"make", "keep", "break"})  # "a big promise to make"
EFFECTS = frozenset({"help", "lead", "allow", "mean", "pave", "mark", "boost", "hurt", "benefit", "cost", "affect", "change", "shape"})
SUFFERING = frozenset({"miss", "lose", "face", "suffer", "struggle"})
FEW = 6  # tokens behind "insistence" within which its clause says "would"
PLAIN = frozenset({"to", "not", "n't", "n’t", "also", "still", "now", "only", "all", "both", "soon", "then", "due", "about", ",", "in"})
SETTLED = frozenset({"committed", "bound", "determined", "sworn", "pledged", "ready", "prepared", "willing"})
MISRULED = frozenset({"cap"})  # "capping the longest trial of the decade"
PERSONAL = frozenset({"he", "she", "i", "we"})
HEARERS = frozenset({"you", "i", "we"})
SIGNED = frozenset({"plan", "recommendation", "deal", "bill", "budget", "proposal", "agreement", "measure", "package", "idea", "decision"})
TALK = frozenset({"speech", "debate", "meeting", "hearing", "rally", "event", "session", "address", "concert", "match", "ceremony"})
SCHEDULED = frozenset({"deliver", "hold", "begin", "start", "stage", "broadcast", "air", "televise", "play"})
TELLING = frozenset({"offer", "give", "provide", "discuss", "comment", "elaborate", "disclose", "specify", "speculate", "confirm", "say"})
DETAILS = frozenset(
    {"detail", "comment", "information", "specific", "name", "number", "figure", "timeline", "explanation", "reason", "date"}
)
TRAITS = frozenset(
    {"principle", "value", "ideal", "excellence", "faith", "family", "truth", "philosophy", "conservatism", "ideology", "god", "belief"}
    | {"freedom", "liberty", "honesty", "fairness", "quality", "public"}
)  # to which somebody is devoted, with nothing to be done
CLAIMING = frozenset({"maintain", "claim", "insist", "say", "argue", "believe", "contend", "think", "allege", "add", "deny", "state"})
AIMS = frozenset({"mission", "aim", "goal", "job", "purpose", "hope", "dream", "task", "idea", "point", "role", "priority", "challenge"})
NEEDING = frozenset({"require", "oblige", "obligate"})
NECESSARY = frozenset({"must", "need", "needs", "has", "have"})
OBSERVERS = frozenset(
    {"analyst", "analysts", "critics", "critic", "observers", "pollsters", "pollster", "historian", "historians", "strategist"}
    | {"strategists", "pundits", "columnist", "commentators", "economist", "economists", "activists"}
)
HEEDED = frozenset({"attention", "respect", "tribute", "homage", "heed"})
ASSURING = frozenset({"guarantee", "promise", "assure"})


def binds_nobody(made: Commitment | Condition, word: "Token", places: Places) -> bool:
    """Whether what a rule made of a word is none.

    Args:
        made: the commitment or condition.
        word: the verb or noun that it was made of; its cue may be another word beside it.
        places: what is known of the text.
    """
    if isinstance(made, Condition):
        return _is_no_rule(made, word, places)
    return _is_no_promise(made, word, places)


def _is_no_promise(made: Commitment, word: "Token", places: Places) -> bool:
    lemma = word.lemma_.lower()
    if word.pos_ == "NOUN":
        return _is_to_make(made) or _is_effect(word, made, places) or (lemma == "commitment" and _is_of_character(word))
    if lemma in ("commit", "committed") and _is_of_character(word):
        return True
    if lemma in ("promise", "guarantee") and _is_of_things(word, places):
        return True
    if lemma == "announce" and (_is_under_way(word) or _is_not_yet(word)):
        return True
    if lemma == "swear" and any(child.dep_ == "prt" and child.lower_ == "in" for child in word.rights):
        return True  # "was never sworn in to tell the court"
    if lemma == "offer" and word.dep_ == "acl" and word.tag_ == "VBN" and made.promiser is None:
        return True  # "the advice offered in new plans"
    if is_asked(word) and made.promiser is not None and made.promiser.exact.lower() == "you":
        return True  # "will you commit to it?"
    if lemma in ASSURING and _is_of_another(word):
        return True
    return is_unmeant(made, word) or _is_said_otherwise(made, word)


def _is_of_another(verb: "Token") -> bool:
    """Whether somebody assures hearers of what another person would do: "I guarantee you she would run it better"."""
    who, what = subject(verb), next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    other = subject(what) if what is not None else None
    if who is None or other is None or who.lower_ not in ("i", "we"):
        return False
    return other.lower_ in ("he", "she") or other.ent_type_ == "PERSON"


def _is_said_otherwise(made: Commitment, word: "Token") -> bool:
    """Whether a deed to come is only an opinion put politely, a state, a date on the calendar, or what is still to be shown."""
    cue = next((child for child in word.lefts if child.idx == made.cue.start), None)
    if cue is not None and cue.lower_ in ("would", "'d", "’d") and word.lemma_.lower() in OPINING and not negated(word):
        return True  # "I would predict"
    between = [one.lower_ for one in word.doc[word.head.i + 1 : word.i]]
    if made.cue.start == word.head.idx and word.head.lemma_ == "be" and not set(between) <= PLAIN | SETTLED:
        return True  # "it's safe to travel"
    if word.dep_ == "ccomp" and word.head.lemma_.lower() in SHOWING and word.head.tag_ == "VB":
        return True  # "has to show he will unite them"
    if word.dep_ == "ccomp" and _is_not_yet(word.head):
        return True  # "is set to announce that it will be moved"
    if made.cue.start == word.head.idx and any(child.dep_ in ("prep", "dobj") and child.i < word.i for child in word.head.rights):
        return True  # "is going into the town to help"
    if made.negated and word.lemma_.lower() in TELLING and _is_of_details(word):
        return True  # "would not offer details"
    who = subject(word)
    if who is not None and who.lemma_.lower() in AIMS and made.cue.start == word.head.idx:
        return True  # "our mission is to serve"
    return who is not None and who.lemma_.lower() in TALK and word.lemma_.lower() in SCHEDULED


def _is_of_things(verb: "Token", places: Places) -> bool:
    """Whether what promises or guarantees is a thing: "the first drug promising to slow it", "a contest that guarantees a long race"."""
    who = verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" else subject(verb)
    if who is not None and who.lower_ in ("that", "which") and who.head.dep_ == "relcl":
        who = who.head.head
    if who is None or who.pos_ != "NOUN" or who.ent_type_ or places.entities.at(who.idx) is not None:
        return False
    known = words("roles") | words("acting_bodies") | words("speaking_for") | words("parties") | words("authorities")
    known |= words("programme_nouns") if verb.lemma_.lower() == "promise" else agreements()
    return who.lemma_.lower() not in known and who.tag_ == "NN"


def _is_of_details(verb: "Token") -> bool:
    """Whether it is only details or comment that somebody will not give."""
    things = [one for child in verb.rights for one in (child, *child.rights)]
    return verb.lemma_.lower() in ("comment", "elaborate", "speculate") or any(one.lemma_.lower() in DETAILS for one in things)


def _is_of_character(word: "Token") -> bool:
    """Whether a commitment is a trait: "her deep commitment to liberal principles"."""
    return any(one.lemma_.lower() in TRAITS for child in word.rights if child.lower_ == "to" for one in child.rights if one.dep_ == "pobj")


def _is_under_way(verb: "Token") -> bool:
    """Whether what is announced goes on already or befalls the announcer: "announced that it is pursuing more cases", "will miss"."""
    what = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if what is None:
        return False
    going = what.tag_ == "VBG" and any(child.lemma_ == "be" and child.tag_ in ("VBZ", "VBP", "VBD") for child in what.lefts)
    return (going and what.lemma_.lower() in LASTING) or what.lemma_.lower() in SUFFERING


def _is_not_yet(verb: "Token") -> bool:
    """Whether an announcement is itself only expected: "is set to announce"."""
    return verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in NOT_YET


def _is_to_make(made: Commitment) -> bool:
    """Whether the words behind a promise are of promising alone: "a big promise to make"."""
    parts = made.content.exact.lower().split()
    return len(parts) == len(("to", "make")) and parts[0] == "to" and parts[1] in WORDLESS


def _is_effect(noun: "Token", made: Commitment, places: Places) -> bool:
    """Whether a clause behind an agreement tells what comes of it, and not what the parties do: "a deal that will help the port"."""
    clause = next((child for child in noun.rights if child.dep_ == "relcl" and child.idx >= made.content.start), None)
    own = clause is not None and any(child.lower_ in ("that", "which") and child.dep_ == "nsubj" for child in clause.lefts)
    return own and clause is not None and clause.lemma_.lower() in EFFECTS and noun.lemma_.lower() in agreements()


def _is_no_rule(made: Condition, word: "Token", places: Places) -> bool:
    lemma = word.lemma_.lower()
    if lemma == "insistence":
        return any(one.tag_ == "MD" for one in word.doc[word.i : word.i + FEW])
    if word.pos_ == "NOUN":
        return lemma in ("duty", "responsibility") and word.head.lemma_ == "have" and _is_said_aloud(word, places)
    who = subject(word)
    if made.cue.exact.lower() in NECESSARY and (_is_by_observers(word, places) or _is_heed(word, who)):
        return True
    if made.kind == "certified" and who is not None and _is_own_claim(word, who, places):
        return True
    if lemma in NEEDING and who is not None and word.tag_ in ("VBZ", "VBP") and not is_subjunctive(word):
        return _is_said_aloud(word, places) and _is_no_authority(who, places)
    if made.kind == "forbidden" and lemma in MISRULED and word.tag_ == "VBG" and word.dep_ == "advcl":
        return True
    if made.kind == "forbidden" and any(child.lower_ == "however" and child.nbor().lower_ in ("many", "much") for child in word.lefts):
        return True  # "however many are banned"
    if made.kind == "forbidden" and made.cue.start == word.idx and who is not None and _is_own_threat(word, who, places):
        return True
    if lemma in ("allow", "permit") and who is not None and who.lower_ in HEARERS and _is_said_aloud(word, places):
        return True  # "you're not allowed to say"
    signed = lemma == "sign" and made.kind == "certified"
    return signed and any(child.lemma_.lower() in SIGNED for one in word.subtree if one.lower_ == "on" for child in one.rights)


def _is_by_observers(word: "Token", places: Places) -> bool:
    """Whether a need is what somebody sees who only looks on: "they will need strong backing, analysts say"."""
    quote = places.quote(word.idx)
    if quote is None or quote.source is None:
        return False
    return any(part.lower().strip(",") in OBSERVERS for part in quote.source.exact.split())


def _is_heed(word: "Token", who: "Token | None") -> bool:
    """Whether what must be paid is a matter of words: "attention must be paid"."""
    return word.lemma_.lower() == "pay" and who is not None and who.lemma_.lower() in HEEDED


def _is_own_claim(verb: "Token", who: "Token", places: Places) -> bool:
    """Whether somebody says of himself that he kept the rules: "she has long maintained that she complied with them".

    A thing of which its owner says so is none: "it passed an inspection, the ferry company said".
    """
    said = subject(verb.head) if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in CLAIMING else None
    if said is None or who.lower_ not in PERSONAL | {"they", "it"}:
        return False
    meant = places.entities.at(who.idx)
    return who.lower_ != "it" or (meant is not None and meant == places.entities.at(said.idx))


def _is_said_aloud(word: "Token", places: Places) -> bool:
    return places.quotes.at(word.idx) is not None


def _is_no_authority(who: "Token", places: Places) -> bool:
    """Whether what is said to require is neither rule nor body nor anybody: "the crisis", "the road to change"."""
    if who.lower_ in ("it", "this", "that"):
        return True
    if who.tag_ != "NN" or who.ent_type_ or places.entities.at(who.idx) is not None:
        return False
    known = (
        words("authorities") | words("programme_nouns") | words("acting_bodies") | words("roles") | words("approvals") | words("ruled_out")
    )
    return who.lemma_.lower() not in known | words("granted_things") | GAINED


def _is_own_threat(verb: "Token", who: "Token", places: Places) -> bool:
    """Whether somebody says of a ban that he will lay it on: that is a word given, and no rule yet."""
    if not any(child.lower_ in ("will", "would", "'ll", "’ll") for child in verb.lefts):
        return False
    return who.lower_ in PERSONAL or places.kinds.get(places.entities.at(who.idx) or "") == "person"
