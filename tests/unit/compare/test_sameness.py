"""Whether the two sides of a finding are of one matter: what is seen, what it weighs, and what becomes of the finding."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tellings.compare.making import finding, variants_of
from tellings.compare.sameness import Settling, agreeing
from tellings.compare.sameness.passages import Passages, stem, stems
from tellings.compare.sameness.settling import LOOKS, STANDS
from tellings.compare.sameness.weighing import CONSTANT, against, points, weights
from tellings.record import AlignedFigure, Claim, Expression, Figure, FigureTelling, Role, Span, TimelineEntry
from tests.accounts import account, cite, story

TALK_SHORTER = " ".join(f"Guests praised the soup on evening {number}." for number in range(18))
MANY = " ".join(f"Guests praised the soup on evening {number}." for number in range(40))
ONE = "The heron sanctuary at Lake Orrin closed its gates."
OTHER = "The heron sanctuary at Lake Orrin kept its gates open."


def told(text, outlet, published="2031-03-04", figures=(), claims=()):
    starts = [0, *(place + 2 for place in range(len(text) - 1) if text[place : place + 2] == ". ")]
    spans = tuple(Span(start=low, end=high) for low, high in zip(starts, [*starts[1:], len(text)], strict=True))
    return account(text, outlet, published, sentences=spans, figures=tuple(figures), claims=tuple(claims))


def claim(text, words, lemma, head):
    base = account(text, "base")
    clause, role = cite(base, words).evidence, Role(name="agent", head=head, words=(head,))
    return Claim(
        id=f"c-{lemma}-{head}", subject=None, predicate=clause, clause=clause, lemma=lemma, terms=(), roles=(role,), context=clause.span
    )


def figure(text, words, value):
    at = cite(account(text, "base"), words).evidence
    expression = Expression(evidence=at, low=Decimal(value), high=Decimal(value), unit="")
    return Figure(id=f"f-{at.start}", kind="count", expression=expression, head="goose", context=Span(start=0, end=len(text)))


def parted(accounts, words, kind="claim", difference="polarity"):
    told_of = [(one, each.id, (cite(each, one),)) for one, each in zip(words, accounts, strict=True)]
    return finding(kind, "differs", "subject", "title", "Because.", variants_of(told_of), story(accounts), difference=difference)


def claims(left, right, acts=("close", "keep"), heads=("sanctuary", "sanctuary")):
    texts = (left, right)
    made = [claim(text, words, act, head) for text, words, act, head in zip(texts, (ONE, OTHER), acts, heads, strict=True)]
    accounts = [told(text, outlet, claims=(one,)) for text, outlet, one in zip(texts, ("Gull", "Tern"), made, strict=True)]
    return accounts, parted(accounts, (ONE, OTHER))


def counts(left, right, values=("four", "nine"), numbers=(4, 9), extra=()):
    figures = [[figure(left, values[0], numbers[0])], [figure(right, values[1], numbers[1]), *(figure(right, *one) for one in extra)]]
    accounts = [told(text, outlet, figures=own) for text, outlet, own in zip((left, right), ("Gull", "Tern"), figures, strict=True)]
    return accounts, parted(accounts, values, "figure", "figure")


def settled(accounts, found):
    return Settling(accounts, story(accounts)).settled(found)


def test_short_accounts_of_one_thing_part():
    accounts, found = claims(ONE, OTHER)
    assert settled(accounts, found) == found


@pytest.mark.parametrize(("large", "told"), [(16_000_000, False), (4_000, True), (12, True)])
def test_what_is_hundreds_of_times_as_large_is_another_quantity(large: int, told: bool):
    """A lost word of scale is the exception."""
    words = f"{large:,}"
    left, right = "The storms of spring took 4 geese from the lake.", f"The storms of spring took {words} geese from the lake."
    accounts, found = counts(left, right, ("4", words), (4, large))
    assert (settled(accounts, found) is not None) is told


def test_the_same_words_on_both_sides_contradict_nothing():
    accounts = [told(text, outlet, claims=(claim(ONE, ONE, "close", "sanctuary"),)) for text, outlet in ((ONE, "Gull"), (ONE, "Tern"))]
    assert settled(accounts, parted(accounts, (ONE, ONE))) is None


def test_long_accounts_that_share_little_are_not_held_against_each_other():
    accounts, found = claims(f"{MANY} {ONE}", f"{OTHER} {MANY}", heads=("sanctuary", "warden"))
    assert settled(accounts, found) is None


@pytest.mark.parametrize(("left", "right"), [(ONE, OTHER), (f"{MANY} {ONE}", f"{OTHER} {MANY}")])
def test_more_in_common_weighs_more(left, right):
    accounts, found = claims(left, right)
    apart, other = claims(left, right, heads=("sanctuary", "mayor"))
    seen = [Settling(each, story(each)).signs(one) for each, one in ((accounts, found), (apart, other))]
    assert points(*seen[0]) > points(*seen[1])


def test_the_chance_of_like_sentences_grows_with_the_accounts():
    signs = [
        Settling(*_with_story(*claims(*texts))).signs(claims(*texts)[1])[1]
        for texts in ((ONE, OTHER), (f"{MANY} {ONE}", f"{OTHER} {MANY}"))
    ]
    assert signs[0]["chance"] == 0 < signs[1]["chance"]
    assert signs[1]["far"] == 1


def _with_story(accounts, _):
    return accounts, story(accounts)


def headed(words, outlet):
    text = f"{words}\n\nRain fell."
    return account(text, outlet, "2031-03-04", sentences=(Span(start=0, end=len(words)), Span(start=len(words) + 2, end=len(text))))


def seen(accounts, found):
    return Settling(accounts, story(accounts)).signs(found)[1]


def test_a_deed_told_in_a_headline_or_without_a_day_is_less_sure_than_how_a_thing_is_told():
    heads = [headed(words[:-1], outlet) for words, outlet in ((ONE, "Gull"), (OTHER, "Tern"))]
    deed, telling = (seen(heads, parted(heads, (ONE[:-1], OTHER[:-1]), difference=kind)) for kind in ("polarity", "attribution"))
    assert deed["deed in headline"] == 2 > telling["deed in headline"]
    assert deed["long deed"] == deed["long"] > telling["long deed"] == 0
    undated = [told(words, outlet, None) for words, outlet in ((ONE, "Gull"), (OTHER, "Tern"))]
    assert seen(undated, parted(undated, (ONE, OTHER)))["deed undated"] == 1 > deed["deed undated"]


def test_figures_that_count_one_thing_in_rare_words_are_alike():
    same = seen(*counts("The kennel at Orrin took in four spaniels.", "Orrin: nine spaniels at the kennel.", ("four", "nine")))
    apart = seen(*counts("The kennel at Orrin took in four spaniels.", "Rain fell on nine farms.", ("four", "nine")))
    assert same["rare words"] > apart["rare words"]
    assert same["few"] == apart["few"] == 1


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        ("Four geese fled.", "Nine geese fled along with a swan.", "part beside"),
        ("Rain fell. Rain fell. Rain fell. Four geese fled.", "Nine geese fled. Rain fell. Rain fell.", "led by"),
    ],
)
def test_what_divides_figures_is_seen(left, right, sign):
    accounts, found = counts(left, right, ("Four", "Nine"))
    assert seen(accounts, found)[sign] == 1
    assert points("figure", {sign: 1.0}) < points("figure", {})


def test_values_in_two_units_have_no_ratio():
    accounts, found = counts("Four geese fled.", "Nine geese fled.", ("Four", "Nine"))
    assert seen(accounts, found)["ratio"] > 0 == seen(accounts, found)["unit"]


def test_two_values_of_one_count_differ():
    accounts, found = counts("The dog chased four geese.", "The dog chased nine geese.")
    assert settled(accounts, found).status == "differs"


def test_a_value_that_the_other_account_gives_too_is_compatible_and_says_why():
    right = "Of the others, nine geese and four more of them were hurt, two at the pond."
    accounts, found = counts("Four geese and two of the swans were hurt.", right, ("Four", "nine"), extra=[("four", 4)])
    soft = settled(accounts, found)
    assert soft.status == "compatible"
    assert soft.difference == "figure"
    assert "may be of different things" in soft.reason
    assert soft.reason.startswith("Because.")
    assert soft.weight < found.weight


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Keepers counted 31.42 eggs in each nest of the herons by the lake in spring.", "compatible"),
        ("Keepers counted 38.42 eggs in each nest of the herons by the lake in spring.", "differs"),
        ("The bakers sold 31.42 pies.", "differs"),
    ],
)
def test_an_account_that_sets_a_value_right_does_not_give_it(behind, status):
    left = "Keepers counted 31.4 eggs in each nest of the herons by the lake in spring."
    right = f"Moss said the keepers counted 20 eggs in each nest of the herons by the lake in spring. {behind}"
    accounts, found = counts(left, right, ("31.4", "20"), ("31.4", "20"))
    got = settled(accounts, found)
    assert got is not None
    assert got.status == status


def test_what_is_softened_is_softened_everywhere():
    accounts, found = counts("Four geese and two of the swans were hurt.", "nine of the others and four more were hurt.", ("Four", "nine"))
    telling = tuple(
        FigureTelling(account=one.id, figure=one.figures[0].id, citation=cite(one, word))
        for one, word in zip(accounts, ("Four", "nine"), strict=True)
    )
    aligned = AlignedFigure(id="subject", label="geese", kind="count", unit="", tellings=telling, status="differs", reason="Because.")
    soft = finding("figure", "compatible", "subject", "title", "Why.", found.variants, story(accounts))
    assert agreeing.figures([aligned], [soft])[0].status == "compatible"
    assert agreeing.figures([aligned], [found])[0] == aligned
    entry = TimelineEntry(id="subject", value="2031", label="opening", status="differs", reason="Because.", tellings=())
    assert agreeing.timeline([entry], [soft]) == (entry,)


def test_one_account_against_itself_and_wordings_stand():
    accounts, _ = claims(ONE, OTHER)
    alone = finding("figure", "contradicts", "s", "t", "r", variants_of([(ONE, "gull", (cite(accounts[0], ONE),))]), story(accounts))
    assert settled(accounts, alone) == alone
    wording = parted(accounts, (ONE, OTHER), "wording", "wording")
    assert settled(accounts, wording) == wording


def counted(text, words, value, noun):
    return replace(figure(text, words, value), counted=cite(account(text, "base"), noun).evidence)


@pytest.mark.parametrize(("other", "status"), [("nine", "compatible"), ("four", "differs")])
def test_what_is_done_to_other_amounts_is_done_on_its_own_day(other, status):
    left, right = "The pond lost four geese on Monday.", f"The pond lost {other} geese on Friday."
    figures = [[counted(left, "four", 4, "geese")], [counted(right, other, {"nine": 9, "four": 4}[other], "geese")]]
    accounts = [told(text, outlet, figures=own) for text, outlet, own in zip((left, right), ("Gull", "Tern"), figures, strict=True)]
    found = settled(accounts, parted(accounts, (left, right), difference="time"))
    assert found.status == status
    assert ("other amounts" in found.reason) == (status == "compatible")


@pytest.mark.parametrize(("label", "bare"), [("geese", True), ("geese of the upper pond", False)])
def test_long_accounts_count_many_things_by_one_noun(label, bare):
    accounts, found = counts(f"The dog chased four geese. {MANY}", f"The dog chased nine geese. {MANY}")
    assert ("by one noun" in Settling(accounts, story(accounts)).settled(replace(found, title=f"{label}: four / nine")).reason) == bare
    short, found = counts("The dog chased four geese.", "The dog chased nine geese.")
    assert settled(short, replace(found, title=f"{label}: four / nine")).status == "differs"


def test_figures_of_long_accounts_must_weigh_more():
    accounts, found = counts(f"The dog chased four geese. {MANY}", f"The dog chased nine geese. {MANY}")
    title = "geese of the upper pond: four / nine"
    assert settled(accounts, replace(found, title=title)).status == "compatible"
    texts = [f"The dog of the upper pond chased {value} geese over the frozen orchard to the weir. {MANY}" for value in ("four", "five")]
    figures = [[counted(text, value, number, "geese")] for text, value, number in zip(texts, ("four", "five"), (4, 5), strict=True)]
    likelier = [told(text, outlet, figures=own) for text, outlet, own in zip(texts, ("Gull", "Tern"), figures, strict=True)]
    assert settled(likelier, replace(parted(likelier, ("four", "five"), "figure", "figure"), title=title)).status == "differs"


GEESE = "The dog of the upper pond chased {} geese over the frozen orchard to the weir."


def geese(days, kind="count", head="goose", rest=MANY):
    texts = [f"{GEESE.format(value)} {rest}" for value in ("four", "five")]
    sizes = zip(texts, ("four", "five"), (4, 5), strict=True)
    figures = [replace(counted(text, value, size, "geese"), kind=kind, head=head) for text, value, size in sizes]
    accounts = [told(text, outlet, day, (one,)) for text, outlet, day, one in zip(texts, ("Gull", "Tern"), days, figures, strict=True)]
    return settled(accounts, replace(parted(accounts, ("four", "five"), "figure", "figure"), title="geese of the pond: four / five"))


@pytest.mark.parametrize(
    ("days", "rest", "status"),
    [
        (("2031-03-04", "2031-03-04"), MANY, "differs"),
        (("2031-03-04", "2031-03-05"), MANY, "compatible"),
        ((None, "2031-03-04"), MANY, "compatible"),
        ((None, "2031-03-04"), TALK_SHORTER, "compatible"),
        ((None, None), "Rain fell.", "differs"),
    ],
)
def test_counts_of_long_accounts_part_on_one_day_alone(days, rest, status):
    found = geese(days, rest=rest)
    assert found.status == status
    assert status == "differs" or "written on one day" in found.reason


@pytest.mark.parametrize(
    ("kind", "head"), [("percent", "goose"), ("duration", "goose"), ("multiple", ""), ("count", "vote"), ("count", "seat")]
)
def test_shares_spells_and_votes_of_long_accounts_may_be_of_two_groups(kind, head):
    day = ("2031-03-04", "2031-03-04")
    assert geese(day, kind, head).status == "compatible"
    assert geese(day, kind, head, rest="Rain fell.").status == "differs"


@pytest.mark.parametrize(("factor", "status"), [(1, "compatible"), (1_000_000, "differs")])
def test_great_numbers_need_no_more(factor, status):
    texts = [f"The dog of the upper pond chased {value} geese over the frozen orchard to the weir. {MANY}" for value in ("four", "nine")]
    figures = [[figure(text, value, number * factor)] for text, value, number in zip(texts, ("four", "nine"), (4, 9), strict=True)]
    accounts = [told(text, outlet, figures=own) for text, outlet, own in zip(texts, ("Gull", "Tern"), figures, strict=True)]
    found = replace(parted(accounts, ("four", "nine"), "figure", "figure"), title="wild geese: four / nine")
    assert settled(accounts, found).status == status


@pytest.mark.parametrize(
    ("right", "elsewhere"),
    [("The mill beside the weir was sold to a miller on Friday.", True), ("The pond of the upper orchard froze on Friday.", False)],
)
def test_days_of_long_accounts_need_sentences_that_share_words(right, elsewhere):
    left = "The pond of the upper orchard froze on Monday."
    accounts = [told(f"{text} {MANY}", outlet) for text, outlet in ((left, "Gull"), (right, "Tern"))]
    assert Settling(accounts, story(accounts))._of_many(parted(accounts, (left, right), "date", "time")) == elsewhere


def test_clauses_of_one_long_account_alone_do_not_part():
    account = told(f"{ONE} {OTHER} {MANY}", "Gull")
    found = finding(
        "claim",
        "contradicts",
        "s",
        "t",
        "r.",
        variants_of([(one, account.id, (cite(account, one),)) for one in (ONE, OTHER)]),
        story([account]),
    )
    assert settled([account], found).status == "compatible"
    short = told(f"{ONE} {OTHER}", "Gull")
    found = finding(
        "claim", "contradicts", "s", "t", "r.", variants_of([(one, short.id, (cite(short, one),)) for one in (ONE, OTHER)]), story([short])
    )
    assert settled([short], found) == found


def test_what_is_no_difference_is_left_alone():
    accounts, found = claims(ONE, OTHER)
    agreed = finding("claim", "corroborated", "s", "t", "r", found.variants, story(accounts))
    assert Settling(accounts, story(accounts)).signs(agreed) is None


def test_the_likest_passages_are_held_against_each_other():
    texts = ("The kiln burned down. Rain fell on the coast.", "The kiln was burned to the ground.")
    accounts = [told(text, outlet) for text, outlet in zip(texts, ("Gull", "Tern"), strict=True)]
    versions = [
        ("a", "gull", (cite(accounts[0], "Rain"),)),
        ("b", "tern", (cite(accounts[1], "kiln"),)),
        ("c", "gull", (cite(accounts[0], "kiln"),)),
    ]
    found = finding("claim", "differs", "s", "t", "r", variants_of(versions), story(accounts))
    one, other = Passages(accounts).pair(found)
    assert {one.cited.exact, other.cited.exact} == {"kiln"}


def test_words_are_one_without_their_endings():
    assert len({stem(word) for word in ("closes", "closed", "closing")}) == 1
    assert stems("The bosses' ferries and the ferry's boss") >= {stem("ferry"), stem("boss")}


def test_the_list_has_a_constant_for_each_look_and_signs_that_speak_one_way():
    assert set(weights()) == set(LOOKS.values()) == set(STANDS)
    for look, table in weights().items():
        assert CONSTANT in table
        assert all(len(says) > 0 for says in against(look, {}))
    assert weights()["claim"]["participant"].points >= 0 >= weights()["claim"]["chance"].points
    assert weights()["figure"]["told elsewhere"].points <= 0


TALK = " ".join(f"Guests praised the soup on evening {number}." for number in range(21))
SURE = "The heron sanctuary at Lake Orrin closed its gates at dusk."
LESS = "The heron sanctuary at Lake Orrin apparently closed its gates at dusk."
ELSE = "The heron sanctuary closed its gates for the feast of the town's patron saint."


@pytest.mark.parametrize(
    ("one", "other", "difference", "stands"),
    [
        (SURE, LESS, "certainty", True),
        (ELSE, LESS, "certainty", False),
        (SURE, LESS, "attribution", False),
    ],
)
def test_claims_of_two_long_accounts_part_only_in_a_doubt_of_the_same_words(one, other, difference, stands):
    texts = [f"{TALK} {told_so}" for told_so in (one, other)]
    made = [claim(text, words, "close", "sanctuary") for text, words in zip(texts, (one, other), strict=True)]
    accounts = [told(text, outlet, claims=(each,)) for text, outlet, each in zip(texts, ("Gull", "Tern"), made, strict=True)]
    found = settled(accounts, parted(accounts, (one, other), difference=difference))
    assert (found.status == "differs") == stands
    assert stands or "long accounts" in found.reason


def test_claims_of_long_accounts_part_where_several_tell_one_side():
    words = (ELSE, ELSE, LESS)
    texts = [f"{TALK} {told_so}" for told_so in words]
    made = [claim(text, each, "close", "sanctuary") for text, each in zip(texts, words, strict=True)]
    accounts = [told(text, outlet, claims=(each,)) for text, outlet, each in zip(texts, ("Gull", "Tern", "Coot"), made, strict=True)]
    assert settled(accounts, parted(accounts, words, difference="certainty")).status == "differs"


@pytest.mark.parametrize(
    ("rest", "surer"),
    [("", True), (", as millers, bakers and the ferryman of the upper town told a crowd of cold and hungry anglers", False)],
)
def test_one_of_two_long_accounts_is_surer_only_where_the_sentences_are_alike(rest, surer):
    one, other = "The heron sanctuary at Lake Orrin closed its gates", "The heron sanctuary at Lake Orrin apparently closed its gates"
    accounts = [told(f"{text}. {MANY}", outlet) for text, outlet in ((one, "Gull"), (other + rest, "Tern"))]
    assert Settling(accounts, story(accounts))._of_many(parted(accounts, (one, other), difference="certainty")) != surer


def test_how_much_is_told_parts_no_accounts_of_middling_length():
    one, other = "The heron sanctuary at Lake Orrin shut its gates in part.", "The heron sanctuary at Lake Orrin shut its gates."
    for talk, stands in (("Rain fell.", True), (TALK_SHORTER, False)):
        texts = [f"{talk} {told_so}" for told_so in (one, other)]
        made = [claim(text, words, "shut", "sanctuary") for text, words in zip(texts, (one, other), strict=True)]
        accounts = [told(text, outlet, claims=(each,)) for text, outlet, each in zip(texts, ("Gull", "Tern"), made, strict=True)]
        assert Settling(accounts, story(accounts))._of_many(parted(accounts, (one, other), difference="degree")) != stands


@pytest.mark.parametrize(("talk", "one", "surer"), [("Rain fell.", ELSE, True), (TALK_SHORTER, ELSE, False), (TALK_SHORTER, SURE, True)])
def test_accounts_of_middling_length_part_in_a_doubt_of_like_sentences_alone(talk, one, surer):
    texts = [f"{talk} {told_so}" for told_so in (one, LESS)]
    made = [claim(text, words, "close", "sanctuary") for text, words in zip(texts, (one, LESS), strict=True)]
    accounts = [told(text, outlet, claims=(each,)) for text, outlet, each in zip(texts, ("Gull", "Tern"), made, strict=True)]
    assert Settling(accounts, story(accounts))._of_many(parted(accounts, (one, LESS), difference="certainty")) != surer


@pytest.mark.parametrize(("noun", "status"), [("lamps", "differs"), ("", "compatible")])
def test_sums_of_long_accounts_are_of_what_is_told_alike(noun, status):
    texts = [f"The dog of the upper pond spent {value} on lamps over the frozen orchard. {MANY}" for value in ("four", "nine")]
    made = [figure(text, value, number * 1_000_000) for text, value, number in zip(texts, ("four", "nine"), (4, 9), strict=True)]
    about = [(cite(account(text, "base"), noun).evidence,) if noun else () for text in texts]
    figures = [[replace(one, kind="money", about=of)] for one, of in zip(made, about, strict=True)]
    accounts = [told(text, outlet, figures=own) for text, outlet, own in zip(texts, ("Gull", "Tern"), figures, strict=True)]
    found = settled(accounts, replace(parted(accounts, ("four", "nine"), "figure", "figure"), title="spent on lamps: four / nine"))
    assert found.status == status
    assert ("not told alike" in found.reason) == (status == "compatible")


NOT = "The heron sanctuary at Lake Orrin never closed its gates at dusk."


@pytest.mark.parametrize(
    ("one", "other", "difference", "act", "stands"),
    [
        (SURE, NOT, "polarity", "close", True),
        (ELSE, NOT, "polarity", "close", False),
        (ELSE, NOT, "polarity", "on the agenda", True),
        (SURE, NOT, "degree", "close", False),
        (SURE, NOT, "agent", "close", True),
    ],
)
def test_claims_of_accounts_of_middling_length_part_in_the_same_words_or_on_an_agenda(one, other, difference, act, stands):
    texts = [f"{TALK_SHORTER} {told_so}" for told_so in (one, other)]
    made = [claim(text, words, act, "sanctuary") for text, words in zip(texts, (one, other), strict=True)]
    accounts = [told(text, outlet, claims=(each,)) for text, outlet, each in zip(texts, ("Gull", "Tern"), made, strict=True)]
    found = settled(accounts, parted(accounts, (one, other), difference=difference))
    assert (found.status == "differs") == stands
    assert stands or "long accounts" in found.reason
