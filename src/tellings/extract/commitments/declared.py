"""Deeds that somebody says will be done by the speaker: "I will sign it", "she said she would resign", "we are not going to pay".

A declared intention commits where the doer is who speaks (a commissive in the sense of Searle 1976, "A classification of illocutionary
acts"): the subject is the first person of marked words, or in reported ones the speaker's own name or pronoun, or the body that the speaker
speaks for; and the verb is one of a deed, not of a state or an outcome (lexicon/undeliberate_verbs.txt). What the outlet foretells in its
own voice is no commitment.
"""

from typing import TYPE_CHECKING, Literal

from ...lexicon import words
from ...record import Commitment, Quote, evidence, identify
from .home import is_home
from .imagined import GOING, SPARED, is_imagined, is_passive
from .offered import is_made_ready, is_state
from .ordained import ALONE, is_ordained, is_settled
from .phrases import from_verb, is_share, is_sum, negated, phrase, sentence, subject
from .places import Places
from .reported import SAYING, is_agreed, is_framed, is_of, is_own_body, is_told, is_vowed, may_be
from .unmeant import is_turned

if TYPE_CHECKING:
    from spacy.tokens import Token

MODALS = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "'d", "’d"})
OWN = frozenset({"i", "we"})
PERSONAL = frozenset({"he", "she", "they", "it", "i", "we"})
NO_WORD = frozenset({"doubted", "warned", "predicted", "asked", "hoped", "believed", "denied"})  # modalities of speech that bind nobody
ALSO = frozenset({"also", "further", "moreover", "additionally"})
COUNSEL = frozenset({"lawyer", "lawyers", "solicitor", "attorney", "attorneys", "counsel", "barrister"})
MEETING = frozenset({"meet", "vote", "gather", "convene", "sit", "debate"})
VAGUE = frozenset({"chance", "opportunity", "surprise", "message", "idea", "sense", "lesson", "look", "feel", "picture", "taste", "say"})
GETTING = frozenset({"get", "receive"})
WHOEVER = frozenset({"anyone", "everyone", "everybody", "anybody", "all", "those"})
ASPECTS = frozenset({"start", "begin", "continue", "keep", "stop"})  # "start winning": what is started decides whether it is a deed
NOBODY = frozenset({"no", "any", "neither"})
DEFINITE = frozenset({"the", "its", "his", "her", "their", "our", "this"})
WITH_OBJECT = frozenset({"end", "increase", "grow", "find", "consider", "emerge", "defeat", "cause", "recall"})  # "we will end the war"
DONE = frozenset({"done", "rid", "out", "right", "through", "working", "started"})  # "get it done", "get rid of it"
EFFECT = frozenset({"effect", "force"})
TIMETABLE = frozenset(
    {"meet", "vote", "visit", "travel", "speak", "address", "host", "hold", "attend", "play", "face", "open", "return", "arrive", "appear"}
    | {"compete", "deliver", "debate", "gather", "leave", "receive", "celebrate", "mark", "run", "take", "start", "begin", "join", "make"}
)  # what the outlet announces for a day
SPEAKING = frozenset({"it", "they"})
Going = Literal["", "told", "promised"]
"""What the sentences just before told of: nothing, a condition, or a promise."""


def declared(verb: "Token", places: Places, continued: Going = "") -> Commitment | None:
    """A deed that the speaker says will be done by the speaker, or None; ``continued`` by what a sentence just before told of."""
    cue = modal(verb)
    quote = places.quote(verb.idx)
    doer = subject(cue if cue is not None and cue.lower_ in GOING else verb)
    if cue is None or doer is None or is_imagined(verb):
        return None
    given = quote is not None and _is_gift(verb, doer, quote, places)
    settled = quote is not None and is_settled(verb, doer)
    if not given and not (settled or _is_deed(verb) or is_state(verb) or (quote is not None and _comes(verb, quote, places))):
        return None
    own = given or (quote is not None and _is_own(verb, doer, quote, places))
    going_on = quote is None and _goes_on(verb, doer, places, continued)
    if not (own or going_on or is_told(verb, doer, places) or is_agreed(verb, doer) or is_vowed(verb, doer, places)):
        return None
    if verb.lemma_.lower() in MEETING and doer.pos_ not in ("PRON", "PROPN") and not negated(verb):
        return None  # what is on the calendar
    source = quote.source if quote is not None and own else None
    content = from_verb(places.text, verb, "commitments.declared")
    if content is None:
        return None
    return Commitment(
        id=identify("commitment", places.document, cue.idx, content.start, content.end),
        cue=evidence(places.text, cue.idx, cue.idx + len(cue.text), "commitments.declared"),
        lemma=cue.lemma_.lower(),
        promiser=phrase(places.text, doer, "commitments.promiser") if source is None or _names(verb, doer, given, places) else source,
        entity=(None if given else places.entities.at(doer.idx)) or (quote.speaker.entity if quote is not None and own else None),
        promisee=phrase(places.text, doer, "commitments.promisee") if given else None,
        content=content,
        negated=negated(verb) or negated(cue),
        time=places.time(content),
        quote=quote.id if quote is not None else None,
        context=sentence(verb),
    )


def _goes_on(verb: "Token", doer: "Token", places: Places, continued: Going) -> bool:
    """Whether the outlet tells what a body will do "also", after a promise: "It will lift the ban. The ministry will also pay"."""
    named = places.kinds.get(places.entities.at(doer.idx) or "")
    also = any(child.lower_ in ALSO for child in verb.lefts)
    body = named in ("organisation", "place") or _is_body(doer, None, places)
    modals = {child.lower_ for child in verb.lefts}
    if not _is_main(verb) or is_passive(verb) or not modals & {"will", "'ll", "’ll", "would"}:
        return False
    if "would" in modals:  # what was said before goes on without a word of saying: "His ministry would issue the deeds"
        own = is_own_body(doer, attributed=True) or named == "organisation" or (named == "person" and doer.pos_ == "PROPN")
        return (
            continued == "promised" and own and not any(child.dep_ == "advcl" and child.left_edge.lower_ == "if" for child in verb.children)
        )
    if also and (body or (doer.lower_ == "it" and not _is_things(doer))):
        return bool(continued)
    if body and _is_measure(verb, doer):
        return True
    return bool(continued) and verb.lemma_.lower() not in TIMETABLE and (body or (continued == "promised" and doer.lower_ in SPEAKING))


def _is_things(pronoun: "Token") -> bool:
    """Whether "it" stands for a thing that the sentence before tells of: "This rule could slow trade. It will also cost jobs"."""
    first = pronoun.sent.start
    before = pronoun.doc[first - 1].sent.root if first > 0 else pronoun
    who = subject(before)
    return who is not None and who.pos_ == "NOUN" and who.lemma_.lower() not in words("acting_bodies") and who.ent_type_ == ""


def _is_measure(verb: "Token", doer: "Token") -> bool:
    """Whether the outlet tells as it is what a body will do to something: "the army will keep 400 men in the valley"."""
    deed = verb.lemma_.lower() in (words("passive_deeds") | words("granting_acts")) - TIMETABLE
    sure = any(child.lower_ == "will" for child in verb.lefts) and not any(child.dep_ == "advmod" for child in verb.lefts)
    weekday = any(child.dep_ == "npadvmod" and child.ent_type_ == "DATE" for child in verb.rights)
    return deed and sure and not weekday and doer.pos_ != "PRON" and any(child.dep_ == "dobj" for child in verb.rights)


def _is_main(verb: "Token") -> bool:
    """Whether it is the verb of a sentence, or stands beside it with a subject of its own."""
    beside = verb.dep_ == "conj" and verb.head.head.i == verb.head.i and any(child.dep_ == "nsubj" for child in verb.lefts)
    return verb.head.i == verb.i or beside


def _names(verb: "Token", doer: "Token", given: bool, places: Places) -> bool:
    """Whether the subject itself names who is bound, so that it says more than the words for who speaks."""
    if given or is_passive(verb) or doer.pos_ == "PRON":
        return False
    return places.entities.at(doer.idx) is not None or doer.lemma_.lower() in words("acting_bodies")


def _is_gift(verb: "Token", doer: "Token", quote: Quote, places: Places) -> bool:
    """Whether an office or a body says what others will get: "families will get $200, the ministry announced"."""
    if (
        verb.lemma_.lower() not in GETTING
        or (doer.pos_ == "PRON" and doer.lower_ not in WHOEVER)
        or quote.modality in NO_WORD
        or not _speaks_for(quote, places)
    ):
        return False
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    free = thing is not None and any(child.lower_ == "free" for child in thing.lefts)
    share = (thing is not None and doer.lower_ in WHOEVER) or any(child.lower_ in ("every", "each", "all") for child in doer.lefts)
    given = thing is not None and (free or _is_sum(thing) or thing.lemma_.lower() in words("offered_things"))
    if thing is None or not (given or (share and thing.pos_ == "NOUN" and thing.lemma_.lower() not in VAGUE)):
        return False
    named = places.entities.at(doer.idx)
    each = doer.lower_ in WHOEVER or any(child.lower_ in ("every", "each") for child in doer.lefts)
    return (named is None or named != quote.speaker.entity) and (doer.tag_ in ("NNS", "NNPS") or named is not None or each)


def _is_sum(thing: "Token") -> bool:
    """Whether it is a number of something, or a thing of a sum of money: "a first payment of $30 million"."""
    return is_sum(thing) or any(one.ent_type_ == "MONEY" for one in thing.subtree)


def modal(verb: "Token") -> "Token | None":
    """The word that puts a deed into the future: "will", or the "going" that it hangs on. None where there is none."""
    head = verb.head
    if verb.dep_ == "xcomp" and head.tag_ in ("VBP", "VBZ") and head.lemma_ == "be" and _is_infinitive(verb):
        who = subject(head)
        told = verb.head.dep_ == "ccomp" and head.head.lemma_.lower() in SAYING  # "it is to pay, it said"
        return head if who is not None and (told or is_agreed(head, who)) else None  # "under the deal, they are to leave"
    for child in verb.lefts:
        if child.dep_ == "aux" and child.lower_ in MODALS and child.tag_ == "MD" and (verb.tag_ not in ("VBD", "VBN") or is_passive(verb)):
            return child
    if verb.dep_ == "xcomp" and head.lower_ == "want" and head.head.lower_ in GOING:
        head = head.head  # "we are going to want to help"
    going = verb.dep_ == "xcomp" and head.lower_ in GOING and any(child.dep_ == "aux" for child in head.lefts)
    return head if going and any(child.tag_ == "TO" or child.lower_ == "na" for child in verb.lefts) else None


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _is_deed(verb: "Token") -> bool:
    """Whether a verb tells of something that is done on purpose: "look into it" is, "look tired" is not."""
    lemma = verb.lemma_.lower()
    if is_made_ready(verb):
        return True
    if lemma in WITH_OBJECT and any(child.dep_ == "dobj" for child in verb.rights):
        return lemma != "consider" or any(child.lower_ in ("will", "'ll", "’ll") for child in verb.lefts)
    if lemma == "get" and any(one.lower_ in DONE for child in verb.rights for one in (child, *child.rights)):
        return True
    if lemma in ASPECTS:
        begun = next((child for child in verb.rights if child.dep_ == "xcomp"), None)
        return begun is None or begun.lemma_.lower() not in words("undeliberate_verbs")
    if lemma == "take" and any(child.lower_ == "it" for child in verb.lefts):
        return False
    if lemma == "save" and any(child.dep_ == "dobj" and is_sum(child) for child in verb.rights):
        return False
    if lemma == "go" and any(child.dep_ in ("prt", "advmod") and child.lower_ in ("down", "up", "under", "out") for child in verb.rights):
        return False
    if lemma in ("come", "look"):
        return is_turned(verb)
    return lemma not in words("undeliberate_verbs")


def _is_own(verb: "Token", doer: "Token", quote: Quote, places: Places) -> bool:
    if quote.modality in NO_WORD or (quote.source is not None and is_share(quote.source.exact)):
        return False
    if any(child.lower_ in NOBODY for child in doer.lefts) and not is_passive(verb):
        return False
    if doer.lower_ in OWN:
        marks = zip(quote.content, quote.marked, strict=True)
        return doer.lower_ == "i" or any(marked and part.start <= verb.idx < part.end for part, marked in marks)
    if is_own_body(doer, quote.source is not None):
        return True
    named = places.entities.at(doer.idx)
    if is_passive(verb):
        return _is_to_be_done(verb, doer, quote, places)
    if named is not None and quote.speaker.entity is not None and named == quote.speaker.entity:
        return True
    if doer.lower_ in PERSONAL:
        within = any(marked and part.start <= doer.idx < part.end for part, marked in zip(quote.content, quote.marked, strict=True))
        return not within and named is None and _hangs_on_cue(verb, quote) and may_be(doer, subject(verb.head), places)
    if _speaks_for(quote, places) and (is_ordained(verb, doer, quote, places) or (is_settled(verb, doer) and doer.pos_ != "PROPN")):
        return True
    return _is_bodys(verb, doer, quote, places) or (_speaks_for(quote, places, "spokespeople") and _is_person(doer, named, places))


def _is_to_be_done(verb: "Token", doer: "Token", quote: Quote, places: Places) -> bool:
    """Whether what is to be done is in the speaker's hands."""
    if is_framed(verb):
        return True  # "if she were president, the tax would be cut"
    if any(child.dep_ == "agent" for child in verb.rights):
        return False  # "it will be put at risk by others"
    if quote.source is not None and {one.lower().strip(",") for one in quote.source.exact.split()} & COUNSEL:
        return False  # what a lawyer of one side expects of others
    lost = negated(verb) and verb.lemma_.lower() in SPARED  # "not one job will be lost"
    return _speaks_for(quote, places) and (lost or doer.pos_ == "NOUN" or doer.lower_ in ALONE | {"nobody"})


def _is_bodys(verb: "Token", doer: "Token", quote: Quote, places: Places) -> bool:
    """Whether the deed is that of a body or a country that the speaker speaks for, or of what is told to be the speaker's."""
    named = places.entities.at(doer.idx)
    if _speaks_for(quote, places) and (_is_body(doer, named, places) or _is_home(doer, named, quote, places)):
        return True
    if quote.source is not None and quote.source.exact.lower() in SPEAKING and _is_body(doer, named, places):
        return True  # "the bank will close two branches, it said"
    return _comes(verb, quote, places) or (is_of(doer, quote) and not is_passive(verb))


def _hangs_on_cue(verb: "Token", quote: Quote) -> bool:
    """Whether the clause is what the cue itself governs, so that its pronoun is most likely who speaks."""
    return quote.cue is not None and quote.cue.start <= verb.head.idx < quote.cue.end


def _speaks_for(quote: Quote, places: Places, offices: str = "speaking_for") -> bool:
    """Whether the one who is quoted speaks for somebody by office (one of a list's), or is a body."""
    if quote.source is None:
        return False
    speaker = quote.speaker.entity or ""
    if places.kinds.get(speaker) == "organisation" or quote.source.exact.lower().split(" ")[-1] in words("acting_bodies"):
        return True
    called = " ".join(word for word in places.names.get(speaker, "").split() if word.islower())  # "the region's president"
    known = f"{quote.source.exact} {places.roles.get(speaker, '')} {called}"
    return any(_singular(word.lower()) in words(offices) for word in known.replace("-", " ").replace(",", " ").split())


def _is_body(doer: "Token", named: str | None, places: Places) -> bool:
    """Whether the doer is a body: a name of one, or "the government", "its council"."""
    if named is not None and places.kinds.get(named) == "organisation":
        return True
    definite = any(child.lower_ in DEFINITE for child in doer.lefts)
    return definite and doer.lemma_.lower() in words("acting_bodies")


def _is_home(doer: "Token", named: str | None, quote: Quote, places: Places) -> bool:
    """Whether the doer is the country that the speaker holds office in: "the Norwegian minister said Norway would pay"."""
    if named is None or places.kinds.get(named) != "place" or quote.source is None:
        return False
    known = f"{quote.source.exact} {places.roles.get(quote.speaker.entity or '', '')} {places.names.get(quote.speaker.entity or '', '')}"
    return is_home(doer.text, known)


def _comes(verb: "Token", quote: Quote, places: Places) -> bool:
    """Whether an office says when a change comes, or how a thing will be: "it would take effect in May", "it will be free"."""
    if is_state(verb) and subject(verb) is not None:
        return _speaks_for(quote, places) and verb.dep_ in ("ccomp", "ROOT", "conj")
    if verb.lemma_.lower() not in ("take", "come", "enter", "go"):
        return False
    things = (one for child in verb.rights for one in (child, *child.rights))
    return any(one.lower_ in EFFECT and one.dep_ in ("dobj", "pobj") for one in things) and _speaks_for(quote, places)


def _is_person(doer: "Token", named: str | None, places: Places) -> bool:
    """Whether the doer is somebody for whom others speak: a person's name, "the president", "the sitting minister"."""
    if named is not None and places.kinds.get(named) == "person":
        return True
    return any(child.lower_ in DEFINITE for child in doer.lefts) and doer.lemma_.lower() in words("speaking_for")


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
