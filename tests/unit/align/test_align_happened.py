"""Tellings put together to events: by words, participants and days, and like events kept apart."""

from tellings.align.entities import entities
from tellings.align.happened import deciding, retold, same_events
from tellings.align.happened.joining import APART, joined
from tellings.align.happened.mention import tellings
from tellings.align.happened.words import particle, sets, stem
from tellings.align.stories import story
from tellings.lexicon import rows
from tests.reports import report

POST = report(
    """Gunman kills three in Lindau bank

A gunman killed three people in a bank in Lindau on March 4, 2019, police said. Officers arrested Karl Moser an hour after the shooting.

In another shooting in Lindau on June 2, 2017, a gunman killed a guard.""",
    "2019-03-05",
    "Morning Post",
)
ECHO = report(
    """Three dead after bank shooting in Lindau

Three people were murdered in a bank in Lindau on Monday. Karl Moser was detained an hour later, police said.""",
    "2019-03-05",
    "Lake Echo",
)


def groups(*accounts):
    of = story(accounts, (), ())
    return same_events([one for name in of.accounts for one in accounts if one.id == name], of, entities(accounts)).groups


def of_day(found, day):
    return [group for group in found if any(one.time == day for one in group)]


def test_a_killing_and_a_murder_of_one_day_are_one_event():
    (shooting,) = [group for group in of_day(groups(POST, ECHO), "2019-03-04") if len(group) > 1]
    assert {one.account.id for one in shooting} == {POST.id, ECHO.id}


def test_an_arrest_is_told_as_a_detention():
    found = [sorted(one.lemma for one in group) for group in groups(POST, ECHO)]
    assert ["arrest", "detain"] in found


def test_days_that_contradict_each_other_share_no_event():
    for group in groups(POST, ECHO):
        assert len({one.time[:4] for one in group if one.time}) < 2


def test_every_telling_is_in_one_event_whatever_the_order():
    first, second = groups(POST, ECHO), groups(ECHO, POST)
    assert sorted(one.event.id for group in first for one in group) == sorted(
        event.id for account in (POST, ECHO) for event in account.events
    )
    assert [[one.event.id for one in group] for group in first] == [[one.event.id for one in group] for group in second]


def test_no_account_no_event():
    assert groups() == []


def test_what_is_alike_on_average_is_joined():
    assert joined(4, {(1, 0): 0.9, (2, 0): 0.8, (2, 1): 0.7, (3, 2): 0.6}) == [[0, 1, 2], [3]]


def test_one_barred_pair_keeps_two_groups_apart():
    assert joined(3, {(1, 0): 0.9, (2, 1): 0.9, (2, 0): APART}) == [[0, 1], [2]]


def test_two_that_are_in_no_group_need_more_than_one_that_joins_a_group():
    assert joined(2, {(1, 0): 0.5}) == [[0], [1]]
    assert joined(3, {(1, 0): 0.9, (2, 0): 0.5, (2, 1): 0.5}) == [[0, 1, 2]]
    assert joined(2, {(1, 0): 0.5}, alone=0.0) == [[0, 1]]


def test_what_both_reports_tell_is_likelier_told_again_than_what_one_adds():
    of = story([POST, ECHO], (), ())
    told = tellings([POST, ECHO], of, entities([POST, ECHO]))
    odds = dict(zip([(one.account.id, one.lemma, one.place) for one in told], again(told), strict=True))
    arrest = next(value for (account, lemma, _), value in odds.items() if account == POST.id and lemma == "arrest")
    guard = max((place, value) for (account, lemma, place), value in odds.items() if account == POST.id and lemma == "kill")[1]
    assert arrest > guard


def again(told):
    return deciding.again(retold.signs(told), deciding.telling_weights())


def test_the_list_has_a_weight_for_every_sign_and_for_nothing_else():
    listed = [(look, sign, len(values)) for look, sign, *values in rows("event_weights")]
    assert listed == [("telling", sign, 1) for sign in deciding.TELLING] + [("pair", sign, 3) for sign in deciding.PAIR]


def test_signs_are_as_many_as_their_names():
    told = tellings([POST], story([POST], (), ()), entities([POST]))
    assert retold.signs(told).shape == (len(told), len(deciding.TELLING))
    assert deciding.pair_signs(told, [(1, 0)], [0.0] * len(told)).shape == (1, len(deciding.PAIR))
    assert retold.signs([]).shape == (0, len(deciding.TELLING))


def test_a_verb_and_its_noun_have_one_stem():
    assert stem("explosion") == stem("explosions")
    assert stem("kidnapping") == stem("kidnapped") == stem("kidnaps")


def test_a_particle_changes_what_a_verb_can_tell():
    assert sets("take", "took", " over the company in May") & sets("acquire", "acquired", " the company")
    assert not sets("look", "look", " into the mirror") & sets("acquire", "acquired", " the company")
    assert particle(" up in flames") == "up"
    assert particle(", up") == ""
