"""The reading room in a real browser: for everybody, on every screen, with and without script."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tellings import library
from tellings.record import Record
from tellings.web import Serving, application
from tests.report_record import record
from tests.rooms import opened

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FERRY = Path(__file__).parents[1] / "golden" / "ferry" / "expected.json"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
SECTIONS = ("findings", "timeline", "people", "figures", "coverage", "programmes", "framing", "reports", "side")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NOT RUN: chromium is not installed, so nobody has seen the pages")


@pytest.fixture(scope="module")
def shelf() -> Iterator[library.Library]:
    with library.over([Record.from_json(FERRY.read_bytes()), record()]) as made:
        yield made


@pytest.fixture(scope="module")
def root(shelf: library.Library) -> Iterator[str]:
    serving = Serving(port=0)
    app = application(lambda: library.open(shelf.path), serving, write=lambda: library.open(shelf.path, write=True))
    with opened(app, serving) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def addresses(shelf: library.Library) -> list[str]:
    """Every kind of page."""
    story = max(shelf.stories().rows, key=lambda row: row.documents).id
    made = shelf.record(story)
    account = next(one for one in made.accounts if one.quotes)
    spot = account.quotes[0].content[0]
    five = "&".join(f"a={one.id}" for one in made.accounts[:5])
    speaker = next(one.speaker for one in made.quotes if one.speaker)
    targets = (
        f"finding:{made.findings[0].id}", f"entity:{speaker}", f"utterance:{made.quotes[0].id}", f"account:{account.id}",
        f"happening:{made.story.happenings[0].id}", f"time:{account.times[0].id}",
    )  # fmt: skip
    return [
        "/", "/?q=ferry&status=differs", f"/story/{story}", *(f"/story/{story}/{one}" for one in SECTIONS), f"/story/{story}/side?{five}",
        f"/story/{story}/programmes?of=promises", f"/story/{story}/figures?of=one", f"/story/{story}/people?person={speaker}",
        *(f"/story/{story}/correct?target={target}" for target in targets),
        "/people", f"/person/{shelf.people().rows[0].id}", "/programmes", f"/programme/{shelf.programmes().rows[0].id}",
        f"/document/{account.id}", f"/document/{account.id}/{spot.start}-{spot.end}", "/search?q=ferry", "/search", "/add", "/corrections",
        "/nothing/here",
    ]  # fmt: skip


def page_of(browser: Browser, size: dict[str, int], scheme: str = "light", script: bool = True) -> Page:
    context = browser.new_context(viewport=size, color_scheme=scheme, java_script_enabled=script)  # type: ignore[arg-type]
    return context.new_page()


class Seen(NamedTuple):
    """What was seen of one page: what axe-core found in light and in dark, its width on a phone, and what the browser said."""

    address: str
    light: list[tuple[str, list[str]]]
    dark: list[tuple[str, list[str]]]
    width: int
    said: list[str]


COLOURS = ["color-contrast", "link-in-text-block"]  # what is asked again in dark: the other rules don't depend on it


@pytest.fixture(scope="module")
def seen(browser: Browser, root: str, addresses: list[str]) -> list[Seen]:
    """Every page, opened once, with everything that can be unfolded unfolded."""
    page, said, found = page_of(browser, DESK), list[str](), list[Seen]()
    page.on("console", lambda message: said.append(message.text) if message.type == "error" and "404" not in message.text else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in addresses:
        said.clear()
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light")
        page.goto(root + address)
        heard = list(said)  # before axe-core is put into the page
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        axe = Axe()
        page.evaluate(axe.axe_script)
        light = faults(page, {"resultTypes": ["violations"]})
        page.emulate_media(color_scheme="dark")
        dark = faults(page, {"resultTypes": ["violations"], "runOnly": COLOURS})
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        found.append(Seen(address, light, dark, page.evaluate("document.documentElement.scrollWidth"), heard))
    page.context.close()
    return found


def faults(page: Page, options: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """What axe-core finds in a page that it is in: the rules, with the first places."""
    asked = "(options) => axe.run(document, options).then((found) => found.violations)"
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in page.evaluate(asked, options)]


def test_no_page_keeps_anybody_out(seen: list[Seen]) -> None:
    """axe-core finds nothing on any page; in dark what depends on colours is asked again."""
    assert [(one.address, one.light) for one in seen if one.light] == []
    assert [(one.address, one.dark) for one in seen if one.dark] == []


def test_axe_is_asked(browser: Browser, root: str) -> None:
    """It finds what is put there to be found, in dark as in light."""
    page = page_of(browser, DESK, "dark")
    page.goto(root + "/search")
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=x>'")
    page.evaluate(Axe().axe_script)
    page.evaluate("document.querySelector('main').style.setProperty('color', '#333')")
    assert "image-alt" in dict(faults(page, {"resultTypes": ["violations"]}))
    assert "color-contrast" in dict(faults(page, {"resultTypes": ["violations"], "runOnly": COLOURS}))
    page.context.close()


def test_no_page_is_wider_than_a_phone(seen: list[Seen]) -> None:
    assert [(one.address, one.width) for one in seen if one.width > PHONE["width"]] == []


def test_nothing_is_refused_by_the_content_policy(seen: list[Seen]) -> None:
    assert [(one.address, one.said) for one in seen if one.said] == []


def test_a_reader_gets_about_by_keyboard(browser: Browser, root: str, addresses: list[str]) -> None:
    page = page_of(browser, DESK)
    page.goto(root + addresses[3])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if outline == "none":
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 100)"))
    page.context.close()
    assert unseen == []


def test_columns_scroll_together_and_light_what_belongs_together(browser: Browser, root: str, addresses: list[str]) -> None:
    page = page_of(browser, {"width": 1280, "height": 600})
    page.goto(root + next(address for address in addresses if address.endswith("/side")))
    columns = page.locator(".col")
    columns.nth(0).hover()
    key = page.evaluate(
        "() => { const all = [...document.querySelectorAll('.col')].map((one) => [...one.querySelectorAll('[data-tie]')]"
        ".map((tie) => tie.dataset.tie)); return all[0].filter((each) => all[1].includes(each)).pop(); }"
    )
    page.locator(".col").nth(0).locator(f'[data-tie="{key}"]').first.focus()
    assert page.locator(f'.col [data-tie="{key}"].on').count() >= 2
    page.evaluate("document.querySelectorAll('.col')[0].scrollTop = 10000")
    page.wait_for_function("document.querySelectorAll('.col')[1].scrollTop > 0", timeout=5000)
    page.context.close()


def test_side_by_side_works_without_script(browser: Browser, root: str, addresses: list[str]) -> None:
    page = page_of(browser, DESK, script=False)
    page.goto(root + next(address for address in addresses if address.endswith("/side")))
    tie = page.locator(".col").nth(0).locator("a.tie").first
    place = str(tie.get_attribute("href"))
    tie.click()
    assert page.url.endswith(place)
    assert page.locator(f"{place}").count() == 1
    assert page.locator("text=scroll together").is_hidden()
    page.context.close()


def test_a_citation_is_copied_and_can_be_selected_without_script(browser: Browser, root: str, addresses: list[str]) -> None:
    address = root + next(one for one in addresses if re.search(r"/document/[^/]+/\d", one))
    page = page_of(browser, DESK)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=root)
    page.goto(address)
    page.locator("button.copy").click()
    page.wait_for_function("document.querySelector('button.copy').textContent === 'Copied'")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#citation").input_value()
    page.context.close()
    plain = page_of(browser, DESK, script=False)
    plain.goto(address)
    assert plain.locator("button.copy").is_hidden()
    assert address in plain.locator("#citation").input_value()
    plain.context.close()


def test_any_words_that_are_selected_have_an_address(browser: Browser, root: str, shelf: library.Library, addresses: list[str]) -> None:
    address = next(one for one in addresses if re.search(r"/document/[^/]+$", one))
    text = shelf.account(address.rpartition("/")[2]).document.text
    page = page_of(browser, DESK)
    page.goto(root + address)
    page.evaluate(
        "() => { const block = document.querySelectorAll('.clean [data-start]')[2]; const range = document.createRange();"
        " range.selectNodeContents(block); getSelection().removeAllRanges(); getSelection().addRange(range); }"
    )
    link = page.locator("a.cite-this")
    link.wait_for(state="visible")
    start, _, end = str(link.get_attribute("href")).partition("#")[0].rpartition("/")[2].partition("-")
    assert text[int(start) : int(end)].split() == page.locator(".clean [data-start]").nth(2).inner_text().split()
    page.context.close()


def test_a_finding_is_rejected_and_the_verdict_taken_back(browser: Browser, root: str, addresses: list[str]) -> None:
    page = page_of(browser, DESK)
    page.goto(root + addresses[3])
    card = page.locator("article.finding").first
    card.locator("summary", has_text="Accept or reject").click()
    card.get_by_label("Your name").fill("Mara <b>Quist</b>")
    card.get_by_label("Note").fill("The second report says it too.")
    card.get_by_role("button", name="Reject").click()
    card = page.locator("article.finding.rejected").first
    assert "Rejected by Mara <b>Quist</b>" in card.inner_text()
    assert "The second report says it too." in card.inner_text()
    page.goto(root + "/corrections")
    assert "rejected a finding" in page.locator(".log").inner_text()
    page.locator(".log").get_by_role("button", name="Take back").first.click()
    page.goto(root + addresses[3])
    assert page.locator("article.finding.rejected").count() == 0
    page.context.close()


def test_pages_print_without_their_controls(browser: Browser, root: str, addresses: list[str]) -> None:
    page = page_of(browser, DESK)
    page.goto(root + addresses[3])
    page.emulate_media(media="print")
    assert page.locator("nav.bar").is_hidden()
    assert page.locator(".find").is_hidden()
    assert page.locator("article.finding").first.is_visible()
    page.context.close()


def test_a_job_goes_on_by_itself_until_it_is_over(browser: Browser, root: str) -> None:
    """Its page is asked for again, and what it says takes the place of what it said."""
    states = iter(("working", "working", "done"))

    def job(state: str) -> str:
        over = "yes" if state == "done" else "no"
        start = f'<!doctype html><html lang="en"><title>{state}</title><script src="{root}/static/room.js" defer></script>'
        return f'{start}<main><section data-job="{root}/jobs/1" data-over="{over}"><p>{state}</p></section></main>'

    page = page_of(browser, DESK)
    page.route("**/jobs/1", lambda route: route.fulfill(body=job(next(states)), content_type="text/html"))
    page.goto(f"{root}/jobs/1")
    page.wait_for_selector("[data-over=yes]", timeout=20_000)
    assert page.locator("[data-job]").inner_text() == "done"
    assert page.title() == "done"
    page.context.close()
