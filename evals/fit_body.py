"""Fits the weights by which the body of a scraped text is found (``lexicon/body_weights.txt``), and says how well they carry over.

A structured perceptron with a margin (Collins 2002; Taskar et al. 2003): where the best sequence of states is not the gold one by as much
as it is wrong, the weights move from its signs to those of the gold one; the mean over the second half of the steps stands. A line's cost
is its share of the body's words. Measured with the weights as they stand, 2026-11, word F1 of the English pages with a line a block / a
line a text node: on pages of hosts not fitted on .937 / .916; on the half not fitted on .927 / .907, on the one fitted on .947 / .936.
Deterministic. The pages are those of ``pages_text``, each line gold where the body by hand has its words.

python -m evals.fit_body            word F1 of four folds by host, and of each half of the pages with weights fitted on the other
python -m evals.fit_body --write    the same, then the weights fitted on all pages into the list
"""

import argparse
import itertools
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from tellings.clean import broken, captions, clocked, furniture, glued, lines, masthead, outside, repeats, scraped, signs
from tellings.clean.draft import Draft
from tellings.clean.language import language_of
from tellings.clean.scraped import State

from . import data
from .pages_body import SET, shingles
from .pages_text import WORD, as_broken_text, as_text, words

LIST = Path(scraped.__file__).parent.parent / "lexicon" / "body_weights.txt"
EPOCHS, STEP, DECAY, COST = 30, 0.3, 0.01, 20.0
APART = 15  # lines between two parts of a gold body beyond which the smaller one is a stray repetition
ISLAND_SIGNS = (
    "line", "length", "short", "ends", *signs.KNOWN_AS, "repeated", "cut off", "running text above", "running text below",
)  # fmt: skip
WRITTEN = {"a line a block": as_text, "a line a text node": as_broken_text}


class Text(NamedTuple):
    """One page as text: its number, how it was written, its lines, gold states, their signs as matrices (lines, islands, begins, ends)."""

    number: int
    written: str
    row: dict[str, Any]
    drafts: list[Draft]
    gold: list[State]
    matrices: tuple[np.ndarray, ...]


class Names(NamedTuple):
    """The signs in the order of the matrices' columns."""

    body: list[str]
    inside: list[str]
    begins: list[str]
    ends: list[str]


def typed(text: str) -> list[Draft]:
    """The lines of a text as they are when its body is looked for."""
    drafts = clocked.cut_clocks(glued.cut_glued(broken.mended(lines.drafts(text))))
    furniture.type_by_words(drafts)
    captions.type_captions(drafts)
    repeats.type_repeats(drafts)
    masthead.type_rows(drafts)
    return list(outside.telling(drafts))


def gold(texts: Sequence[str], body: str) -> list[State]:
    """The state of each line, by whether the body has most of its runs of four words (of shorter ones: all of it, in the body's midst)."""
    runs = shingles(body.lower())
    whole = f" {' '.join(WORD.findall(body.lower()))} "
    found, seen = [], Counter[str]()
    for text in texts:
        inside = f" {' '.join(WORD.findall(text.lower()))} "
        own = shingles(text.lower())
        if len(inside.split()) < 4:
            share = 0.5 if inside.strip() and inside in whole else 0.0
        else:
            share = sum(often for run, often in own.items() if run in runs) / sum(own.values())
        seen[inside] += share >= 0.5
        if seen[inside] > max(1, whole.count(inside)):
            share = 0.0
        found.append(share)
    strong = [number for number, share in enumerate(found) if share > 0.5]
    member = [
        share > 0.5 or (share == 0.5 and any(number + away in strong for away in range(-3, 4)) and strong[0] <= number <= strong[-1])
        for number, share in enumerate(found)
    ]
    return _states(member, [len(WORD.findall(text)) for text in texts])


def _states(member: Sequence[bool], sizes: Sequence[int]) -> list[State]:
    numbers = [number for number, is_one in enumerate(member) if is_one]
    parts: list[list[int]] = []
    for number in numbers:
        if not parts or number - parts[-1][-1] > APART:
            parts.append([])
        parts[-1].append(number)
    weights = [sum(sizes[number] for number in part) for part in parts]
    kept = {number for part, weight in zip(parts, weights, strict=True) if weight >= 0.2 * max(weights) for number in part}
    if not kept:
        return [State.ABOVE] * len(member)
    return [
        State.BODY if at in kept else State.ABOVE if at < min(kept) else State.BEHIND if at > max(kept) else State.INSIDE
        for at in range(len(member))
    ]


def read() -> tuple[list[Text], Names]:
    """All pages of the set, and the names of the signs."""
    texts, names = [], None
    for (number, row), (name, written) in itertools.product(enumerate(data.rows(SET)), WRITTEN.items()):
        drafts = typed(written(row["html"]))
        seen = signs.evidence(drafts)
        names = names or Names(list(seen.lines[0]), list(ISLAND_SIGNS), list(seen.begins[0]), list(seen.ends[0]))
        rows = (seen.lines, seen.lines, seen.begins, seen.ends)
        matrices = tuple(np.array([[one[name] for name in own] for one in part]) for part, own in zip(rows, names, strict=True))
        texts.append(Text(number, name, row, drafts, gold([draft.text for draft in drafts], row["body"]), matrices))
    if names is None:
        raise data.Absent(data.missing(SET))
    return texts, names


def _parts(weights: np.ndarray, names: Names) -> list[np.ndarray]:
    cuts = np.cumsum([len(own) for own in names])
    return np.split(weights, cuts)


def decoded(weights: np.ndarray, names: Names, text: Text, cost: np.ndarray | None = None) -> list[State]:
    """The best states of a page's lines, with a cost added where the body is."""
    body, inside, begins, ends, island = _parts(weights, names)
    by_line, by_island, by_begin, by_end = text.matrices
    scores = by_line @ body if cost is None else by_line @ body + cost
    return scraped.best(
        scraped.Scores(scores.tolist(), (by_island @ inside).tolist(), (by_begin @ begins).tolist(), (by_end @ ends).tolist(), island[0])
    )


def _seen(names: Names, text: Text, states: Sequence[State]) -> np.ndarray:
    """The sums of the signs that a sequence of states is scored by."""
    found = np.array(states)
    body = found == State.BODY
    numbers = np.flatnonzero(body)
    islands = sum(1 for a, b in itertools.pairwise(found) if a == State.BODY and b == State.INSIDE)
    by_line, by_island, by_begin, by_end = text.matrices
    return np.concatenate(
        [by_line[body].sum(0), by_island[found == State.INSIDE].sum(0), by_begin[numbers[0]], by_end[numbers[-1] + 1], [islands]]
    )


def fit(texts: Sequence[Text], names: Names) -> np.ndarray:
    """The weights fitted on some pages."""
    texts = [text for text in texts if State.BODY in text.gold]
    weights = np.zeros(sum(len(own) for own in names) + 1)
    total, steps = np.zeros_like(weights), 0
    for epoch in range(EPOCHS):
        for number in sorted(range(len(texts)), key=lambda one: zlib.crc32(f"{epoch} {one}".encode())):
            text = texts[number]
            steps += 1
            step = STEP / (1 + steps * STEP * DECAY)
            weights *= 1 - step * DECAY
            size = np.array([min(signs.size(draft), signs.LONGEST) for draft in text.drafts])
            right = np.array(text.gold) == State.BODY
            cost = COST * (size + 1) / (size[right].sum() + COST) * np.where(right, -1, 1)
            found = decoded(weights, names, text, cost)
            if (np.array(found) == State.BODY).tolist() != right.tolist():
                difference = _seen(names, text, text.gold) - _seen(names, text, found)
                weights += step * difference / (1 + 0.3 * len(found) ** 0.5)
            total += weights if steps > EPOCHS * len(texts) // 2 else 0
    return total / (steps - EPOCHS * len(texts) // 2)


def measure(weights: np.ndarray, names: Names, texts: Sequence[Text]) -> list[tuple[float, float, float]]:
    """Precision, recall and F1 of the words of each page."""
    return [
        words(
            text.row["body"],
            "\n".join(draft.text for draft, state in zip(text.drafts, decoded(weights, names, text), strict=True) if state == State.BODY),
        )
        for text in texts
    ]


def fold(text: Text, folds: int = 4) -> int:
    """The fold of a page: pages of one host stand in one."""
    return zlib.crc32(".".join(urlsplit(text.row["url"]).netloc.split(".")[-2:]).encode()) % folds


def _print(name: str, texts: Sequence[Text], weights: Callable[[Text], np.ndarray], names: Names) -> None:
    for written in WRITTEN:
        some = [text for text in texts if text.written == written and language_of(text.row["body"]) == "en"]
        pages = [page for text in some for page in measure(weights(text), names, [text])]
        means = ", ".join(f"{sum(page[place] for page in pages) / len(pages):.4f}" for place in range(3))
        print(f"{name}: {written}: precision, recall, F1 {means} on {len(pages)} English pages", flush=True)


def write(weights: np.ndarray, names: Names) -> None:
    """Write the list, its header kept, the weights rounded."""
    header = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = []
    for where, own, part in zip(("body", "inside", "begins", "ends"), names, _parts(weights, names), strict=False):
        rows += [f"{where}\t{name}\t{weight:+.1f}" for name, weight in zip(own, part, strict=True)]
    rows.append(f"island\tbegins\t{weights[-1]:+.1f}")
    LIST.write_text("\n".join(header + rows) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, measure, and write where asked to."""
    parser = argparse.ArgumentParser(prog="python -m evals.fit_body", description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--write", action="store_true", help="write the weights fitted on all pages")
    options = parser.parse_args(arguments)
    texts, names = read()
    by_fold = [fit([text for text in texts if fold(text) != number], names) for number in range(4)]
    _print("four folds by host", texts, lambda text: by_fold[fold(text)], names)
    by_half = [fit([text for text in texts if text.number % 2 == half], names) for half in (0, 1)]
    _print("each half fitted and measured", texts, lambda text: by_half[text.number % 2], names)
    _print("each half fitted on the other", texts, lambda text: by_half[1 - text.number % 2], names)
    if options.write:
        weights = np.round(fit(texts, names), 1)
        _print("fitted on all and rounded", texts, lambda _: weights, names)
        write(weights, names)


if __name__ == "__main__":
    main()
