"""How far the signs that two sides of a finding are of one matter (``compare/sameness``) tell right findings from wrong ones.

``gold/sameness.jsonl`` has a line for each finding of a difference that somebody judged: the set and the number of its story, its kind,
whether it was accepted, how it came about, and the signs that were seen. There is no text in it; ``sameness_lines`` makes it. Sets:
``first`` and ``second`` are the real reports of ``read_findings``, ``happenings`` local happenings told by three to five outlets each,
``excerpts`` the first sentences of three outlets' political reports, ``planted N`` the read halves of ``conflicts``, ``pairs N`` the pairs
of ``figure_pairs``. States: ``found`` by the rules of the day, ``earlier`` by an earlier state of them, ``noted`` by a reader alone.
What is written for this project is easier than real reports, and counts for less.

The weights are fitted by logistic regression with a ridge; each sign may speak in one direction only, so that the list can be read. What is
measured is carried over: each real set is judged by weights that never saw it, and by weights that saw other stories of it; planted stories
by weights that saw others of them.

    python -m evals.sameness [--write] [--stories] [--say]

prints for several thresholds how many right and wrong findings stand; ``--write`` writes the weights fitted on all into the list.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tellings.compare.sameness import settling, weighing

from . import gold

LIST = Path(settling.__file__).parents[2] / "lexicon" / "sameness.txt"
REAL = ("first", "second", "happenings", "excerpts")
# What a line counts for in the fit; tried: .1 to .6 for what is earlier or planted. Whole stories that are planted are nearer to real ones.
COUNTS = {"found": 1.0, "earlier": 0.5, "noted": 0.3, "planted": 0.25, "pairs": 0.15}
WHOLE, OF_WHOLE = ("planted 5", "planted 6"), 1.0
RIDGE = 2.0
STEPS = 4000
FOLDS = 5
THRESHOLDS = (-9.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5)
HEAD = """\
# How much each sign speaks for the two sides of a finding being of one matter and parting in it: what it adds to the log of the odds for
# each unit of it (compare/sameness/signs.py says what a unit is). Fields: look, sign, weight, the most units there are, and what is said
# where the sign, by being there or by being missing, speaks against one matter.
# Origin: fitted by evals/sameness.py to what readers said of findings in real reports, and to planted conflicts; their text is not here.
# Licence: Apache-2.0, as the project.
"""


class Sign(NamedTuple):
    """A sign of the fit: in which direction it may speak (0: either), how many units there are at most, and what is said."""

    way: int
    most: float
    says: str = ""


SIGNS: dict[str, dict[str, Sign]] = {
    "claim": {
        "participant": Sign(1, 3, "nothing that takes part is known to be the same in both"),
        "far": Sign(-1, 1, "they stand far apart in the two accounts"),
        "chance": Sign(-1, 3, "in long accounts like sentences may tell of two things"),
        "backed": Sign(1, 1),
        "long": Sign(-1, 3, "one is told in a long clause"),
        "long deed": Sign(-1, 3, "one is told in a long clause"),
        "deed in headline": Sign(-1, 2, "one is told in a headline"),
        "deed undated": Sign(-1, 1, "it is not known of both accounts when they were written"),
        "versions": Sign(-1, 1, "there are more than two versions of it"),
        "so or who": Sign(-1, 1),
        "of attribution": Sign(1, 1),
        "of degree": Sign(1, 1),
    },
    "figure": {
        "told elsewhere": Sign(-1, 2, "one account gives the value of the other as well"),
        "part beside": Sign(-1, 1, "words such as “others” or “of them” stand beside them"),
        "ratio": Sign(-1, 2, "the values are far from each other"),
        "unit": Sign(-1, 1, "they are given in two units"),
        "counted": Sign(1, 1, "what they count is told in other words"),
        "told alike": Sign(1, 1, "other things are told of them"),
        "rare words": Sign(1, 1),
        "mood": Sign(-1, 1, "one is told as what was so, the other as what was planned, asked for or possible"),
        "period": Sign(-1, 1, "one is given for a stretch of time"),
        "bound": Sign(-1, 1),
        "days between": Sign(-1, 2, "the accounts were written on different days"),
        "far": Sign(-1, 1, "they stand far apart in the two accounts"),
        "led by": Sign(-1, 1, "one account begins with it, the other does not"),
        "money": Sign(1, 1),
        "few": Sign(1, 1),
    },
}
Row = dict[str, Any]
Weights = npt.NDArray[np.float64]


def lines(look: str) -> list[Row]:
    """The lines of one look, in the order of the file."""
    return [row for row in gold.labels("sameness") if row["look"] == look]


def fitted(rows: Sequence[Row], look: str) -> Weights:
    """The constant and the weights of the signs, in the order of ``SIGNS``: gradient ascent, each held to its direction."""
    table = np.array([_signs(row, look) for row in rows])
    truth = np.array([float(row["accepted"]) for row in rows])
    counts = np.array([_count(row) for row in rows])
    ways = np.array([0, *(sign.way for sign in SIGNS[look].values())])
    ridge = np.array([0.05 * RIDGE, *(RIDGE for _ in SIGNS[look])])
    step = 1.0 / (0.25 * float(np.linalg.norm(table * np.sqrt(counts)[:, None], 2)) ** 2 + RIDGE)
    found = np.zeros(len(ways))
    for _ in range(STEPS):
        found += step * (table.T @ (counts * (truth - 1.0 / (1.0 + np.exp(-table @ found)))) - ridge * found)
        found[(ways * found) < 0] = 0.0
    return found


def _signs(row: Row, look: str) -> list[float]:
    return [1.0, *(float(row["signs"].get(name, 0.0)) for name in SIGNS[look])]


def _count(row: Row) -> float:
    if row["set"] in REAL:
        return COUNTS[row["state"]]
    return OF_WHOLE if row["set"] in WHOLE else COUNTS[row["set"].partition(" ")[0]]


def carried(look: str, whole: bool = True) -> Iterator[tuple[Row, float]]:
    """Each finding of now with the log of its odds, by weights that never saw its set (with ``whole``, of real sets) or its fifth of it."""
    rows = lines(look)
    parts = [row["set"] if whole and row["set"] in REAL else str(row["story"] % FOLDS) for row in rows]
    for mine in dict.fromkeys(parts):
        weights = fitted([row for row, part in zip(rows, parts, strict=True) if part != mine], look)
        for row, part in zip(rows, parts, strict=True):
            if part == mine and row["state"] == "found":
                yield row, float(np.array(_signs(row, look)) @ weights)


def score(limit: int | None = None) -> dict[str, float]:
    """Of the findings that stand, carried over: the share (0-1) that was accepted, and the share of all accepted ones that stands."""
    measured = {}
    for look in SIGNS:
        for name, real, whole in (("other sets", True, True), ("other stories", True, False), ("planted", False, False)):
            found = list(carried(look, whole))[:limit]
            mine = [(row["accepted"], odds >= settling.STANDS[look]) for row, odds in found if (row["set"] in REAL) == real]
            stand = [accepted for accepted, stands in mine if stands]
            measured[f"{look} {name} precision"] = sum(stand) / max(1, len(stand))
            measured[f"{look} {name} kept"] = sum(stand) / max(1, sum(accepted for accepted, _ in mine))
    return measured


def written() -> str:
    """The list of weights, fitted on all lines."""
    out = [HEAD.rstrip()]
    for look, signs in SIGNS.items():
        weights = fitted(lines(look), look)
        out.append("\t".join((look, weighing.CONSTANT, f"{weights[0]:.2f}", "1")))
        for (name, sign), weight in zip(signs.items(), weights[1:], strict=True):
            out.append("\t".join((look, name, f"{weight:.2f}", f"{sign.most:g}", sign.says)).rstrip())
    return "\n".join(out) + "\n"


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights fitted on all lines into the list")
    parser.add_argument("--stories", action="store_true", help="judge real findings by weights that saw other stories of their set")
    parser.add_argument("--say", action="store_true", help="a line for each real finding: the log of its odds, and whether it was accepted")
    asked = parser.parse_args()
    if asked.write:
        LIST.write_text(written(), encoding="utf-8")
        weighing.weights.cache_clear()
    for look in SIGNS:
        found = list(carried(look, not asked.stories))
        for name in (*REAL, "planted", "pairs"):
            mine = [(row["accepted"], odds) for row, odds in found if row["set"].partition(" ")[0] == name]
            stand = [[accepted for accepted, odds in mine if odds >= least] for least in THRESHOLDS]
            told = (f"{least:g}: {sum(each)}/{len(each)}" for least, each in zip(THRESHOLDS, stand, strict=True))
            print(f"{look:7}{name:11}", "  ".join(told))
        if asked.say:
            for row, odds in sorted(((row, odds) for row, odds in found if row["set"] in REAL), key=lambda one: one[1]):
                print(f"{odds:6.2f} {row['accepted']!s:6}{row['set']} {row['story']} {row['kind']}/{row['difference']} {row['signs']}")
    for name, value in score().items():
        print(f"{name:34}{value:.3f}")


if __name__ == "__main__":
    main()
