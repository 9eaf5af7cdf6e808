"""Findings: which statuses become one, how they are ranked, and how many witnesses they count."""

from decimal import Decimal

import msgspec

from tellings.compare.findings import findings
from tellings.compare.making import WEIGHTS
from tellings.record import (
    AlignedClaim,
    AlignedFigure,
    AlignedQuote,
    Carried,
    Claim,
    ClaimTelling,
    CoverageItem,
    Edit,
    Expression,
    Figure,
    FigureTelling,
    Telling,
)
from tellings.record.span import Span
from tests.accounts import account, cite, story

TEXTS = {"Post": "The mine was inspected. It employs 40 people.", "Echo": "The mine was not inspected. It employs 60 people."}


def pair():
    return [account(text, outlet, "2024-05-02") for outlet, text in TEXTS.items()]


def claimed(one, words, negated, modality="asserted"):
    clause = cite(one, words).evidence
    claim = Claim(
        id=f"claim-{one.id}", subject=None, predicate=clause, clause=clause, lemma="inspect", terms=("mine",), negated=negated,
        modality=modality, context=Span(start=0, end=10),
    )  # fmt: skip
    telling = ClaimTelling(account=one.id, claim=claim.id, negated=negated, attributed=False, citation=cite(one, words))
    return claim, telling


def contradiction(modality="asserted", behind=""):
    post = pair()[0]
    denial = TEXTS["Echo"].replace("The mine was not inspected", f"The mine was not inspected{behind}")
    yes, yes_told = claimed(post, "The mine was inspected", False, modality)
    no, no_told = claimed(account(denial, "Echo", "2024-05-02"), f"The mine was not inspected{behind}", True)
    accounts = [account(TEXTS["Post"], "Post", claims=(yes,)), account(denial, "Echo", claims=(no,))]
    aligned = AlignedClaim(id="p", label="The mine was inspected", tellings=(yes_told, no_told), reason="same words")
    return findings(accounts, story(accounts), (), (), (), (), [aligned], ())


def test_a_statement_and_its_denial_contradict_each_other():
    found = contradiction()
    assert [(one.kind, one.status) for one in found] == [("claim", "contradicts")]
    assert {variant.words for variant in found[0].variants} == {"The mine was inspected", "The mine was not inspected"}


def test_what_is_denied_for_a_while_is_not_denied():
    assert contradiction(behind=" for about two weeks") == ()
    assert contradiction(behind=" until May") == ()


def test_a_plan_is_not_contradicted_by_what_came():
    assert contradiction("planned") == ()


def figures(status):
    accounts, told = [], []
    for one, words in zip(pair(), ("40 people", "60 people"), strict=True):
        at = cite(one, words)
        expression = Expression(evidence=at.evidence, low=Decimal(words[:2]), high=Decimal(words[:2]), unit="")
        figure = Figure(id=f"figure-{one.id}", kind="count", expression=expression, context=Span(start=0, end=5))
        accounts.append(account(TEXTS[one.document.name], one.document.name, "2024-05-02", figures=(figure,)))
        told.append(FigureTelling(account=one.id, figure=figure.id, citation=at))
    aligned = AlignedFigure(id="f", label="people", kind="count", unit="", tellings=tuple(told), status=status, reason="because")
    return accounts, aligned


def test_differing_figures_name_both_values():
    accounts, aligned = figures("differs")
    (found,) = findings(accounts, story(accounts), (), (), [aligned], (), (), ())
    assert (found.status, found.title) == ("differs", "people: 40 people / 60 people")
    assert found.witnesses == 2


def test_a_value_that_began_a_sentence_is_written_small_in_a_title():
    _, aligned = figures("differs")
    texts = {"Post": "It employs 40 people.", "Echo": "Sixty people work there."}
    one, other = (account(text, outlet, "2024-05-02") for outlet, text in texts.items())
    told = [cite(one, "40"), cite(other, "Sixty")]
    given = []
    for each, at, value in zip((one, other), told, (40, 60), strict=True):
        expression = Expression(evidence=at.evidence, low=Decimal(value), high=Decimal(value), unit="")
        figure = Figure(id=f"figure-{each.id}", kind="count", expression=expression, context=Span(start=0, end=5))
        given.append(msgspec.structs.replace(each, figures=(figure,)))
    tellings = tuple(FigureTelling(account=each.id, figure=f"figure-{each.id}", citation=at) for each, at in zip(given, told, strict=True))
    (found,) = findings(given, story(given), (), (), [msgspec.structs.replace(aligned, tellings=tellings)], (), (), ())
    assert found.title == "people: 40 / sixty"


def test_copies_count_as_one_witness():
    accounts, aligned = figures("differs")
    (found,) = findings(accounts, story(accounts, witnesses=[["post", "echo"]]), (), (), [aligned], (), (), ())
    assert found.witnesses == 1


def quote(edits):
    accounts = pair()
    tellings = (
        Telling(account="post", quote="q1", citations=(cite(accounts[0], "The mine was inspected"),), words="The mine was inspected"),
        Telling(account="echo", quote="q2", citations=(cite(accounts[1], "The mine was"),), words="The mine was", edits=edits),
    )
    aligned = AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=2, reason="same speaker")
    return findings(accounts, story(accounts), (), [aligned], (), (), (), ())[0].status


def test_a_changed_word_is_another_wording():
    edits = (Edit(op="same", base="The mine was ", other="The mine was "), Edit(op="changed", base="inspected", other="closed"))
    assert quote(edits) == "differs"


def test_a_cut_at_the_end_is_not():
    edits = (Edit(op="same", base="The mine was ", other="The mine was"), Edit(op="dropped", base="inspected", other=""))
    assert quote(edits) == "compatible"


def item(witnesses=()):
    accounts = [*pair(), account("Miners went home.", "Sun", "2024-05-02"), account("A school opened.", "Dawn", "2021-01-02")]
    carried = (
        Carried(account="post", status="has", citations=(cite(accounts[0], "40 people"),)),
        Carried(account="echo", status="has", citations=(cite(accounts[1], "60 people"),)),
        Carried(account="sun", status="not_found", reason="searched"),
    )
    row = CoverageItem(id="i", kind="figure", label="people employed", subject="f", carried=carried, weight=24)
    of = story(accounts, [["post", "echo", "sun"], ["dawn"]], witnesses=witnesses)
    return findings(accounts, of, (), (), (), (), (), [row])


def test_what_two_independent_accounts_carry_and_a_third_does_not_is_an_omission():
    (found,) = item()
    assert (found.status, found.missing) == ("not_found", ("sun",))
    assert found.title == "Not found in Sun: people employed: 40 people / 60 people"


def test_what_only_copies_carry_is_no_omission_of_the_others():
    assert item(witnesses=[["post", "echo"], ["sun"], ["dawn"]]) == ()


def test_what_one_account_alone_has_is_said_to_be_its_alone():
    accounts = pair()
    carried = (
        Carried(account="post", status="has", citations=(cite(accounts[0], "40 people"),)),
        Carried(account="echo", status="not_found", reason="searched"),
    )
    row = CoverageItem(id="i", kind="figure", label="40 people", subject="f", carried=carried, weight=14)
    (found,) = findings(accounts, story(accounts), (), (), (), (), (), [row])
    assert (found.status, found.title) == ("only", "Only in Post: 40 people")


def test_contradictions_come_before_everything_else():
    assert max(WEIGHTS, key=WEIGHTS.__getitem__) == ("claim", "contradicts")


def test_what_only_copies_say_alike_is_corroborated_by_nobody():
    accounts, aligned = figures("same")
    assert findings(accounts, story(accounts, witnesses=[["post", "echo"]]), (), (), [aligned], (), (), ()) == ()
