"""What the page shows of what was set aside: by kind, with reasons; corrections above the text; the times of a live blog's entries."""

import msgspec
from markupsafe import Markup

import tellings.report  # noqa: F401  (registers the renderers)
from tellings.record import Block, Entry, Record, Stated
from tellings.report.aside import groups, posted
from tests.report_record import record


def changed(**fields: object) -> Record:
    """The record with fields of its first document changed."""
    made = record()
    first = made.accounts[0]
    document = msgspec.structs.replace(first.document, **fields)
    return msgspec.structs.replace(made, accounts=(msgspec.structs.replace(first, document=document), *made.accounts[1:]))


def block(kind: str, text: str, why: str) -> tuple[Block, Markup]:
    return Block(kind=kind, start=0, end=len(text), rule="test", why=why), Markup.escape(text)  # type: ignore[arg-type]


def test_groups_stand_in_the_order_in_which_they_bear_on_the_report() -> None:
    made = groups(
        [block("navigation", "Home", "a menu"), block("caption", "The pier", "its element"), block("navigation", "Sport", "a menu")]
    )
    assert [(group.name, group.size, group.running) for group in made] == [("Captions", 1, False), ("Navigation", 2, True)]
    assert made[1].reasons == [("a menu", [Markup("Home"), Markup("Sport")])]


def test_a_correction_stands_above_the_title() -> None:
    document = record().accounts[0].document
    blocks = tuple(msgspec.structs.replace(one, kind="correction") if one.start >= document.main_end else one for one in document.blocks)
    page = changed(blocks=blocks).to_html()
    assert 'class="correction"' in page
    assert page.index("Corrected, clarified or updated") < page.index('<h5 class="title"')


def test_each_entry_of_a_live_blog_shows_its_time() -> None:
    first = record().accounts[0].document.blocks[0]
    entry = Entry(start=first.start, end=first.end, time=Stated(value="2031-03-04T21:05+01:00", rule="live.time"))
    made = changed(entries=(entry,))
    assert posted(made.accounts[0]) == {first.start: ("2031-03-04T21:05+01:00", "4 March 2031, 21:05 (UTC+01:00)")}
    assert '<time datetime="2031-03-04T21:05+01:00">4 March 2031, 21:05 (UTC+01:00)</time>' in made.to_html()
    assert posted(changed(entries=(msgspec.structs.replace(entry, time=None),)).accounts[0])[first.start][0] == ""
