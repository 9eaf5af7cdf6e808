"""One programme across accounts, and never two made one."""

from tellings import annotate
from tellings.align.entities import entities as people_of
from tellings.align.programmes import programmes as align
from tellings.extract.commitments import undertakings
from tellings.extract.programmes import programmes as extract
from tellings.extract.times import times
from tellings.record import Commitment, Condition
from tests.accounts import account
from tests.making import document


def told(nlp, **texts):
    accounts = []
    for outlet, text in texts.items():
        report = document(text)
        doc = annotate.parse(report, nlp)
        found, when = annotate.entities(report, doc), times(report, doc)
        made = undertakings(report, doc, found, (), when)
        accounts.append(
            account(
                text,
                outlet,
                entities=found,
                times=when,
                sentences=annotate.sentences(doc),
                commitments=tuple(one for one in made if isinstance(one, Commitment)),
                conditions=tuple(one for one in made if isinstance(one, Condition)),
                programmes=extract(report, doc, found, (), when, (), made),
            )
        )
    return accounts


def aligned(nlp, **texts):
    accounts = told(nlp, **texts)
    return align(accounts, people_of(accounts), ())


def test_a_name_and_its_acronym_are_one_across_accounts(nlp):
    (one,) = aligned(
        nlp,
        Post="Ministers defended the Northern Fisheries Agreement (NFA) on Monday.",
        Echo="The Northern Fisheries Agreement was signed in 1998. The NFA is unpopular.",
    )
    assert one.label == "Northern Fisheries Agreement"
    assert one.names == ("NFA", "Northern Fisheries Agreement")
    assert {telling.account for telling in one.tellings} == {"post", "echo"}
    assert {telling.value for telling in one.tellings} == {"", "1998"}


def test_descriptions_that_share_what_tells_them_apart_are_one(nlp):
    (one,) = aligned(
        nlp,
        Post="The governor signed an executive order on fishing rights.",
        Echo="Boat owners sued over the executive order on fishing.",
    )
    assert "“executive”" in one.reason
    assert "“fishing”" in one.reason


def test_two_bills_of_two_years_stay_two(nlp):
    found = aligned(
        nlp,
        Post="Lawmakers remembered the 2007 fishing rights bill.",
        Echo="Lawmakers passed the 2013 fishing rights bill.",
    )
    assert len(found) == 2


def test_a_kind_alone_makes_no_two_things_one(nlp):
    found = aligned(
        nlp,
        Post="The governor signed an executive order in March.",
        Echo="Boat owners sued over an executive order in the capital.",
    )
    assert len(found) == 2


def test_two_programmes_of_like_names_stay_two(nlp):
    found = aligned(
        nlp,
        Post="The town praised the Harbour Renewal Initiative.",
        Echo="The town praised the Market Renewal Initiative.",
    )
    assert len(found) == 2


def test_a_requirement_is_certified_by_another_account(nlp):
    (one,) = aligned(
        nlp,
        Post="The Delta Scheme requires the council to publish its accounts.",
        Echo="The auditor certified that the council met the rules of the Delta Scheme in May.",
    )
    (required,) = [duty for telling in one.tellings for duty in telling.duties if duty.kind == "required"]
    assert required.status == "certified"
    assert "auditor" in required.reason
    assert "Echo" in required.reason


def test_a_requirement_nobody_speaks_of_again_is_open(nlp):
    (one,) = aligned(nlp, Post="The Delta Scheme requires the council to publish its accounts.")
    assert [duty.status for telling in one.tellings for duty in telling.duties] == ["open"]


def test_sides_are_given_per_account(nlp):
    (one,) = aligned(nlp, Post="The mayor praised the Delta Scheme.", Echo="Fishermen oppose the Delta Scheme.")
    assert [(telling.account, position.side, position.name) for telling in one.tellings for position in telling.positions] == [
        ("post", "for", "The mayor"),
        ("echo", "against", "Fishermen"),
    ]


def test_the_order_of_the_accounts_does_not_change_what_is_one(nlp):
    accounts = told(
        nlp,
        Post="The mayor praised the Delta Scheme.",
        Echo="Fishermen oppose the Delta Scheme.",
        Mail="The Delta Scheme was set up in 2009.",
    )
    there, back = align(accounts, people_of(accounts), ()), align(accounts[::-1], people_of(accounts[::-1]), ())
    assert [one.label for one in there] == [one.label for one in back]
    assert {telling.account for telling in there[0].tellings} == {telling.account for telling in back[0].tellings}


def test_the_one_inquiry_of_each_account_is_one(nlp):
    found = aligned(
        nlp,
        Post="A long-awaited inquiry into the fire at the mill cleared the engineer. The inquiry cost $8 million.",
        Echo="A public inquiry blamed the owners. The five-year inquiry heard 40 witnesses.",
    )
    assert [len({telling.account for telling in one.tellings}) for one in found] == [2]
    assert "the one inquiry of each account" in found[0].reason


def test_inquiries_into_two_matters_stay_two(nlp):
    found = aligned(
        nlp,
        Post="The inquiry into the fire at the mill cleared the engineer.",
        Echo="The inquiry into the sale of the harbour blamed the owners.",
    )
    assert len(found) == 2


def test_another_inquiry_is_not_the_one_before(nlp):
    found = aligned(
        nlp,
        Post="The long inquiry into the fire at the mill cleared the engineer. Later the police opened an inquiry of their own.",
        Echo="The inquiry into the fire at the mill blamed the owners.",
    )
    assert len(found) == 2


def test_a_move_joins_the_policy_of_its_owner_on_what_it_is_about(nlp):
    (one,) = aligned(
        nlp,
        Post="Prime Minister Ann Dahl announced on Monday that ships may sail to Iceland again. Mayor Lund called Dahl's move brave.",
        Echo="Prime Minister Ann Dahl's decision to restore trade with Iceland was opposed by fishermen.",
    )
    assert len({telling.account for telling in one.tellings}) == 2
    assert "one owner" in one.reason


def test_a_move_on_something_else_stays_apart(nlp):
    found = aligned(
        nlp,
        Post="Prime Minister Ann Dahl announced on Monday that schools will close. Mayor Lund called Dahl's move brave.",
        Echo="Prime Minister Ann Dahl's decision to restore trade with Iceland was opposed by fishermen.",
    )
    assert [len(one.tellings) for one in found] == [1, 1]


def test_the_case_of_one_report_is_the_investigation_of_another(nlp):
    (one,) = aligned(
        nlp,
        Post="Nine guards were held on Monday. Two more were arrested in the case.",
        Echo="Nine guards were held on Monday. The investigation has dragged on, a judge said.",
    )
    assert len({telling.account for telling in one.tellings}) == 2


def test_protests_of_one_matter_are_one_across_accounts(nlp):
    (one,) = aligned(
        nlp,
        Post="The visit came after weeks of protests in Norland by nurses demanding higher pay since the clinic in Sarn was closed.",
        Echo="Some 20,000 nurses took to the streets in protest against the closing of the clinic in Sarn.",
        News="Facing continuing protests, Premier Ann Dahl spoke with nurses for two hours.",
    )
    assert one.kind == "protest"
    assert {telling.account for telling in one.tellings} == {"post", "echo", "news"}


def test_protests_of_two_matters_stay_two(nlp):
    found = aligned(
        nlp,
        Post="The visit came after weeks of protests in Norland by nurses demanding higher pay.",
        Echo="Farmers took to the streets in protest against the price of milk and of fuel.",
    )
    assert len(found) == 2


def test_a_label_says_nothing_of_when_it_came_or_what_one_account_thinks_of_it(nlp):
    (one,) = aligned(nlp, Post="Few liked Dahl's recent executive order on rents.")
    assert one.label == "Dahl's executive order on rents"
    (one,) = aligned(nlp, Post="Many hailed Dahl's historic decision to lift the ban on eels.")
    assert one.label == "Dahl's decision to lift the ban on eels"


def test_an_inquiry_told_in_part_of_anothers_words_is_that_inquiry(nlp):
    (one,) = aligned(
        nlp,
        Post="The court opened an inquiry into the payments in May.",
        Echo="Police held a man in the inquiry into payments to villages on the lake.",
    )
    assert len(one.tellings) == 2


def test_inquiries_into_two_things_stay_two(nlp):
    found = aligned(nlp, Post="The court opened an inquiry into the payments in May.", Echo="Police began an inquiry into the fire.")
    assert len(found) == 2


def test_a_push_for_a_reform_is_of_the_reform_that_another_account_names(nlp):
    (one,) = aligned(
        nlp,
        Post="Portugal is split. The opposition fought President Erik Dahl's push for tax reform all summer.",
        Echo="The prospects are good for reform of Portugal's tax policy, the bank said.",
    )
    assert {telling.account for telling in one.tellings} == {"post", "echo"}


def test_reforms_of_two_countries_stay_two(nlp):
    found = aligned(
        nlp,
        Post="In Norland the opposition fought Erik Dahl's push for tax reform all summer.",
        Echo="The prospects are good for reform of Portugal's tax policy, the bank said.",
    )
    assert len(found) == 2


def test_what_was_announced_is_since_the_day_of_the_announcement(nlp):
    (one,) = aligned(
        nlp,
        Post="Last month, Governor Erik Dahl made the surprise announcement that the state will reopen its port. Dahl's move was praised.",
    )
    assert [telling.value for telling in one.tellings] == ["XXXX-XX"]


def test_the_day_of_another_thing_is_none_of_an_announcement(nlp):
    (one,) = aligned(
        nlp,
        Post="After a strike in January, Governor Erik Dahl announced that the state will reopen its port. Dahl's move was praised.",
    )
    assert [telling.value for telling in one.tellings] == [""]


def test_a_short_form_alone_is_called_by_its_place(nlp):
    (one,) = aligned(nlp, Post="A mill burned down in Leeds in May. More than 30 people have been detained in the case.")
    assert one.label == "Leeds case"
