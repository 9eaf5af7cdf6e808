"""One promise or requirement across accounts, and what became of it."""

from tellings.pipeline import account, record, story
from tellings.record import Loaded, Source, identify


def made(*texts):
    accounts = []
    for text in texts:
        data = text.encode()
        source = Source(
            sha256=identify("text", text), origin=f"{identify('name', text)}.txt", media="text/plain", encoding="utf-8", size=len(data)
        )
        accounts.append(account(Loaded(source=source, data=data)))
    return record(story(accounts), accounts)


def told(record, kind):
    return [one for one in record.undertakings if one.kind == kind]


PROMISE = "Governor Ana Brandt visited Tolva on Monday. Brandt promised to rebuild the harbour school before winter."
ALSO = "TOLVA - Governor Ana Brandt came to Tolva on Monday. She pledged that she would rebuild the school at the harbour."
DENIED = "Governor Ana Brandt was in Tolva on Monday. Brandt did not promise to rebuild the harbour school, her office said."


def test_one_promise_in_two_accounts():
    (one,) = told(made(PROMISE, ALSO), "promised")
    assert one.status == "same"
    assert len(one.tellings) == 2
    assert one.by is not None
    assert "school" in one.reason


def test_a_promise_that_one_account_denies():
    (one,) = told(made(PROMISE, DENIED), "promised")
    assert one.status == "differs"


def test_two_promises_stay_apart():
    other = "Governor Ana Brandt visited Tolva on Monday. Brandt promised to repair the road to the mine."
    assert [len(one.tellings) for one in told(made(PROMISE, other), "promised")] == [1, 1]


def test_the_same_promise_of_somebody_else_stays_apart():
    other = "Senator Karl Moss visited Tolva on Monday. Moss promised to rebuild the harbour school."
    assert [len(one.tellings) for one in told(made(PROMISE, other), "promised")] == [1, 1]


def test_a_requirement_that_was_certified():
    law = "The aid law requires that the police respect the rights of prisoners before the money is paid."
    done = "The foreign ministry certified that the police respect the rights of prisoners, and the money was paid."
    (one,) = told(made(law, done), "required")
    assert [fulfilment.kind for fulfilment in one.fulfilments] == ["certified"]


def test_a_promise_that_was_kept():
    kept = "TOLVA - Governor Ana Brandt kept her word. Brandt rebuilt the harbour school in Tolva within a year."
    (one,) = told(made(PROMISE, kept), "promised")
    assert [fulfilment.kind for fulfilment in one.fulfilments] == ["done"]


def test_a_promise_that_is_only_repeated_is_not_kept():
    again = "TOLVA - Governor Brandt came back. She has said she will open a mill, rebuild the harbour school in Tolva and cut taxes."
    found = told(made(PROMISE, again), "promised")
    assert [fulfilment.kind for one in found for fulfilment in one.fulfilments] == []


def test_any_order_gives_the_same():
    assert made(PROMISE, ALSO, DENIED).undertakings == made(DENIED, PROMISE, ALSO).undertakings


def test_a_requirement_is_met_where_the_thing_itself_is_told():
    rule = "The bank said it would release the loan once the Tolva parliament passes the harbour law."
    done = "TOLVA - The Tolva parliament passed the harbour law on Friday, after a night of speeches."
    (one,) = told(made(rule, done), "required")
    assert [fulfilment.kind for fulfilment in one.fulfilments] == ["done"]


def test_a_requirement_that_is_only_repeated_or_refused_is_not_met():
    rule = "The bank said it would release the loan once the Tolva parliament passes the harbour law."
    other = "TOLVA - The Tolva parliament rejected the harbour law on Friday, after a night of speeches."
    assert [one.fulfilments for one in told(made(rule, rule + " It rained."), "required")] == [()]
    (one,) = told(made(rule, other), "required")
    assert "done" not in [fulfilment.kind for fulfilment in one.fulfilments]


def test_another_deed_or_another_thing_does_not_meet_a_requirement():
    rule = "A judge ordered the release of the harbour files of the Tolva company in a lawsuit about its ships."
    other = "TOLVA - The Tolva company released a video of its ships in the harbour. There were lawsuits over its ships."
    (one,) = told(made(rule, other), "required")
    assert one.fulfilments == ()
    (met,) = told(made(rule, "TOLVA - The Tolva company released its harbour files on Friday, after a long night."), "required")
    assert [fulfilment.kind for fulfilment in met.fulfilments] == ["done"]


def test_a_promise_that_another_account_tells_as_ruled_out():
    given = "Governor Ana Brandt visited Tolva on Monday. Brandt promised that the province would pay subsidies to every fisher by May."
    ruled = "Governor Ana Brandt came to Tolva on Monday. Brandt ruled out subsidies until the courts have heard the case."
    (one,) = told(made(given, ruled), "promised")
    assert one.status == "differs"


def test_something_else_that_is_ruled_out_stays_apart():
    ruled = "Governor Ana Brandt came to Tolva on Monday. Brandt ruled out a new tax on boats."
    assert [one.status for one in told(made(PROMISE, ruled), "promised")] == ["single", "single"]


def test_a_promise_that_an_account_calls_broken():
    broken = "Governor Ana Brandt was jeered in Tolva on Monday. Brandt has broken her promise to rebuild the harbour school before winter."
    (one,) = told(made(PROMISE, broken), "promised")
    assert [fulfilment.kind for fulfilment in one.fulfilments] == ["not_done"]


def test_a_promise_that_an_account_calls_kept():
    kept = "Governor Ana Brandt was cheered in Tolva on Monday. Brandt kept her promise to rebuild the harbour school before winter."
    (one,) = told(made(PROMISE, kept), "promised")
    assert {fulfilment.kind for fulfilment in one.fulfilments} == {"done"}


def test_a_promise_that_is_still_to_be_kept():
    later = "Governor Ana Brandt was heckled in Tolva on Monday. Brandt must keep her promise to rebuild the harbour school before winter."
    (one,) = told(made(PROMISE, later), "promised")
    assert one.fulfilments == ()


def test_a_promise_of_few_words_that_another_account_tells_as_done():
    promise = "Governor Ana Brandt promised last month to visit the mines."
    kept = "TOLVA - Governor Ana Brandt visited the mines on Sunday, a day after the storm."
    (one,) = told(made(promise, kept), "promised")
    assert [fulfilment.kind for fulfilment in one.fulfilments] == ["done"]
    assert one.fulfilments[0].reason.endswith("with mines")


def test_a_requirement_that_the_next_sentence_says_to_be_met():
    text = "The Tolva Treaty mandates that all miners be insured. The labour ministry has certified that the firms meet the requirements."
    (one,) = told(made(text), "required")
    assert [fulfilment.kind for fulfilment in one.fulfilments] == ["certified"]


def test_a_promise_that_says_nothing_is_none():
    assert not told(made("Governor Ana Brandt has not come to Tolva, although she pledged to."), "promised")
