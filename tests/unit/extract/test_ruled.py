"""Rules that the outlet tells as they are, and what is told in passing to have been required or promised."""

import pytest

from tellings.record import Condition
from tests.undertaken import undertaken


def told(nlp, text):
    return [(one.kind if isinstance(one, Condition) else "promised", one.content.exact) for one in undertaken(nlp, text)]


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("Campers must not light fires below the dam.", "forbidden", "Campers must not light fires below the dam"),
        ("The tenant must pay a deposit for each extra key.", "required", "The tenant must pay a deposit for each extra key"),
        ("Neither side may fly kites over the border under the terms of the truce.", "forbidden", None),
        ("Under the terms of his parole, the poet may not leave the county.", "forbidden", None),
        ("The pilots will have to do without fuel from the depot, the harbour board ruled.", "required", None),
        ("The duke gave the garrison 48 hours to lay down its arms.", "required", "to lay down its arms"),
        ("The rescue package hinges on a vote in the assembly next week.", "required", "a vote in the assembly"),
        ("The tunnel depends on a permit from the river office.", "required", "a permit from the river office"),
        ("Half of the money is tied to progress on the courts.", "required", None),
        ("The lender pegged further credit to a rise in the price of salt.", "required", "a rise in the price of salt"),
        ("A judge blocked the canal on Monday until the builder completes a study.", "required", "the builder completes a study"),
        ("The donors are withholding the last payment until the ledgers are published.", "required", "the ledgers are published"),
        ("The office cleared the merger, subject to the sale of the dairy.", "required", "the sale of the dairy"),
        ("The ferry line will lose its licence unless it opens its logbooks by May.", "required", "it opens its logbooks by May"),
        ("If it misses the date, the yard will be fined 900 crowns a day.", "required", "it misses the date"),
        ("The pact obliges the colleges to admit 40 pupils.", "required", "the colleges to admit 40 pupils"),
        ("The charter requires that each claim be heard within a month.", "required", "that each claim be heard within a month"),
        (
            "The visit followed the release of two divers, which the islanders had made a condition.",
            "required",
            "the release of two divers",
        ),
        ("The chairman has stepped down, as the pilots had demanded.", "required", "stepped down"),
        ("Clubs cannot hire boys under twelve, the guild's new code says.", "forbidden", None),
        ("Herders are no longer allowed to burn reeds under the act.", "forbidden", "to burn reeds under the act"),
        ("The cove is off limits to divers in spring.", "forbidden", "The cove"),
        ("Brewing at home is outlawed in the canton.", "forbidden", "Brewing at home"),
        ("The lease rules out any sale of the pier.", "forbidden", "any sale of the pier"),
        ("The accord provides that each clan shall return its hostages.", "required", "return its hostages"),
        ("The sheriff instructed inns to close at ten.", "required", None),
        ("The subsidy is paid only to villages that have a well.", "required", "villages that have a well"),
        ("The bank wants to see the law changed before it pays out more.", "required", None),
        ("The foundation made its gift dependent on an audit.", "required", "an audit"),
        ("The statute prescribes a fast of ten days.", "required", "a fast of ten days"),
        ("The pact confines the canoes to their own cove.", "forbidden", None),
        ("The new rules keep carts out of the square after nine.", "forbidden", None),
        ("The process requires candidates to swear an oath.", "required", "candidates to swear an oath"),
        ("The ruling obliges the abbey to pay out 40 crowns.", "required", "the abbey to pay out 40 crowns"),
        ("If the owner does not mend the roof, the city will do it at his cost.", "required", "the owner does not mend the roof"),
        ("The refund is due only if the coach is two hours late.", "required", "the coach is two hours late"),
        ("The assembly tied the pay rise to a cut in holidays.", "required", None),
        ("No one may carry a blade to market.", "forbidden", "No one may carry a blade to market"),
        ("The gates were opened on Sunday, as the abbot had promised.", "promised", "opened on Sunday"),
    ],
)
def test_a_rule_of_the_outlet(nlp, text, kind, content):
    ((found, what),) = told(nlp, text)
    assert found == kind
    assert content is None or what == content


def test_terms_go_on_after_a_condition(nlp):
    text = (
        "The island approved a new code for hotels. Every hotel must register with the harbour office. "
        "They also have to post a list of prices. No hotel may open a well."
    )
    assert [kind for kind, _ in told(nlp, text)] == ["required", "required", "forbidden"]


@pytest.mark.parametrize(
    "text",
    [
        "The rain must stop before the harvest can begin.",
        "The team must have lost its way in the fog.",
        "The family has to walk a mile for water.",
        "The mill may not survive the winter.",
        "Readers need to think hard about that.",
        "She must be eighty by now.",
        "Barring a miracle, the mill will close.",
        "A farmer wants the circus banned from the valley.",
        "The bishop said that boys should not be allowed to sing there.",
        "Her mood depends on the weather.",
        "The law does not say who must pay.",
        "Another method would require singers to shout.",
        "The scandal forced the rector to resign.",
        "Voters gave the duke a mandate to act.",
        "The party would need to pick up nine seats.",
        "Keeping warm will require thick coats.",
        "The charter says that pilots may smoke.",
    ],
)
def test_what_is_no_rule(nlp, text):
    assert told(nlp, text) == []
