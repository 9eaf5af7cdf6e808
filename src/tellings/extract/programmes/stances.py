"""Who is for a standing thing and who is against it, by the verbs, nouns and adjectives that a mention hangs on."""

from typing import TYPE_CHECKING

from ...record import Evidence, Span, Stance, evidence
from .around import Around
from .holders import MANY, agent, before, holder, phrase, subject
from .judged import called, judged, partisan, standing_for
from .sides import OTHER, REFUSING, Cue, drawn, likewise, owners, passive, phrased, wished, words

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "pobj", "nsubjpass", "conj", "appos"})
WITHIN = frozenset({"effort", "move", "decision", "attempt", "push", "plan", "version", "part", "provision", "passage", "bid", "step"})
"""Nouns whose stance is that of what they are for: "praised the decision on …", "backed the push for …"."""
NOBODY = frozenset({"it", "that", "this", "which", "who", "what", "there"})
DATA = frozenset({"datum", "data", "evidence", "figure", "study", "survey", "fact", "poll", "document"})
"""What supports a thing without taking a side."""
OURS = frozenset({"i", "we"})
PLEADING = frozenset(
    {"vote", "speak", "argue", "campaign", "lobby", "march", "demonstrate", "rally", "protest", "come", "rail", "plead", "warn", "crusade"}
    | {"be", "fight", "petition", "push", "press", "side", "stand"}
)  # verbs that take "for" and "against"
DASHES = frozenset({"—", "–"})
QUARRELLING = frozenset({"threaten", "sue", "resign", "quit", "strike", "protest", "demonstrate", "march", "rally", "clash"})
"""Verbs that take "over": what somebody does because of a thing that they are against."""
FAVOUR = frozenset({"favour", "favor", "support"})  # "in favour of"
BESIDE = frozenset({"for", "over", "on", "about", "of"})  # "praised him for the deal", not "during the talks"
AWAY = frozenset({"down", "off", "away", "out", "up"})  # "backed down from"
DROPPING = frozenset({"withdraw", "drop", "end", "pull", "lose", "renounce", "lift", "abandon"})
ACTIONS = frozenset(
    {
        "campaign",
        "fight",
        "battle",
        "lawsuit",
        "suit",
        "case",
        "strike",
        "march",
        "rally",
        "movement",
        "petition",
        "demonstration",
        "crusade",
    }
    | {"complaint", "challenge", "appeal", "boycott", "vote", "struggle", "revolt", "action"}
)
"""Nouns for what is done against a thing by those who do it."""
UNREAL = frozenset({"could", "might", "may", "should", "if", "whether", "unless"})
STEPS = 6  # links from a mention up to the word that shows a side


def stances(head: "Token", text: str, around: Around) -> list[Stance]:
    """The stances towards a mention.

    Args:
        head: the mention's noun.
        text: the document's text.
        around: what the report's other stages found.
    """
    found = _shown(head, text, around)
    for pronoun in standing_for(head):
        found += _shown(pronoun, text, around)
    return found


def _shown(head: "Token", text: str, around: Around) -> list[Stance]:
    """The stances towards a mention or a pronoun that stands for it."""
    shown = (_cue(head), *_behind(head), called(head), *passive(head), phrased(head), wished(head), *drawn(head), *owners(head))
    cues = [cue for cue in shown if cue is not None]
    cues += [other for cue in cues for other in likewise(cue)]
    found = [made for cue in cues for made in [_stance(cue, text, around)] if made is not None]
    by = around.speaker(head.idx)
    said = (judged(head) or partisan(head, by[0].exact)) if by is not None else None
    if said is not None and by is not None and by[0].exact.lower() not in NOBODY and not by[0].start <= head.idx < by[0].end:
        word, side = said
        who, entity = around.named(*by)
        cue, quote = _evidence(word, text), around.quote(word.idx)
        found.append(Stance(side=side, who=who, entity=entity, cue=cue, quote=quote, context=_context(word)))
    return found


def _evidence(word: "Token", text: str) -> Evidence:
    return evidence(text, word.idx, word.idx + len(word.text), "programmes.stance")


def _context(word: "Token") -> Span:
    return Span(start=word.sent.start_char, end=word.sent.end_char)


def _stance(cue: "Cue", text: str, around: Around) -> Stance | None:
    word, side, who = cue
    nobody = who is not None and who.lower_ in NOBODY and (who.lower_ != "it" or around.entity(who.idx) is None)  # "it" of a body
    if who is None or nobody or _is_unreal(word) or (who.pos_ not in ("NOUN", "PROPN", "PRON") and who.lower_ not in MANY):
        return None
    if who.lemma_.lower() in DATA:
        return None
    first, last = phrase(who)
    spot = evidence(text, first.idx, last.idx + len(last.text), "programmes.who")
    entity, own = around.entity(who.idx), OTHER[side] if _denied(word) else side
    by = around.speaker(who.idx) if who.lower_ in OURS else None
    if who.lower_ in OURS and by is None:
        return None
    spot, entity = around.named(*(by if by is not None else (spot, entity)))
    return Stance(side=own, who=spot, entity=entity, cue=_evidence(word, text), quote=around.quote(word.idx), context=_context(word))


def _is_unreal(word: "Token") -> bool:
    """Whether a side is only possible, asked for, or given up: "could back it", "would they support it?", "was backing down from it"."""
    pleads = word.lemma_.lower() in PLEADING  # "came out against"
    if (
        word.pos_ == "VERB"
        and not pleads
        and word.lemma_.lower() in words("verb")
        and any(child.lower_ in AWAY for child in word.rights if child.dep_ in ("prt", "advmod"))
    ):
        return True
    asked = word.sent.text.rstrip(' \n\t"”’').endswith("?")
    before = word.dep_ == "pcomp" and word.head.lower_ in ("before", "without", "than", "of", "instead")
    possible = any(child.lower_ in UNREAL for child in word.lefts) and not any(child.dep_ == "neg" for child in word.children)
    return asked or before or possible


def _cue(head: "Token") -> "Cue | None":
    """The word that shows a side, which, and whose it is: the nearest above the mention."""
    current = head
    for _ in range(STEPS):
        above = _over(current)
        if above.i == current.i:
            return None
        lemma = above.lemma_.lower()
        if above.pos_ == "VERB" and lemma in words("verb") and (current.dep_ in OBJECTS or _is_beside(current)):
            return above, words("verb")[lemma], agent(above) if current.dep_ == "nsubjpass" else subject(above)
        if current.dep_ == "prep" and above.pos_ == "ADV" and above.head.pos_ == "VERB":
            above = above.head  # "came out against"
            lemma = above.lemma_.lower()
        if lemma == "vote" and (current.lower_ == "down" or _is_with_down(current, above)):
            return above, "against", subject(above)
        if current.dep_ == "prep" and above.pos_ in ("VERB", "NOUN", "ADJ", "AUX"):
            found = _governed(above, current.lower_)
            if found is not None:
                return found
        carried = current.dep_ in ("prep", "pobj", "conj", "appos", "poss") and (above.pos_ == "ADP" or above.lemma_.lower() in WITHIN)
        if not carried:
            return None
        current = above
    return None


def _is_beside(link: "Token") -> bool:
    """Whether a preposition leads to what a verb with another object is about: "praised him for the deal"."""
    return link.dep_ == "prep" and link.lower_ in BESIDE


def _is_with_down(current: "Token", above: "Token") -> bool:
    return current.dep_ == "dobj" and any(child.lower_ == "down" for child in above.rights)


def _over(token: "Token") -> "Token":
    """What a word hangs on; behind a clause between dashes, what stands before it ("praised him – who … – for the bill")."""
    if token.dep_ != "prep" or before(token) not in DASHES:
        return token.head
    doc, first = token.doc, token.sent.start
    opening = next((at for at in range(token.i - 2, first, -1) if doc[at].text in DASHES), None)
    return token.head if opening is None or doc[opening - 1].head.pos_ != "VERB" else doc[opening - 1].head


def _behind(head: "Token") -> "list[Cue]":
    """The sides in clauses behind a thing that it is the object of: "the bill, which fishermen oppose", "a bill backed by the union"."""
    found: list[Cue] = []
    inner = (one for token in head.subtree if token.i > head.i and token.ent_type_ == "GPE" for one in token.rights if one.dep_ == "relcl")
    for verb in (*head.rights, *inner):  # "the decision to restore relations with Norland, which many opposed"
        if verb.dep_ == "relcl" and verb.lemma_.lower() in QUARRELLING and verb.left_edge.lower_ == "over":
            found += [(verb, "against", child) for child in verb.lefts if child.dep_ == "nsubj"]
        if verb.dep_ not in ("relcl", "acl") or verb.lemma_.lower() not in words("verb"):
            continue
        objects = [child for child in verb.lefts if child.dep_ == "dobj" and child.lower_ in ("which", "that")]
        who = agent(verb) if verb.tag_ == "VBN" and not objects else next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
        if who is not None and who.lower_ not in ("which", "that", "who"):
            found.append((verb, words("verb")[verb.lemma_.lower()], who))
    return found


def _governed(above: "Token", preposition: str) -> "Cue | None":
    """The side that a word shows towards what its preposition leads to: "voted against", "critics of", "opposed to"."""
    lemma = above.lemma_.lower()
    pleads = preposition == "against" or (preposition == "for" and lemma not in ("be", "come", "stand", "fight", "march"))
    if above.pos_ in ("VERB", "AUX") and pleads and preposition in ("against", "for") and lemma in PLEADING:
        return above, "for" if preposition == "for" else "against", subject(above)
    if above.pos_ == "VERB" and preposition == "over" and lemma in QUARRELLING:
        return above, "against", subject(above)
    if lemma == "stand" and preposition in ("by", "behind"):
        return above, "for", subject(above)
    if above.pos_ == "NOUN" and lemma in FAVOUR and above.head.lower_ == "in" and preposition == "of":
        return above, "for", subject(above.head.head)
    if above.pos_ == "NOUN" and preposition == "against" and lemma in ACTIONS:
        return above, "against", holder(above)
    if above.pos_ == "NOUN" and lemma in words("noun"):
        return above, words("noun")[lemma], holder(above)
    if above.pos_ != "NOUN" and above.lower_ in words("adjective"):
        return above, words("adjective")[above.lower_], subject(above.head) or subject(above)
    return None


def _denied(word: "Token") -> bool:
    """Whether a side is denied ("could not support it"), or refused ("refused to support it")."""
    above = word.head if word.dep_ == "xcomp" and word.head.lemma_.lower() in REFUSING else None
    denials = sum(child.dep_ == "neg" for one in (word, above) if one is not None for child in one.children)
    if word.pos_ == "NOUN":  # "has no objection", "withdrew his support"
        denials += any(child.lower_ == "no" for child in word.lefts) + (word.dep_ == "dobj" and word.head.lemma_.lower() in DROPPING)
    return (denials + (above is not None)) % 2 == 1
