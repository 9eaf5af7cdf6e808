"""The lists that events are read by: types that exist, classes that are defined, codes of three letters, no entry twice."""

from collections import Counter

import pytest

from tellings.lexicon import rows, words

TYPES = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"}
    | {"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
SLOTS = frozenset({"obj", "subj", "dative", "prt", "prep", "advmod", "POBJ", "in", "tag", "around", "comp"})


def test_every_pattern_has_a_type_and_slots_that_are_read() -> None:
    for lemma, part, slots, kind in rows("event_patterns"):
        assert kind in TYPES | {"-", "0"}, lemma
        assert part in ("v", "n", "a"), lemma
        for one in () if slots == "*" else slots.split("+"):
            slot, _, named = one.partition(":")
            assert slot in SLOTS, (lemma, slots)
            assert all(word[1:] in words("event_words") for word in named.split(";") if word.startswith("@")), (lemma, slots)


def test_nothing_stands_behind_a_pattern_that_always_fits() -> None:
    closed = set()
    for lemma, part, slots, _ in rows("event_patterns"):
        assert (lemma, part) not in closed, lemma
        if slots == "*":
            closed.add((lemma, part))


def test_types_modes_and_events_are_of_the_ontology() -> None:
    assert {row[2] for row in rows("events")} <= TYPES | {"-"}
    assert {row[0] for row in rows("event_modes")} <= TYPES - {"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID"}
    assert max(Counter(row[:2] for row in rows("events")).values()) == 1
    assert max(Counter(row[:2] for row in rows("event_modes")).values()) == 1


@pytest.mark.parametrize(("name", "column"), [("country_codes", 0), ("actor_bodies", 1)])
def test_countries_have_codes_of_three_letters(name: str, column: int) -> None:
    codes = [row[column] for row in rows(name) if row[column] != "-"]
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes)
    assert name != "country_codes" or len(codes) == len(set(codes))
