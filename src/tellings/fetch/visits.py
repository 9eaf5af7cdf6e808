"""A visit: one page asked for as a site wants to be asked, with its robots.txt, pauses, further attempts and redirects."""

import threading
import time
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import IO
from urllib.parse import urljoin

from ..errors import Unusable
from . import robots
from .addresses import Address, parsed
from .fetching import Fetching
from .pace import Pace
from .transport import NOT_MODIFIED, OK, Again, Answer, ask

REDIRECTS = (301, 302, 303, 307, 308)
PASSING = (408, 425, 429, 500, 502, 503, 504)  # statuses that may be others in a while
WHAT_TO_DO = {
    401: "it asks for a password; save the page in a browser and name the file",
    402: "it is behind a paywall; save the page in a browser and name the file",
    403: "the site refuses it to programs; save the page in a browser and name the file",
    404: "there is no such page; look at the address",
    410: "the page was taken away; an archive may have it",
    429: "the site asks to be left alone for now; try again later",
    451: "the page may not be shown, for legal reasons; an archive may have it",
}


class Visits:
    """The visits of one run: what the sites said of themselves, and when each may be asked next."""

    def __init__(self, fetching: Fetching, pace: Pace) -> None:
        self.fetching, self.pace = fetching, pace
        self._rules: dict[str, robots.Rules] = {}
        self._asking: dict[str, threading.Lock] = {}
        self._own = threading.Lock()

    def get(self, address: Address, headers: Mapping[str, str], into: IO[bytes], limit: int) -> tuple[Answer, Address]:
        """The answer (200 or 304) to an address and the address that gave it, after redirects; each of them is checked as the first.

        Raises:
            Unusable: for every other outcome, with what to do.
        """
        passed = [address.text]
        while True:
            rules = self.rules(address)
            if refusal := rules.refusal(address):
                raise Unusable("robots", refusal)
            answer = self._patiently(address, headers if len(passed) == 1 else {}, into, limit, rules.delay)
            if answer.status in (OK, NOT_MODIFIED):
                return answer, address
            address = _onward(answer, address, passed, self.fetching.redirects)
            passed.append(address.text)

    def rules(self, address: Address) -> robots.Rules:
        """What the site of an address allows; asked once."""
        with self._own:
            lock = self._asking.setdefault(address.site, threading.Lock())
        with lock:
            if address.site not in self._rules:
                self._rules[address.site] = self._robots(parsed(address.site + robots.ROBOTS))
        return self._rules[address.site]

    def _robots(self, address: Address) -> robots.Rules:
        passed = [address.text]
        while True:
            body = BytesIO()
            try:
                answer = self._patiently(address, {}, body, robots.SIZE_LIMIT, 0.0)
                if answer.status == OK:
                    return robots.read(body.getvalue())
                address = _onward(answer, address, passed, robots.REDIRECTS)
                passed.append(address.text)
            except Unusable as error:
                if error.code in ("private", "host", "tls"):
                    raise  # the page itself would fail of it as well, and that is what has to be said
                if error.code in ("too_big", "binary"):  # what was read of it counts, as RFC 9309 has it
                    return robots.read(body.getvalue())
                return robots.unanswered(_status(error), error.reason)

    def _patiently(self, address: Address, headers: Mapping[str, str], into: IO[bytes], limit: int, delay: float) -> Answer:
        """Ask until there is an answer, with longer and longer pauses; the last failure becomes Unusable."""
        if delay > self.fetching.patience:
            raise Unusable(
                "slow", f"the site asks for {delay:g} seconds between two requests; save the page in a browser and name the file"
            )
        for attempt in range(self.fetching.attempts):
            into.seek(0)
            into.truncate()
            last = attempt + 1 == self.fetching.attempts
            try:
                with self.pace.turn(address.site, delay):
                    answer = ask(address, self.fetching, headers, into, limit)
                if answer.status not in PASSING:
                    return answer
                wait = _after(answer.headers.get("retry-after", ""))
                if last or (wait or 0.0) > self.fetching.patience:
                    return answer
            except Again as error:
                wait = None
                if last:
                    raise Unusable("network", f"{error.reason}, {attempt + 1} times; try again later") from error
            self.pace.rest(address.site, self.fetching.backoff * 2**attempt if wait is None else wait)
        raise AssertionError("the last attempt returns or raises")


def _onward(answer: Answer, address: Address, passed: list[str], limit: int) -> Address:
    """Where a redirect leads.

    Raises:
        Unusable: if the answer is no redirect, leads nowhere, goes round in a circle or goes on too long.
    """
    if answer.status not in REDIRECTS:
        told = WHAT_TO_DO.get(answer.status) or ("try again later" if answer.status >= 500 else "look at the address")
        raise Unusable(f"status_{answer.status}", f"the server answered with status {answer.status}: {told}")
    target = answer.headers.get("location", "")
    if not target:
        raise Unusable("redirect", "it is redirected to nowhere; look at the address")
    try:
        onward = parsed(urljoin(address.text, target))
    except ValueError as error:
        raise Unusable("redirect", f"it is redirected to what is no address ({error})") from error
    if onward.text in passed:
        raise Unusable("redirect", "its redirects go round in a circle; open it in a browser, save the page and name the file")
    if len(passed) > limit:
        raise Unusable("redirect", f"it is redirected more than {limit} times; open it in a browser, save the page and name the file")
    return onward


def _status(error: Unusable) -> int:
    code = error.code.removeprefix("status_")
    return int(code) if code.isdecimal() else 0


def _after(value: str) -> float | None:
    """The seconds that a ``Retry-After`` header asks for: a number, or the time until a date; None if it says neither."""
    if value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() - time.time())
