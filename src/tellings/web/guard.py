"""What stands before every page: whose request it is, and what its answer may do in a browser."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from .serving import Serving

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # not no-referrer: browsers then hide the origin of our own forms from us; other sites learn nothing by this either
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}


class Headed:
    """Gives each answer the headers that keep a browser from doing more than showing it; what an answer sets itself stays."""

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def headed(message: "Message") -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, headed)


def fault(headers: Headers, method: str, serving: "Serving") -> str:
    """Why a request is not answered, in words; empty if it is.

    The Host has to be ours, else a site whose name was made to lead here (DNS rebinding) could read what is here. A form has to come from
    our own pages, by its Origin or by what the browser says of where it comes from; the token in each form is asked for besides.
    """
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0].lower() not in set(own(serving)):
        return "This room does not answer to the host name that was asked for."
    origin, site = headers.get("origin"), headers.get("sec-fetch-site", "")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in own(serving)} | {
        f"https://{host}" for host in own(serving)
    }:
        return "This request comes from another site."
    if method not in ("GET", "HEAD") and site not in ("", "same-origin", "none"):
        return "This form comes from another site."
    if method in ("GET", "HEAD") and site == "cross-site" and headers.get("sec-fetch-mode", "navigate") != "navigate":
        return "Another site can't load what is here."
    return ""


def own(serving: "Serving") -> Iterable[str]:
    """The values of Host that are ours, in lower case."""
    names = {serving.host.lower(), *map(str.lower, serving.names)} | ({"127.0.0.1", "localhost", "::1"} if serving.loopback else set())
    for name in sorted(names):
        bracketed = f"[{name}]" if ":" in name else name
        yield f"{bracketed}:{serving.port}"
        if serving.port == 80:
            yield bracketed
