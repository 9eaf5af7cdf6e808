"""Which addresses are public, and what a robots.txt says, on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.errors import Unusable
from tellings.fetch import robots
from tellings.fetch.addresses import parsed, public


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "ff02::1", "no ip",
    ],
)  # fmt: skip
def test_private_addresses(ip):
    assert not public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"])
def test_public_addresses(ip):
    assert public(ip)


def test_an_address_is_written_one_way():
    one = parsed("HTTP://Bücher.Example:80/a b?q=ä#part")
    assert one.text == "http://xn--bcher-kva.example/a%20b?q=%C3%A4"
    assert one.site == "http://xn--bcher-kva.example"
    assert parsed("https://example.org").text == "https://example.org/"
    assert parsed("https://[2001:db8::1]:8443/x").named == "[2001:db8::1]:8443"
    assert parsed(one.text) == one


@given(st.text(max_size=60))
def test_any_words_are_an_address_or_refused(words):
    for text in (words, f"http://{words}", f"https://example.org/{words}"):
        try:
            one = parsed(text)
        except Unusable:
            continue
        else:
            assert one.text.isascii()
            assert not set(one.text + one.named + one.target) & set(" \r\n\t")


@given(st.binary(max_size=300))
def test_any_robots_can_be_read(body):
    rules = robots.read(body)
    rules.refusal(parsed("https://example.org/a?b=c"))
    assert rules.delay >= 0


def test_robots_that_are_not_there_allow_and_that_fail_do_not():
    address = parsed("https://example.org/a")
    assert robots.unanswered(404).refusal(address) == ""
    assert robots.unanswered(403).refusal(address) == ""
    assert robots.unanswered(500).refusal(address)
    assert robots.unanswered(0, "no connection").refusal(address)
    assert robots.read(b"User-agent: *\nRequest-rate: 1/5\n").delay == 5
