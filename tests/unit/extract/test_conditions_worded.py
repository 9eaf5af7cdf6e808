"""Conditions in many wordings."""

import pytest

from tellings.record import Condition
from tests.undertaken import undertaken


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("Under the arrangement, five sailors had to reach the port before the engineers could leave.", "required", "to reach the port"),
        ("The house got a promise of 8 million from the ministry, tied to a rise in ticket sales.", "required", "a rise in ticket sales"),
        ("Monitors certified on Friday that the last guns had left the zone.", "certified", "that the last guns had left the zone"),
        ("The statute bars foreigners from owning land.", "forbidden", "foreigners from owning land"),
        ("The treaty must be ratified by both parliaments.", "required", "The treaty must be ratified by both parliaments"),
        ("The budget has yet to be approved by parliament.", "required", "approved by parliament"),
        ("Aid was made conditional on reform of the courts.", "required", "reform of the courts"),
        ("The loan comes with the condition that the port be sold.", "required", "the port be sold"),
        ("No one may enter the zone without a permit.", "required", "a permit"),
        ("The ship will not be released until the debt is paid.", "required", "the debt is paid"),
        ("The union will call off the strike on condition that the firm drops its plan.", "required", "the firm drops its plan"),
        ("Unless the firm pays by Friday, the union will strike.", "required", "the firm pays by Friday"),
        (
            "Under the law, employers must give workers a day off each week.",
            "required",
            "Under the law, employers must give workers a day off each week",
        ),
        ("By law, employers are required to give workers a day off each week.", "required", "give workers a day off each week"),
        ("It is compulsory to wear a helmet.", "required", "to wear a helmet"),
        ("The judge ordered the firm to clean up the river.", "required", "the firm to clean up the river"),
        ("The court gave the firm ten days to clean up the river.", "required", "to clean up the river"),
        ("The bank has until March to raise its capital.", "required", "to raise its capital"),
        ("Smoking is banned in all parks.", "forbidden", "Smoking"),
        ("Trawlers are not allowed to fish within ten miles of the coast.", "forbidden", "to fish within ten miles of the coast"),
        ("The state department certified that the army had met the standards.", "certified", "that the army had met the standards"),
        ("Inspectors found that the plant did not meet the standards.", "certified", "that the plant did not meet the standards"),
        ("The court declared the camp unfit and said it must be closed by May.", "required", "it must be closed by May"),
        (
            "The release of the money depends on whether the government passes the budget.",
            "required",
            "whether the government passes the budget",
        ),
        ("Under the deal, Norland has to dismantle its reactors.", "required", "to dismantle its reactors"),
        ("Under the deal, Norland is required to dismantle its reactors.", "required", "dismantle its reactors"),
        ("Norland must dismantle its reactors before sanctions are lifted.", "required", "Norland must dismantle its reactors"),
        ("Sanctions will be lifted when Norland has dismantled its reactors.", "required", "Norland has dismantled its reactors"),
        (
            "To get the second payment, the country must publish its accounts.",
            "required",
            "To get the second payment, the country must publish its accounts",
        ),
        ("Farms qualify if they keep a record of sprays.", "required", "they keep a record of sprays"),
        ("Grants are open only to farms that keep a record of sprays.", "required", "farms that keep a record of sprays"),
        ("The minister is legally required to publish the report.", "required", "publish the report"),
        ("The licence was granted subject to approval by the fire service.", "required", "approval by the fire service"),
        ("As a condition of his bail he must surrender his passport.", "required", "surrender his passport"),
        ("Bail conditions include a curfew.", "required", "a curfew"),
        ("The army refuses to leave until the militia disarms.", "required", "the militia disarms"),
        (
            "In return for the loan, the government must cut spending.",
            "required",
            "In return for the loan, the government must cut spending",
        ),
        ("Travellers need a visa to enter the country.", "required", "a visa to enter the country"),
        ("Travellers no longer need a visa to enter the country.", "required", "a visa to enter the country"),
        ("Fighters who sign the form will be pardoned.", "required", "who sign the form"),
        ("Patients qualify once they have waited a year.", "required", "they have waited a year"),
        ("He said he would not sign the bill without a clause for miners.", "required", "a clause for miners"),
        (
            "The monitor leaves only when a judge finds that the police have obeyed the order.",
            "required",
            "a judge finds that the police have obeyed the order",
        ),
        ("The regulator forbade the bank to close any branch.", "forbidden", "the bank to close any branch"),
        ("Every catch has to be landed at a port with an inspector.", "required", "to be landed at a port with an inspector"),
        ("The ministry will pay half as long as the town pays the rest.", "required", "the town pays the rest"),
        ("The ministry will pay half if the town pays the rest.", "required", "the town pays the rest"),
        ("The ministry will pay half, provided that the town pays the rest.", "required", "the town pays the rest"),
        ("The ministry will pay half on the proviso that the town pays the rest.", "required", "the town pays the rest"),
        ("The ministry will pay nothing before the town has paid the rest.", "required", "the town has paid the rest"),
        ("The second half of the loan is linked to progress on human rights.", "required", "progress on human rights"),
        ("Half of the aid is held back until an audit has been done.", "required", "an audit has been done"),
        (
            "Homeowners must first raise their houses by a metre, the county ruled.",
            "required",
            "Homeowners must first raise their houses by a metre",
        ),
        ("Drillers must put down a deposit before they start.", "required", "Drillers must put down a deposit"),
        ("No firm may drill without a deposit.", "required", "a deposit"),
        ("A deposit is required of every firm that drills.", "required", "A deposit"),
        ("Only those with a permit may drill.", "required", "with a permit"),
        ("Drilling without a permit is illegal.", "forbidden", "Drilling without a permit"),
        ("The new law makes it a crime to drill without a permit.", "forbidden", "drill without a permit"),
        ("Clubs must comply by May or face a fine.", "required", "Clubs must comply by May or face a fine"),
        ("Clubs have until May to comply.", "required", "to comply"),
        ("The court gave the clubs ten days to pay.", "required", "to pay"),
        ("The agreement obliges the clubs to publish their accounts.", "required", "the clubs to publish their accounts"),
        ("The agreement stipulates that the clubs publish their accounts.", "required", "that the clubs publish their accounts"),
        ("The terms include a ban on night flights.", "required", "a ban on night flights"),
        ("A condition of the sale was that night flights stop.", "required", "that night flights stop"),
        ("Talks are conditional on the release of the crew.", "required", "the release of the crew"),
        ("The rebels made the release of the crew a condition for talks.", "required", "the release of the crew"),
        ("The rebels will talk only if the crew is released.", "required", "the crew is released"),
        ("Inspectors have certified the bridge as safe.", "certified", "the bridge"),
        ("The bridge was declared safe by engineers on Friday.", "certified", "safe"),
        ("The ministry confirmed that all conditions had been met.", "certified", "that all conditions had been met"),
        ("Norland has not met the conditions.", "certified", "Norland has not met the conditions"),
        ("The judge found that the firm had complied with the order.", "certified", "that the firm had complied with the order"),
        ("Auditors signed off the accounts, as the loan required.", "certified", "signed off the accounts"),
        ("Entry requires a test no older than two days.", "required", "a test no older than two days"),
        ("Visitors must show a passport.", "required", "Visitors must show a passport"),
        ("The curfew bars people from leaving home after ten.", "forbidden", "people from leaving home after ten"),
        ("Schools can reopen when all teachers have been tested.", "required", "all teachers have been tested"),
        ("In exchange, Sudland must withdraw its troops.", "required", "In exchange, Sudland must withdraw its troops"),
        ("In return for the loan, Sudland agreed to withdraw its troops.", "required", "the loan"),
        ("The accord gives Sudland until May to withdraw its troops.", "required", "until May to withdraw its troops"),
        ("The accord provides for the withdrawal of all troops.", "required", "the withdrawal of all troops"),
        ("The rest will be paid on delivery of the report.", "required", "the report"),
        ("The grants go only to farmers who keep bees.", "required", "farmers who keep bees"),
        ("The firm must pay by May; otherwise it will lose its licence.", "required", "The firm must pay by May"),
        ("The hospital needs at least 30 doctors before it can open.", "required", "at least 30 doctors"),
        ("In return the rebels demand the release of two men.", "required", "the release of two men"),
        ("The price of a truce is the release of two men, the rebels said.", "required", "the release of two men"),
        ("Residents may return if they carry a pass.", "required", "they carry a pass"),
        ("Shops may no longer sell plastic bags.", "forbidden", "sell plastic bags"),
        ("Shops must not sell plastic bags.", "forbidden", "Shops must not sell plastic bags"),
        ("The sale of plastic bags is forbidden.", "forbidden", "The sale of plastic bags"),
        ("The council imposed a ban on plastic bags.", "forbidden", "plastic bags"),
        ("The ministry must publish its accounts before the first payment is made.", "required", "The ministry must publish its accounts"),
        ("Members have a duty to report any gift.", "required", "report any gift"),
        ("The treaty places an obligation on both states to report catches.", "required", "report catches"),
        ("The mine is under orders to close by May.", "required", "close by May"),
        ("The minister set a deadline of May for the firm to leave.", "required", "leave"),
        ("The licence runs out in May unless the owner pays.", "required", "the owner pays"),
        ("The union's support rests on a promise of higher pay.", "required", "a promise of higher pay"),
        ("The panel was satisfied that the rules had been kept.", "certified", "that the rules had been kept"),
        ("The fund said the targets had been met.", "certified", "the targets had been met"),
        ("The regulator approved the sale on one condition: that the mine stay open.", "required", "that the mine stay open"),
        ("To win approval, the bank will have to sell 80 branches.", "required", "to sell 80 branches"),
        ("The sale will go through if the bank sheds 80 branches, the regulator said.", "required", "the bank sheds 80 branches"),
        ("A club gets the money if it fields two women.", "required", "it fields two women"),
        ("The club may play provided that it fields two women.", "required", "it fields two women"),
        ("He was freed on the condition that he leave the country.", "required", "he leave the country"),
        ("She can keep the house if she pays the tax.", "required", "she pays the tax"),
    ],
)
def test_conditions_in_other_words(nlp, text, kind, content):
    (one,) = (each for each in undertaken(nlp, text) if isinstance(each, Condition))
    assert (one.kind, one.content.exact) == (kind, content)


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("A condition of entry was scrapping the fish tariff.", "required", "scrapping the fish tariff"),
        ("Aid is given in exchange for planting trees.", "required", "planting trees"),
        ("Sailors who have been banned from fishing in the bay may return.", "forbidden", "fishing in the bay"),
        ("The rules call for every boat to carry two radios.", "required", "every boat to carry two radios"),
        ("The agreement calls on both sides to pull back their guns.", "required", "both sides to pull back their guns"),
        (
            "Under state law, a candidate for sheriff must have lived in the county for a year.",
            "required",
            "Under state law, a candidate for sheriff must have lived in the county for a year",
        ),
        ("The bank will only lend if the port is insured.", "required", "the port is insured"),
        ("Ships cannot enter the harbour without a pilot.", "required", "a pilot"),
        ("The club was told it could not sign players for a year.", "forbidden", "sign players for a year"),
        ("The club was told that it must sell its ground.", "required", "that it must sell its ground"),
        ("It is against the law to feed the swans.", "forbidden", "feed the swans"),
        ("Selling eels is against the rules.", "forbidden", "Selling eels"),
        ("Only residents of the island may vote.", "required", "Only residents of the island"),
        ("No one under 16 is allowed on the boats.", "forbidden", "No one under 16 is allowed on the boats"),
        ("A permit is needed to camp on the dunes.", "required", "A permit"),
        ("The act makes helmets mandatory for riders.", "required", "helmets"),
        ("The loan is tied to the closing of two mills.", "required", "the closing of two mills"),
    ],
)
def test_rules_in_further_words(nlp, text, kind, content):
    (one,) = undertaken(nlp, text)
    assert isinstance(one, Condition)
    assert (one.kind, one.content.exact) == (kind, content)


def test_what_a_bill_would_ban_is_banned_by_the_bill(nlp):
    (one,) = undertaken(nlp, "The senate passed a bill that would ban plastic bags in shops.")
    assert isinstance(one, Condition)
    assert one.by is not None
    assert one.by.exact == "a bill"


@pytest.mark.parametrize(
    "text",
    [
        "If my brother had said that, he would be in jail, Dahl said.",
        "The men allegedly paid guards in exchange for food.",
        "Asked about the minister's insistence that the island would have to wait, voters shrugged.",
        "He will not give in unless it helps him.",
        "The candidates must appeal to farmers if they are serious about winning.",
        "Firms must hire more women if they want to grow.",
        "The movie is required viewing for anyone who loves boats.",
        "The firms must compete with cheaper goods from abroad.",
        "It is not against the law to feed the swans.",
    ],
)
def test_what_requires_nothing_of_anybody(nlp, text):
    assert not [one for one in undertaken(nlp, text) if isinstance(one, Condition)]
