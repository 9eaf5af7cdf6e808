"""Whatever a report without a date says, its day is a range, or open, and never a crash."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.align.stories import story
from tellings.record import Account
from tests.reports import report

FRAGMENTS = (
    "born in 1961", "a 55-year-old baker", "aged 999", "President Obama said so.", "former President Bill Clinton",
    "in 2014, two years ago,",
    "Monday, February 29,", "On Tuesday, September 26, the mill burned.", "on January 1, 1500", "by 2099", "will open in 2020", "yesterday",
    "on May 3, 2015,", "the dam broke", "“It is safe,”", "said Prime Minister Theresa May.", "9999-12-31", "0001-01-01", "\n\n", ".",
)  # fmt: skip


def one_report(text: str, published: str | None = None) -> Account:
    return report.__wrapped__(f"A report\n\n{text}", published, "Tarn Echo")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(" ".join),
    st.sampled_from([None, "2015-06-01", "2015", "9999-12-31", "0001-01-01"]),
)
def test_any_words_give_a_range_or_nothing(text: str, published: str | None) -> None:
    one = one_report(text, published)
    found = story([one], (), ()).dating_of(one.id)
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest
    assert (found.basis == "unknown") == (found.certainty == "")
    assert found.reasons
    for reason in found.reasons:
        for cited in reason.citations:
            part = cited.evidence
            assert one.document.text[part.start : part.end] == part.exact
