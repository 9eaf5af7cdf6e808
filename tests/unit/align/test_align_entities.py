"""One thing across accounts, with entities made by hand: no language model is needed to align."""

from collections import Counter

from msgspec.structs import replace

from tellings.align import names
from tellings.align.entities import entities
from tellings.record import Account, Entity, EntityKind, Gender, Mention, MentionKind, StoryEntity, evidence, identify
from tests.making import document


def account(name: str, *told: tuple[EntityKind, str, MentionKind]) -> Account:
    """An account whose text is the words of its entities; each entity is (kind, variants parted by "|", kind of mention)."""
    text, made = "", []
    for kind, variants, how in told:
        mentions = []
        for variant in variants.split("|"):
            mentions.append(Mention(kind=how, evidence=evidence(text + variant, len(text), len(text) + len(variant), "test")))
            text += variant + ". "
        forms = variants.split("|")
        fullest = max(forms, key=lambda form: len(form.split()))
        identifier = identify("entity", name, mentions[0].evidence.start)
        made.append(Entity(id=identifier, kind=kind, name=fullest, variants=tuple(sorted(forms)), mentions=tuple(mentions)))
    return Account(
        id=f"account-{name}",
        document=document(text),
        sentences=(),
        entities=tuple(made),
        quotes=(),
        figures=(),
        times=(),
        events=(),
        claims=(),
    )


def named(merged: tuple[StoryEntity, ...], name: str) -> StoryEntity:
    matching = [one for one in merged if one.name == name]
    assert len(matching) == 1, [one.name for one in merged]
    return matching[0]


def test_accents_do_not_part_a_person_and_the_story_shows_them() -> None:
    merged = entities([account("a", ("person", "Teresa Munoz Ortega", "name")), account("b", ("person", "Muñoz Ortega", "name"))])
    person = named(merged, "Teresa Muñoz Ortega")
    assert len(person.members) == 2
    assert person.reasons


def test_a_name_with_its_given_name_told_again_behind_is_not_shown() -> None:
    merged = entities([account("a", ("person", "David Weber Daniel", "name")), account("b", ("person", "David Weber", "name"))])
    assert "David Weber Daniel" not in [one.name for one in merged if len(one.members) > 1]
    merged = entities([account("a", ("person", "Weber David John|Weber", "name")), account("b", ("person", "Weber", "name"))])
    assert [one.name for one in merged] == ["David John Weber"]


def test_a_surname_joins_the_one_full_name() -> None:
    merged = entities([account("a", ("person", "Anna Weber", "name")), account("b", ("person", "Weber", "name"))])
    assert len(named(merged, "Anna Weber").members) == 2
    assert "surname" in named(merged, "Anna Weber").reasons[0]


def test_a_surname_of_two_people_joins_neither() -> None:
    merged = entities(
        [
            account("a", ("person", "Anna Weber", "name")),
            account("b", ("person", "Max Weber", "name")),
            account("c", ("person", "Weber", "name")),
        ]
    )
    assert [len(one.members) for one in merged] == [1, 1, 1]


def test_bare_surnames_of_namesakes_are_not_merged_with_each_other() -> None:
    both = [("person", "Anna Weber", "name"), ("person", "Max Weber", "name"), ("person", "Weber", "name")]
    merged = entities([account("a", *both), account("b", *both)])  # type: ignore[arg-type]
    assert [(one.name, len(one.members)) for one in merged] == [("Anna Weber", 2), ("Max Weber", 2), ("Weber", 1), ("Weber", 1)]


def test_a_surname_that_other_accounts_use_for_one_of_two_is_that_ones() -> None:
    merged = entities(
        [
            account("a", ("person", "Anna Weber|Weber", "name"), ("person", "Max Weber", "name")),
            account("b", ("person", "Weber", "name")),
        ]
    )
    assert len(named(merged, "Anna Weber").members) == 2


def test_a_surname_without_a_full_name_is_one_person_for_all() -> None:
    merged = entities([account("a", ("person", "Weber", "name")), account("b", ("person", "Weber", "name"))])
    assert [len(one.members) for one in merged] == [2]


def test_a_founders_surname_is_not_the_company() -> None:
    merged = entities([account("a", ("person", "Ada Koller", "name")), account("b", ("organisation", "Koller", "name"))])
    assert len(merged) == 2


def test_an_acronym_joins_the_one_name_it_spells() -> None:
    merged = entities([account("a", ("organisation", "Ocean Research Council", "name")), account("b", ("organisation", "ORC", "name"))])
    assert len(named(merged, "Ocean Research Council").members) == 2


def test_an_acronym_of_two_names_joins_neither() -> None:
    merged = entities(
        [
            account("a", ("organisation", "Ocean Research Council", "name")),
            account("b", ("organisation", "Oregon Rail Company", "name")),
            account("c", ("organisation", "ORC", "name")),
        ]
    )
    assert len(merged) == 3


def test_the_same_words_are_one_thing_though_the_kinds_differ() -> None:
    merged = entities(
        [
            account("a", ("organisation", "Harbor Relief Fund|Harbor Relief Fund", "name")),
            account("b", ("person", "Harbor Relief Fund", "name")),
        ]
    )
    assert [(one.kind, len(one.members)) for one in merged] == [("organisation", 2)]


def test_a_country_is_one_place_under_all_its_names() -> None:
    merged = entities([account("a", ("place", "U.S.", "name")), account("b", ("place", "United States", "name"))])
    assert len(named(merged, "United States").members) == 2


def test_a_company_without_its_legal_form_and_its_trade() -> None:
    merged = entities([account("a", ("organisation", "Koller Motors Inc.", "name")), account("b", ("organisation", "Koller", "name"))])
    assert len(merged) == 1


def test_unnamed_speakers_are_merged_only_in_the_same_specific_words() -> None:
    accounts = [
        account(
            "a",
            ("person", "a senior official", "nominal"),
            ("group", "protesters", "nominal"),
            ("group", "the Chilean government", "nominal"),
        ),
        account(
            "b",
            ("person", "a senior official", "nominal"),
            ("group", "protesters", "nominal"),
            ("group", "the Chilean government", "nominal"),
        ),
    ]
    merged = entities(accounts)
    assert [len(one.members) for one in merged if one.name == "the Chilean government"] == [2]
    assert [len(one.members) for one in merged if one.name == "a senior official"] == [1, 1]
    assert [len(one.members) for one in merged if one.name == "protesters"] == [1, 1]
    assert len({one.id for one in merged}) == len(merged)


def test_the_order_of_the_accounts_does_not_matter() -> None:
    accounts = [
        account("a", ("person", "Anna Weber", "name"), ("organisation", "ORC", "name")),
        account("b", ("person", "Weber", "name"), ("organisation", "Ocean Research Council", "name")),
        account("c", ("person", "Anna M. Weber", "name"), ("person", "Weber", "nominal")),
    ]
    forward, backward = entities(accounts), entities(accounts[::-1])
    assert [one.id for one in forward] == [one.id for one in backward]
    assert [sorted(m.entity for m in one.members) for one in forward] == [sorted(m.entity for m in one.members) for one in backward]


def test_those_in_most_accounts_come_first() -> None:
    merged = entities(
        [account("a", ("place", "Aden", "name"), ("person", "Zoe Hart", "name")), account("b", ("person", "Zoe Hart", "name"))]
    )
    assert [one.name for one in merged] == ["Zoe Hart", "Aden"]


def told(name: str, *people: tuple[str, Gender, str]) -> Account:
    """An account of people: variants parted by "|", gender, and the words of a role or none."""
    text, made = "", []
    for variants, gender, role in people:
        start = len(text)
        text += f"{role} " if role else ""
        forms, mentions = variants.split("|"), []
        roles = (evidence(text, start, start + len(role), "test"),) if role else ()
        for form in forms:
            mentions.append(Mention(kind="name", evidence=evidence(text + form, len(text), len(text) + len(form), "test")))
            text += form + ". "
        made.append(
            Entity(
                id=identify("entity", name, start),
                kind="person",
                name=max(forms, key=lambda form: len(form.split())),
                variants=tuple(sorted(forms)),
                gender=gender,
                roles=roles,
                mentions=tuple(mentions),
            )
        )
    return replace(account(name), document=document(text), entities=tuple(made))


def test_a_surname_goes_to_the_bearer_of_its_role() -> None:
    merged = entities(
        [
            told("a", ("Paul Girard", "male", "President"), ("Jean Girard", "male", "Senator")),
            told("b", ("Girard", "unknown", "President")),
        ]
    )
    assert len(named(merged, "Paul Girard").members) == 2
    assert "role of president" in named(merged, "Paul Girard").reasons[0]


def test_a_surname_does_not_go_to_the_other_gender() -> None:
    merged = entities([told("a", ("Ann Girard", "female", "")), told("b", ("Girard", "male", "")), told("c", ("Girard", "male", ""))])
    assert [(one.name, len(one.members)) for one in merged] == [("Girard", 2), ("Ann Girard", 1)]


def test_an_account_that_keeps_a_surname_from_one_bearer_means_the_other() -> None:
    merged = entities(
        [
            told("a", ("Paul Girard|Girard", "male", ""), ("Ann Girard", "female", "")),
            told("b", ("Ann Girard", "female", ""), ("Girard", "unknown", "")),
        ]
    )
    assert len(named(merged, "Paul Girard").members) == 2


def test_the_mayor_of_an_account_is_whom_two_others_call_so() -> None:
    accounts = [told("a", ("Anna Weber", "female", "Mayor")), told("b", ("Anna Weber", "female", "Mayor"))]
    merged = entities([*accounts, account("c", ("person", "Anna Weber", "name"), ("person", "The mayor", "nominal"))])
    assert len(named(merged, "Anna Weber").members) == 4
    merged = entities([*accounts, account("c", ("person", "The mayor", "nominal"))])
    assert len(named(merged, "Anna Weber").members) == 2


def test_a_role_is_read_to_its_noun() -> None:
    assert names.office("the former president of Acme") == "former president"
    assert names.office("President-elect") == "president-elect"
    assert names.office("US President") == "president"
    assert names.office("of") == ""


def test_a_firm_taken_for_a_people_joins_its_full_name() -> None:
    merged = entities([account("a", ("organisation", "Norrline Ferries", "name")), account("b", ("group", "Norrline", "name"))])
    assert [(one.kind, len(one.members)) for one in merged if one.name == "Norrline Ferries"] == [("organisation", 2)]


def test_a_word_that_a_headline_sets_before_a_name_is_no_part_of_it() -> None:
    assert names.fullest(Counter({"Longtime Roe": 1, "Roe": 4}), []) == "Roe"
    assert names.fullest(Counter({"Longtime Roe": 1, "Jane Roe": 1, "Roe": 4}), []) == "Jane Roe"
    assert names.fullest(Counter({"Frail Jane Roe": 1, "Jane Roe": 1}), []) == "Jane Roe"
    assert names.fullest(Counter({"Quayside Warden Mayor Jane Roe": 1, "Jane Roe": 1}), []) == "Jane Roe"
    assert names.fullest(Counter({"J. Jane Roe": 1, "Jane Roe": 1}), []) == "J. Jane Roe"
    assert names.fullest(Counter({"Mary Jane Roe": 1, "Jane Roe": 1}), []) == "Mary Jane Roe"


def test_a_name_ends_with_the_surname_by_which_somebody_is_called_alone() -> None:
    assert names.fullest(Counter({"Jane Roe Ann": 5, "Jane Roe": 2}), ["Jane Roe", "Jane Roe Ann", "Roe"]) == "Jane Roe"
    assert names.fullest(Counter({"Tom Reed Tom": 5}), ["Reed", "Tom Reed Tom"]) == "Tom Reed"
    assert names.fullest(Counter({"Jane Roe Haddon": 5, "Jane Roe": 2}), ["Jane Roe", "Jane Roe Haddon", "Haddon"]) == "Jane Roe Haddon"
    assert names.fullest(Counter({"Jane Roe Haddon": 5}), ["Jane Roe Haddon", "Roe"]) == "Jane Roe Haddon"


def test_a_story_shows_the_name_without_what_tells_a_son_apart() -> None:
    assert names.fullest(Counter({"Tom Reed Jr.": 5, "Tom Reed": 2}), []) == "Tom Reed"
    assert names.fullest(Counter({"Tom Reed Jr.": 5, "Reed": 2}), []) == "Tom Reed Jr."


def test_a_ruler_is_nobody_with_that_name_in_the_middle_or_at_the_end() -> None:
    merged = entities(
        [
            told("a", ("Olav", "male", "King")),
            told("b", ("Olav", "male", "King"), ("Per Olav Dahl", "male", "President")),
            told("c", ("Per Olav", "male", "President")),
        ]
    )
    assert sorted((one.name, len(one.members)) for one in merged) == [("Olav", 2), ("Per Olav Dahl", 2)]
