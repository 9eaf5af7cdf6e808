"""The form in which like tellings are alike: what one receives another gives, what opened was opened, whom one meets with one meets.

Each function takes a verb and the roles that stand with it, and gives them back, levelled or as they were.
"""

from ...record import Claim, Role
from .part import Part, Parts
from .words import acts, contraries, degrees, governing

AGENDA = "on the agenda"  # the predicate that extraction gives to agenda language
HARMS = frozenset({"damaged", "destroyed", "broken", "injured", "killed"})  # participles of acts that are compared as acts
STAYING = frozenset({"remain", "stay", "keep"})
RECEIVING = frozenset({"receive", "get"})
ACTING = frozenset({"person", "group"})
# Verbs whose subject, where they have no object, undergoes what their object does elsewhere (the causative alternation).
CHANGING = frozenset(
    {"open", "close", "shut", "reopen", "begin", "start", "end", "finish", "conclude", "continue", "resume", "stop", "halt", "sink", "burn"}
    | {"break", "derail", "capsize", "explode", "detonate", "increase", "decrease", "rise", "fall", "drop", "climb", "go up", "go down"}
    | {"improve", "worsen", "expand", "shrink", "grow", "double", "melt", "spread", "crack", "burst", "overturn", "topple", "launch", "air"}
    | {
        "decline",
        "accelerate",
        "slow",
        "weaken",
        "strengthen",
        "burn down",
        "break down",
        "drown",
        "collapse",
        "split",
        "change",
        "move",
        "hold",
        "turn up",
    }
)
STARTING = frozenset({"start", "spark", "begin", "ignite"})
STRUCK = frozenset(
    {"fire", "blaze", "crash", "accident", "explosion", "blackout", "delay", "collapse", "blast", "outage", "flood", "outbreak", "war"}
    | {"panic", "riot", "avalanche", "stampede", "inferno", "wildfire"}
)  # what comes about by a cause
GIVING = frozenset({"give", "issue", "send"})
ORDERS = frozenset({"order", "command", "instruction"})
JUDGED = {"convict": "guilty", "clear": "innocent", "acquit": "innocent", "exonerate": "innocent"}
ALLOWING = frozenset({"allowed", "permitted", "banned", "forbidden", "prohibited", "outlawed", "found"})
MEETING = frozenset({"meet", "speak", "talk"})
SUFFERING = frozenset({"suffer", "sustain", "receive", "incur"})
HARMED = {"damage": "damage", "injury": "injure", "wound": "injure"}


def levelled(claim: Claim, verb: str, parts: Parts) -> tuple[str, Parts]:
    """The verb and the parts of a claim in the form in which like tellings are alike.

    A preposition that belongs to the verb governs its object ("stay away from"), what is suffered is done to somebody ("suffered damage"),
    and a participle that says what somebody is stands as that ("was armed").
    """
    if claim.lemma == AGENDA:
        return AGENDA, {"agent": parts.get("agent", ()) or parts.get("object", ())}
    if verb in STAYING and "is" in parts:
        verb = "be"
    for rule in (_idiom, _governing, _suffered, _turned, _caused, _ordered):
        told, filled = rule(verb, parts)
        if (told, filled) != (verb, parts):
            return told, filled
    return _state(claim, verb, parts)


def _heads(parts: Parts, name: str) -> frozenset[str]:
    return frozenset(part.role.head for part in parts.get(name, ()))


def _governing(verb: str, parts: Parts) -> tuple[str, Parts]:
    """A preposition that belongs to the verb governs its object."""
    stems = [f"be {part.role.head}" for part in parts.get("is", ())] if verb == "be" else [] if "object" in parts else [verb]
    stems += [f"{verb} {part.role.head}" for part in parts.get("object", ()) if part.exact == part.role.head]  # "take part in"
    governed = next(((stem, name) for stem in stems for name in sorted(parts) if f"{stem} {name}" in governing()), None)
    if governed is None:
        return verb, parts
    return " ".join(governed), {("object" if role == governed[1] else role): filled for role, filled in parts.items() if role != "is"}


def _suffered(verb: str, parts: Parts) -> tuple[str, Parts]:
    harmed = next((HARMED[head] for head in sorted(_heads(parts, "object")) if head in HARMED), None)
    if verb in SUFFERING and harmed and parts.get("agent"):
        return harmed, {**_without(parts, "agent"), "object": parts["agent"]}
    return verb, parts


def _turned(verb: str, parts: Parts) -> tuple[str, Parts]:
    """Converses: who receives is given, what opens is opened, whom one meets with one meets."""
    if verb in RECEIVING and "object" in parts and "agent" in parts:
        return "give", {**_without(parts, "agent", "from"), **({"agent": parts["from"]} if "from" in parts else {}), "to": parts["agent"]}
    if verb in CHANGING and "object" not in parts and "agent" in parts and not any(part.kind in ACTING for part in parts["agent"]):
        return verb, {**_without(parts, "agent"), "object": parts["agent"]}
    if verb in MEETING and "object" not in parts and "with" in parts:
        return verb, {("object" if role == "with" else role): filled for role, filled in parts.items()}
    return verb, parts


def _caused(verb: str, parts: Parts) -> tuple[str, Parts]:
    """What strikes is caused and not done: "started the fire", "was behind the blackout"."""
    struck = bool(_heads(parts, "object") & STRUCK)
    return ("cause", parts) if struck and (verb == "perpetrate" or (verb in STARTING and "agent" in parts)) else (verb, parts)


def _ordered(verb: str, parts: Parts) -> tuple[str, Parts]:
    return ("issue", parts) if verb in GIVING and _heads(parts, "object") & ORDERS else (verb, parts)


def _state(claim: Claim, verb: str, parts: Parts) -> tuple[str, Parts]:
    """A participle, or a verdict, that says what somebody is: "was armed", "was acquitted"."""
    if verb in JUDGED and "object" in parts:
        judged = Part(Role(name="is", head=JUDGED[verb], words=(JUDGED[verb],)), claim.predicate.exact)
        return "be", {**_without(parts, "object", "agent"), "agent": parts["object"], "is": (judged,)}
    word = claim.predicate.exact.lower()
    stated = word in degrees() or (word in contraries("a") and word not in ALLOWING)
    if "agent" not in parts and word not in HARMS and "object" in parts and stated:
        state = Part(Role(name="is", head=word, words=(word,)), claim.predicate.exact)
        return "be", {**_without(parts, "object"), "agent": parts["object"], "is": (state,)}
    return verb, parts


def _idiom(verb: str, parts: Parts) -> tuple[str, Parts]:
    """The verb with the bare noun that makes an act with it: "take effect", "come into force"."""
    for name, filled in parts.items():
        for part in filled:
            told = f"{verb} {part.role.head}" if name == "object" else f"{verb} {name} {part.role.head}"
            if part.exact == part.role.head and told in acts():
                return told, _without(parts, name)
    return verb, parts


def _without(parts: Parts, *names: str) -> Parts:
    return {role: filled for role, filled in parts.items() if role not in names}
