"""Sessions: what a cookie proves, and what it does not."""

import msgspec

from tellings.web.sessions import LIFE, Sessions


def test_a_session_comes_back_from_its_cookie() -> None:
    sessions = Sessions()
    session = sessions.named(sessions.entered(), "  Ida   Lund ")
    assert sessions.read(sessions.cookie(session)) == session
    assert session.who == "Ida Lund"


def test_a_cookie_that_was_changed_is_none_of_ours() -> None:
    sessions = Sessions()
    cookie = sessions.cookie(sessions.new())
    packed, _, signature = cookie.rpartition(".")
    for forged in ("", ".", "x", cookie[:-1], cookie + "x", f"{packed}.", f".{signature}", f"{packed[:-2]}.{signature}", "é.é", "\0"):
        assert sessions.read(forged) is None, forged


def test_a_cookie_of_another_room_is_none_of_ours() -> None:
    one, other = Sessions(), Sessions()
    assert other.read(one.cookie(one.entered())) is None
    assert not other.from_form(one.new(), one.form(one.new()))


def test_a_session_ends() -> None:
    now = [1_000_000.0]
    sessions = Sessions(clock=lambda: now[0])
    cookie = sessions.cookie(sessions.entered())
    now[0] += LIFE - 1
    assert sessions.read(cookie)
    now[0] += 2
    assert sessions.read(cookie) is None


def test_a_session_from_the_future_is_none() -> None:
    now = [1_000_000.0]
    sessions = Sessions(clock=lambda: now[0])
    cookie = sessions.cookie(sessions.entered())
    now[0] -= 10
    assert sessions.read(cookie) is None


def test_each_session_has_its_own_form_token() -> None:
    sessions = Sessions()
    one, other = sessions.new(), sessions.new()
    assert sessions.from_form(one, sessions.form(one))
    for wrong in ("", sessions.form(other), sessions.form(one)[:-1], sessions.cookie(one), "é"):
        assert not sessions.from_form(one, wrong)


def test_entering_makes_a_new_session() -> None:
    """Who planted a cookie in somebody's browser must not be let in by what that one enters."""
    sessions = Sessions()
    planted = sessions.new()
    assert sessions.entered().name != planted.name
    assert not planted.entered


def test_a_signed_cookie_that_holds_something_else_is_none() -> None:
    sessions = Sessions()
    session = sessions.new()
    cookie = sessions.cookie(session)
    assert sessions.read(cookie) == session
    signed = sessions._sign("cookie", "bm90IGpzb24")
    assert sessions.read(f"bm90IGpzb24.{signed}") is None
    assert msgspec.structs.asdict(session)["who"] == ""
