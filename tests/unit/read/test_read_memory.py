"""Large inputs are streamed: what is held at a time does not grow with the file."""

import gzip
import json
import tracemalloc

import pytest

from tellings.read import sources
from tellings.record import Loaded
from tellings.settings import Settings
from tests import samples

DOCUMENTS = 300
LONG = 40  # stories in one document
LIMIT = 3 << 20  # bytes held at most, of files of 4.3 MB and more


def lines():
    for number in range(DOCUMENTS):
        yield json.dumps(samples.article(number) | {"maintext": samples.story(number) * LONG}).encode() + b"\n"


def rows():
    yield b"title,body\r\n"
    for number in range(DOCUMENTS):
        yield f'"{number}, one","{samples.story(number).replace(chr(34), chr(34) * 2) * LONG}"\r\n'.encode()


def elements():
    yield b'{"count": 1, "articles": ['
    for number, line in enumerate(lines()):
        yield (b",\n" if number else b"") + line
    yield b"]}"


def entries():
    head, rest = samples.rss(1).split(b"<item>", 1)
    item, tail = rest.rsplit(b"</item>", 1)
    yield head
    for number in range(DOCUMENTS):
        yield b"<item>" + item.replace(b"Report 0", b"Report %d" % number) * LONG + b"</item>"
    yield tail


def records():
    for number in range(DOCUMENTS):
        yield samples.record("response", samples.response((samples.page(number) * LONG).encode()), number)


def messages():
    for number in range(DOCUMENTS):
        yield b"From news@brenn.example Tue Mar  4 18:20:00 2031\n" + samples.message(number) * LONG + b"\n"


def members():
    made = samples.tarred({f"{number}.txt": (samples.story(number) * LONG).encode() for number in range(DOCUMENTS)})
    yield made


FORMATS = {
    "lines": lines,
    "rows": rows,
    "elements": elements,
    "entries": entries,
    "records": records,
    "messages": messages,
    "members": members,
}


@pytest.mark.parametrize(("kind", "packed"), [*((kind, False) for kind in FORMATS), ("lines", True), ("records", True)])
def test_a_large_file_is_read_in_little_memory(kind, packed, tmp_path):
    path = tmp_path / "large"
    with gzip.open(path, "wb", compresslevel=1) if packed else path.open("wb") as file:
        for part in FORMATS[kind]():
            file.write(part)
    count = 0
    tracemalloc.start()
    try:
        for found in sources([str(path)], Settings(max_bytes=1 << 18)):
            assert isinstance(found, Loaded), found
            count += 1
        held = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == DOCUMENTS
    assert held < LIMIT
