"""Samples made worse, as Hypothesis draws them."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

SIGNS = (
    b"<",
    b">",
    b'"',
    b"\n",
    b"\r\n",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"\\",
    b"\0",
    b"\xff",
    b"]]>",
    b"<![CDATA[",
    b"-->",
    b"\n\n",
    b"<item>",
    b"9",
)


@st.composite
def _damaged(draw: DrawFn, seeds: Sequence[bytes]) -> bytes:
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.integers(0, 40))
        how = draw(st.integers(0, 4))
        if how == 0:
            del data[at:]
        elif how == 1:
            del data[at : at + size]
        elif how == 2:
            data[at:at] = draw(st.sampled_from(SIGNS))
        elif how == 3:
            data[at : at + size] = draw(st.binary(max_size=8))
        else:
            data[at:at] = data[at : at + 8 * size]
    return bytes(data)


def damaged(seeds: Sequence[bytes]) -> SearchStrategy[bytes]:
    """Samples with up to six stretches changed."""
    return _damaged(seeds)
