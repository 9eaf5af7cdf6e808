"""The reading room under load, on loopback: readers who look at pages and one who adds reports, against one reader alone.

Prints the median of one reader alone (idle), and under load the median and the 95th percentile, as ratios to it; any answer but 200 or 303
is an error. Bounded in count and time: readers wait between two pages, as people do, and no run takes longer than it is told to.

    python -m bench.reading_room --readers 50 --seconds 120
"""

import argparse
import asyncio
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import httpx

from tellings import library
from tellings.read import sources

THINK = (4.0, 12.0)  # seconds that a reader looks at a page
MOST_READERS, MOST_SECONDS = 100, 300
SLOWEST = 8  # kinds of page, and pages, that are named
TOWNS = ("Lintel", "Ostrey", "Vesley", "Harrow", "Brandis", "Corvey", "Dunmar", "Elswick", "Farrow", "Gisland", "Hollin", "Ivrea", "Jarrow")
SUFFIXES = ("", "burg", "ford", "haven", "stead", "wick", "moor", "dale", "mouth", "cross")
FIRST = ("Mara", "Oskar", "Lena", "Ida", "Tomas", "Peder", "Marta", "Viktor")
THINGS = ("mill", "bridge", "harbour", "school", "dam", "station", "market", "archive")
EVENTS = ("burns down", "falls in", "is flooded", "is struck by a storm", "explodes", "slides into the river", "is hit by a train")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


class Look(NamedTuple):
    """One page that was looked at: where, when (seconds since the run began), and in how many seconds it came."""

    path: str
    at: float
    took: float


class Measured(NamedTuple):
    """The pages of one run, and what went wrong."""

    looks: list[Look]
    errors: list[str]
    began: float
    added: int = 0

    @property
    def times(self) -> list[float]:
        """Seconds that each answer took."""
        return [one.took for one in self.looks]

    def at(self, share: float) -> float:
        """The time within which this share of the answers came."""
        return quantile(self.times, share)

    def kinds(self) -> list[tuple[str, list[float]]]:
        """The times by kind of page, those first whose slow ones are slowest."""
        found: dict[str, list[float]] = {}
        for one in self.looks:
            found.setdefault(kind(one.path), []).append(one.took)
        return sorted(found.items(), key=lambda item: -quantile(item[1], 0.95))


def quantile(times: list[float], share: float) -> float:
    """The time within which this share of the times lie."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def kind(path: str) -> str:
    """What kind of page stands at an address: ids are left out, and what is asked."""
    parts = path.partition("?")[0].split("/")
    return "/".join("…" if "-" in part else part for part in parts)


def started() -> Measured:
    """A run that begins now."""
    return Measured([], [], time.monotonic())


def report(number: int, teller: int) -> str:
    """One of the reports on an invented story; stories differ in place, people and things, reports of one in words and figures."""
    town, thing, event = TOWNS[number % len(TOWNS)] + SUFFIXES[number // len(TOWNS) % len(SUFFIXES)], THINGS[number % 8], EVENTS[number % 7]
    chief, mayor = f"{FIRST[number % 8]} {town}sen", f"{FIRST[(number + 3) % 8]} {thing.title()}man"
    day = f"{1 + number % 28} {MONTHS[number // 3 % 12]} {2001 + number % 20}"
    hurt = 12 + number % 30 + teller % 2
    lines = (
        f"{thing.title()} of {town} {event}, {hurt} hurt",
        f"{town.upper()}, {day} (Courier {teller}) - The old {thing} of {town} {event}, injuring {hurt} people, officials said.",
        f'"The roof of the {thing} has gone, but the walls are standing," the chief, {chief}, told reporters in {town}.',
        f"About {40 + teller} families had to leave their homes. {chief} said that {20 + number % 7} people were at work.",
        f"The mayor, {mayor}, denied that {town} had been warned. He promised ${2 + number % 5} million for the {thing} by next June.",
        f"Under the {town} Safety Act the owner, {town} {thing.title()} Company, must pay, according to the court of {town}.",
        f'"We will not open the {thing} again before it was surveyed," {mayor} said. It was built in 19{50 + number % 40}.',
    )
    return "\n\n".join(lines) + f"\n\nReport {teller} of {number}.\n"


def shelve(path: Path, stories: int, tellers: int) -> None:
    """Make a library of so many stories, each told so many times."""
    folder = path.parent / "reports"
    folder.mkdir()
    for number in range(stories):
        for teller in range(tellers):
            (folder / f"{number:03}-{teller}.txt").write_text(report(number, teller), "utf-8")
    with library.create(path) as made:
        made.add(sources([folder]))


def pages(path: Path) -> list[str]:
    """What readers look at: lists, searches, stories and their parts, people, documents."""
    with library.open(path) as shelf:
        rows = shelf.stories(limit=100).rows
        found = ["/", "/people", "/programmes", "/search?q=roof", "/?q=mill", "/corrections", "/add"]
        for row in rows:
            names = [one.id for one in shelf.record(row.id).accounts]
            found += [
                f"/story/{row.id}",
                *(f"/story/{row.id}/{part}" for part in ("findings", "people", "figures", "coverage", "timeline")),
            ]
            found += [f"/document/{name}" for name in names[:2]] + [f"/story/{row.id}/side?a={names[0]}&a={names[-1]}"]
        found += [f"/person/{row.id}" for row in shelf.people(limit=20).rows]
    return found


async def idle(root: str, where: list[str], count: int) -> Measured:
    """One reader alone, page after page."""
    chance, got = random.Random(1), started()  # noqa: S311 - which page comes next
    async with httpx.AsyncClient(base_url=root, timeout=60) as reader:
        for _ in range(count):
            await _look(reader, chance.choice(where), got)
            await asyncio.sleep(0.05)
    return got


async def loaded(root: str, where: list[str], readers: int, seconds: float, think: tuple[float, float], lot: int) -> Measured:
    """So many readers at once, and one who adds reports in lots all the while."""
    got, end = started(), time.monotonic() + seconds
    connections = httpx.Limits(max_connections=readers, max_keepalive_connections=readers)
    async with httpx.AsyncClient(base_url=root, timeout=60, limits=connections) as reader:  # one, since making one costs more than a page
        adding = asyncio.create_task(_add(root, end, lot, got.errors))
        await asyncio.gather(*(_read(reader, where, number, end, think, got) for number in range(readers)))
        return got._replace(added=await adding)


async def _read(reader: httpx.AsyncClient, where: list[str], number: int, end: float, think: tuple[float, float], got: Measured) -> None:
    chance = random.Random(number)  # noqa: S311 - which page comes next, and when
    await asyncio.sleep(chance.uniform(0, think[1]))
    while time.monotonic() < end:
        await _look(reader, chance.choice(where), got)
        await asyncio.sleep(chance.uniform(*think))


async def _look(reader: httpx.AsyncClient, path: str, got: Measured) -> None:
    began = time.monotonic()
    try:
        answer = await reader.get(path)
    except httpx.HTTPError as error:
        got.errors.append(f"{path}: {error!r}")
        return
    got.looks.append(Look(path, began - got.began, time.monotonic() - began))
    if answer.status_code != 200:
        got.errors.append(f"{path}: {answer.status_code}")


async def _add(root: str, end: float, lot: int, errors: list[str]) -> int:
    added = 0
    async with httpx.AsyncClient(base_url=root, timeout=60, headers={"origin": root}) as writer:
        for batch in range(10_000):
            if time.monotonic() > end:
                break
            found = re.search(r'name="form" value="([^"]+)"', (await writer.get("/add")).text)
            parts = [("form", (None, found[1] if found else ""))]
            parts += [("files", (f"{batch}-{one}.txt", report(200 + batch, one))) for one in range(lot)]  # type: ignore[misc]
            answer = await writer.post("/add", files=parts)
            if answer.status_code != 303:
                errors.append(f"adding: {answer.status_code}")
                break
            while not (state := (await writer.get(f"{answer.headers['location']}?as=json")).json())["over"]:
                await asyncio.sleep(0.5)
                if time.monotonic() > end + 60:
                    break
            added += state["new"]
            errors += [f"adding: {state['words']}"] if state["state"] not in ("done", "working") else []
    return added


def served(path: Path, work: Callable[[str], None]) -> None:
    """Open a room over a library in a process of its own, and do some work with its address."""
    command = [sys.executable, "-m", "tellings", "serve", str(path), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout
        root = "http://" + process.stdout.readline().split("http://")[1].split("/")[0]
        for _ in range(600):
            try:
                httpx.get(f"{root}/")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        work(root)
    finally:
        process.terminate()
        process.wait(60)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--stories", type=int, default=12)
    parser.add_argument("--tellers", type=int, default=5)
    chosen = parser.parse_args()
    readers, seconds = min(chosen.readers, MOST_READERS), min(chosen.seconds, MOST_SECONDS)

    def work(root: str) -> None:
        where = pages(path)
        asyncio.run(idle(root, where, len(where) // 2))
        alone = asyncio.run(idle(root, where, 100))
        many = asyncio.run(loaded(root, where, readers, seconds, THINK, 5))
        say(alone, many, readers, seconds)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.db")
        shelve(path, chosen.stories, chosen.tellers)
        served(path, work)


def say(alone: Measured, many: Measured, readers: int, seconds: float) -> None:
    """Print what was measured."""
    base = statistics.median(alone.times)
    print(f"one reader alone: median {base * 1000:.1f} ms, p95 {alone.at(0.95) * 1000:.1f} ms, {len(alone.times)} pages")
    print(f"{readers} readers and a writer for {seconds:.0f} s: {len(many.times)} pages, {many.added} reports, {len(many.errors)} errors")
    for name, share in (("median", 0.5), ("p95", 0.95), ("p99", 0.99), ("most", 1.0)):
        print(f"  {name:6} {many.at(share) * 1000:7.1f} ms   {many.at(share) / base:5.2f} times the median of one alone")
    print("  the slowest kinds of page: their median and p95 under load, and those of one reader alone")
    before = dict(alone.kinds())
    for name, times in many.kinds()[:SLOWEST]:
        told = [
            f"{statistics.median(some) * 1000:6.1f} {quantile(some, 0.95) * 1000:7.1f}" for some in (times, before.get(name, [])) if some
        ]
        print(f"    {name:28} {len(times):4} pages {'  alone '.join(told)} ms")
    print("  the slowest pages: when they were asked for, how long they took")
    for look in sorted(many.looks, key=lambda one: -one.took)[:SLOWEST]:
        print(f"    {look.at:6.1f} s {look.took * 1000:7.1f} ms  {look.path}")
    for error in [*alone.errors, *many.errors][:10]:
        print(f"  error: {error}")


if __name__ == "__main__":
    main()
