"""Names of standing things: capitalised words that end in such a noun, acronyms, numbers, and names by what is done to them."""

import re
from typing import TYPE_CHECKING

from ... import lexicon
from .nouns import Noun, verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

YEAR = re.compile(r"(?:1[89]|20)\d\d")
LINKS = frozenset({"of", "for", "on", "and", "the", "in", "to", "against", "&", "-", "–"})
NUMBERED = re.compile(
    r"\b(?:(?:House|Senate|Assembly) Bill|H\.?R\.?|H\.?B\.?|S\.?B\.?|Proposition|Prop\.?|Measure|Title|Section|[Rr]esolution|[Oo]rdinance)"
    r" ?(?:\d[\d.\-]{0,8}\d|\d|[IVX]{1,5}\b)"
    r"|\b(?:Measure|Proposition|Ballot Measure) [A-Z]{1,2}\b|\b(?:Question|Initiative|Referendum|Amendment) \d{1,4}\b"
)
VERSUS = re.compile(
    r"\b(?!(?:In|The|And|But) )[A-Z][\w.’'\-]+(?: (?:[A-Z][\w.’'\-]+|of|and)){0,3}"
    r" (?:v|vs)\.? (?:the )?[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)?"
)
EMERGENCY = re.compile(r"\b[Ss]tates? of (?:emergency|siege)\b")
OPERATION = re.compile(r"\bOperation(?: (?:[A-Z][a-z]+|of|the)){0,2} [A-Z][a-z]+")
ORDINAL = re.compile(r"(?:.*(?:th|teen|ty)|first|second|third|fourth|fifth|sixth|eighth|ninth|\d+(?:st|nd|rd|th))$")
BLEND = re.compile(r"[a-z]{3}[Cc]are$")
LONGEST = 14  # tokens of a name
LINE, LONG, FEW = 6, 4, 2  # longer words of a line and their letters, and words that are too few to tell
BODIES = frozenset({"office", "department", "center", "centre", "institute", "school", "bureau", "faculty", "ministry"})
"""Words that begin the name of a body that is named for what it deals with: "Office of Trade Strategy"."""
LASTING = frozenset(
    {
        "monetary",
        "defense",
        "defence",
        "hedge",
        "pension",
        "wealth",
        "investment",
        "mutual",
        "education",
        "action",
        "population",
        "children",
    }
)
"""Words in the names of funds that are lasting bodies or businesses."""
TOPICAL = frozenset({"select", "special", "transition", "crisis", "interim", "inquiry", "independent", "truth"})
"""Words in the name of a body that say it was set up for a matter."""
BODY_OF_LAW = frozenset(
    {"international", "federal", "state", "common", "criminal", "civil", "martial", "islamic", "sharia", "constitutional", "humanitarian"}
    | {"maritime", "natural", "roman"}
)
"""Words before "Law" that name no single one."""
ORGANISED = frozenset(
    {"alliance", "coalition", "committee", "center", "centre", "association", "foundation", "council", "party", "campaign"}
)
"""Nouns of bodies that are named for a law or a reform that they want."""
JOINED = frozenset(
    {"union", "society", "league", "network", "movement", "group", "club", "fund", "institute", "project", "voice", "partnership"}
    | {"democrats", "republicans", "conservatives", "liberals", "citizens", "americans", "friends", "women", "mothers", "parents"}
    | {"students", "doctors", "nurses", "teachers", "workers", "lawyers", "farmers", "veterans", "businesses", "people", "mayors"}
)
"""Nouns of bodies or people that, before "for", name those who want what follows."""
SITTING = frozenset({"court", "tribunal", "chamber", "board", "bureau"})
TREATIES = frozenset({"convention", "protocol", "treaty", "pact", "accord"})
ORDERING = frozenset({"executive", "presidential", "administrative", "council", "emergency"})
AGAINST = ("against", "relating", "concerning", "prohibiting")
TEACHING = frozenset({"university", "college", "school", "institute"})
INSIDE = frozenset({"compound", "nmod", "amod", "poss"})


def loud(noun: "Token", title: bool) -> bool:
    """Whether most longer words of a noun's sentence are capitalised, as in a headline, so that capitals name nothing."""
    words = [token for token in noun.sent if token.is_alpha and len(token.text) >= LONG]
    return len(words) > (FEW if title else LINE) and 3 * sum(token.text[0].isupper() for token in words) > 2 * len(words)


def name(noun: "Token", known: Noun) -> "tuple[int, int] | None":
    """First and last token of the name that a capitalised noun ends, or begins ("Treaty of …"), or None."""
    lemma = noun.lemma_.lower()
    if (
        not noun.text[0].isupper()
        or lemma in lexicon.words("programme_nameless")
        or (noun.dep_ in INSIDE and _capital(noun.doc, noun.i + 1) and noun.head.i > noun.i)
    ):
        return None
    first = _back(noun)
    last = _on(noun)
    words = [token for token in noun.doc[first : last + 1] if token.text[0].isupper()]
    if len(words) < FEW and not (lemma in TREATIES and noun.i > 0 and YEAR.fullmatch(noun.doc[noun.i - 1].text)):
        return None
    return None if _is_another(noun, known, words, last) else (first, last)


def _is_another(noun: "Token", known: Noun, words: "list[Token]", last: int) -> bool:
    """Whether a name in capitals is of something else: a body, a body of law, a constitution, a man."""
    lemma, before = noun.lemma_.lower(), noun.doc[noun.i - 1].lower_
    if _is_body(noun, known, words):
        return True
    if lemma == "action" and not any(token.lower_ == "executive" for token in words):
        return True
    if words[0].lower_ in BODIES or (lemma == "convention" and not _is_treaty(noun, words)):
        return True
    if lemma == "fund" and any(token.lower_ in LASTING for token in words):
        return True
    if lemma == "law" and (words[0].lower_ == "rule" or before in BODY_OF_LAW or any(token.lower_ in TEACHING for token in words)):
        return True  # the rule of law, a whole body of law, a college of law
    if lemma == "bill" and "rights" in (token.lower_ for token in words):
        return True
    if lemma == "order" and not any(token.lower_ in ORDERING for token in words):
        return True
    if lemma == "amendment" and ORDINAL.match(before):
        return True  # constitutions are no programmes
    if any(token.tag_ == "POS" and _is_college(token) for token in noun.doc[max(0, words[0].i - 1) : noun.i]):
        return True  # "the University of Norland's Reporting Programme"
    return _is_taught(noun.doc, last + 1) or (noun.ent_type_ == "PERSON" and known.kind == "law")  # Bill, the man


def _is_body(noun: "Token", known: Noun, words: "list[Token]") -> bool:
    """Whether the words before the noun name a body, and the noun only what it is for."""
    if known.kind in ("law", "plan"):
        return any(_is_of_people(token) for token in words if token.i < noun.i)
    seated = known.kind == "case" and noun.doc[noun.i - 1].lower_ == "of"  # "the Standing Court of Arbitration"
    return seated and any(token.lower_ in SITTING for token in words if token.i < noun.i)


def _is_of_people(token: "Token") -> bool:
    """Whether a word in a name says that it is one of people who came together: "Teachers for Reform", "Union for Reform"."""
    joined = token.lower_ in JOINED and token.i + 1 < len(token.doc) and token.nbor().lower_ == "for"
    return token.lower_ in ORGANISED or joined


def _is_college(mark: "Token") -> bool:
    """Whether the owner before a mark is a university or a school."""
    for token in reversed(list(mark.doc[max(mark.sent.start, mark.i - LONGEST) : mark.i])):
        if token.lower_ in TEACHING:
            return True
        if not (token.text[0].isupper() or token.lower_ in LINKS or token.text == "-"):
            return False
    return False


def _is_taught(doc: "Doc", at: int) -> bool:
    """Whether a name is that of a university's: "the Programme on … at the University of …"."""
    return at < len(doc) and doc[at].lower_ == "at" and any(token.lower_ in TEACHING for token in doc[at + 1 : at + 1 + FEW * 2])


def _is_treaty(noun: "Token", words: "list[Token]") -> bool:
    """Whether a convention is one of states, and no party's gathering: by what it is on, or by its year."""
    if any(token.lower_ in ("national", "party", "democratic", "republican") for token in words):
        return False
    following = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    return following in ("on", "against", "relating", "for", "concerning") or any(
        token.lower_ in ("framework", "geneva", "vienna") for token in words
    )


def topical(noun: "Token", named: tuple[int, int]) -> bool:
    """Whether the name of a body says that it was set up for a matter."""
    return any(token.lower_ in TOPICAL for token in noun.doc[named[0] : named[1] + 1])


def _capital(doc: "Doc", index: int) -> bool:
    return index < len(doc) and doc[index].text[0].isupper() and doc[index].pos_ in ("PROPN", "NOUN", "ADJ")


def _back(noun: "Token") -> int:
    doc, first, at = noun.doc, noun.i, noun.i - 1
    floor = max(noun.sent.start, noun.i - LONGEST)
    while at >= floor:
        token = doc[at]
        if token.text[0].isupper() and token.lower_ != "the" and token.pos_ != "PRON" and not token.is_space:
            first = at
        elif token.lower_ not in LINKS and not (token.text[0].isdigit() and "-" in token.text):
            break
        at -= 1
    if first < noun.i and doc[first].is_sent_start and doc[first].pos_ in ("DET", "ADP", "SCONJ", "ADV", "CCONJ", "VERB", "AUX", "PRON"):
        first += 1
    while first < noun.i and (doc[first].lower_ in LINKS or not doc[first].text[0].isalnum()):
        first += 1
    return first


def _on(noun: "Token") -> int:
    """The end of a name whose noun stands inside: "… Committee on Xanadu", "Treaty of Lost Causes"."""
    doc, last, at = noun.doc, noun.i, noun.i + 1
    if at >= len(doc) or doc[at].lower_ not in ("on", "of", "for", *(AGAINST if noun.lemma_.lower() in TREATIES else ())):
        return last  # a name may go on behind these words; "against" and "in" lead out of it
    while at < min(noun.sent.end, noun.i + LONGEST):
        if doc[at].ent_type_ in ("DATE", "TIME"):
            break
        if doc[at].text[0].isupper() and doc[at].pos_ in ("PROPN", "ADJ", "NOUN"):
            last = at
        elif doc[at].lower_ not in LINKS:
            break
        at += 1
    return last


def initials(words: "Span") -> frozenset[str]:
    """The acronyms that a name may have: its capitals, with and without those of small words."""
    letters = [token.text[0].upper() for token in words if token.text[0].isalpha() and token.text[0].isupper()]
    every = [part[0].upper() for token in words for part in token.text.split("-") if part and part[0].isalpha()]
    return frozenset({"".join(letters), "".join(every), "".join(letters[:-1])}) - {""}


def done_to(token: "Token") -> bool:
    """Whether a name is known by what is done to it: somebody repeals, ratifies or implements it."""
    verb = token.head
    if token.pos_ != "PROPN" or token.ent_type_ in ("PERSON", "GPE", "DATE", "NORP", "LOC"):
        return False
    if token.dep_ == "dobj" or (token.dep_ == "nsubjpass"):
        return verb.lemma_.lower() in verbs("law")
    return False


def blended(token: "Token") -> bool:
    """Whether a name is made of somebody's and of what the thing is for ("Obamacare")."""
    return token.text[0].isupper() and BLEND.search(token.text) is not None and token.pos_ in ("PROPN", "NOUN")
