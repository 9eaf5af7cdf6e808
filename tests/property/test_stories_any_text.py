"""Stories of arbitrary texts: every account in one happening with one dating, the same for any order, every citation verbatim."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.align.copies import copies, witnesses
from tellings.align.stories import stories, story
from tests.reports import bare

WORDS = ["the", "dam", "at", "Tarn", "broke", "“on", "Monday”", "Queen", "Alda", "43", "people", "2014", "of", "and", "\n\n"]
TEXTS = st.text(min_size=1, max_size=200) | st.lists(
    st.sampled_from(["the", "dam", "at", "Tarn", "broke", "“on", "Monday”", "Queen", "Alda", "43", "people", "2014", "of", "and", "\n\n"]),
    min_size=1,
    max_size=60,
).map(" ".join)
DATES = st.none() | st.dates().map(str) | st.sampled_from(["2015", "2015-03", "0000-00-00", "soon"])
ACCOUNTS = st.lists(st.builds(bare, TEXTS.filter(lambda text: text.strip()), DATES), max_size=6)


@given(ACCOUNTS, st.randoms(use_true_random=False))
def test_a_story_holds_every_account_once_in_any_order(accounts, random):
    pairs = copies(accounts)
    groups = witnesses(accounts, pairs)
    found = story(accounts, pairs, groups)
    ids = sorted({one.id for one in accounts})
    assert sorted(found.accounts) == ids
    assert sorted(name for one in found.happenings for name in one.accounts) == ids
    assert sorted(one.account for one in found.datings) == ids
    assert sorted(name for group in groups for name in group) == ids
    shuffled = list(accounts)
    random.shuffle(shuffled)
    again = copies(shuffled)
    assert story(shuffled, again, witnesses(shuffled, again)) == found
    assert stories(shuffled) == stories(accounts)


@given(ACCOUNTS)
def test_every_citation_is_verbatim(accounts):
    texts = {one.id: one.document.text for one in accounts}
    pairs = copies(accounts)
    found = story(accounts, pairs, witnesses(accounts, pairs))
    reasons = [reason for part in (*found.happenings, *found.datings) for reason in part.reasons]
    cited = [one for reason in reasons for one in reason.citations] + [
        one for pair in pairs for passage in pair.passages for one in passage
    ]
    for one in cited:
        assert texts[one.account][one.evidence.start : one.evidence.end] == one.evidence.exact
    assert all(0 <= pair.shared <= 1 for pair in pairs)


@given(ACCOUNTS)
def test_a_dating_is_a_range_in_order(accounts):
    for one in story(accounts, (), ()).datings:
        if one.earliest and one.latest:
            assert one.earliest <= one.latest
        assert (one.basis == "unknown") == (one.value is None and one.earliest is None and one.latest is None)
        assert one.reasons
