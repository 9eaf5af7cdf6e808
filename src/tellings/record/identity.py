"""Identifiers: hashes of length-prefixed content, the same on every machine and in every run."""

import hashlib

ID_HEX = 16  # 64 bits: a collision among a million values has a probability near 3e-8


def identify(kind: str, *parts: object) -> str:
    """An identifier such as ``quote-1f0c…`` for a value made of ``parts``.

    Each part is written as UTF-8 with its length in bytes before it, so that
    ``("ab", "c")`` and ``("a", "bc")`` differ.
    """
    digest = hashlib.sha256()
    for part in (kind, *parts):
        data = str(part).encode("utf-8", "surrogatepass")
        digest.update(str(len(data)).encode() + b":" + data)
    return f"{kind}-{digest.hexdigest()[:ID_HEX]}"
