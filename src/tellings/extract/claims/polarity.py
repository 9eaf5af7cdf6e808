"""Polarity and modality of a clause: whether it says that a thing is so, is not so, will, may or must be so."""

import functools
from typing import TYPE_CHECKING

from ...lexicon import rows, words
from ...record import Modality
from .clauses import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

MODALS: dict[str, Modality] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "’ll": "planned",
    "may": "possible", "might": "possible", "could": "possible", "would": "possible", "can": "possible",
    "must": "required", "should": "required",
}  # fmt: skip
PLANS = frozenset({"plan", "expect", "intend", "schedule", "aim", "hope", "set", "due", "slate"})
NEGATING_DETERMINERS = frozenset({"no", "neither"})
UNTRUE = frozenset({"falsely", "wrongly", "mistakenly", "incorrectly", "erroneously", "untruthfully"})  # "falsely claimed that…"
DEMANDING = frozenset({"demand", "insist", "urge", "ask", "request", "recommend", "propose", "suggest", "require", "order", "move"})
UNDERTAKEN = frozenset({"agree", "consent", "decide", "promise", "pledge", "vow"})
AHEAD = frozenset({"likely", "unlikely", "set", "due", "certain", "ready", "about"})  # adjectives whose infinitive is still to come
HEDGES = frozenset({"probably", "possibly", "perhaps", "maybe", "reportedly", "allegedly"})
UNCERTAIN = frozenset({"if", "whether", "unless", "lest"})  # they state nothing
QUANTIFYING = frozenset(
    {"all", "every", "everyone", "everybody", "everything", "always", "only", "just", "long", "far", "much", "least", "even"}
)
CONTRASTED = frozenset({"ADP", "ADJ", "NOUN", "PROPN", "DET", "PRON", "NUM"})  # what begins no clause of its own
NEGATING_NOUNS = frozenset({"nothing", "none", "nobody"})
PAIRED = frozenset({"neither", "nor"})
NEVER = frozenset({"time", "circumstance", "circumstances", "way", "means", "account", "point", "stage", "condition"})  # "at no time"
SINGLE = frozenset({"a", "an", "one", "single", "any", "even"})  # "not one soldier was hurt" denies; "not the soldiers" tells apart
UNABLE, ABLE = frozenset({"unable", "powerless"}), frozenset({"able"})
FALSE, TRUE = frozenset({"false", "untrue", "incorrect", "wrong", "nonsense", "lie", "fabrication"}), frozenset({"true", "correct"})
REPORTS = frozenset(
    {
        "report",
        "claim",
        "allegation",
        "rumour",
        "rumor",
        "accusation",
        "suggestion",
        "charge",
        "notion",
        "speculation",
        "story",
        "assertion",
    }
)


def negated(clause: "Clause", denied: bool = False) -> bool:
    """Whether the clause says that a thing is not so; two negations cancel out.

    Args:
        clause: the clause.
        denied: whether it is the content of a quote whose cue denies it (the verb above it is then that cue, and counts once).
    """
    if clause.denied is not None:
        return clause.denied != (denied and not _under_denial(clause.verb))
    count = sum(1 for word in clause.words if _negates(word, clause.verb)) + _joined(clause.verb)
    if count == 1 and _until(clause.verb):
        count = 0  # "will not run until November": it will then
    if clause.verb.dep_ == "xcomp" and _under_denial(clause.verb):  # "did not fail to notice"
        count += sum(1 for word in clause.verb.head.lefts if word.dep_ == "neg")
    return (count + (denied or _under_denial(clause.verb))) % 2 == 1


def _until(verb: "Token") -> bool:
    """Whether a verb is bounded by a day: "not until Friday"."""
    had = any(word.dep_ == "aux" and word.lower_ == "had" for word in verb.lefts)  # "had not been inspected before the season"
    ends = ("until", "till") if had else ("until", "till", "before")
    until = (word for word in verb.children if word.lower_ in ends and word.dep_ == "prep")
    return any(noun.ent_type_ in ("DATE", "TIME") for word in until for noun in word.rights if noun.dep_ == "pobj")


def _joined(verb: "Token") -> int:
    """1 if a verb without a subject of its own shares the denial of the one before it: "neither warned nor told"."""
    if verb.dep_ != "conj" or any(word.dep_ in SUBJECTS or word.dep_ == "neg" for word in verb.lefts):
        return 0
    between = {word.lower_ for word in verb.head.rights if word.dep_ == "cc" and word.i < verb.i}
    if "nor" in between:
        return 1
    return int("or" in between and any(word.dep_ == "neg" for word in verb.head.lefts))


def _under_denial(verb: "Token") -> bool:
    above = verb.head
    if verb.dep_ == "pcomp":
        short = above.head.lower_ == "short" or any(word.lower_ == "short" for word in above.head.rights)
        if above.lower_ == "of" and (short or any(word.lower_ == "instead" for word in above.lefts)):
            return True  # "stopped short of apologising", "instead of paying"
        if above.lower_ == "against" and above.head.lemma_.lower() in ("decide", "vote", "rule", "choose"):
            return True
        return above.lower_ == "without" or (above.lower_ == "from" and _complement(above.head) == "-")
    if verb.dep_ == "acl" and verb.tag_ == "VB" and above.lemma_.lower() in words("refusals"):
        return True  # "the refusal to sign"
    if verb.dep_ == "acl" and above.lemma_.lower() in REPORTS and any(word.dep_ == "mark" for word in verb.lefts):
        return above.dep_ == "dobj" and denies(above.head)  # "denied reports that"
    if verb.dep_ not in ("ccomp", "xcomp") or above.i == verb.i:
        return False
    if above.pos_ == "ADJ":
        return verb.dep_ == "xcomp" and above.lower_ in UNABLE
    if above.lemma_ == "be" and verb.dep_ == "ccomp" and any(word.dep_ == "mark" for word in verb.lefts):
        return _untrue(above)
    return (
        denies(above)
        or any(word.lower_ in UNTRUE for word in above.lefts)
        or (verb.dep_ == "xcomp" and (_complement(above) == "-" or _yet(above)))
    )


def denies(verb: "Token") -> bool:
    """Whether what a verb is said of is said not to be so: "deny", "rule out"."""
    lemma = verb.lemma_.lower()
    particle = next((word.lower_ for word in verb.rights if word.dep_ == "prt"), "")
    return lemma in words("denials") or f"{lemma} {particle}" in words("denials")


def _untrue(be: "Token") -> bool:
    """Whether "it is" goes on with "false" or "not true"."""
    said = {word.lower_ for word in be.rights if word.dep_ in ("acomp", "attr")}
    return bool(said & FALSE) != bool(said & TRUE and any(word.dep_ == "neg" for word in be.children))


def _yet(verb: "Token") -> bool:
    """Whether what follows has not come: "has yet to", "is yet to"."""
    return verb.lemma_ in ("have", "be") and any(word.lower_ == "yet" and word.dep_ == "advmod" for word in verb.rights)


def _complement(verb: "Token") -> str:
    """Whether the infinitive or gerund of a verb is told to be so (``+``), or not to be so (``-``); empty where neither."""
    return _complements().get(verb.lemma_.lower(), "")


@functools.cache
def _complements() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("complements")}


def _negates(word: "Token", verb: "Token") -> bool:
    if word.dep_ == "neg":
        if _contrasts(word) or word.lower_ == "either":
            return False
        if word.head.lower_ in QUANTIFYING or (word.head.lower_.endswith("ly") and word.head.pos_ == "ADV"):
            return False  # "not all were paid", "hurt, but not seriously": something is so
        return word.head.i == verb.i or word.head.head.i == verb.i
    lower = word.lower_
    if lower in NEGATING_DETERMINERS and word.dep_ == "det":
        if word.head.dep_ == "pobj" and word.head.lower_ in NEVER:
            return word.head.head.head.i == verb.i
        return word.head.head.i == verb.i
    if lower in PAIRED and word.dep_ in ("preconj", "cc", "advmod", "det"):
        return (lower == "neither" and word.head.i == verb.i) or (lower == "nor" and word.head.i == verb.i and word.i < verb.i)
    return lower in NEGATING_NOUNS and word.head.i == verb.i


def _contrasts(word: "Token") -> bool:
    """Whether "not" only tells what is meant from what is not: "a fisherman, not the lifeguards, saw it"."""
    if word.i > 0 and word.doc[word.i - 1].lower_ == "but" and word.i + 1 < len(word.doc) and word.doc[word.i + 1].pos_ in CONTRASTED:
        return True  # "around the coast, but not in the harbour", "shuns the pier, but not the quay"
    if word.head.pos_ not in ("NOUN", "PROPN", "PRON", "NUM") or word.i + 1 >= len(word.doc):
        return False
    return word.i > 0 and word.doc[word.i - 1].text == "," and word.doc[word.i + 1].lower_ not in SINGLE


def _believed(verb: "Token") -> bool:
    """Whether a clause is the content of a belief ("thought that…") or of a noun ("the idea that…"), and so is stated by nobody here."""
    above = verb.head
    if verb.dep_ in ("ccomp", "xcomp") and above.i != verb.i:
        return above.lemma_.lower() in words("beliefs")
    if verb.dep_ == "acl" and above.dep_ == "dobj" and above.lemma_.lower() in REPORTS and denies(above.head):
        return False
    return verb.dep_ == "acl" and above.pos_ == "NOUN" and above.lemma_ != "fact" and any(word.dep_ == "mark" for word in verb.lefts)


def modality(clause: "Clause") -> Modality:
    """How the clause puts it: as fact, plan, possibility or duty, by its modal verb, its adverbs and conjunction, or a verb of planning."""
    for word in clause.verb.lefts:
        if word.dep_ == "aux" and word.lower_ in MODALS:
            if word.lower_ in ("could", "can") and any(child.dep_ == "neg" for child in clause.verb.lefts):
                return "asserted"  # "could not reach them": they did not
            return "planned" if word.lower_ == "would" and _foretold(clause.verb) else MODALS[word.lower_]
    if (clause.form == "open" or (clause.form == "restated" and clause.above is not None)) and (own := _opened(clause)) is not None:
        return own
    before = {word.lower_ for word in clause.verb.lefts if word.dep_ in ("aux", "advmod", "mark")}
    if before & UNCERTAIN or before & HEDGES:
        return "possible"
    if _believed(clause.verb):
        return "possible"
    if clause.verb.lemma_ in PLANS and any(child.dep_ == "xcomp" for child in clause.verb.rights):
        return "planned"
    if _wanted(clause.verb) or (clause.verb.lemma_ in ("have", "need") and any(child.dep_ == "xcomp" for child in clause.verb.rights)):
        return "required"
    if clause.verb.dep_ == "conj" and clause.verb.head.i != clause.verb.i and not any(word.dep_ in SUBJECTS for word in clause.verb.lefts):
        return next((MODALS[word.lower_] for word in clause.verb.head.lefts if word.dep_ == "aux" and word.lower_ in MODALS), "asserted")
    return "asserted"


def _wanted(verb: "Token") -> bool:
    """Whether a clause tells what somebody demands or proposes, in the plain form of its verb: "demanded that the mayor resign"."""
    if verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in DEMANDING or verb.lower_ != verb.lemma_.lower():
        return False
    if any(word.dep_ in ("aux", "auxpass") and word.lower_ != "be" for word in verb.lefts):
        return False
    subject = next((word for word in verb.lefts if word.dep_ in SUBJECTS), None)
    plain = verb.tag_ == "VB" or (subject is not None and subject.tag_ in ("NN", "NNP") and verb.tag_ == "VBP")
    return plain or any(word.dep_ == "auxpass" and word.lower_ == "be" for word in verb.lefts)


def _foretold(verb: "Token") -> bool:
    """Whether "would" tells what was then still to come, in what somebody said: "said that it would close", "ruled out that he would"."""
    conditional = any(child.dep_ == "advcl" and any(word.lower_ in UNCERTAIN for word in child.lefts) for child in verb.children)
    marked = verb.dep_ == "ccomp" and verb.head.i < verb.i and verb.head.tag_ in ("VBD", "VBN")
    return marked and not conditional and any(word.dep_ in SUBJECTS for word in verb.lefts)


def _opened(clause: "Clause") -> Modality | None:
    """How an infinitive or a participle is put: as the clause it hangs on, if that tells it to be so or not; else only possible."""
    verb = clause.verb
    if verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.lemma_.lower() in words("refusals"):
        return modality(clause.above) if clause.above is not None and verb.head.dep_ == "dobj" else "asserted"
    if verb.dep_ in ("acl", "advcl") and verb.tag_ == "VB":
        return "possible"  # a purpose: "to stop the strike"
    if verb.dep_ == "pcomp":
        if verb.head.lower_ == "after":
            return "asserted"  # "after being kidnapped by police"
        return None if _under_denial(verb) or _complement(verb.head.head) else "possible"
    if verb.dep_ == "xcomp":
        if verb.head.pos_ == "ADJ" and verb.head.lower_ in UNABLE | ABLE:
            return modality(clause.above) if clause.above is not None else None
        if verb.head.lemma_.lower() in PLANS | UNDERTAKEN or (verb.head.pos_ == "ADJ" and verb.head.lower_ in AHEAD):
            return "planned"
        if _yet(verb.head):
            return "asserted"
        if verb.head.lemma_ == "be" and verb.head.tag_ in ("VBZ", "VBP"):
            return "planned"  # "is to be held"
        told = _complement(verb.head) or denies(verb.head)
        return (modality(clause.above) if clause.above is not None else None) if told else "possible"
    return modality(clause.above) if clause.above is not None and verb.dep_ in ("advcl", "conj") else None
