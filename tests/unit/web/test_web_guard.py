"""What stands before the pages: hosts, origins, sessions, headers."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tellings.web import Serving
from tellings.web.guard import Guard, ours
from tellings.web.sessions import Sessions
from tellings.web.visit import go
from tests.rooms import ROOT, client

TOKEN = "a token of the test, long enough"
OTHER = "http://evil.example"


def app(serving: Serving | None = None, sessions: Sessions | None = None) -> Starlette:
    async def hello(request: Request) -> Response:
        return PlainTextResponse(f"hello {request.state.session.who}")

    async def name(request: Request) -> Response:
        request.state.session = (sessions or Sessions()).named(request.state.session, "Ida")
        return PlainTextResponse("named")

    async def leave(request: Request) -> Response:
        request.state.session = None
        return PlainTextResponse("gone")

    async def broken(_: Request) -> Response:
        raise RuntimeError("secret inside")

    async def socket(socket: WebSocket) -> None:
        await socket.accept()

    routes = [
        Route("/", hello, methods=["GET", "POST"]),
        Route("/story/{id}", hello),
        Route("/enter", hello),
        Route("/static/room.css", hello),
        Route("/name", name),
        Route("/leave", leave),
        Route("/broken", broken),
        WebSocketRoute("/socket", socket),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard, serving=serving or Serving(), sessions=sessions or Sessions())])


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8321", "localhost:8321", "LOCALHOST:8321", "localhost", "[::1]:8321", "localhost:9999", "localhost."]
)
def test_our_own_names_are_answered(host: str) -> None:
    assert client(app()).get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example:8321", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.4:8321", "", "localhost:8321@evil",
     "evil@localhost", "[::2]:8321", "local host", "0.0.0.0:8321", "127.0.0.1:8321, evil.example"],
)  # fmt: skip
def test_no_other_name_is_answered(host: str) -> None:
    answer = client(app()).get("/", headers={"host": host})
    assert answer.status_code == 403
    assert "hello" not in answer.text


def test_a_room_for_others_answers_to_its_names_and_to_numbers() -> None:
    serving = Serving(host="0.0.0.0", token=TOKEN, names=("Desk.example.org",))
    for host in ("desk.example.org:8321", "192.0.2.7:8321", "[2001:db8::1]:8321", "localhost:8321"):
        assert ours(host, serving), host
    for host in ("evil.example", "192.0.2.7.evil.example", "2130706433", "0x7f.1"):
        assert not ours(host, serving), host


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": OTHER},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:3000"},
        {"origin": "http://localhost:8321"},
        {"origin": ROOT + ".evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_from_elsewhere_is_refused(headers: dict[str, str]) -> None:
    assert client(app()).post("/", headers=headers).status_code == 403


@pytest.mark.parametrize("headers", [{}, {"origin": ROOT}, {"origin": ROOT, "sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}])
def test_our_own_forms_are_taken(headers: dict[str, str]) -> None:
    assert client(app()).post("/", headers=headers).status_code == 200


@pytest.mark.parametrize("mode", ["no-cors", "cors", "websocket"])
def test_other_sites_can_load_nothing(mode: str) -> None:
    answer = client(app()).get("/static/room.css", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": mode})
    assert answer.status_code == 403


def test_a_link_of_another_site_is_followed_with_the_cookie_that_browsers_keep_back() -> None:
    """Browsers hold a strict cookie back when another site leads here; asked once more from our page, they send it."""
    reader = client(app())
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    answer = reader.get("/story/1", headers=followed)
    assert 'http-equiv="refresh" content="0"' in answer.text
    assert "set-cookie" not in answer.headers
    assert reader.get("/story/1", headers={"sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate"}).text == "hello "


def test_every_answer_binds_the_browser() -> None:
    reader = client(app())
    for path in ("/", "/nowhere", "/broken", "/static/room.css"):
        for host in ("127.0.0.1", "evil.example"):
            headers = reader.get(path, headers={"host": host}).headers
            policy = headers["content-security-policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
            assert "unsafe" not in policy
            for part in ("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
                assert part in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "same-origin"
            assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"


def test_what_goes_wrong_inside_is_a_page_without_the_inside() -> None:
    answer = client(app()).get("/broken")
    assert answer.status_code == 500
    assert "Something went wrong" in answer.text
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_the_cookie_is_for_this_room_and_no_script() -> None:
    answer = client(app()).get("/")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("tellings-8321=")
    for part in ("HttpOnly", "SameSite=Strict", "Path=/"):
        assert part in cookie
    assert "set-cookie" not in client(app()).get("/static/room.css").headers


def test_a_session_is_kept_changed_and_forgotten() -> None:
    sessions = Sessions()
    reader = client(app(sessions=sessions))
    reader.get("/")
    assert "set-cookie" not in reader.get("/").headers
    reader.get("/name")
    assert reader.get("/").text == "hello Ida"
    assert "Max-Age=0" in reader.get("/leave").headers["set-cookie"]
    assert reader.get("/").text == "hello "


@pytest.mark.parametrize("cookie", ["tellings-8321=x.y", "tellings-8321=", "=;=", 'tellings-8321="\\\\', "a=b; " * 500, "tellings-8321=é"])
def test_a_cookie_of_anything_is_a_new_reader(cookie: str) -> None:
    answer = client(app()).get("/", headers={"cookie": cookie.encode()})  # type: ignore[dict-item]
    assert answer.text == "hello "


def test_without_the_token_there_is_only_the_door() -> None:
    reader = client(app(Serving(token=TOKEN)))
    answer = reader.get("/story/1?x=a%26b")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/enter?to=%2Fstory%2F1%3Fx%3Da%2526b"
    assert reader.post("/").status_code == 401
    assert reader.get("/", headers={"accept": "application/json"}).json()["title"] == "Enter the token first"
    assert reader.get("/enter").status_code == 200
    assert reader.get("/static/room.css").status_code == 200
    assert reader.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 303
    assert reader.get(f"/?token={TOKEN}").status_code == 303


def test_the_door_opens_no_other_path() -> None:
    reader = client(app(Serving(token=TOKEN)))
    for path in ("/enterprise", "/enter/../story/1", "/static/../story/1", "//enter", "/STATIC/room.css", "/enter%2f..%2fstory/1"):
        assert "hello" not in reader.get(path).text, path


def test_only_a_session_that_entered_goes_on() -> None:
    sessions = Sessions()
    reader = client(app(Serving(token=TOKEN), sessions))
    reader.cookies.set("tellings-8321", sessions.cookie(sessions.new()))
    assert reader.get("/").status_code == 303
    reader.cookies.set("tellings-8321", sessions.cookie(sessions.entered()))
    assert reader.get("/").status_code == 200


def test_no_web_socket_is_opened() -> None:
    with pytest.raises(WebSocketDisconnect), client(app()).websocket_connect("/socket"):
        pass


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("/story/1?x=2#y", "/story/1?x=2#y"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("http://evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/x\r\nSet-Cookie: a=b", "/"),
        ("", "/"),
        ("/\t/evil.example", "/"),
    ],
)
def test_nobody_is_sent_elsewhere(address: str, where: str) -> None:
    assert go(address).headers["location"] == where
