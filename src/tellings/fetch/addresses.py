"""Addresses: which are asked for, which may be asked, and where on the network a host is."""

import ipaddress
import re
import socket
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from ..errors import NothingToRead, Unusable

PORTS = {"http": 80, "https": 443}
LIST_LIMIT = 1 << 24  # bytes of a list of addresses
ADDRESS_LIMIT = 8_000  # characters; RFC 9110 recommends that 8,000 be supported
ADDRESS = re.compile(r"https?://", re.I)
STDIN = "-"
KEPT = "!#$%&'()*+,/:;=?@[]~-._"  # what an address may hold as it is: anything else is escaped
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses written as IPv6 ones (RFC 6052)

IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart: ``host`` in ASCII, ``target`` the path and query to ask for, ``text`` the whole of it without a fragment."""

    scheme: str
    host: str
    port: int
    target: str
    text: str

    @property
    def site(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for, and what is asked at a polite rate."""
        return f"{self.scheme}://{self.named}"

    @property
    def named(self) -> str:
        """The host as the ``Host`` header has it: with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def is_address(word: str) -> bool:
    """Whether a word names a page on the web rather than a file."""
    return bool(ADDRESS.match(word))


def listed(words: Iterable[str]) -> tuple[str, ...]:
    """The addresses among the words, and those in the files that the others name: one a line, ``#`` for comments, ``-`` for standard input.

    Each address once, sorted, so that their order can't show in a record.

    Raises:
        NothingToRead: if a file can't be read.
    """
    found: set[str] = set()
    for word in words:
        found.update((word,) if is_address(word) else _lines(word))
    return tuple(sorted(found))


def _lines(path: str) -> list[str]:
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(LIST_LIMIT)
        else:
            with Path(path).open("rb") as stream:
                data = stream.read(LIST_LIMIT)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise NothingToRead(f"{path}: give an address (http:// or https://) or a file with one a line ({reason})") from error
    lines = (line.strip() for line in data.decode("utf-8-sig", "replace").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def parsed(text: str) -> Address:
    """An address taken apart.

    Raises:
        Unusable: ``address`` if it is none that may be fetched: only http and https, with a host and without a password.
    """
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname or "", parts.port
        ascii_host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise Unusable("address", f"it is no address ({error})") from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise Unusable("address", "only http and https are fetched; save it and name the file")
    if not host or len(text) > ADDRESS_LIMIT or re.search(r"[\s/\\@?#%]", ascii_host):
        raise Unusable("address", "it names no host that can be asked")
    if parts.username is not None or parts.password is not None:
        raise Unusable("address", "it holds a user name or a password, which would stand in the record; save the page and name the file")
    address = Address(scheme, ascii_host.lower(), port or PORTS[scheme], _target(parts.path, parts.query), "")
    whole = urlunsplit((scheme, address.named, *_halves(address.target), ""))
    return Address(address.scheme, address.host, address.port, address.target, whole)


def _target(path: str, query: str) -> str:
    target = quote(path or "/", safe=KEPT)
    return f"{target}?{quote(query, safe=KEPT)}" if query else target


def _halves(target: str) -> tuple[str, str]:
    path, _, query = target.partition("?")
    return path, query


def resolved(address: Address, allow_private: bool) -> str:
    """The IP address to connect to. It is looked up once and connected to as it is: a second answer of the name server plays no part.

    Raises:
        Unusable: ``private`` if any of the host's addresses is not a public one, ``host`` if it has none.
    """
    try:
        answers = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unusable("host", f"the host {address.host} can't be found; look at the address and the connection") from error
    found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    closed = [one for one in found if not public(one)]
    if closed and not allow_private:
        raise Unusable(
            "private", f"{address.host} is on this machine or in a private network ({closed[0]}); --allow-private asks it all the same"
        )
    # IPv4 first: where only one of the two leads out, it is this one.
    return sorted(found, key=lambda one: ":" in one)[0]


def public(ip: str) -> bool:
    """Whether an IP address is one of the public network, seen through the ways of writing an IPv4 address as an IPv6 one."""
    try:
        inner = _unwrapped(ipaddress.ip_address(ip.partition("%")[0]))
    except ValueError:
        return False
    return inner.is_global and not inner.is_multicast


def _unwrapped(ip: IP) -> IP:
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)
