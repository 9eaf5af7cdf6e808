"""Finding things in a library: by words, with snippets whose places hold; by person, outlet, day and kind of finding."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.library import Asked, Library
from tellings.library.words import Question, around, words
from tests.shelves import names, quick, reports, shelf


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelf(tmp_path_factory.mktemp("shelf"), reports(4, 3))


def test_all_words_have_to_be_there(held: Library) -> None:
    town, mayor, *_ = names(2)
    assert held.search(f"{town} {mayor.upper()}").total == 3
    assert held.search(f"{town} {names(1)[0]}").total == 0
    assert held.search(f'"the mayor, Anna {mayor}"').total == 3
    assert held.search(f'"mayor the {mayor}"').total == 0
    assert held.search(f"{town[:5]}*").total == 3
    assert held.search(f"mayor -{town}").total == 9
    assert held.search("").total == held.search('""').total == held.search("-mayor").total == 0


def test_a_hit_says_where(held: Library) -> None:
    ship = names(3)[7]
    asked = f'"of the {ship}"'
    found = held.search(asked, limit=2)
    assert found.total == 3
    assert len(found.rows) == 2
    for hit in found.rows:
        text = held.document(hit.account).text
        assert text[hit.start : hit.end] == hit.snippet
        assert hit.marks
        assert all(hit.snippet[start:end] == f"of the {ship}" for start, end in hit.marks)
        assert hit.story == held.story_of(hit.account)
        assert hit.title.startswith(names(3)[0])
    assert {hit.account for hit in held.search(asked, limit=1, offset=2).rows}.isdisjoint(hit.account for hit in found.rows)


@pytest.mark.parametrize(
    "text", ["NEAR(a b)", "title:x", 'a" OR "b', "a*b^2", "(", "'", "\0", "{a b}: c", "AND", "NOT", "é*", "-", '"', "a AND", "_"]
)
def test_no_question_is_a_fault(held: Library, text: str) -> None:
    held.search(text)
    held.stories(Asked(text=text, person=text, outlet=text, kind=text, status=text, since=text, until=text))
    held.people(text)
    held.programmes(text)


def test_stories_are_found_by_what_stands_in_them(ferry: Library) -> None:
    assert ferry.stories(Asked(person="nobody of that name")).total == 0
    person = ferry.people().rows[0]
    assert person.quotes
    for asked in (Asked(person=person.name), Asked(person=person.id), Asked(text="ferry"), Asked(since="2024-03-12", until="2024-03-12")):
        assert ferry.stories(asked).total == 1, asked
    assert ferry.stories(Asked(since="2024-03-14")).total == ferry.stories(Asked(until="2024-03-01")).total == 0
    [row] = ferry.stories().rows
    assert ferry.stories(Asked(outlet=row.outlets[0])).total == 1
    assert ferry.stories(Asked(outlet=row.outlets[0].upper())).total == 1, "as people write it"
    record = ferry.record(row.id)
    for finding in record.findings:
        assert ferry.stories(Asked(kind=finding.kind, status=finding.status)).total == 1
        assert not finding.difference or ferry.stories(Asked(kind=finding.difference)).total == 1
    assert sum(row.findings.values()) == len(record.findings)
    assert ferry.stories(Asked(kind="figure", status="copied")).total == 0


def test_people_and_programmes_lead_to_their_places_in_the_records(ferry: Library) -> None:
    [row] = ferry.stories().rows
    record = ferry.record(row.id)
    listed = ferry.people(limit=100)
    assert listed.total == len(listed.rows)
    for person in listed.rows:
        assert ferry.person(person.id).row == person
        for place in ferry.person(person.id).places:
            assert place.story == row.id
            assert place.subject in {one.id for one in record.people}
    for programme in ferry.programmes(limit=100).rows:
        assert all(place.subject in {one.id for one in record.programmes} for place in ferry.programme(programme.id).places)
    first = listed.rows[0]
    assert first in ferry.people(first.name.split()[-1][:4]).rows, "the beginning of a name will do"


def test_search_takes_the_same_filters(ferry: Library) -> None:
    everything = ferry.search("ferry", limit=50)
    assert everything.total == 5
    outlet = everything.rows[0].outlet
    assert {hit.outlet for hit in ferry.search("ferry", Asked(outlet=outlet)).rows} == {outlet}
    assert ferry.search("ferry", Asked(since="2024-03-13")).total < 5
    assert ferry.search("ferry", Asked(person=ferry.people().rows[0].name)).total == 5
    assert ferry.search("ferry", Asked(status="contradicts")).total == 5
    assert ferry.search("ferry", Asked(kind="polarity", status="copied")).total == 0


def test_accents_do_not_matter(tmp_path: Path) -> None:
    from tests.shelves import loaded, report

    with shelf(tmp_path) as held:
        held.add([loaded(report(0, 0).replace("harbour chief", "Hafenmeister José Ñandú"), "a.txt")], run=quick)
        [hit] = held.search("jose nandu").rows
        assert [hit.snippet[start:end] for start, end in hit.marks] == ["José", "Ñandú"]


@given(st.text(max_size=60), st.text(max_size=300))
def test_places_of_words_are_places_of_the_text(question: str, text: str) -> None:
    asked = Question(question)
    places = asked.places(text)
    for start, end in places:
        assert 0 <= start < end <= len(text)
    start, end = around(text, places)
    assert 0 <= start <= end <= len(text)


@given(st.text(max_size=300))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    told = list(words(text))
    assert all(0 <= start < end <= len(text) for _, start, end in told)
    assert told == sorted(told, key=lambda one: one[1])
    assert Question(text).places(text) is not None


# The queries of the pages that are opened most may not read a table from end to end: its size is the library's.
@pytest.mark.parametrize("ask", ["story", "record", "corrections", "account", "story_of", "person", "programme", "stamp", "source"])
def test_no_page_reads_a_whole_table(ferry: Library, ask: str) -> None:
    [row] = ferry.stories().rows
    account = ferry.record(row.id).accounts[0]
    given = {
        "story": row.id, "record": row.id, "corrections": row.id, "stamp": row.id, "account": account.id, "story_of": account.id,
        "person": ferry.people().rows[0].id, "programme": ferry.programmes().rows[0].id, "source": account.document,
    }[ask]  # fmt: skip
    asked: list[str] = []
    ferry.base.set_trace_callback(asked.append)
    getattr(ferry, ask)(given)
    ferry.base.set_trace_callback(None)
    assert asked or ask == "source"
    for query in asked:
        if query.startswith("SELECT") and "FROM forms" not in query:
            plan = [line[3] for line in ferry.base.execute(f"EXPLAIN QUERY PLAN {query}")]
            assert not [step for step in plan if step.startswith("SCAN") and "CONSTANT" not in step], (query, plan)
