"""Addresses of people and programmes that were given away lead on, when stories are joined and when reports bring a fuller name."""

import msgspec
import pytest

from tellings import library
from tellings.errors import NotInLibrary
from tellings.library import Asked, former, recording
from tellings.library.base import transaction
from tellings.library.library import Library
from tellings.record import Record
from tellings.web import application
from tests.rooms import client

BY = "tellings of the test"


def lay(held: Library, story: int, record: Record) -> None:
    """Lay a record down as that of a story."""
    [name] = held.base.execute("SELECT id FROM stories WHERE number = ?", (story,)).fetchone()
    with transaction(held.base):
        recording.lay(held.base, story, name, record, None, BY)


def called(record: Record, person: str, programme: str = "") -> Record:
    """A record in which somebody has another name, and is known by the one before, too; and a programme, if one is named."""
    first, *people = record.people
    first = msgspec.structs.replace(first, kind="person", name=person, variants=(first.name, person))
    law, *laws = record.programmes
    law = msgspec.structs.replace(law, label=programme or law.label, names=tuple(sorted({law.label, *law.names, programme} - {""})))
    return msgspec.structs.replace(record, people=(first, *people), programmes=(law, *laws))


def person(held: Library, name: str) -> str:
    return next(row.id for row in held.people(name).rows if row.name == name)


def test_a_fuller_name_keeps_the_address_of_the_shorter_one(ferry: Library) -> None:
    [(story,)] = ferry.base.execute("SELECT number FROM stories").fetchall()
    record = ferry.record(ferry.stories().rows[0].id)
    lay(ferry, story, short := called(record, "Quist", "the safety act"))
    before, law = person(ferry, "Quist"), ferry.programmes("safety").rows[0].id
    lay(ferry, story, called(short, "Mara Ellen Quist", "the Harbour Safety Act"))
    assert ferry.person(before).row.name == "Mara Ellen Quist"
    assert ferry.person(before).row.id == person(ferry, "Mara Ellen Quist") != before
    assert ferry.programme(law).row.name == "the Harbour Safety Act"
    assert ferry.stories(Asked(person=before)).total == 1
    reader = client(application(lambda: library.open(ferry.path)))
    for path, now in ((f"/person/{before}", person(ferry, "Mara Ellen Quist")), (f"/programme/{law}", ferry.programme(law).row.id)):
        answer = reader.get(path)
        assert (answer.status_code, answer.headers["location"].rpartition("/")[2]) == (303, now)
        assert reader.get(answer.headers["location"]).status_code == 200
    # and back: who has the name again has the address again
    lay(ferry, story, short)
    assert ferry.person(before).row.id == before


def test_a_common_name_of_a_story_leads_to_the_story_that_it_joined(ferry: Library) -> None:
    [(story,)] = ferry.base.execute("SELECT number FROM stories").fetchall()
    record = called(ferry.record(name := ferry.stories().rows[0].id), "Quist", "the safety act")
    other = story + 1
    ferry.base.execute("INSERT INTO stories (number, id, title, documents) VALUES (?, 'story-other', '', 1)", (other,))
    lay(ferry, other, record)
    before, law = person(ferry, "Quist"), ferry.programmes("safety").rows[0].id
    with transaction(ferry.base):  # as the grouping does
        recording.clear(ferry.base, other)
        ferry.base.execute("DELETE FROM records WHERE story = ?", (other,))
        ferry.base.execute("UPDATE stories SET documents = 0, joined = ? WHERE number = ?", (name, other))
    with pytest.raises(NotInLibrary):
        ferry.person(before)
    lay(ferry, story, record)
    assert ferry.person(before).row.id == person(ferry, "Quist") != before
    assert ferry.programme(law).row.id == ferry.programmes("safety").rows[0].id != law
    assert [place.story for place in ferry.person(before).places] == [name]


def test_addresses_that_lead_in_a_ring_come_to_an_end(ferry: Library) -> None:
    for one, other in (("person-a", "person-b"), ("person-b", "person-a")):
        ferry.base.execute("INSERT INTO former_people VALUES (?, ?)", (one, other))
    assert len(list(former.addresses(ferry.base, "people", "person-a"))) == former.JOINED
    with pytest.raises(NotInLibrary):
        ferry.person("person-a")
    ferry.base.execute("UPDATE stories SET joined = id")
    assert len(former.stories(ferry.base, ferry.stories().rows[0].id)) == 1
