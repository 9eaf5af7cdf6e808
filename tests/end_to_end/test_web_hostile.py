"""Hostile documents in a real browser: no script runs, nothing is asked of anybody else, nothing leaves its box."""

import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tellings import library
from tellings.read import sources
from tellings.web import Limits, Serving, application
from tellings.web.jobs import Adding, Job, Jobs
from tests.hostile import corpus, payloads
from tests.rooms import opened

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTHS = (1280, 390)


@pytest.fixture(scope="module")
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server that notes whoever asks it for something."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, canary: tuple[str, list[str]]) -> Iterator[library.Library]:
    folder = tmp_path_factory.mktemp("hostile")
    with library.create(folder / "news.db") as made:
        found = corpus(tmp_path_factory.mktemp("documents"), canary[0])
        made.add(sources(found))
        yield made


class Noted:
    """Adds nothing; what it is given stands on the pages of uploads."""

    def add(self, folder: Path, job: Job) -> None:
        for path in folder.iterdir():
            job.fault(f"{path.name}: {path.read_text('utf-8')}")
            job.name = path.name

    def stop(self) -> None:
        """Nothing to stop."""


@pytest.fixture(scope="module")
def root(shelf: library.Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    def adding() -> Adding:
        return Noted()

    jobs = Jobs(tmp_path_factory.mktemp("in"), adding, Limits())
    app = application(lambda: library.open(shelf.path), Serving(), write=lambda: library.open(shelf.path, write=True), jobs=jobs)
    with opened(app) as root:
        yield root


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("NOT RUN: chromium is not installed, so nobody has seen the pages (apt-get install chromium)")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        yield made
        made.close()


class Seen(NamedTuple):
    """What a browser did on its own."""

    page: Page
    requests: list[str]
    said: list[str]


@pytest.fixture(params=WIDTHS)
def seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Seen]:
    context: BrowserContext = browser.new_context(viewport={"width": request.param, "height": 900})
    page = context.new_page()
    made = Seen(page, [], [])
    context.on("request", lambda one: made.requests.append(one.url))
    page.on("console", lambda one: made.said.append(f"{one.type}: {one.text}"))
    page.on("dialog", lambda one: (made.said.append(f"dialog: {one.message}"), one.dismiss()))
    page.on("pageerror", lambda one: made.said.append(f"error: {one}"))
    page.on("popup", lambda one: made.said.append(f"popup: {one.url}"))
    yield made
    context.close()


HARMLESS = """() => {
    const FORBIDDEN = ['iframe', 'object', 'embed', 'img', 'base', 'style', 'audio', 'video', 'math', 'template', 'frame'];
    const bad = [];
    const all = document.querySelectorAll('*');
    for (const one of all) {
        const name = one.localName;
        if (FORBIDDEN.includes(name)) bad.push(name);
        if (name === 'script' && (one.textContent.trim() || !one.src.startsWith(location.origin + '/static/'))) bad.push(one.outerHTML);
        if (name === 'link' && !one.href.startsWith(location.origin + '/static/')) bad.push(one.outerHTML);
        if (name === 'meta' && one.httpEquiv && one.content !== '2') bad.push(one.outerHTML);
        if (name === 'form' && new URL(one.action).origin !== location.origin) bad.push(one.outerHTML);
        for (const attribute of one.attributes) {
            if (/^on/i.test(attribute.name) || attribute.name === 'style') bad.push(name + ' ' + attribute.name + '=' + attribute.value);
            if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.name)
                && !/^(?:\\/(?!\\/)|#|\\?|https?:)/.test(attribute.value)) bad.push(name + ' ' + attribute.name + '=' + attribute.value);
        }
    }
    if (window.ran) bad.push('a script ran');
    return bad;
}"""
OUTSIDE = """() => {
    const wide = document.documentElement.clientWidth;
    const bad = [];
    if (document.documentElement.scrollWidth > wide + 1) bad.push(`the page is ${document.documentElement.scrollWidth} wide, not ${wide}`);
    const clips = (one) => { const how = getComputedStyle(one); return how.overflowX !== 'visible' || how.position === 'fixed'; };
    for (const one of document.querySelectorAll('main *')) {
        const box = one.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        let held = one.parentElement;
        while (held && held !== document.body && !clips(held)) held = held.parentElement;
        if (held && held !== document.body) continue;
        if (box.right > wide + 1 || box.left < -1) bad.push(`${one.localName}.${one.className}: ${box.left} to ${box.right}`);
    }
    return bad.slice(0, 5);
}"""
# Every element is come upon by keyboard and mouse, as far as a script can do that for all of them; then what became of the page.
PASSED_OVER = f"""() => {{
    const all = [...document.querySelectorAll('body, body *')];
    for (const one of all) {{
        for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'mousemove', 'focusin', 'beforetoggle', 'animationstart', 'error']) {{
            one.dispatchEvent(kind.startsWith('m') ? new MouseEvent(kind, {{ bubbles: kind !== 'mouseenter' }}) : new Event(kind));
        }}
        if (one.tabIndex >= 0 || one.hasAttribute('tabindex')) one.focus({{ preventScroll: true }});
    }}
    return {{
        harmless: ({HARMLESS})(), outside: ({OUTSIDE})(), text: document.body.innerText, content: document.documentElement.outerHTML,
    }};
}}"""
STEERING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x7F, 0x0B, 0x1B, 0x85)]


def look(seen: Seen, root: str, path: str, canary: list[str]) -> str:
    """A page as the browser has it, after everything on it was passed over; gives its text."""
    page = seen.page
    page.goto(root + path, wait_until="load")
    found = page.evaluate(PASSED_OVER)
    assert page.url.startswith(root), path
    assert found["harmless"] == [], path
    assert found["outside"] == [], path
    assert [one for one in seen.requests if not one.startswith(root)] == [], path
    assert [one for one in seen.said if "404" not in one and not one.startswith("verbose")] == [], path
    assert canary == [], path
    text = str(found["text"])
    assert not [hex(ord(one)) for one in STEERING if one in found["content"]], path
    assert "69097" not in text, path  # what a template would make of the payload
    return text


def test_every_page_shows_hostile_documents_as_text(seen: Seen, root: str, shelf: library.Library, canary: tuple[str, list[str]]) -> None:
    rows = shelf.stories(limit=100).rows
    story = max(rows, key=lambda row: row.documents).id
    record = shelf.record(story)
    names = [one.id for one in record.accounts]
    assert len(names) > 5
    sections = ("findings", "timeline", "people", "figures", "coverage", "programmes", "framing", "reports")
    paths = ["/", f"/story/{story}", *(f"/story/{story}/{one}" for one in sections)]
    paths += [f"/story/{story}/side?" + "&".join(f"a={name}" for name in names[at : at + 2]) for at in range(0, len(names) - 1, 4)]
    paths += ["/people", *(f"/person/{row.id}" for row in shelf.people(limit=8).rows), "/programmes"]
    paths += [f"/programme/{row.id}" for row in shelf.programmes(limit=4).rows]
    paths += ["/search?q=mill", "/add", "/corrections"]
    whole = "".join(look(seen, root, path, canary[1]) for path in paths)
    assert "<script>" in whole  # it was there to be seen, as text
    assert "{{7*9871}}" in whole


def test_every_hostile_document_is_text(seen: Seen, root: str, shelf: library.Library, canary: tuple[str, list[str]]) -> None:
    accounts = [account.id for row in shelf.stories(limit=100).rows for account in shelf.record(row.id).accounts]
    for account in accounts if seen.page.viewport_size["width"] == min(WIDTHS) else accounts[::5]:  # type: ignore[index]
        look(seen, root, f"/document/{account}", canary[1])
    look(seen, root, f"/document/{accounts[0]}/10-60", canary[1])


ASKING = (  # where a payload stands for each star
    "/search?q=*", "/?q=*&person=*&outlet=*", "/people?q=*", "/programmes?q=*", "/enter?to=*", "/story/*", "/corrections?story=*",
)  # fmt: skip


def test_what_readers_send_comes_back_as_text(seen: Seen, root: str, shelf: library.Library, canary: tuple[str, list[str]]) -> None:
    narrow = seen.page.viewport_size["width"] == min(WIDTHS)  # type: ignore[index]
    for payload in payloads(canary[0]).values():
        sent = quote(payload[:1500]).replace("/", "%2F")
        for path in ASKING[:2] if narrow else ASKING:
            look(seen, root, path.replace("*", sent), canary[1])


def test_uploads_and_corrections_come_back_as_text(seen: Seen, root: str, shelf: library.Library, canary: tuple[str, list[str]]) -> None:
    page = seen.page
    tried = payloads(canary[0])
    page.goto(f"{root}/add")
    name = f'"><img src=x onerror={tried["script"][:60]}>.txt'
    page.set_input_files("input[type=file]", [{"name": name, "mimeType": "text/html", "buffer": tried["ends"].encode()}])
    page.locator("main form button:not([hidden])").first.click()
    page.wait_for_url("**/jobs/*")
    page.wait_for_selector("[data-over=yes]")  # what it is about stands there only then
    text = look(seen, root, page.url.removeprefix(root), canary[1])
    assert "</textarea>" in text
    story = max(shelf.stories(limit=100).rows, key=lambda row: row.documents).id
    finding = shelf.record(story).findings[0].id
    token = page.request.get(f"{root}/enter").text().split('name="form" value="')[1].split('"')[0]
    for number, payload in enumerate(tried[name] for name in ("script", "ends", "quotes", "bidi")):
        fields = {"form": token, "kind": "note", "target": f"finding:{finding}", "note": f"{number} {payload[:3000]}", "who": payload[:100]}
        sent = page.request.post(
            f"{root}/story/{story}/corrections", form=fields, headers={"origin": root}, max_redirects=0, timeout=120_000
        )
        assert sent.status == 303
    look(seen, root, "/corrections", canary[1])
    look(seen, root, f"/story/{story}/findings", canary[1])
    look(seen, root, f"/story/{story}/correct?target=finding:{finding}", canary[1])


def test_markup_that_got_in_all_the_same_could_do_nothing(seen: Seen, root: str, canary: tuple[str, list[str]]) -> None:
    """The policy holds by itself: the same payloads as real markup in a page of the room."""
    page = seen.page
    page.goto(root)
    for name, payload in payloads(canary[0]).items():
        if name == "refresh":  # to lead away is all that markup could do: no policy of today's browsers speaks of it
            continue
        page.evaluate(
            "(markup) => { const box = document.createElement('div'); box.innerHTML = markup; document.body.append(box); }", payload
        )
    page.evaluate("() => { const one = document.createElement('script'); one.textContent = 'window.ran = 1'; document.body.append(one); }")
    page.wait_for_timeout(300)
    assert not page.evaluate("window.ran")
    assert canary[1] == []
    assert page.evaluate("() => fetch('/').then((one) => one.status)") == 200
    assert page.evaluate("(where) => fetch(where).then(() => 'went', () => 'kept')", canary[0]) == "kept"
    assert canary[1] == []


def test_another_site_can_neither_frame_nor_read_nor_send(browser: Browser, root: str, canary: tuple[str, list[str]]) -> None:
    """From a page of another origin: no frame, no fetch, no form, and no cookie along with it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{root}/")
    assert context.cookies()
    page.route("http://localhost:9/**", lambda route: route.fulfill(body="<p>elsewhere</p>", content_type="text/html"))
    page.goto("http://localhost:9/")
    assert page.evaluate("(where) => fetch(where, {credentials: 'include'}).then(() => 'read', () => 'kept')", f"{root}/") == "kept"
    shown = """(where) => new Promise((done) => { const one = document.createElement('iframe'); one.src = where;
        one.onload = () => { try { done(one.contentDocument ? one.contentDocument.body.innerText : 'kept'); } catch { done('kept'); } };
        document.body.append(one); })"""
    assert page.evaluate(shown, f"{root}/") in ("kept", "")
    page.evaluate(
        "(where) => { document.body.innerHTML = `<form method=post action='${where}/name'><input name=who value=x></form>`; }", root
    )
    with page.expect_navigation():
        page.evaluate("() => document.forms[0].submit()")
    assert "comes from another site" in page.locator("body").inner_text()
    context.close()
