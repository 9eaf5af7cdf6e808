"""Whether the words around a noun make it a standing thing, and which shape of mention it is."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .bearings import participle
from .found import Found
from .idle import PLURAL, TALKS, idle, unmade
from .measures import aim, aimed, imposed, is_again, is_idle, is_informing, is_topic
from .named import OBJECT, enacted, named_one, under_way
from .names import LASTING, loud, name, topical
from .nouns import Noun, kin, nouns, verbs
from .otherwise import is_only_set, is_otherwise
from .phrases import POINTING, YEAR, Phrase, phrase
from .retold import announced
from .working import governs, in_court, new_body, owned, valued, works

if TYPE_CHECKING:
    from spacy.tokens import Token

PROPOSED = "proposed"
SPECIAL = frozenset({"founded", "imposed", "aimed", "kin", "titled", "funded"})
LENT = frozenset({"loan", "grant", "package", "deal", "credit", "contract", "bailout", "facility", "sale"})  # what a sum makes one of
JOINING = frozenset({"merger", "takeover", "acquisition"})  # nouns that take an owner alone
GROUPS = {"force": "task", "group": "working"}  # bodies by two words
RETOLD = frozenset(
    {"settlement", "deal", "arrangement", "bargain", "grant", "compromise", "project", "reform", "loan", "contract", "package"}
    | {"embargo", "curfew", "lockdown", "bailout", "pause", "subsidy", "levy"}
)
"""Nouns that stand for what a report has told in other words before: "They settled on Monday. … Under the settlement, …"."""
TOLD_OF = frozenset({"nsubj", "nsubjpass", "pobj"})
HELPING = frozenset({"help", "support", "finance", "aid", "assist", "cover", "compensate"})  # what a fund does
TWO = 2
GIFTS = frozenset({"money", "grant", "payment", "donation"})
MONEYED = frozenset({"from", "into", "under", "through", "via", "to"})
BROADCAST = frozenset({"program", "programme"})  # nouns that may be of radio and television, too


def mention(noun: "Token", number: int, title: bool) -> Found | None:
    """The mention that a noun carries, or None if nothing stands there.

    Args:
        noun: a token whose lemma is a noun of ``nouns``.
        number: the number of its sentence.
        title: whether it stands in a title or heading.
    """
    known = nouns()[noun.lemma_.lower()]
    if is_otherwise(noun):
        return None
    if not loud(noun, title):
        named = name(noun, known) if known.takes not in ("kin", "aimed") else None
        if named is not None and _is_told_of(noun, known, named):
            return _name(noun, known, named, number, title)
        if noun.pos_ == "PROPN" and noun.text[0].isupper() and not noun.is_sent_start:
            return None
    if noun.ent_type_ == "PERSON" or (noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i):
        return None
    return _described(noun, known, phrase(noun, known.family), number, title)


def _is_told_of(noun: "Token", known: Noun, named: tuple[int, int]) -> bool:
    """Whether the report tells of a named body what makes it a standing thing: that it was set up, or gives or gets money."""
    if known.takes == "founded":
        return topical(noun, named) or _founded(noun, phrase(noun, known.family)) or _is_beside(noun, named[1])
    if known.takes != "funded" and noun.lemma_.lower() != "project":
        return True
    link = noun.head if noun.dep_ == "pobj" else None
    verb = link.head if link is not None else noun.head
    money = any(token.ent_type_ == "MONEY" or token.lemma_.lower() in GIFTS for token in noun.sent)
    if any(child.dep_ == "relcl" and child.lemma_.lower() in words("paying_verbs") for child in noun.rights):
        return True
    if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in HELPING:
        return True
    through = link is not None and link.lower_ in MONEYED and (money or verb.lemma_.lower() in words("paying_verbs"))
    return through or verb.lemma_.lower() in verbs("founding") or any(_is_short(token, noun) for token in noun.doc)


def _is_beside(noun: "Token", last: int) -> bool:
    """Whether a participle behind a name tells of its founding: "the Commission for Memory, founded in May"."""
    following = noun.doc[last + 1 : last + 3]
    return (
        len(following) == TWO
        and following[0].text == ","
        and following[1].tag_ in ("VBN", "VBD")
        and following[1].lemma_.lower() in verbs("founded")
    )


def _is_set_up(noun: "Token", made: Phrase) -> bool:
    """Whether a fund by a common name is told to be set up, or to pay: "launched a fund for flood victims"."""
    told = bool(made.behind) or any(child.dep_ in ("compound", "nmod") for child in noun.lefts)
    verb, lemma = noun.head, noun.head.lemma_.lower()
    if not told or any(token.lower_ in LASTING for token in noun.lefts):
        return False
    return (noun.dep_ in OBJECT and lemma in verbs("founding")) or (
        noun.dep_ == "nsubj" and lemma in words("paying_verbs") and verb.pos_ == "VERB"
    )


def _is_short(token: "Token", noun: "Token") -> bool:
    return token.text == noun.lower_ and token.i > 0 and token.doc[token.i - 1].lower_ == "the"


def proposed(noun: "Token", number: int, title: bool) -> Found | None:
    """A plan that is named by what it would bring: "the proposed wall", "his proposed tax on sugar"."""
    made = phrase(noun, "plan")
    if noun.tag_ in PLURAL or not (made.definite or made.determiner) or noun.dep_ in ("compound", "nmod"):
        return None
    return _described(noun, Noun("plan", "plan", "sure"), made, number, title)


def _name(noun: "Token", known: Noun, named: tuple[int, int], number: int, title: bool) -> Found:
    words = noun.doc[named[0] : named[1] + 1]
    keys = [token.lemma_.lower() for token in words if token.i != noun.i and token.pos_ not in ("ADP", "CCONJ", "DET", "PUNCT")]
    return Found(
        start=words[0].idx,
        end=words[-1].idx + len(words[-1].text),
        head=noun.i,
        shape="name",
        kind=known.kind,
        family=known.family,
        noun=noun.lemma_.lower(),
        keys=frozenset(keys),
        years=frozenset(key for key in keys if YEAR.fullmatch(key)),
        sentence=number,
        headline=title,
    )


def _described(noun: "Token", known: Noun, made: Phrase, number: int, title: bool) -> Found | None:
    suit = noun.lemma_.lower() == "action" and "class" in made.before
    known = nouns()["lawsuit"] if suit else known
    if made.none or is_idle(noun, made) or (known.takes != "imposed" and idle(noun, made, title)):
        return None
    again = is_again(noun, made)  # "her action on visas", once it is known
    stands = not again and _stands(noun, known, made, title)
    short = made.definite and not set(made.before) - {GROUPS.get(noun.lemma_.lower())} and not made.behind
    topic = not stands and not short and (again or is_topic(noun, made))
    if not stands and not short and not topic:
        return None
    known = (aim(noun) or known) if known.takes == "aimed" else known
    last = noun.doc[made.last]
    keys = frozenset((*made.before, *made.behind)) - {noun.lemma_.lower()}
    return Found(
        start=noun.doc[made.first].idx,
        end=last.idx + len(last.text),
        head=noun.i,
        shape="short" if short and not (stands and made.owner >= 0) else "described",
        kind=known.kind,
        family=known.family,
        noun=noun.lemma_.lower(),
        keys=keys,
        years=frozenset(key for key in keys if YEAR.fullmatch(key)),
        definite=made.definite or title,
        pointing=made.determiner in POINTING,
        sentence=number,
        headline=title,
        placed=made.definite and not made.behind and bool(made.before) and all(_is_country(child) for child in _before(noun)),
        sure=stands or (not again and _well_known(noun, known, made, number)),
        owner=noun.doc[made.owner].lower_ if made.owner >= 0 and noun.doc[made.owner].pos_ == "PROPN" else "",
    )


def _before(noun: "Token") -> "list[Token]":
    return [child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod")]


def _is_country(token: "Token") -> bool:
    return token.ent_type_ in ("GPE", "NORP")


def pair(noun: "Token", number: int) -> Found:
    """A mention of two things that were told before: "both steps"."""
    first, last = noun.left_edge, noun
    end = last.idx + len(last.text)
    return Found(first.idx, end, noun.i, "short", "plan", "", noun.lemma_.lower(), sentence=number, sure=False, both=True)


def _well_known(noun: "Token", known: Noun, made: Phrase, number: int) -> bool:
    """Whether "the bill" alone that stands for nothing before is a thing that readers are taken to know; "the law" is not."""
    lemma = noun.lemma_.lower()
    if announced(noun, made.owner) is not None:
        return True
    if lemma in TALKS and noun.tag_ in PLURAL:
        return made.determiner == "the"  # "the chief negotiator in the talks"
    alone = lemma in BROADCAST or (lemma == "law" and noun.i - made.first <= 1)
    if lemma == "trial" and number > 0 and noun.dep_ in TOLD_OF:
        return made.determiner == "the" and noun.tag_ == "NN" and in_court(noun.doc)
    taken = known.takes in ("sure", "told") or (lemma in RETOLD and number > 0 and noun.dep_ in TOLD_OF)
    return taken and noun.tag_ == "NN" and made.determiner == "the" and not alone


def _stands(noun: "Token", known: Noun, made: Phrase, title: bool) -> bool:
    determined = bool(made.determiner) or made.owner >= 0 or made.numbered or title
    if noun.lemma_.lower() in LENT and determined and "tax" not in made.before and valued(noun):
        return True
    if known.takes in SPECIAL:
        return _specially(noun, known, made)
    if unmade(noun, known, made):
        return False
    if enacted(noun) and (made.before or made.numbered or known.family == "suit"):
        return True
    if known.takes in ("named", "told") and noun.dep_ in OBJECT and noun.head.lemma_.lower() in verbs(f"made.{known.family}"):
        return determined
    if determined and noun.tag_ == "NN" and known.kind in ("law", "agreement", "programme") and works(noun):
        return noun.head.lemma_.lower() != "forge"
    if noun.tag_ in PLURAL and known.family == "plan" and made.owner >= 0 and not (made.told or made.before):
        return False
    if known.takes == "sure":
        return determined or made.proper or made.told
    return _told(noun, made, determined) if known.takes == "told" else named_one(noun, known, made, determined)


def _specially(noun: "Token", known: Noun, made: Phrase) -> bool:
    """Whether a noun that takes something special has it."""
    if known.takes == "founded":
        return _founded(noun, made)
    if known.takes == "imposed":
        return imposed(noun, made)
    if known.takes == "aimed":
        return aimed(noun, made)
    if known.takes == "kin":
        sole = noun.lemma_.lower() == "process"
        fits = any(known.family in kin().get(one, ()) for one in made.before) if sole else made.fitting
        fits |= any(known.family in kin().get(one, ()) for one in made.behind)  # "the exchange of prisoners"
        fits |= (
            noun.lemma_.lower() == "process"
            and made.definite
            and any(child.ent_type_ == "GPE" and child.dep_ != "poss" for child in noun.lefts)
        )
        fits |= noun.lemma_.lower() == "campaign" and is_informing(noun)
        fits &= noun.lemma_.lower() != "exchange" or bool(made.determiner)  # "in exchange for"

        return fits and (bool(made.determiner) or made.owner >= 0 or bool(made.behind)) and not _is_telling(noun)
    named = made.proper and made.definite and len(made.before) >= TWO and not LASTING & set(made.before)
    return known.takes == "funded" and (named or _is_set_up(noun, made))


def _is_telling(noun: "Token") -> bool:
    """Whether a modifier is one that tells of any noun ("presidential"): too little for nouns that mostly name no standing thing."""
    return any("*" in kin().get(child.lemma_.lower(), ()) for child in noun.lefts)


def _told(noun: "Token", made: Phrase, determined: bool) -> bool:
    if not determined:
        published = made.infinitive and noun.head.lemma_.lower() in verbs("published")
        return made.proper or made.fitting or published or (noun.lemma_.lower() in TALKS and under_way(noun, made))
    if made.definite:
        owner = noun.doc[made.owner] if made.owner >= 0 else None
        named = owner is not None and (owner.pos_ in ("PROPN", "NOUN") or noun.lemma_.lower() in JOINING or owned(noun, made))
        return bool(made.before) or made.told or named
    return made.told or bool(made.before) or (noun.lemma_.lower() == "law" and governs(noun))


def _founded(noun: "Token", made: Phrase) -> bool:
    """Whether a body is told to be set up: as the object of such a verb, or by a participle behind it."""
    before = noun.doc[noun.i - 1].lower_ if noun.i > 0 else ""
    if noun.lemma_.lower() in GROUPS and before != GROUPS[noun.lemma_.lower()]:
        return False
    if noun.lemma_.lower() == "tribunal" and made.definite and {"crime", "crimes"} & set(made.before):
        return True
    if noun.lemma_.lower() == "force" and made.determiner:
        return True  # a task force is always one for a matter
    if new_body(noun, made):
        return True
    if noun.dep_ in OBJECT and noun.head.lemma_.lower() in verbs("founded") and not is_only_set(noun):
        return bool(made.before) or made.told
    beside = participle(noun)
    founding = [*noun.rights, *([beside] if beside is not None else [])]
    return any(
        child.tag_ == "VBN" and (child.dep_ in ("acl", "relcl") or child is beside) and child.lemma_.lower() in verbs("founded")
        for child in founding
    )
