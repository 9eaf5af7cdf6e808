"""The phrase around the noun of a standing thing: its determiner, the words that say which one it is, and what hangs behind it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .nouns import kin, nones, plain

if TYPE_CHECKING:
    from spacy.tokens import Token

YEAR = re.compile(r"(?:19|20)\d\d")
LINKS = frozenset({"into", "against", "on", "for", "with", "over", "between", "among", "about", "to", "of", "under", "from"})
HUNG = frozenset({"into", "against", "over", "between"})  # those of them that rarely belong to a verb with an object
COVERED = frozenset({"insurance", "pension", "payment", "savings", "travel", "meal"})  # "the federal flood insurance programme"
MATTERS = frozenset({"ban", "freeze", "cap", "levy", "moratorium", "injunction"})
BEHIND = 14  # tokens behind a noun that its mention takes along at most: what says which one it is, not the story
FEW = 4  # tokens beyond that are taken along where the phrase ends with them
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
POINTING = frozenset({"this", "these", "that", "those"})


@dataclass(slots=True)
class Phrase:
    """What a noun's phrase tells.

    Attributes:
        first, last: first and last token index of the mention.
        before: lemmas of modifiers that say which one it is; ``proper`` whether one of them is a name.
        fitting: lemmas among them that make a thing of its own of this noun's family.
        determiner: "a", "the", "this", or empty; ``numbered`` whether a number stands before.
        owner: token index of the owner, or -1.
        behind: lemmas behind it that say which one it is; ``clause`` and ``infinitive`` whether one hangs on it.
        none: whether the words before it say that there is none ("no deal").
    """

    first: int
    last: int
    before: list[str]
    proper: bool = False
    fitting: bool = False
    determiner: str = ""
    owner: int = -1
    numbered: bool = False
    behind: tuple[str, ...] = ()
    clause: bool = False
    infinitive: bool = False
    none: bool = False

    @property
    def definite(self) -> bool:
        """Whether it is spoken of as known."""
        return self.determiner in DEFINITE or self.owner >= 0

    @property
    def told(self) -> bool:
        """Whether words behind the noun say what it is for or of what it is."""
        return bool(self.behind) or self.clause or self.infinitive


def phrase(noun: "Token", family: str) -> Phrase:
    """The phrase of a noun, as far as the parse and the order of words tell."""
    found = Phrase(noun.i, noun.i, [])
    for child in noun.lefts:
        if child.sent.start != noun.sent.start:
            continue
        _left(child, found, family)
    _right(noun, found, family)
    return found


def _left(child: "Token", found: Phrase, family: str) -> None:
    word, lemma = child.lower_, child.lemma_.lower()
    if child.dep_ == "punct" or child.is_space or _parted(child):
        return
    found.first = min(found.first, child.left_edge.i)
    if child.dep_ in ("det", "predet") or child.pos_ == "DET":
        found.none |= word in nones()
        found.determiner = word if word not in nones() else found.determiner
    elif child.dep_ == "poss":
        found.owner = child.i
    elif (word in nones() or lemma in nones()) and not _is_of_matter(child, family):
        found.none = True
    elif child.dep_ == "nummod" or child.pos_ == "NUM":
        _number(child, found)
    elif child.dep_ in ("amod", "compound", "nmod", "advmod", "npadvmod", "acl") or child.pos_ in ("ADJ", "NOUN", "PROPN"):
        for token in child.subtree:
            if token.pos_ in ("PUNCT", "DET", "CCONJ", "ADP", "PART", "SPACE"):
                continue
            _modifier(token, found, family)


def _is_of_matter(child: "Token", family: str) -> bool:
    """Whether a word behind which there is mostly no standing thing says what a law, a ban or a public programme is about."""
    about = child.head.lemma_.lower() in MATTERS or family in ("law", "reform", "programme", "rule")
    return about and bool({child.lemma_.lower(), child.lower_} & COVERED)


def _parted(child: "Token") -> bool:
    """Whether a comma parts a word from the noun, so that it is no part of the phrase, other than one of several adjectives."""
    between = child.doc[child.right_edge.i + 1 : child.head.i]
    return child.pos_ != "ADJ" and any(token.text == "," for token in between)


def _modifier(token: "Token", found: Phrase, family: str) -> None:
    lemma = token.lemma_.lower()
    if YEAR.fullmatch(token.text):
        found.before.append(token.text)
        return
    families = kin().get(lemma, kin().get(token.lower_, frozenset()))
    found.fitting |= "*" in families or family in families
    if lemma in plain() or token.lower_ in plain() or token.pos_ == "ADV":
        return
    found.proper |= token.pos_ == "PROPN" or token.text.isupper() or (token.text[0].isupper() and not token.is_sent_start)
    found.before.append(lemma)


def _number(child: "Token", found: Phrase) -> None:
    if YEAR.fullmatch(child.text):
        found.before.append(child.text)
    else:
        found.numbered = True
        if "-" in child.text:
            found.before.append(child.lower_)


def _right(noun: "Token", found: Phrase, family: str) -> None:
    behind: list[str] = []
    last = noun.i
    for child in noun.rights:
        if child.sent.start != noun.sent.start:
            break
        if child.lower_ == "into" and family != "inquiry":
            break  # "bring the accord into force"
        if child.dep_ == "prep" and child.lower_ in LINKS and any(grand.dep_ in ("pobj", "pcomp") for grand in child.rights):
            if child.i > last + 1 or any(grand.ent_type_ in ("DATE", "TIME") for grand in child.rights):
                break  # "the inquiry on Wednesday": no day is what it is on
            last = _end(noun, child.i, child.right_edge.i)
            behind += _content(noun, child.i, last)
        elif child.dep_ in ("acl", "relcl"):
            found.clause = True
            if child.tag_ == "VB" and any(grand.lower_ == "to" for grand in child.lefts):
                found.infinitive = True
                last = _end(noun, child.i, child.right_edge.i)
                behind += _content(noun, child.i, last)
            break
        elif child.dep_ == "appos" or child.pos_ == "PUNCT":
            break
    if last == noun.i:
        last = _hung(noun, behind, HUNG | {"on"} if family in ("body", "order", "inquiry") else HUNG)
    found.behind = tuple(behind)
    found.last = last


def _hung(noun: "Token", behind: list[str], links: frozenset[str]) -> int:
    """The end of what follows an object and says what it is of, where the parse hangs it on the verb ("opened a probe into")."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < noun.sent.end else None
    if following is None or noun.dep_ != "dobj" or following.head.i != noun.head.i or following.lower_ not in links:
        return noun.i
    last = _end(noun, following.i, following.right_edge.i)
    if last > following.i and not any(token.ent_type_ in ("DATE", "TIME") for token in noun.doc[following.i + 1 : last + 1]):
        behind += _content(noun, following.i, last)
        return last
    return noun.i


def _end(noun: "Token", first: int, last: int) -> int:
    """Where the words behind a noun that say which one it is end: at a mark, or after so many."""
    for token in noun.doc[first : min(last, noun.i + BEHIND + FEW) + 1]:
        if token.is_space or (token.pos_ == "PUNCT" and token.text not in ("-", "’", "'")):
            return max(noun.i, token.i - 1)
    end = last if last <= noun.i + BEHIND + FEW else noun.i + BEHIND
    while end < last and end > noun.i and noun.doc[end].pos_ in ("ADP", "CCONJ", "DET", "SYM", "PART", "NUM", "AUX", "SCONJ"):
        end -= 1  # what is cut does not end in a link
    return end


def _content(noun: "Token", first: int, last: int) -> list[str]:
    kinds = ("NOUN", "PROPN", "NUM", "VERB", "ADJ")
    return [token.lemma_.lower() for token in noun.doc[first : last + 1] if token.pos_ in kinds]
