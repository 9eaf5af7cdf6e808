"""The style sheet, the script and the icon: the only files that a page asks for."""

import functools
import hashlib
from importlib.resources import files
from typing import NamedTuple

# What each file is made of: the reading room's sheet goes on from that of the HTML report, so that both look like one product.
FILES: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "room.css": ("text/css", (("tellings.report", "templates/style.css"), ("tellings.web", "static/room.css"))),
    "room.js": ("text/javascript", (("tellings.web", "static/room.js"),)),
    "icon.svg": ("image/svg+xml", (("tellings.web", "static/icon.svg"),)),
}
DIGEST = 12  # hexadecimal digits: enough to tell one version of a file from the next


class Asset(NamedTuple):
    """A file: its bytes, its media type, and digits that change with the bytes."""

    body: bytes
    media: str
    digest: str


def asset(name: str) -> Asset | None:
    """The file of this name, if there is one."""
    return _made(name) if name in FILES else None


@functools.cache
def _made(name: str) -> Asset:
    media, parts = FILES[name]
    body = b"\n".join(files(package).joinpath(path).read_bytes() for package, path in parts)
    return Asset(body, media, hashlib.sha256(body).hexdigest()[:DIGEST])
