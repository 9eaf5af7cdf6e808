"""Light edits as a desk makes them to a text from outside: synonyms, tense, numerals and marks in its own style."""

import re
from random import Random

SYNONYMS = {
    "said": "stated", "about": "around", "some": "roughly", "because": "since", "began": "started", "begin": "start", "longest": "largest",
    "people": "persons", "residents": "inhabitants", "wants": "intends", "whom": "which", "several": "a number of", "rather": "instead",
    "harder": "more difficult", "company": "firm", "announced": "made known", "announce": "make known", "found": "discovered",
    "would": "will", "although": "even though", "however": "but", "small": "little", "shortly": "soon", "destroyed": "wrecked",
    "owner": "proprietor", "unhurt": "without injuries", "suspect": "presume", "installed": "fitted", "rejected": "dismissed",
    "allowed": "permitted", "killed": "slain", "judges": "bench", "argue": "contend", "appeal": "go to a higher court",
    "paid": "gave", "reason": "cause", "costs": "expenses", "planned": "foreseen", "expects": "reckons with", "expect": "reckon with",
    "stretch": "length", "poisonous": "toxic", "factory": "plant", "broken": "failed", "promised": "pledged", "agency": "office",
    "free": "without charge", "farmers": "growers", "spread": "travelled", "closed": "shut", "hope": "look", "pupil": "schoolgirl",
    "won": "took", "needed": "required", "last": "final", "trains": "practises", "called": "termed", "more": "further", "once": "one time",
    "patients": "the sick", "mistake": "error", "health": "medical", "system": "installation", "checking": "examining", "open": "running",
    "visible": "to be seen", "faint": "weak", "noticed": "saw", "reported": "passed on", "journey": "trip", "ready": "prepared",
    "statement": "communiqué", "level": "height", "demands": "calls for", "possible": "likely", "harbour": "port", "travel": "go",
    "nobody": "no one", "building": "house", "county": "district", "bring": "take", "given": "handed", "work": "labour", "held": "kept",
    "returned": "brought back", "bought": "purchased", "shows": "depicts", "hung": "was", "picture": "painting", "taken": "carried off",
}  # fmt: skip
NUMERALS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "12": "twelve", "14": "fourteen", "17": "seventeen", "20": "twenty", "26": "twenty-six", "30": "thirty", "34": "thirty-four",
}  # fmt: skip
TENSES = (
    (r"\bis responsible\b", "was responsible"), (r"\bhas been\b", "was"), (r"\bhave been\b", "were"), (r"\bwas found\b", "has been found"),
    (r"\bhas (\w+ed)\b", r"\1"), (r"\bsaid it would\b", "says it will"), (r"\bhad (\w+ed)\b", r"\1"), (r"\bwere told\b", "have been told"),
)  # fmt: skip
WORD = re.compile(r"[A-Za-z]+|\d+")
SAID = re.compile(
    r"^(?P<what>[A-Z][^.]{20,200}), (?P<who>(?:the |its |it|she|he|[A-Z])[\w' ]{0,40}?) (?:said|announced|told \w+)(?P<rest>[^.]{0,60})\."
)
ASIDE = re.compile(r", (?:which|who|whom|where) [^,.]{10,90},")
FILLERS = ("meanwhile", "moreover", "on the spot", "in the meantime", "as things stand", "to this day")


def edited(paragraph: str, rate: float, random: Random) -> str:
    """A paragraph with words outside its quotations replaced, a share ``rate`` (0-1) of those that can be, and marks in another style."""
    parts = re.split(r'("[^"]*")', paragraph)
    told = "".join(part if part.startswith('"') else _words(part, rate, random) for part in parts)
    return re.sub(r'"([^"]*)"', r"“\1”", told)


def rewritten(paragraph: str, random: Random) -> str:
    """The same with every word replaced that can be, who said it put first, asides left out and fillers put in."""
    parts = re.split(r'("[^"]*")', paragraph)
    if len(parts) == 1:
        fronted = SAID.sub(
            lambda match: f"According to {match['who']}{match['rest']}, {match['what'][0].lower()}{match['what'][1:]}.", paragraph
        )
        parts = [ASIDE.sub(",", fronted, count=1)]
    told = []
    for part in parts:
        if not part.startswith('"'):
            part = _words(part, 1.0, random)
            part = re.sub(r", and ", f", and {random.choice(FILLERS)} ", part, count=1)
            part = re.sub(r" (?:also|only|still|already|even|at once|at least) ", " ", part)
        told.append(part)
    return re.sub(r'"([^"]*)"', r"“\1”", "".join(told))


def updated(paragraph: str, random: Random) -> str:
    """A later version of a paragraph: some of its numbers have changed since."""
    return re.sub(r"\b\d{2,}\b", lambda match: str(int(match[0]) + random.randint(1, 9)) if random.random() < 0.3 else match[0], paragraph)


def _words(text: str, rate: float, random: Random) -> str:
    for pattern, better in TENSES:
        if random.random() < rate:
            text = re.sub(pattern, better, text, count=1)

    def other(match: re.Match[str]) -> str:
        word = match[0]
        better = SYNONYMS.get(word) or NUMERALS.get(word)
        return better if better and random.random() < rate else word

    return WORD.sub(other, text)
