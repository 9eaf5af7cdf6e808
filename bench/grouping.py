"""Grouping very many documents: the time of all of them, of half as many, and of a hundred more, in one run.

Each grouping is a process of its own, and the time is the processor's; the halves run beside the whole.

    python -m bench.grouping COUNT [ADDED]
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evals import data
from tellings.align.sketch import Sketch, Term
from tellings.align.stream import Stream

from .worker import peak

WORDS, RARE = 30_000, 400_000  # common words, drawn by Zipf's law; names, numbers and rare words, drawn evenly
OWN, TOLD, AROUND = 30, 20, 34  # terms of a happening, those of them that a report has, and a report's other words
SIZES = (1,) * 50 + (2,) * 20 + (3,) * 10 + (5,) * 8 + (8,) * 6 + (13,) * 3 + (30,) * 2 + (80,)  # reports of a happening
DAYS = 730


class Grouped(NamedTuple):
    """What one process measured: seconds for all documents and for those added, the peak of its memory in MiB, and stories."""

    seconds: float
    added: float
    memory: float
    stories: int


def sketches(count: int, seed: int) -> Iterator[Sketch]:
    """Made documents: each samples the terms of its happening, and perturbs them with words that any report may have."""
    chance = random.Random(seed)  # noqa: S311 - made-up matter, no secret
    common = [f"w{number}" for number in range(WORDS)]
    weights = [1 / (rank + 3) for rank in range(WORDS)]
    left = count
    happening = 0
    while left:
        happening += 1
        size = min(left, chance.choice(SIZES))
        left -= size
        own = chance.choices(common, weights, k=OWN // 3) + [f"N{chance.randrange(RARE)}" for _ in range(OWN - OWN // 3)]
        day = 737_000 + chance.randrange(DAYS)
        for number in range(size):
            words = dict.fromkeys(chance.sample(own, TOLD))
            words |= dict.fromkeys(chance.choices(common, weights, k=AROUND))
            yield _sketch(f"{seed}-{happening}-{number}", list(words), day + min(60, int(chance.expovariate(0.3))))


def _sketch(name: str, words: list[str], day: int) -> Sketch:
    """A document of these words, those first in the list the heaviest; capitals make a name."""
    terms = tuple(
        Term(
            word.lower(),
            word,
            place * 10,
            (2.0 if word[0] == "N" else 1.0) * (2.0 if place < 20 else 1.0),
            1.0 * (place % 4 == 0),
            word[0] == "N",
        )
        for place, word in enumerate(words)
    )
    figures = tuple(Term(f"#{word[1:4]}", word, place * 10, 1.0) for place, word in enumerate(words[:4]))
    prints = tuple(sorted(hash_of(f"{name}{place}") for place in range(8)))
    return Sketch(name, f"{name}.txt", "", "made", name, False, None, day, day, 0, prints, terms, figures, ())


def hash_of(text: str) -> int:
    """A number of a text, the same in every run."""
    return zlib.crc32(text.encode())


class Compared(NamedTuple):
    """A grouping, and what the groupings of half as many documents that ran beside it took on average."""

    half: Grouped
    whole: Grouped


def compared(count: int, added: int) -> Compared:
    """Group so many documents, and beside it half of them twice, one after the other: what else the machine does slows all alike."""
    whole = _started(count, added)
    halves = [_finished(_started(count // 2, 0)) for _ in range(2)]
    half = halves[0]._replace(seconds=sum(one.seconds for one in halves) / len(halves))
    return Compared(half, _finished(whole))


def _started(count: int, added: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "bench.grouping", str(count), str(added), "--alone"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=data.ROOT)


def _finished(process: "subprocess.Popen[str]") -> Grouped:
    told, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Grouped(**json.loads(told))


def grouping(count: int, added: int) -> Grouped:
    """The same in this process. Making the documents is not counted; opening the file, reading and writing it is."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "stories.state")
        seconds = _joined(path, sketches(count, 1))
        more = _joined(path, iter(list(sketches(added, 2)))) if added else 0.0
        stream = Stream(path)
        return Grouped(seconds, more, peak() / 1024, len(stream.groups()))


def _joined(path: str, documents: Iterator[Sketch]) -> float:
    making = [0.0]

    def timed() -> Iterator[Sketch]:
        while True:
            begin = time.process_time()
            one = next(documents, None)
            making[0] += time.process_time() - begin
            if one is None:
                return
            yield one

    begin = time.process_time()
    stream = Stream(path)
    stream.put(timed())
    stream.join()
    stream.close()
    return time.process_time() - begin - making[0]


def told(count: int, added: int) -> str:
    """What the grouping of so many documents costs against that of half of them, in words."""
    half, whole = compared(count, added)
    return "\n".join(
        (
            f"{count // 2:>9,} documents   {half.seconds:8.1f} s   {half.memory:7.0f} MiB   {half.stories:,} stories",
            f"{count:>9,} documents   {whole.seconds:8.1f} s   {whole.memory:7.0f} MiB   {whole.stories:,} stories",
            f"{'ratio':>9}             {whole.seconds / half.seconds:8.2f}",
            f"{added:>9,} added       {whole.added:8.2f} s   {whole.added / whole.seconds:7.2%} of grouping all",
        )
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("added", type=int, nargs="?", default=100)
    parser.add_argument("--alone", action="store_true", help="measure the one grouping in this process, and print it as JSON")
    options = parser.parse_args()
    print(json.dumps(grouping(options.count, options.added)._asdict()) if options.alone else told(options.count, options.added))
