"""The quality gate: no scorer may fall under its floor.

``floors.json`` names for each scorer the function to call, the sets it reads with the digests of their files, how many of their documents,
and the floor of each measure that is held. A floor that was measured on other data says nothing, so another digest is a failure.
``--write`` raises floors to what is measured now, less a margin; lowering one needs ``--lower`` as well, and a reason in the commit.

python -m evals.gate [--write [--lower]] [NAME…]
"""

import argparse
import importlib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from . import data

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.005  # an improvement elsewhere may cost one sentence of a set here; more than that has to be looked at


class Floor(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What one scorer has to reach.

    Attributes:
        scorer: ``module:function``; called with ``limit``, gives ratios (0-1) by name.
        sets: SHA-256 of each development set's file when the floors were written, by its name; empty before that.
        limit: documents to score, from the first; None for all of them.
        floors: by measure; what else the scorer gives is shown and not held.
    """

    scorer: str
    sets: dict[str, str]
    limit: int | None = None
    floors: dict[str, float] = {}


class Outcome(msgspec.Struct, frozen=True):
    """What came of one scorer: its measures, and what is wrong with them in words. ``ran`` is false where its set is absent."""

    name: str
    ran: bool
    measured: dict[str, float]
    faults: tuple[str, ...]


Scorer = Callable[[int | None], dict[str, float]]


def load(path: Path = FLOORS) -> dict[str, Floor]:
    """The floors by the scorer's name."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Floor])


def scorer(floor: Floor) -> Scorer:
    """The function that a floor names."""
    module, _, name = floor.scorer.partition(":")
    function: Scorer = getattr(importlib.import_module(module), name)
    return function


def absent(floor: Floor) -> list[str]:
    """The sets of a floor that are not on this machine."""
    return [name for name in sorted(floor.sets) if not data.available(name)]


def check(name: str, floor: Floor, find: Callable[[Floor], Scorer] = scorer) -> Outcome:
    """Score and compare with the floor."""
    if absent(floor):
        return Outcome(name, False, {}, ())
    faults = [
        f"{name}: the floors were not written for this {one}: measure anew with --write"
        for one, digest in sorted(floor.sets.items())
        if digest != data.digest(one)
    ]
    measured = find(floor)(floor.limit)
    for measure, least in sorted(floor.floors.items()):
        if measure not in measured:
            faults.append(f"{name}: {measure} is no longer measured")
        elif measured[measure] < least:
            faults.append(f"{name}: {measure} is {measured[measure]:.4f}, under its floor of {least:.4f}")
    return Outcome(name, True, measured, tuple(faults))


def rewritten(name: str, floor: Floor, measured: dict[str, float], lower: bool) -> tuple[Floor, list[str]]:
    """The floor with what was measured, and what was refused: a floor only falls with ``lower``, and never by the margin alone."""
    floors, refused = {}, []
    for measure, old in floor.floors.items():
        value = measured.get(measure, 0.0)
        if value >= old or lower:
            floors[measure] = max(old, round(value - MARGIN, 4)) if value >= old else round(max(0.0, value - MARGIN), 4)
        else:
            floors[measure] = old
            refused.append(f"{name}: {measure} would fall from {old:.4f} to {value:.4f}; that needs --lower")
    return msgspec.structs.replace(floor, floors=floors, sets={one: data.digest(one) for one in floor.sets}), refused


def main(arguments: list[str] | None = None, path: Path = FLOORS, find: Callable[[Floor], Scorer] = scorer) -> int:
    """Run the gate; 0 if every floor holds, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m evals.gate", description="Hold the quality floors.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="scorers to run; all of them if none is named")
    parser.add_argument("--write", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", action="store_true", help="with --write: let floors fall, too")
    options = parser.parse_args(arguments)
    floors = load(path)
    unknown = sorted(set(options.names) - set(floors))
    if unknown:
        parser.error(f"no scorer called {', '.join(unknown)}; there are {', '.join(floors)}")
    outcomes = [check(name, floors[name], find) for name in options.names or floors]
    faults = [fault for outcome in outcomes for fault in outcome.faults]
    _table(outcomes, floors)
    if options.write:
        faults = []
        for outcome in outcomes:
            if outcome.ran:
                floors[outcome.name], refused = rewritten(outcome.name, floors[outcome.name], outcome.measured, options.lower)
                faults += refused
        if not faults:
            path.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=2) + b"\n")
    for fault in faults:
        print(f"FAILED  {fault}", file=sys.stderr)
    return 1 if faults else 0


def _table(outcomes: Iterable[Outcome], floors: dict[str, Floor]) -> None:
    for outcome in outcomes:
        floor = floors[outcome.name]
        if not outcome.ran:
            for one in absent(floor):
                print(f"!!! {outcome.name}: {data.missing(one)}", file=sys.stderr)
        for measure, value in outcome.measured.items():
            held = f"floor {floor.floors[measure]:.4f}" if measure in floor.floors else ""
            print(f"{outcome.name:<16} {measure:<28} {value:>9.4f}   {held}".rstrip())


if __name__ == "__main__":
    sys.exit(main())
