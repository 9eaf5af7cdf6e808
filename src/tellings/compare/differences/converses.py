"""Constructions that tell one thing from two ends, in one form: a city hosts what takes place in it, what meets with applause is applauded.

Each rule takes a claim's verb and the roles that stand with it, and gives them back, turned or as they were. They come after ``levelling``.
"""

from ...lexicon import words as lexicon
from ...record import Claim, Role
from .levelling import AGENDA
from .part import Part, Parts
from .words import causes, governing, parties

HARMED = {"injure": "injure", "wound": "injure", "hurt": "injure", "damage": "damage"}
# What one meets with, or is met with: how others take it.
RECEPTION = frozenset(
    {
        "applause",
        "ovation",
        "cheer",
        "boo",
        "jeer",
        "whistle",
        "silence",
        "laughter",
        "approval",
        "disapproval",
        "enthusiasm",
        "indifference",
    }
    | {"scepticism", "skepticism", "criticism", "praise", "protest", "anger", "outrage", "welcome", "reception", "resistance", "support"}
    | {"response", "interest", "joy", "relief", "derision", "scorn", "acclaim", "hostility", "warmth", "indifference"}
)
MEETING = frozenset({"meet", "encounter", "draw", "earn", "receive", "get", "find", "win", "attract"})
TAKING = frozenset({"greet", "meet", "receive", "welcome"})
HOSTING = frozenset({"host", "stage", "hold"})
# Verbs by which a thing that nobody does brings something about, with what it brings about.
BRINGING = {
    "bring down": "collapse",
    "tear down": "collapse",
    "topple": "collapse",
    "knock out": "failure",
    "shut down": "closure",
    "close": "closure",
    "sink": "sinking",
    "derail": "derailment",
    "halt": "halt",
}
FILLING = frozenset({"take up", "occupy", "consume", "fill", "monopolise", "monopolize", "eat up", "drive"})
TALKS = frozenset({"meeting", "talk", "discussion", "summit", "conversation", "debate", "session", "hearing", "conference", "agenda"})
TOPICS = frozenset({"topic", "subject", "theme", "focus", "issue", "item", "point", "matter"})
MAIN = frozenset({"main", "central", "chief", "principal", "dominant", "primary", "key", "top", "overriding", "only", "sole"})
SHOTS = frozenset({"fire", "shot", "round", "bullet"})
ACTING = frozenset({"person", "group", "organisation"})


def turned(claim: Claim, verb: str, parts: Parts) -> tuple[str, Parts]:
    """The verb and the parts in the form that both ends share; at most one rule turns them."""
    for rule in (_over_adverb, _topic, _harmed, _received, _hosted, _brought_about, _shooting, _being_there):
        told, filled = rule(verb, parts)
        if (told, filled) != (verb, parts):
            return told, filled
    return verb, parts


def _over_adverb(verb: str, parts: Parts) -> tuple[str, Parts]:
    """A preposition that belongs to the verb and has only a manner behind it: "was touched on only briefly"."""
    for name, filled in parts.items():
        if f"{verb} {name}" in governing() and "object" in parts and all(part.role.head.endswith("ly") for part in filled):
            manner = tuple(Part(Role(name="how", head=part.role.head, words=part.role.words), part.exact) for part in filled)
            return f"{verb} {name}", {**_without(parts, name), "how": (*parts.get("how", ()), *manner)}
    return verb, parts


def _topic(verb: str, parts: Parts) -> tuple[str, Parts]:
    """What filled a meeting was on its agenda, and so was its main topic."""
    filled = verb in FILLING and _heads(parts, "object") & TALKS and "agent" in parts
    main = verb == "be" and any(part.role.head in TOPICS and set(part.role.words) & MAIN for part in parts.get("is", ()))
    return (AGENDA, {"agent": parts["agent"]}) if (filled or main) and "agent" in parts else (verb, parts)


def _harmed(verb: str, parts: Parts) -> tuple[str, Parts]:
    """Who is injured has been injured: the participle of a harm is that harm."""
    found = next((HARMED[part.role.head] for part in parts.get("is", ()) if part.role.head in HARMED), None) if verb == "be" else None
    if found is None or "agent" not in parts or "object" in parts:
        return verb, parts
    return found, {**_without(parts, "agent", "is"), "object": parts["agent"]}


def _received(verb: str, parts: Parts) -> tuple[str, Parts]:
    """How a thing was taken: it met with applause, was greeted with applause, drew applause."""
    if verb in MEETING and _heads(parts, "object") & RECEPTION and "agent" in parts:
        return "be received", {**_without(parts, "agent", "object"), "object": parts["agent"], "with": parts["object"]}
    if verb in TAKING and _heads(parts, "with") & RECEPTION and ("object" in parts or "agent" in parts):
        return "be received", {**_without(parts, "agent"), "object": parts.get("object") or parts["agent"]}
    return verb, parts


def _hosted(verb: str, parts: Parts) -> tuple[str, Parts]:
    """What a place hosts takes place in it, and so does what is held there."""
    if verb not in HOSTING or not _heads(parts, "object") & (lexicon("scheduled_nouns") | lexicon("happening_nouns")):
        return verb, parts
    doers = parts.get("agent", ())
    if doers and all(part.kind == "place" for part in doers):
        return "exist", {**_without(parts, "object"), "agent": parts["object"], "in": doers}
    return verb, parts


def _brought_about(verb: str, parts: Parts) -> tuple[str, Parts]:
    """A cause that is no doer brings a thing about: "an explosion brought down the building"."""
    doers = parts.get("agent", ())
    if verb not in BRINGING or "object" not in parts or not doers:
        return verb, parts
    if any(
        part.names or part.kind in ACTING or part.role.head in parties() or not set(part.role.words) & causes().keys() for part in doers
    ):
        return verb, parts
    head = BRINGING[verb]
    effect = Part(Role(name="object", head=head, words=(head,), definite=True), head)
    return "cause", {**_without(parts, "object"), "object": (effect,), "whose": parts["object"]}


def _shooting(verb: str, parts: Parts) -> tuple[str, Parts]:
    """Who fires, at nobody that is told, opens fire; nobody is dismissed."""
    shots = {part.role.head for part in parts.get("object", ())}
    if verb == "fire" and "agent" in parts and (not shots or shots <= SHOTS):
        return "open fire", _without(parts, "object")
    if verb == "open" and "agent" in parts and shots == {"fire"} and "on" not in parts and "at" not in parts:
        return "open fire", _without(parts, "object")
    return verb, parts


def _being_there(verb: str, parts: Parts) -> tuple[str, Parts]:
    """What is somewhere and not told apart is there: "life jackets were on board", "there were no life jackets on board"."""
    there = verb == "be" and "is" not in parts and bool({"on", "in", "at", "aboard"} & parts.keys())
    if there and "agent" in parts and not any(part.role.definite or part.names for part in parts["agent"]):
        return "exist", parts
    return verb, parts


def _heads(parts: Parts, name: str) -> frozenset[str]:
    return frozenset(part.role.head for part in parts.get(name, ()))


def _without(parts: Parts, *names: str) -> Parts:
    return {role: filled for role, filled in parts.items() if role not in names}
