import pytest

from tellings.clean import authors, publisher, titles, wire
from tellings.record import Stated


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("By Ada Berg", ("Ada Berg",)),
        ("BY ADA BERG", ("Ada Berg",)),
        ("By Ada Berg and Per Holm", ("Ada Berg", "Per Holm")),
        ("Ada Berg, Per Holm and Ida Ek", ("Ada Berg", "Per Holm", "Ida Ek")),
        ("By Ada Berg with Per Holm", ("Ada Berg", "Per Holm")),
        ("By Ada Berg, Transport Editor", ("Ada Berg",)),
        ("Analysis by Ada Berg, Harbour News Editor-at-large", ("Ada Berg",)),
        ("By Ada Berg, Staff Writer, and Per Holm, Contributor", ("Ada Berg", "Per Holm")),
        ("By Ada Berg for the Harbour News", ("Ada Berg",)),
        ("Ada Berg in Lund and Per Holm in Orsa", ("Ada Berg", "Per Holm")),
        ("Ada Berg | Harbour News", ("Ada Berg",)),
        ("Ada Berg. Harbour News International", ("Ada Berg",)),
        ("Ada Berg, The Associated Press", ("Ada Berg",)),
        ("Ada Berg @adaberg ada.berg@harbour.example", ("Ada Berg",)),
        ("By Ada Berg Published 7 January 2031", ("Ada Berg",)),
        ("By Ada Berg on January 7, 2031", ("Ada Berg",)),
        ("Von Jörg Weiß publiziert am 7. Januar", ("Jörg Weiß",)),
        ("Por Ana de la Vega", ("Ana de la Vega",)),
        ("Reuters", ("Reuters",)),
        ("Associated Press", ("Associated Press",)),
        ("admin", ()),
        ("Online News Editor", ()),
        ("Harbour News staff", ()),
        ("https://social.example/harbour", ()),
        ("@harbournews", ()),
        ("This story was originally", ()),
        ("By", ()),
        ("", ()),
    ],
)
def test_writers_of_a_value(written, names):
    assert authors.names_of(written) == names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("The Harbour News", "The Harbour News"),
        ("Home - Harbour News", "Harbour News"),
        ("Harbour News | Breaking news, sport and weather", "Harbour News"),
        ("Harbour News Ltd.", "Harbour News"),
        ("Harbour News™", "Harbour News"),
        ("www.harbournews.example", "harbournews.example"),
        ("@harbournews", None),
        ("https://harbournews.example/", None),
        ("News", None),
        ("U.S.", None),
        ("", None),
    ],
)
def test_the_name_of_an_outlet(written, name):
    assert publisher.name_of(written) == name


def stated(*names):
    return [Stated(value=name, rule="test") for name in names]


@pytest.mark.parametrize(
    ("names", "hosts", "name"),
    [
        (("Harbour News", "Orsa Media"), (), "Harbour News"),
        (("World", "Harbour News"), ("harbournews.example",), "Harbour News"),  # the one that fits the host
        (("harbournews.example", "Harbour News"), ("harbournews.example",), "Harbour News"),  # a name before a host
        (("HN", "Harbour News"), ("hn.example",), "HN"),
        (("Harbour", "Harbour of Lund"), ("harbouroflund.example",), "Harbour of Lund"),
    ],
)
def test_which_form_is_the_name(names, hosts, name):
    assert publisher.chosen(stated(*names), hosts).value == name


@pytest.mark.parametrize(
    ("name", "host", "fits"),
    [
        ("The Harbour News", "www.harbournews.example", True),
        ("Lund Daily Post", "ldp.example", True),
        ("The Lund Times", "lundtimes.example", True),
        ("Orsa Media", "harbournews.example", False),
    ],
)
def test_whether_a_host_is_an_outlets(name, host, fits):
    assert publisher.fits(name, host) is fits


@pytest.mark.parametrize(
    ("title", "outlets", "headlines", "headline"),
    [
        ("Ferry runs aground - Harbour News", (), (), "Ferry runs aground"),
        ("Ferry runs aground | World | News | Harbour News", ("Harbour News",), (), "Ferry runs aground"),
        ("Harbour News: ferry runs aground", ("Harbour News",), (), "Harbour News: ferry runs aground"),
        ("Harbour News | Ferry runs aground", ("The Harbour News",), (), "Ferry runs aground"),
        (
            "Lund – the harbour that never sleeps | Sea",
            (),
            ("Lund – the harbour that never sleeps",),
            "Lund – the harbour that never sleeps",
        ),
        ("Ferry", (), (), "Ferry"),
        ("Ferry runs aground — a long night", ("Harbour News",), ("Ferry runs aground — a long night",), "Ferry runs aground"),
    ],
)
def test_a_title_without_its_outlet(title, outlets, headlines, headline):
    assert title[slice(*titles.headline(title, outlets, headlines))] == headline


def test_plain_titles():
    assert titles.plain("  Ferry &amp;amp; <b>pier</b>\n closed ") == "Ferry & pier closed"
    assert titles.plain(" ") is None


@pytest.mark.parametrize(
    ("written", "agency"),
    [
        ("Ada Berg, The Associated Press", "Associated Press"),
        ("REUTERS", "Reuters"),
        ("AP", "Associated Press"),
        ("Ada Berg", None),
        ("APPLE", None),
        ("paper", None),
    ],
)
def test_the_agency_that_a_byline_credits(written, agency):
    assert wire.agency_of(written) == agency
