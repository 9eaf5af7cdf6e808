"""Which way a time expression points: the tense of the verb it hangs on, and the words before it."""

import functools
import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from ...lexicon import words

PAST, FUTURE, PRESENT, NONE = "past", "future", "present", ""
# Verbs and adjectives whose infinitive has yet to happen when they are said.
PLANNING = words("planning_words") | {"order", "ask", "urge", "need", "try", "seek"}
AHEAD_MODALS = frozenset(["will", "'ll", "’ll", "wo", "shall", "may", "can", "could", "might", "should", "must", "ca"])
NAMES = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "FAC", "LAW"})
VERBS = ("VERB", "AUX")
LED = 28  # code points before a date in which the words stand that say which way it points
MAX_CLIMB = 12  # heads above a date's; deeper ones belong to other clauses
_THE = r"\s+(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?\Z"
_AHEAD = re.compile(rf"\b(?:until|till|by|through|starting|beginning|due|next|effective){_THE}", re.I)
_SET = re.compile(rf"\b(?:planned|scheduled|slated|set|due|expected)\s+(?:for|in|on){_THE}", re.I)
_BEHIND = re.compile(rf"\b(?:since|ended|dated){_THE}", re.I)
_FOLLOWING = re.compile(rf"\b(?:after|following|from){_THE}", re.I)
_POSSESSIVE = re.compile(r"['’]s\s")

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord)\.? ([A-Z][a-z]+)\b")


class Tenses:
    """The tense around any place of one parsed document."""

    def __init__(self, doc: Doc, title_end: int = 0) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]
        self.title_end = title_end
        self.text = doc.text

    def token_at(self, position: int) -> Token | None:
        """The token that holds this code point."""
        index = bisect_right(self.starts, position) - 1
        return self.doc[index] if index >= 0 else None

    def tagged(self, position: int) -> str:
        """The part-of-speech tag (Penn) of the token that starts here, or empty."""
        token = self.token_at(position)
        return token.tag_ if token is not None else ""

    def in_name(self, position: int) -> bool:
        """Whether the token that holds this code point is one word of a longer name of something else ("USA Today")."""
        token = self.token_at(position)
        if token is None or token.ent_type_ not in NAMES:
            return False
        return token.ent_iob_ == "I" or (token.i + 1 < len(self.doc) and self.doc[token.i + 1].ent_iob_ == "I")

    @functools.cached_property
    def people(self) -> frozenset[str]:
        """The last words of the people named in the document, and what stands behind a title in it, in lower case."""
        named = {entity[-1].lower_ for entity in self.doc.ents if entity.label_ == "PERSON"}
        return frozenset(named | {match[1].lower() for match in _TITLED.finditer(self.text)})

    def governor(self, start: int, end: int) -> tuple[Token | None, Token | None]:
        """The verb that a stretch hangs on, and the noun that it hangs on first, if it does."""
        token = self.token_at(end - 1)
        noun = None
        for _ in range(MAX_CLIMB):
            if token is None or token.pos_ in VERBS:
                return token, noun
            if noun is None and not start <= token.idx < end and token.tag_.startswith("NN"):
                noun = token
            if token.head.i == token.i:
                break
            token = token.head
        return None, noun

    def tense(self, start: int, end: int) -> tuple[str, Token | None]:
        """The tense of the verb that a stretch hangs on, and the noun that it hangs on first."""
        verb, noun = self.governor(start, end)
        return (verb_tense(verb) if verb is not None else NONE), noun

    def direction(self, start: int, end: int, closest: bool) -> str:
        """``past``, ``future``, ``near`` or ``soon``, for a date that does not say which one of those that recur it means.

        Args:
            start: its first code point.
            end: one past its last.
            closest: whether a date whose tense tells nothing, or that only modifies a noun, is taken to be the closest one, with what was
                before what is to come ("the September figures"), or the other way round ("the November election"); what nobody can foresee
                ("the September 26 massacre") is past however close the next September is.
        """
        before = self.text[max(0, start - LED) : start]
        if _BEHIND.search(before):
            return "past"
        if _SET.search(before):
            return "soon" if closest else "future"
        tense, noun = self.tense(start, end)
        if _FOLLOWING.search(before):
            return ("soon" if closest else "future") if tense in (FUTURE, PRESENT) else "past"
        if _AHEAD.search(before):
            return "future" if not closest else "near" if tense == PAST else "soon"
        if closest and noun is not None:
            lemma = noun.lemma_.lower()
            return "soon" if lemma in words("scheduled_nouns") else "past" if lemma in words("unforeseen_nouns") else "near"
        if start < self.title_end and tense == PRESENT:
            return "past"  # headlines tell what happened in the present tense
        if tense == FUTURE:
            return "future"
        if (
            tense == PRESENT
            and noun is not None
            and _POSSESSIVE.match(self.text, end)
            and noun.lemma_.lower() not in words("scheduled_nouns")
        ):
            return "past"  # "Sunday's result leaves no party in control"
        if tense == PRESENT:
            return "soon" if closest else "future"
        return "past" if tense == PAST or not closest else "near"


def verb_tense(verb: Token) -> str:
    """The tense of a verb with its auxiliaries; an infinitive has that of what it depends on, planning verbs point ahead."""
    for _ in range(MAX_CLIMB):
        tense, above = _own_tense(verb)
        if above is None:
            return tense
        verb = above
    return NONE


def _own_tense(verb: Token) -> tuple[str, Token | None]:
    """The tense that a verb shows by itself, or the verb that it takes its tense from."""
    auxiliary = None
    for child in verb.lefts:
        if child.tag_ == "MD":
            return (FUTURE if child.lower_ in AHEAD_MODALS else PAST), None
        if child.tag_ == "TO":
            return _infinitive(verb)
        if child.dep_ in ("aux", "auxpass") and auxiliary is None:
            auxiliary = child
    tag = verb.tag_
    if tag == "VB":
        return _infinitive(verb)
    if auxiliary is not None:
        return (PAST if auxiliary.tag_ in ("VBD", "VBN") or auxiliary.lemma_ == "have" else PRESENT), None
    if tag in ("VBD", "VBN"):
        return PAST, None
    if tag == "VBG" and verb.head.i < verb.i and verb.head.pos_ in VERBS:
        return NONE, verb.head
    return (PRESENT if tag in ("VBZ", "VBP") else NONE), None


def _infinitive(verb: Token) -> tuple[str, Token | None]:
    head = verb.head
    if head.i == verb.i or verb.dep_ != "xcomp" or head.lemma_.lower() in PLANNING or head.pos_ not in VERBS:
        return FUTURE, None
    return (NONE, head) if head.tag_ in ("VBD", "VBN", "VBZ", "VBP") else (FUTURE, None)
