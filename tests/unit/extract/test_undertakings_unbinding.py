"""What reads like a promise or a rule and binds nobody, and terms that are told in passing."""

import pytest

from tellings.annotate import entities, parse
from tellings.extract.programmes import programmes
from tellings.record import Commitment, Condition
from tests.making import document
from tests.undertaken import undertaken


@pytest.mark.parametrize(
    "text",
    [
        "The first drug promising to slow the disease was approved.",
        "The agency is set to announce that the deadline will be moved.",
        "The firm announced that it is pursuing three times as many claims.",
        "The bank announced it will miss the deadline for the report.",
        "It sounds like a big promise to make.",
        "The agency says it's safe to travel again.",
        '"I would predict that the bill passes," Ms. Lund said.',
        "They signed a deal that will help the port grow.",
        "These are some of the recommendations offered in new federal plans.",
        '"Our mission is to honour the dead," the club wrote.',
        '"Our country has a duty to ask hard questions," Mr. Dahl said.',
        '"You\'re not allowed to say that," he told her.',
        "The jury convicted the banker, capping one of the longest trials of the decade.",
        "The council signed off on the recommendation on Monday.",
        '"The road to change requires leaders to think again," her aide said.',
        '"The crisis requires cooperation rather than quarrels," she said.',
        '"Will you commit to paying for the bridge?" she asked.',
        '"I agree that she should be held to account," he said.',
        "Her firm commitment to liberal principles is known.",
        "She would do things in another way if she could, Mary Lund said.",
        "Mary Lund said she was going into the valley to stand up for the miners.",
        "The plan is to mend the road, rather than just promising to build on it.",
        "The mayor has long maintained that she complied with the rules.",
        "The premier's insistence that the town would have to wait its turn angered many.",
        "Mary Lund said agents would be screaming if the case is dropped.",
    ],
)
def test_what_only_reads_like_one(nlp, text):
    assert undertaken(nlp, text) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"When I am governor, I will bring back the mines," Olle Dahl told the crowd in Wick.', "bring back the mines"),
        ('Olle Dahl said: "When the audit is over, I\'ll release them."', "release them"),
        ("Mary Lund's campaign says she will not take money from mine owners.", "take money from mine owners"),
        ("Her campaign said she would not take money from mine owners.", "take money from mine owners"),
    ],
)
def test_promises_behind_a_clause_or_by_ones_own_people(nlp, text, content):
    (one,) = (each for each in undertaken(nlp, text) if isinstance(each, Commitment))
    assert one.content.exact == content


@pytest.mark.parametrize(
    ("text", "content", "before"),
    [
        (
            "The bill, which must pass the Senate before it is signed into law, is popular.",
            "pass the Senate",
            "before it is signed into law",
        ),
        ("The results triggered recounts, which must be completed by Friday.", "completed by Friday", None),
        (
            "People who are fully vaccinated can sail as long as they wear masks, the agency said.",
            "they wear masks",
            "People who are fully vaccinated can sail",
        ),
        (
            "Patients can leave the ward after two days if they receive a negative test.",
            "they receive a negative test",
            "Patients can leave the ward after two days",
        ),
        (
            "There could be no vote on the bill without an agreement with the miners, the speaker said.",
            "an agreement with the miners",
            "There could be no vote on the bill",
        ),
        ("The governor's action would require towns to pay a third of the benefit.", "towns to pay a third of the benefit", None),
    ],
)
def test_terms_told_in_passing(nlp, text, content, before):
    (one,) = (each for each in undertaken(nlp, text) if isinstance(each, Condition))
    assert one.content.exact == content
    assert (one.before.exact if one.before is not None else None) == before


def test_being_elected_is_a_chance_that_nobody_can_be_asked_for(nlp):
    (one,) = undertaken(nlp, "The bank said it would lend the money if Mary Lund is elected.")
    assert isinstance(one, Commitment)


def test_must_without_a_term_stays_opinion(nlp):
    assert undertaken(nlp, "It is a flaw which must be mended.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors are looking at a bribery scheme aimed at a pardon, and a scheme to defraud donors.",
        "The report warned of a rebel takeover of the capital.",
        "The state recorded 400 new flu cases in March. The cases fell in April.",
        "He meddled in the country's political process.",
        "The club honours the 3rd amendment.",
        "The Supreme Court is set to hear a quarrel over fishing.",
        "He painted his head on a giant $100 bill.",
        "Part of the underlying social contract is to share, she said.",
        "The ferry took its marching orders from the harbour.",
        "They went into the valley without a plan to fill the void.",
        "An audit says nothing of a person's decision to release his letters.",
    ],
)
def test_nouns_of_standing_things_that_speak_of_something_else(nlp, text):
    made = document(text)
    doc = parse(made, nlp)
    assert programmes(made, doc, entities(made, doc), (), (), (), ()) == ()


def test_a_purchase_and_a_relief_scheme_stand(nlp):
    for text in ("The bank's takeover of its rival for $3 billion was approved.", "The city's flood relief scheme began in May."):
        made = document(text)
        doc = parse(made, nlp)
        assert len(programmes(made, doc, entities(made, doc), (), (), (), ())) == 1


def test_a_campaign_to_inform_people_stands_and_one_for_an_office_does_not(nlp):
    found = []
    for text in (
        "The government has joined the union in a public messaging campaign to educate miners about their rights.",
        "Her presidential campaign to teach the party a lesson goes on.",
    ):
        made = document(text)
        doc = parse(made, nlp)
        found.append(len(programmes(made, doc, entities(made, doc), (), (), (), ())))
    assert found == [1, 0]
