import pytest

from tests.cleaning import kinds, of
from tests.formats import load, read

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat."
MEDIA = "text/markdown"

PAGE = """---
title: "Ferries collide off Lund"
date: 2014-09-03 14:05:00 -0500
authors: ["Ada Berg", 'Nils Holm']
section: Ports
url: https://example.org/a
---

# Ferries collide off Lund

The port of **Lund** was closed
on [Monday](https://example.org/x(1) "why") after two *ferries* collided in ![](x.png)thick fog, the harbour
master said.

What was heard
--------------

> “We heard a ~~short~~ long [scrape][s] and then
> the _alarm_ went off,” said `Marta Lind`, who was on the smaller boat.

1. First, the hulls\\* are looked at by divers &amp; by the insurers.
2. Then the snake_case pier is made <b>safe</b> again,<br>and painted.

![The pier on Monday. Photo: A. Berg](pier.jpg)

| hour | wind |
| ---- | ---- |
| 9    | 12   |

```sh
rm -rf /
```

***

[s]: https://example.org/scrape
"""


def test_markdown_is_read_as_people_see_it():
    found = read(load(PAGE, MEDIA))
    assert kinds(found) == [
        ("title", "Ferries collide off Lund"),
        ("paragraph", LEAD),
        ("heading", "What was heard"),
        ("paragraph", SECOND.replace("a long", "a short long")),
        ("paragraph", "First, the hulls* are looked at by divers & by the insurers."),
        ("paragraph", "Then the snake_case pier is made safe again, and painted."),
        ("other", "Ferries collide off Lund"),
        ("caption", "The pier on Monday. Photo: A. Berg"),
        ("other", "| hour | wind |"),
        ("other", "| 9 | 12 |"),
        ("other", "rm -rf /"),
    ]
    assert found.published.value == "2014-09-03T14:05-05:00"
    assert [one.value for one in found.authors] == ["Ada Berg", "Nils Holm"]
    assert (found.section.value, found.canonical.value) == ("Ports", "https://example.org/a")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**a** *b* ***c*** __d__ _e_", "a b c d e"),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
        ("\\*not\\* \\[this\\]", "*not* [this]"),
        ("`*code*` and ``a ` b``", "*code* and a ` b"),
        ("[text](<a b> 'title') and [ref][] and [other][x]", "text and ref and other"),
        ("[quoted] words", "[quoted] words"),
        ("see <https://example.org/a_b_c>", "see https://example.org/a_b_c"),
        ("![alt *text*](x.png) here", "alt text here"),
        ("A[^1] note", "A note"),
        ("5 < 7 & 8 > 3 &copy; &#8220;x&#8221;", "5 < 7 & 8 > 3 © “x”"),
        ("[*emphasised* link](x)", "emphasised link"),
        ("*[link](x)* and **bold `code`**", "link and bold code"),
    ],
)
def test_signs_are_undone(written, shown):
    found = read(load(f"{LEAD}\n\nIt was said on Tuesday that {written}\n", MEDIA))
    assert of(found, "paragraph")[-1] == f"It was said on Tuesday that {shown}"


@pytest.mark.parametrize("head", ["# Ferries collide #", "Ferries collide\n===", "## Ferries collide", "   # Ferries collide   "])
def test_the_first_heading_is_the_title(head):
    found = read(load(f"{head}\n\n{LEAD}\n\n## What comes next\n\n{SECOND}", MEDIA))
    assert (of(found, "title"), of(found, "heading")) == (["Ferries collide"], ["What comes next"])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_known(end):
    found = read(load(end.join(["# Ferries collide", "", LEAD[:40], LEAD[41:], "", f"> {SECOND}"]), MEDIA))
    assert of(found, "title", "paragraph") == ["Ferries collide", LEAD[:40] + " " + LEAD[41:], SECOND]


@pytest.mark.parametrize(
    "unit",
    [
        "*",
        "_",
        "`",
        "[",
        "](",
        "[a](",
        "> ",
        "- ",
        "#",
        "\\",
        "<",
        "&",
        "|",
        "~~",
        "![",
        "a\n",
        "[^",
        " ",
        "<!--",
        "* a ",
        "[a]: ",
        "``a` ",
    ],
)
def test_long_repetitions_take_linear_time(unit):
    found = read(load(LEAD + "\n\n" + unit * (12_000 // len(unit)), MEDIA))
    assert of(found, "paragraph")[:1] == [LEAD]
