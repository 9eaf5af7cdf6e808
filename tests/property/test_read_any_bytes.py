"""No reader raises, whatever the bytes: the targets that ``bench/fuzz`` runs for long, here for a moment."""

import gzip
import io

import pytest
from fastwarc.warc import ArchiveIterator
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.fuzz.damage import damaged
from bench.fuzz.targets import TARGETS, seeds, stream
from tellings.read import warc
from tellings.read.found import Within
from tellings.settings import Settings
from tests import samples


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_make_a_reader_raise(name):
    @settings(max_examples=60)
    @given(st.one_of(st.binary(max_size=200), damaged(list(seeds(name)))))
    def check(data):
        TARGETS[name](data)

    check()


BODIES = st.lists(st.binary(min_size=1, max_size=300).filter(lambda body: body.strip() and not warc.other(body)), max_size=6)


@given(BODIES, st.booleans())
def test_whole_crawls_are_framed_as_fastwarc_frames_them(bodies, packed):
    records = [samples.record("resource", body, number, media="text/plain") for number, body in enumerate(bodies, 1)]
    records = [samples.record("warcinfo", b"a: b", media="application/warc-fields"), *records]
    data = b"".join(map(gzip.compress, records)) if packed else b"".join(records)
    theirs = [(one.record_id, one.reader.read()) for one in ArchiveIterator(io.BytesIO(data)) if one.headers["WARC-Type"] == "resource"]
    ours = [one for one in warc.read(stream(gzip.decompress(data) if packed else data), Settings()) if isinstance(one, Within)]
    assert [(f"<{one.member}>", one.stream.read(1000)) for one in ours] == theirs
