"""What accounts have in common, for reading them side by side."""

from tellings.web.pages import aligned
from tests.report_record import record


def test_groups_hold_passages_of_at_least_two_accounts_in_the_order_of_the_text() -> None:
    made = record()
    accounts = [account.id for account in made.accounts]
    groups = aligned.groups(made, accounts)
    assert groups
    assert all(len(group.places) > 1 and set(group.places) <= set(accounts) for group in groups)
    assert [group.key for group in groups] == [f"g{number}" for number in range(1, len(groups) + 1)]
    first = [group.places[accounts[0]][0].evidence.start for group in groups if accounts[0] in group.places]
    assert first == sorted(first)


def test_a_mark_leads_to_its_group() -> None:
    made = record()
    accounts = [account.id for account in made.accounts[:2]]
    for group in aligned.groups(made, accounts):
        for account in accounts:
            text = made.account(account).document.text
            for mark, place in zip(aligned.lit(group, account), group.places[account], strict=True):
                assert mark.line == group.key
                assert text[mark.start : mark.end] == place.evidence.exact


def test_one_account_has_nothing_in_common() -> None:
    made = record()
    assert aligned.groups(made, [made.accounts[0].id]) == []


def test_the_nearest_two_are_of_the_story() -> None:
    made = record()
    found = aligned.nearest(made)
    assert len(set(found)) == 2
    assert set(found) <= set(made.story.accounts)
