"""Actor and recipient of an event as its type reads it: who demands and of whom, who rejects whose offer, who threatens whom."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from .actors import acts, codes, seat, shown
from .participants import joined, subjects
from .patterns import complement, infinitive, word_class
from .speech import OWN, Speech
from .triggers import Trigger, kind_of

TOWARDS = (
    "with",
    "to",
    "against",
    "from",
    "on",
    "upon",
    "at",
    "of",
    "into",
    "behind",
    "between",
    "out",
    "off",
    "by",
    "for",
    "over",
    "about",
)
INSIDE = ("with", "to", "against", "from", "by", "of", "on", "between", "for", "into")
# types whose act is said or settled: what they are about, and whom, stands in the clause below
VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE", "CONSULT", "PROTEST"})
SPOKEN = VERBAL - {"THREATEN", "CONCEDE"}  # types of which the place they are told of says nothing
ANYWHERE = frozenset({"CONSULT", "SUPPORT", "ACCUSE", "PROTEST"})  # types of which even what they are about may be anywhere
MEANS = frozenset(
    {"MOBILIZE", "RETREAT", "SANCTION", "AGREE", "THREATEN", "CONCEDE", "AID"}
)  # whose own forces and envoys are no recipients
WHERE = ("in", "at", "into", "around", "along", "near", "outside", "to", "over", "across", "off", "through", "on")
SENDING = frozenset({"AGREE", "AID", "RETREAT", "CONCEDE"})  # types in which forces without a name are sent or withdrawn
SAKE = frozenset({"protest", "response", "retaliation", "opposition", "reaction", "support", "solidarity", "defiance"})
TOOLS = frozenset({"fire", "gas", "force", "violence", "cannon", "truncheon", "baton"})
AMID = ("during", "amid", "despite")
TELLING = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp"})
ARMED = frozenset({"MIL", "COP", "REB", "PRM", "UAF", "CRM", "SPY", "GOV"})
DEEPEST = 6  # phrases within phrases in which a recipient is looked for
WIDEST = 24  # words that hang on one word that are looked at


def parties(
    trigger: Trigger, kind: str, carrier: Token | None, agents: list[Token], patients: list[Token], said: Speech | None
) -> tuple[list[Token], list[Token]]:
    """The heads of the phrases that name actors and recipients.

    Args:
        trigger: the word that names the event.
        kind: its type as it is put.
        carrier: for a noun, the verb that carries it.
        agents: of the trigger by grammar.
        patients: of the trigger by grammar.
        said: the clause of speech that it stands in.
    """
    if kind == "REQUEST" and said is not None and said.speaker is not None and trigger.plover != "REQUEST":
        return joined(said.speaker), agents or patients
    actors = _spelled([_owner(one, trigger) for one in agents], said) or _modifying(trigger)
    if trigger.token.dep_ == "dobj" and carrier is not None and any(child.lower_ == "between" for child in trigger.token.rights):
        host = subjects(carrier)[0]  # "X led talks between A and B"
        if host and host[0].i not in {one.i for one in agents}:
            return host, agents
    taken = {trigger.token.i} | {token.i for one in actors for token in (one, *one.children)}
    found = _recipients(trigger, kind, carrier, patients, taken)
    return actors, found


def _owner(agent: Token, trigger: Trigger) -> Token:
    """Whom a possessive pronoun stands for: the subject of the verb that the noun is the object of ("completed its inquiry")."""
    if agent.tag_ != "PRP$" or trigger.token.dep_ not in ("dobj", "pobj"):
        return agent
    verb = trigger.token.head if trigger.token.dep_ == "dobj" else trigger.token.head.head
    found = subjects(verb)[0] if verb.pos_ == "VERB" else []
    return found[0] if found else agent


def _spelled(agents: list[Token], said: Speech | None) -> list[Token]:
    """The agents, the speaker in place of a pronoun that stands for him."""
    if said is not None and said.speaker is not None and len(agents) == 1 and agents[0].lower_ in OWN:
        return joined(said.speaker)
    return agents


def _modifying(trigger: Trigger) -> list[Token]:
    """Who acts by the words before a noun: "a rebel attack", "U.S. aid"."""
    if trigger.verbal:
        return []
    found = [child for child in trigger.token.lefts if child.dep_ in ("amod", "compound", "nmod") and _bears(child)]
    return [one for one in found if trigger.of != "p" or _strikes(one)]


def _strikes(modifier: Token) -> bool:
    """Whether a modifier of what is done to somebody names who did it ("a police killing"), not to whom ("the student disappearance")."""
    return modifier.ent_type_ in ("NORP", "ORG", "GPE") or not ARMED.isdisjoint(codes((modifier,)).sectors)


def _bears(modifier: Token) -> bool:
    """Whether a modifier names one who acts, by itself or by the name before it ("a US drone strike")."""
    return not seat(modifier) and (acts(modifier) or any(shown(child) for child in modifier.lefts))


def _recipients(trigger: Trigger, kind: str, carrier: Token | None, patients: list[Token], taken: set[int]) -> list[Token]:
    """Whom it is done to, by the first search that finds somebody; else what it is done to."""
    patients = patients or _struck(trigger) or _undergoing(trigger)
    own = frozenset(one.i for one in patients if _own(one, kind))
    heads = [trigger.token] if carrier is None else [trigger.token, carrier]
    for found in _searches(kind, heads, patients, taken | own):
        left = [one for one in found if one.i not in taken and one.i not in own]
        if left:
            return left
    done_to = [one for one in patients if one.i not in own]
    return done_to if kind not in VERBAL else []


def _searches(kind: str, heads: list[Token], patients: list[Token], taken: set[int]) -> Iterator[list[Token]]:
    """What the searches find, the surest first: who acts comes before a place that bears a name."""
    if kind == "COOPERATE":
        yield [one for one in _beside(heads) if shown(one)]
    yield [one for one in patients if acts(one)]
    if kind not in VERBAL:
        yield _inside(patients, taken, kind, INSIDE)
        yield [one for one in patients if _stands(one)]
    yield [one for one in _asked(heads) if _stands(one)]
    yield [one for one in _beside(heads) if _stands(one)]
    yield _inside((*patients, *heads), taken, kind, INSIDE)
    personal = heads[0].lemma_.lower() in word_class("persons")  # what is done to people is not done to where they are
    if kind not in SPOKEN and not personal:
        yield [one for one in _placed((*patients, *heads)) if _stands(one)]
    yield _inside((*patients, *heads), taken, kind, (*INSIDE, *AMID) if kind in ANYWHERE or personal else (*INSIDE, *WHERE, *AMID))


def _stands(head: Token) -> bool:
    """Whether a word can name one to whom it is done: who acts, or a place that bears a name ("the town of Cizre")."""
    if head.pos_ not in ("NOUN", "PROPN", "ADJ", "PRON", "NUM", "X") or head.lemma_.lower() in word_class("weapon"):
        return False
    if acts(head) or (head.pos_ == "NOUN" and head.lemma_.lower() in word_class("place")):
        return True
    return any(inner.ent_type_ in ("GPE", "NORP") for child in head.rights if child.lower_ == "of" for inner in child.rights)


def _own(patient: Token, kind: str) -> bool:
    """Whether it is what the actor acts with, not whom he acts on: "withdrew its troops", "mobilised reservists"."""
    lemma = patient.lemma_.lower()
    if kind == "MOBILIZE" or lemma in TOOLS or (kind == "ASSAULT" and lemma in word_class("weapon")):
        return True
    return _owned(patient, kind)


def _owned(thing: Token, kind: str) -> bool:
    """Whether a thing is told as the actor's own: by a possessive, or as forces that are nobody else's."""
    if kind not in MEANS:
        return False
    if any(child.tag_ == "PRP$" for child in thing.lefts):
        return True
    return kind in SENDING and thing.lemma_.lower() in word_class("force") and not any(shown(child) for child in thing.lefts)


def _undergoing(trigger: Trigger) -> list[Token]:
    """To whom it is done by the words before a noun: "the student disappearance"."""
    if trigger.verbal or trigger.of != "p":
        return []
    return [child for child in trigger.token.lefts if child.dep_ in ("amod", "compound", "nmod") and _bears(child) and not _strikes(child)]


def _struck(trigger: Trigger) -> list[Token]:
    """Whom an attack struck that is the subject of a verb that tells so: "the blast killed two youths"."""
    noun = trigger.token
    if trigger.plover != "ASSAULT" or noun.dep_ != "nsubj" or noun.head.pos_ != "VERB" or kind_of(noun.head) != "ASSAULT":
        return []
    return [one for child in noun.head.rights if child.dep_ == "dobj" for one in joined(child)]


def _asked(heads: Iterable[Token]) -> Iterator[Token]:
    """The subject of what is asked, wanted or allowed: "demanded that X leave"."""
    for head in heads:
        clause = complement(head)
        subject = None if clause is None else next((child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and subject.lower_ not in OWN:
            yield from joined(subject)


def _beside(heads: Iterable[Token]) -> Iterator[Token]:
    """Who is named by a preposition of the event's own."""
    for head in heads:
        for word in TOWARDS:
            for child in head.rights:
                if child.dep_ in ("prep", "dative") and child.lower_ == word:
                    yield from _governed(child)
                    yield from (one for deep in child.rights if deep.dep_ == "prep" for one in _governed(deep))


def _governed(preposition: Token) -> Iterator[Token]:
    for inner in preposition.rights:
        if inner.dep_ == "pobj":
            yield from joined(inner)


def _inside(heads: Iterable[Token], taken: set[int], kind: str, prepositions: tuple[str, ...]) -> list[Token]:
    """The first who are named inside what it is done to: whose offer, against whom, of which people."""
    level = list(heads)
    for _ in range(DEEPEST):
        below: list[Token] = []
        for head in level:
            found = [one for one in _owners(head) if one.i not in taken]
            if found:
                return found
            below.extend(_below(head, kind, prepositions))
        found = [one for one in below if one.i not in taken and _stands(one) and not _owned(one, kind)]
        if found:
            return [one for one in joined(found[0]) if one.i not in taken]
        level = below[:WIDEST]
    return []


def _owners(head: Token) -> Iterator[Token]:
    """Whose it is: by a possessive, or by the name of a people or a country before it ("a U.S. request")."""
    for child in head.lefts:
        if child.dep_ in ("poss", "amod", "compound", "nmod") and (shown(child) if child.dep_ != "poss" else acts(child)):
            yield child


def _below(head: Token, kind: str, prepositions: tuple[str, ...]) -> Iterator[Token]:
    """The nouns one step further in: under prepositions, and in clauses where the type is one of words."""
    for number, child in enumerate(head.rights):
        if number > WIDEST:
            return
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions:
            yield from (inner for inner in child.rights if inner.dep_ in ("pobj", "pcomp"))
        elif child.dep_ == "prep" and child.lower_ == "in":
            yield from (inner for inner in child.rights if inner.dep_ == "pobj" and inner.lemma_.lower() in SAKE)
        elif child.dep_ in ("dobj", "pobj", "prt", "advmod", "amod") or (child.dep_ in TELLING and _completes(child, kind)):
            yield child


def _completes(clause: Token, kind: str) -> bool:
    """Whether a clause tells what is said or done and to what end, not what happened meanwhile ("as the police cracked down")."""
    if infinitive(clause) or kind not in VERBAL or clause.dep_ != "advcl":
        return infinitive(clause) or kind in VERBAL
    return kind == "PROTEST" and not any(child.dep_ in ("mark", "nsubj", "nsubjpass", "advmod") for child in clause.lefts)


def _placed(heads: Iterable[Token]) -> Iterator[Token]:
    """Where it is done: a town under curfew is done to."""
    for head in heads:
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in WHERE:
                yield from (inner for inner in child.rights if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME"))
