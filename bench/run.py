"""All measures in one run: a table on the terminal, and ``build/bench.json``.

python -m bench.run [--articles N]
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evals import data

from . import cold, corpus, extracting, figures, grouping, happened, overhead, pages, spoken
from .articles import loaded, seeds, texts, write

ARTICLES = 300
FIGURES = 100_000
FEW = 30
DOCUMENTS, ADDED = 100_000, 100
REPORTS = 160
PAGES = 181
OUT = data.ROOT / "build" / "bench.json"


class Measure(NamedTuple):
    """A ratio with what stands over and under it; reached if it is on the goal's good side."""

    name: str
    baseline: str
    value: float
    base: float
    unit: str
    goal: float
    at_most: bool = True

    @property
    def ratio(self) -> float:
        """Value over base."""
        return self.value / self.base

    @property
    def reached(self) -> bool:
        """Whether the ratio keeps the goal."""
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal

    def line(self) -> str:
        """One row of the table."""
        sign = "<=" if self.at_most else ">="
        said = "reached" if self.reached else "NOT reached"
        return (
            f"{self.name:<34} {self.value:>9.2f} {self.unit:<4} {self.baseline:<38} {self.base:>9.2f} {self.unit:<4} "
            f"{self.ratio:>6.2f} {sign} {self.goal:<4} {said}"
        )


def measures(count: int) -> Iterator[Measure]:
    """Each measure as it is done, the quick ones first."""
    reports = seeds()
    whole, bare = cold.measure(reports)
    yield Measure("tellings compare, cold", "import spaCy, load the model", whole, bare, "s", 2.5)
    large, small = figures.measure(FIGURES // 10, FIGURES)
    yield Measure(f"aligning, a figure of {FIGURES:,}", f"aligning, a figure of {FIGURES // 10:,}", large * 1000, small * 1000, "ms", 2.0)
    large, small, events = happened.measure(REPORTS, 2 * REPORTS)
    yield Measure(f"{events:,} events of {2 * REPORTS} reports joined", f"the same, {REPORTS} reports", large, small, "s", 2.3)
    files = [loaded(path.read_text(encoding="utf-8"), number) for number, path in enumerate(reports) if path.suffix == ".txt"]
    whole, bare, done = overhead.measure(files * 3)
    yield Measure(f"account(), {done // 3} reports", "nlp.pipe over the same cleaned texts", whole, bare, "s", 1.4)
    yield from _grouping(DOCUMENTS)
    try:
        whole, bare, done = pages.measure(PAGES)
        yield Measure(f"HTML to Document, {done} pages", "trafilatura.extract, the same pages", whole, bare, "s", 1.5)
        articles = texts(count)
    except data.Absent as error:
        print(error, file=sys.stderr)
        return
    whole, bare, done = extracting.measure(articles, extracting.found_figures)
    yield Measure(f"nlp.pipe and figures, {done} articles", "nlp.pipe over the same texts", whole, bare, "s", 1.1)
    whole, bare, done = extracting.measure(articles, extracting.found_events)
    yield Measure(f"nlp.pipe, times and events, {done} articles", "nlp.pipe over the same texts", whole, bare, "s", 1.2)
    whole, bare, done = overhead.measure([loaded(text, number) for number, text in enumerate(articles)])
    yield Measure(f"account(), {done} articles", "nlp.pipe over the same cleaned texts", whole, bare, "s", 1.4)
    added, bare, done = spoken.measure([loaded(text, number) for number, text in enumerate(articles)])
    yield Measure(f"quotes, speakers, names, {done} articles", "nlp.pipe over the same cleaned texts", added, bare, "s", 0.15)
    with tempfile.TemporaryDirectory() as name:
        many, few = Path(name, "many"), Path(name, "few")
        for folder, chosen in ((many, articles), (few, articles[:FEW])):
            folder.mkdir()
            write(chosen, folder)
        one, two, lone = _worker(many, 1), _worker(many, 2), _worker(few, 1)
    yield Measure(f"compare, 1 job, {count} articles", "2 jobs, the same articles", one["seconds"], two["seconds"], "s", 1.7, at_most=False)
    yield Measure(f"memory, {count} articles", f"memory, {FEW} articles", one["memory"] / 1024, lone["memory"] / 1024, "MiB", 1.5)
    yield from _corpora(corpus.DOCUMENTS, corpus.STUBS)


def _corpora(reports: int, stubs: int) -> Iterator[Measure]:
    told = corpus.scaling(reports, "ray")
    yield Measure(f"Ray, 1 worker, {reports} articles", "2 workers", told["1"]["seconds"], told["2"]["seconds"], "s", 1.7, at_most=False)
    told = corpus.driver(stubs, "local")
    large, small = told[str(10 * stubs)]["memory"], told[str(stubs)]["memory"]
    yield Measure(f"memory of a driver, {10 * stubs:,} documents", f"{stubs:,} documents", large, small, "MiB", 1.05)


def _grouping(count: int) -> Iterator[Measure]:
    half, whole = grouping.compared(count, ADDED)
    yield Measure(f"stories of {count:,} documents", f"stories of {count // 2:,}", whole.seconds, half.seconds, "s", 2.3)
    yield Measure(f"memory, stories of {count:,}", "2 GiB", whole.memory, 2048.0, "MiB", 1.0)
    yield Measure(f"{ADDED} documents joining {count:,}", "grouping them all", whole.added, whole.seconds, "s", 0.01)


def _worker(folder: Path, jobs: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.worker", str(folder), str(jobs)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=data.ROOT)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n")
    print(f"{'measure':<34} {'value':>14} {'baseline':<38} {'value':>14} {'ratio':>6}    goal")
    rows = []
    for measure in measures(options.articles):
        print(measure.line(), flush=True)
        rows.append({**measure._asdict(), "ratio": measure.ratio, "reached": measure.reached})
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps({"python": platform.python_version(), "measures": rows}, indent=1) + "\n", encoding="utf-8")
    print(f"\n{Path(OUT).relative_to(data.ROOT)}")


if __name__ == "__main__":
    main()
