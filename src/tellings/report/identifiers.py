"""Names for the things of a record in other formats: the same each time, and the original's own address where it has one."""

import base64
import uuid

from ..record import Document


def urn(*parts: object) -> str:
    """A name for a thing made of these parts (RFC 4122, by hash), the same on every machine."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "\x1f".join(("tellings", *map(str, parts)))).urn


def address(document: Document) -> str:
    """Where the original is on the web: what answered, what the document gives itself, or what was asked for; empty if nowhere."""
    said = document.source.says("address")
    for one in (said.value if said else "", document.canonical.value if document.canonical else "", document.source.origin):
        if one.lower().startswith(("http://", "https://")):
            return one
    return ""


def by_digest(digest: bytes) -> str:
    """A name for bytes by their SHA-256 (RFC 6920)."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"
