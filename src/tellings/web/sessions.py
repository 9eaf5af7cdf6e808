"""Sessions: a signed cookie and nothing kept on the server, so that no number of visitors fills its memory.

The cookie holds a random name, since when it holds, whether its reader entered the token, and what the reader wants to be called. It is
signed by a key that lives as long as the process (HMAC-SHA256), can't be read by scripts and is never sent along from another site.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable

import msgspec

LIFE = 12 * 3600  # seconds: a working day
LONGEST = 120  # code points of a reader's name


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """One reader's visit.

    Attributes:
        name: random; what the form tokens are made of.
        since: seconds since 1970, UTC.
        entered: whether the token was entered.
        who: what the reader wants to be called; stands beside each correction.
    """

    name: str
    since: int
    entered: bool = False
    who: str = ""


class Sessions:
    """Makes sessions, reads them back from cookies, and makes the tokens of their forms.

    ``key`` and ``clock`` are for tests; a key that outlives the process would keep its sessions alive.
    """

    def __init__(self, key: bytes = b"", clock: Callable[[], float] = time.time) -> None:
        self._key = key or secrets.token_bytes(32)
        self._clock = clock

    def new(self) -> Session:
        """A session of a reader who was not here before."""
        return Session(name=secrets.token_urlsafe(18), since=int(self._clock()))

    def entered(self) -> Session:
        """A new session of a reader who entered the token: never the old one, whose name somebody else may have planted."""
        return msgspec.structs.replace(self.new(), entered=True)

    def named(self, session: Session, who: str) -> Session:
        """The session with its reader's name."""
        return msgspec.structs.replace(session, who=" ".join(who.split())[:LONGEST])

    def cookie(self, session: Session) -> str:
        """The value of the cookie."""
        packed = base64.urlsafe_b64encode(msgspec.json.encode(session)).decode().rstrip("=")
        return f"{packed}.{self._sign('cookie', packed)}"

    def read(self, cookie: str) -> Session | None:
        """The session of a cookie; None if it is not ours or too old."""
        packed, _, signature = cookie.rpartition(".")
        if not packed or not hmac.compare_digest(signature.encode(), self._sign("cookie", packed).encode()):
            return None
        try:
            session = msgspec.json.decode(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)), type=Session)
        except (msgspec.DecodeError, binascii.Error, UnicodeDecodeError):
            return None
        return session if 0 <= self._clock() - session.since < LIFE else None

    def form(self, session: Session) -> str:
        """The token that each form of the session carries."""
        return self._sign("form", session.name)

    def from_form(self, session: Session, token: str) -> bool:
        """Whether a form is of this session."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.form(session).encode())

    def _sign(self, purpose: str, what: str) -> str:
        digest = hmac.new(self._key, f"{purpose}:{what}".encode("utf-8", "replace"), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")
