"""What a site asks of crawlers: its robots.txt (RFC 9309), read once a run.

A site that says that it has none (4xx) allows everything; one that can't answer (5xx, no connection) allows nothing, since nobody knows
what it would say. Paths are matched by the longest rule, with ``*`` and ``$``; that is protego's work, since Python's own robotparser takes
the first rule that fits and knows no wildcards.
"""

from dataclasses import dataclass

from protego import Protego

from .addresses import Address
from .fetching import PRODUCT

ROBOTS = "/robots.txt"
SIZE_LIMIT = 512 * 1024  # bytes that are read of it; RFC 9309 asks for 500 KiB at least
REDIRECTS = 5  # that are followed to it, as RFC 9309 has it


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site allows; ``reason`` says in words why it allows nothing at all, where that is so."""

    parsed: Protego | None
    reason: str = ""

    def refusal(self, address: Address) -> str:
        """Why an address may not be fetched, in words, or an empty string if it may."""
        if self.reason:
            return self.reason
        if self.parsed is None or self.parsed.can_fetch(address.text, PRODUCT):
            return ""
        return f"the site's robots.txt asks programs not to fetch it ({address.site}{ROBOTS}); save the page in a browser and name the file"

    @property
    def delay(self) -> float:
        """Seconds between two requests that the site asks for, or 0: its ``Crawl-delay`` or what its ``Request-rate`` comes to."""
        if self.parsed is None:
            return 0.0
        rate = self.parsed.request_rate(PRODUCT)
        return max(self.parsed.crawl_delay(PRODUCT) or 0.0, rate.seconds / rate.requests if rate else 0.0)


def read(body: bytes) -> Rules:
    """The rules of a robots.txt."""
    return Rules(Protego.parse(body[:SIZE_LIMIT].decode("utf-8-sig", "replace")))


def unanswered(status: int, why: str = "") -> Rules:
    """The rules of a site whose robots.txt was not to be had: ``status`` of its answer, 0 for none (``why`` in words)."""
    if 400 <= status < 500 and status != 429:
        return Rules(None)
    told = why or f"it answered with status {status}"
    return Rules(None, f"the site's robots.txt was not to be had ({told}), so nobody knows whether it may be fetched; try again later")
