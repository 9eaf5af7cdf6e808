"""The library: what keeping costs beside extracting, what opening a story costs as a library grows, and how large it is on disk.

Accounts are extracted once from the development sets. For more of them than there are articles, they are perturbed: each copy of a group of
articles has names of its own, of the same length at the same places, and identifiers of its own. For a hundred thousand documents, the rows
of a library of 250 are repeated under new names, but for its full-text index, which no story page reads; what is opened are stories of the
first 250.

    python -m bench.library adding [ARTICLES]        extraction and adding in one run, the extraction inside it timed
    python -m bench.library large [DOCUMENTS]        adding so many (10,000) perturbed accounts, against the extraction of what they are of
    python -m bench.library keeping DOCUMENTS        the library's own cost and its size, for perturbed accounts
    python -m bench.library opening [DOCUMENTS]      a story in a library of 1,000 and in one of DOCUMENTS (100,000)
"""

import argparse
import hashlib
import json
import random
import re
import shutil
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from evals import data
from tellings import annotate, library
from tellings.library import Library, packing
from tellings.pipeline import attempt
from tellings.record import Account, Loaded, Problem
from tellings.settings import Settings

from .articles import loaded, texts

POOL = data.ROOT / "build" / "accounts.msgpack"  # what was extracted last, so that several measures need not extract again
ARTICLES = 300
NAME = re.compile(rb"(?<!\xd9)(?<!\xda.)[A-Z][a-z]{3,}", re.DOTALL)  # what precedes is no header of a string, its second byte its length
DIGITS = re.compile(rb"(?<=-)[0-9a-f]{16}|(?<=\xd9@)[0-9a-f]{64}")
GROUPS = ((0, 10), (10, 17), (17, 26))  # articles of one story each, in stories-5w1h; the others stand alone
REPLAYED = [0.0]  # seconds that making the perturbed accounts took
OPENED = 10  # stories of several documents that are opened, and as many of one
BASE, SMALL, LARGE = 250, 1000, 100_000  # documents
MANY, FROM, SAMPLED = 10_000, 90, 90.0  # documents of a large addition, articles they are of, and seconds of records that are made of them
PAGE_READS = ("story", "record", "corrections")  # what a story page asks of a library


def main() -> None:
    """Run one measure and print it as JSON."""
    parser = argparse.ArgumentParser(description="The library's costs.")
    parser.add_argument("measure", choices=("adding", "large", "keeping", "opening"))
    parser.add_argument("number", type=int, nargs="?")
    given = parser.parse_args()
    annotate.load(Settings().model)
    print(json.dumps({"adding": adding, "large": large, "keeping": keeping, "opening": opening}[given.measure](given.number), indent=1))


def adding(articles: int | None) -> dict[str, float]:
    """Extraction and the whole of adding, in processor seconds of one run."""
    spent = [0.0]

    def timed(_: object, sources: Iterable[Loaded], settings: Settings, **__: object) -> Iterator[Account | Problem]:
        for source in sources:
            start = time.process_time()
            outcome = attempt(source, settings)
            spent[0] += time.process_time() - start
            yield outcome

    with tempfile.TemporaryDirectory() as folder, library.create(Path(folder, "news.db")) as held:
        found = [loaded(text, number) for number, text in enumerate(texts(articles or ARTICLES))]
        start = time.process_time()
        added = held.add(found, run=timed, records=False)
        whole = time.process_time() - start
        start = time.process_time()
        held.upgrade(run=timed)
        records = time.process_time() - start
    return {
        "documents": added.new, "extraction_seconds": spent[0], "adding_seconds": whole, "ratio": whole / spent[0],
        "records_left_seconds": records, "ratio_with_all_records": (whole + records) / spent[0],
    }  # fmt: skip


def large(documents: int | None) -> dict[str, float]:
    """Adding very many documents, in processor seconds of one run: what their extraction takes, and what the library adds to it.

    Articles are extracted here and now; a document costs what the article costs that it is a perturbed copy of. Records are left for later,
    as they are by default; those of every so many-th story are made then, and what all would take is reckoned from these by documents.
    """
    seconds, pool = [], []
    for number, text in enumerate(texts(FROM)):
        start = time.process_time()
        account = attempt(loaded(text, number), Settings())
        seconds.append(time.process_time() - start)
        pool.append(msgspec.msgpack.encode(account))
    made = Replayed(documents or MANY, pool)
    with tempfile.TemporaryDirectory() as folder, library.create(Path(folder, "news.db")) as held:
        start = time.process_time()
        added = held.add(made.sources(), run=made.run)
        own = time.process_time() - start - REPLAYED[0]
        left = held.base.execute("SELECT number, documents FROM stories WHERE stale AND documents ORDER BY id").fetchall()
        sampled, waits = 0, []
        for number, size in left:
            start = time.process_time()
            held._settling().settle([number], "bench")
            waits.append(time.process_time() - start)
            sampled += size
            if sum(waits) > SAMPLED:
                break
    waits = waits or [0.0]
    extraction = sum(seconds[number] for number in made.numbers)
    records = sum(waits) * sum(size for _, size in left) / max(1, sampled)
    found: dict[str, float] = {"documents": added.new, "stories": len(added.stories), "stories_without_record": len(left)}
    found |= {"documents_in_these": sum(size for _, size in left), "extraction_seconds": extraction, "own_seconds": own}
    found |= {"own_milliseconds_each": 1000 * own / added.new, "ratio": 1 + own / extraction}
    found |= {"records_made": len(waits), "documents_in_them": sampled, "records_left_seconds": records}
    found |= {"ratio_with_all_records": 1 + (own + records) / extraction}
    return found | {"reader_waits_median": statistics.median(waits), "reader_waits_95": sorted(waits)[int(0.95 * len(waits))]}


def keeping(documents: int | None) -> dict[str, float]:
    """The library's own cost for each document, and its size in relation to the clean text."""
    count = documents or 1000
    with tempfile.TemporaryDirectory() as folder, library.create(Path(folder, "news.db")) as held:
        made = Replayed(count)
        start = time.process_time()
        held.add(made.sources(), run=made.run, records=False)
        whole = time.process_time() - start - REPLAYED[0]
        held.base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        bare = held.path.stat().st_size / made.text
        tables = held.base.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8").fetchall()
        start = time.process_time()
        some = held.base.execute("SELECT number FROM stories WHERE stale AND documents LIMIT 40").fetchall()
        held._settling().settle([row[0] for row in some], "bench")
        each = (time.process_time() - start) / max(1, len(some))
        packed = held.base.execute("SELECT sum(length(packed)) FROM records").fetchone()[0] or 0
        waiting = held.base.execute("SELECT count(*) FROM stories WHERE stale AND documents").fetchone()[0]
        found = {"documents": count, "stories": held.stories().total, "own_milliseconds_each": 1000 * whole / count}
        found |= {"size_to_text": bare, "record_seconds_each": each, "stories_without_record": waiting}
        found["size_to_text_with_all_records"] = bare + packed / max(1, len(some)) * (waiting + len(some)) / made.text
        return found | {f"size_of_{name}": size / made.text for name, size in tables}


def opening(documents: int | None) -> dict[str, float]:
    """What a story page asks of a library, in a small one and in one of so many documents: medians in milliseconds."""
    folder = Path(tempfile.mkdtemp())
    try:
        with library.create(folder / "small.db") as held:
            made = Replayed(BASE)
            held.add(made.sources(), run=made.run, records=False)
            names = [row[0] for row in held.base.execute("SELECT id FROM stories WHERE documents > 1 ORDER BY id LIMIT ?", (OPENED,))]
            for name in names:
                held.record(name)
            names += [row[0] for row in held.base.execute("SELECT id FROM stories WHERE documents = 1 ORDER BY id LIMIT ?", (OPENED,))]
            held.base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(folder / "small.db", folder / "large.db")
        counts = []
        for name, count in (("small.db", SMALL), ("large.db", documents or LARGE)):
            with library.open(folder / name, write=True) as held:
                repeated(held, count // BASE)
                counts.append(held.base.execute("SELECT count(*) FROM documents").fetchone()[0])
        small, large = dict.fromkeys(names, 1e9), dict.fromkeys(names, 1e9)
        for _ in range(5):  # one after the other, so that what else the machine does meets both; the best of each story
            for best, file in ((small, "small.db"), (large, "large.db")):
                for name in names:
                    best[name] = min(best[name], opened(folder / file, name))
        first, last = statistics.median(small.values()), statistics.median(large.values())
        ratio = statistics.median(large[name] / small[name] for name in names)
        size = (folder / "large.db").stat().st_size
        found = {"documents_in_small": counts[0], "documents_in_large": counts[1], "bytes_of_large": size, "stories_opened": len(names)}
        return found | {"small_milliseconds": first, "large_milliseconds": last, "ratio": ratio}
    finally:
        shutil.rmtree(folder)


def opened(path: Path, name: str) -> float:
    """Milliseconds that a story takes from opening the library to its record."""
    start = time.perf_counter()
    with library.open(path) as held:
        for ask in PAGE_READS:
            getattr(held, ask)(name)
    return 1000 * (time.perf_counter() - start)


class Replayed:
    """An engine that has the accounts already, and their sources; it counts the bytes of their text."""

    def __init__(self, count: int, pool: Sequence[bytes] = ()) -> None:
        self._made, self._waiting, self.text = perturbed(count, pool or extracted()), deque[Account](), 0
        self.numbers: list[int] = []

    def sources(self) -> Iterator[Loaded]:
        """The sources, one as it is asked for."""
        for source, account, number in self._made:
            self._waiting.append(account)
            self.numbers.append(number)
            yield source

    def run(self, _: object, sources: Iterable[Loaded], __: Settings, **___: object) -> Iterator[Account]:
        """The account of each source."""
        for _source in sources:
            account = self._waiting.popleft()
            self.text += len(account.document.text.encode())
            yield account


def perturbed(count: int, accounts: Sequence[bytes]) -> Iterator[tuple[Loaded, Account, int]]:
    """So many sources, their accounts and the numbers of those that they are made of: in groups that are stories, and alone.

    Each copy has names of its own.
    """
    pool = [bare(msgspec.msgpack.decode(one, type=Account)) for one in accounts]
    chance = random.Random(7)  # noqa: S311 - made-up matter, no secret
    lone = list(range(GROUPS[-1][1], len(pool)))
    made = 0
    while made < count:
        low, high = chance.choice(GROUPS)
        some = list(range(low, high)) + chance.sample(lone, high - low)  # as many documents in stories as alone
        for number in some[: count - made]:
            seed = f"{made if number >= GROUPS[-1][1] else made // 1000}-{low if number < high else number}-{made - made % 50}".encode()
            yield *one(pool[number], seed, made, number), number
            made += 1


def one(packed: bytes, seed: bytes, place: int, number: int) -> tuple[Loaded, Account]:
    """An account under other names: those of one seed the same in all. Its evidence is what then stands in its text."""

    def name(match: re.Match[bytes]) -> bytes:
        digits = hashlib.blake2b(match[0], key=seed[:64], digest_size=len(match[0])).digest()
        return match[0][:1] + bytes(97 + digit % 26 for digit in digits[1:])

    def digits(match: re.Match[bytes]) -> bytes:
        return hashlib.blake2b(match[0], key=f"{place}".encode(), digest_size=len(match[0]) // 2).hexdigest().encode()

    start = time.process_time()
    renamed = DIGITS.sub(digits, NAME.sub(name, packed))
    account = packing.clothed(renamed, msgspec.msgpack.Decoder(packing.row(Account, bare=True)).decode, Account)
    content = f"{place} {number}".encode() + account.document.text.encode()
    source = msgspec.structs.replace(account.document.source, origin=f"made-{place}.txt", size=len(content))
    REPLAYED[0] += time.process_time() - start
    return Loaded(source=source, data=content), account


def bare(account: Account) -> bytes:
    """An account without the characters of its evidence, which are those of its text: under other names, too."""
    return msgspec.msgpack.encode(msgspec.convert(account, packing.row(Account, bare=True), from_attributes=True))


def extracted() -> list[bytes]:
    """The accounts of the articles, packed; extracted the first time."""
    if POOL.exists():
        return msgspec.msgpack.decode(POOL.read_bytes(), type=list[bytes])
    found = [attempt(loaded(text, number), Settings()) for number, text in enumerate(texts(ARTICLES))]
    packed = [msgspec.msgpack.encode(one) for one in found]
    POOL.parent.mkdir(exist_ok=True)
    POOL.write_bytes(msgspec.msgpack.encode(packed))
    return packed


def repeated(held: Library, times: int) -> None:
    """Lay the rows of a library down again and again under new numbers and names."""
    base = held.base
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")
    base.execute("PRAGMA foreign_keys = OFF")
    tables = (
        "stories", "documents", "accounts", "records", "findings", "people", "people_in_stories", "programmes", "programmes_in_stories",
        "grouping_documents",
    )  # fmt: skip
    step = 10 + max(base.execute(f"SELECT max({column}) FROM {table}").fetchone()[0] for table, column in (  # noqa: S608 - names of ours
        ("stories", "number"), ("documents", "number"), ("people", "number"), ("programmes", "number"), ("grouping_documents", "number"),
    ))  # fmt: skip
    for table in tables:
        base.execute(f"CREATE TEMP TABLE first_{table} AS SELECT * FROM {table}")  # noqa: S608 - names of ours
    for again in range(1, times):
        base.execute("BEGIN")
        for table in tables:
            columns = [(row[1], row[2], row[5]) for row in base.execute(f"PRAGMA table_info({table})")]
            picked = ", ".join(_again(table, name, kind, again, step) for name, kind, _ in columns)
            base.execute(f"INSERT INTO {table} SELECT {picked} FROM temp.first_{table}")  # noqa: S608 - names of ours
        base.execute("COMMIT")
    base.execute("PRAGMA journal_mode = WAL")


def _again(table: str, name: str, kind: str, again: int, step: int) -> str:
    """A column of a row that is laid down again: numbers are moved, names that have to be unique are lengthened."""
    numbers = {"number", "story", "person", "programme", "document", "heap", "happening", "same_as"}
    if name in numbers and kind == "INTEGER":
        return f"{name} + {again * step}"
    if name in {"account", "source"} or (name == "id" and table != "findings"):
        return f"{name} || '-{again}'"
    return name


if __name__ == "__main__":
    main()
