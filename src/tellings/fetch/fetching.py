"""What a caller may choose of fetching. None of it changes what a page says, so none of it stands in the record."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import BadOption
from ..version import VERSION
from .cache import default_folder

PRODUCT = "tellings"  # the product token that robots.txt files address (RFC 9309, section 2.2.1)
MIN_DELAY = 0.0
CONTACT_LIMIT = 200  # code points


@dataclass(frozen=True, kw_only=True)
class Fetching:
    """Choices of a run that fetches.

    Attributes:
        cache: folder of the pages that were fetched; None is ``$XDG_CACHE_HOME/tellings/pages``.
        offline: take everything from the cache and open no socket.
        save: folder to put a copy of each page in, under a name that people can read.
        contact: how a site reaches whoever runs this (an address, a page); it stands in the user agent beside ``tellings/VERSION``.
        delay: seconds between two requests to one host, at least; a longer ``Crawl-delay`` of the host's robots.txt is kept to.
        allow_private: whether addresses of this machine and of private networks may be asked.
        hosts: hosts that are asked at a time, one request each.
        attempts: requests for one page at most, the first included.
        redirects: redirects that are followed for one page.
        patience: seconds between two requests up to which a host's ``Retry-After`` or ``Crawl-delay`` is waited for.
        silence: seconds without a byte after which a request is given up.
        deadline: seconds for a whole request.
        backoff: seconds before the second attempt; doubled for each later one.
    """

    cache: Path | None = None
    offline: bool = False
    save: Path | None = None
    contact: str = ""
    delay: float = 1.0
    allow_private: bool = False
    hosts: int = 8
    attempts: int = 4
    redirects: int = 8
    patience: float = 120.0
    silence: float = 20.0
    deadline: float = 120.0
    backoff: float = 1.0

    def __post_init__(self) -> None:
        """Raises BadOption for a contact that can't stand in a header, and for a delay that is no time."""
        if len(self.contact) > CONTACT_LIMIT or not self.contact.isascii() or (self.contact and not self.contact.isprintable()):
            raise BadOption(f"the contact has to be at most {CONTACT_LIMIT} printable ASCII characters on one line")
        if not MIN_DELAY <= self.delay <= self.patience:
            raise BadOption(f"the delay has to be between 0 and {self.patience:g} seconds")

    @property
    def folder(self) -> Path:
        """The cache's folder."""
        return self.cache or default_folder()

    @property
    def agent(self) -> str:
        """The honest user agent: what asks, in which version, and for whom."""
        contact = self.contact.replace("(", "[").replace(")", "]")
        return f"{PRODUCT}/{VERSION} ({contact})" if contact else f"{PRODUCT}/{VERSION}"
