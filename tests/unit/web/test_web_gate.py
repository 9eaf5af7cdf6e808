"""The token: guessing it is slow, and only for who guesses."""

from tellings.web import Limits
from tellings.web.gate import KNOWN, LONGEST_PAUSE, Gate

TOKEN = "a token of the test, long enough"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def gate(clock: Clock) -> Gate:
    return Gate(TOKEN, Limits(entering=3, pause=10.0), clock)


def test_the_right_token_opens() -> None:
    assert gate(Clock()).opens("10.0.0.1", TOKEN)
    assert gate(Clock()).opens("10.0.0.1", f"  {TOKEN}\n")


def test_wrong_tokens_close_the_gate_longer_and_longer() -> None:
    clock = Clock()
    door = gate(clock)
    waits = []
    for _ in range(12):
        assert not door.opens("10.0.0.1", "wrong")
        waits.append(door.wait("10.0.0.1"))
        clock.now += waits[-1]
    assert waits[:5] == [0, 0, 10, 20, 40]
    assert max(waits) == LONGEST_PAUSE


def test_others_are_not_kept_waiting() -> None:
    door = gate(Clock())
    for _ in range(5):
        door.opens("10.0.0.1", "wrong")
    assert door.wait("10.0.0.1")
    assert not door.wait("10.0.0.2")


def test_the_addresses_of_one_network_are_one() -> None:
    door = gate(Clock())
    for last in range(5):
        door.opens(f"2001:db8::{last}", "wrong")
    assert door.wait("2001:db8::ffff")
    assert not door.wait("2001:db8:1::1")


def test_the_right_token_forgives() -> None:
    door = gate(Clock())
    for _ in range(2):
        door.opens("10.0.0.1", "wrong")
    assert door.opens("10.0.0.1", TOKEN)
    assert not door.opens("10.0.0.1", "wrong")
    assert not door.wait("10.0.0.1")


def test_a_million_guessers_fill_no_memory() -> None:
    door = gate(Clock())
    for number in range(KNOWN + 500):
        door.opens(f"client {number}", "wrong")
    assert len(door._wrong) == KNOWN


def test_an_empty_token_opens_nothing() -> None:
    assert not gate(Clock()).opens("", "")
