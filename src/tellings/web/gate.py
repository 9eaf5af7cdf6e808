"""Who may enter: the token, and what guessing it costs."""

import hashlib
import hmac
import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

from .serving import Limits

LEAST = 16  # characters of a token: at some guesses a minute, nobody gets through a thousandth of these
KNOWN = 4_096  # addresses whose wrong tokens are counted; the oldest are forgotten
LONGEST_PAUSE = 900.0  # seconds


class Gate:
    """Compares tokens in constant time and counts wrong ones by where they come from.

    After ``limits.entering`` wrong ones in a row an address has to wait ``limits.pause`` seconds, and twice as long after each further one.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, token: str, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._digest, self._limits, self._clock = _digest(token), limits, clock
        self._wrong: OrderedDict[str, tuple[int, float]] = OrderedDict()  # address: how often, and until when it has to wait

    def wait(self, client: str) -> float:
        """Seconds until an address may try again."""
        return max(0.0, self._wrong.get(_network(client), (0, 0.0))[1] - self._clock())

    def opens(self, client: str, token: str) -> bool:
        """Whether the token is right; counts it if it is not."""
        key = _network(client)
        if hmac.compare_digest(_digest(token), self._digest):
            self._wrong.pop(key, None)
            return True
        count = self._wrong.pop(key, (0, 0.0))[0] + 1
        beyond = count - self._limits.entering
        pause = min(self._limits.pause * 2.0 ** min(beyond, 20), LONGEST_PAUSE) if beyond >= 0 else 0.0
        self._wrong[key] = (count, self._clock() + pause)
        while len(self._wrong) > KNOWN:
            self._wrong.popitem(last=False)
        return False


def _digest(token: str) -> bytes:
    """Digests are compared, so that neither the length nor the beginning of a token shows in the time."""
    return hashlib.sha256(token.strip().encode("utf-8", "replace")).digest()


def _network(client: str) -> str:
    """An address, or the network of 64 bits that one IPv6 customer has: its addresses are as many as anyone likes."""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return client
    return str(ipaddress.ip_network((address, 64), strict=False)) if address.version == 6 else client
