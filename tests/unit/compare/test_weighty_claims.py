"""Claims whose absence tells something: what independent accounts share, and what one alone leads with; guarded like every absence."""

from tellings.record import CoverageItem
from tests.differing import compared, told

FIRST = "Elmsby woke up to a surprise on Monday. {} Nobody at the brewery wished to speak. Fishermen had hoped for a museum instead."
SECOND = "Rain fell on the quay of Elmsby on Monday, and few had come. {} The lamp will stay, its keeper promised a crowd of children."
THIRD = "Visitors queued in Elmsby on Monday. {} Trams ran late all evening because of a broken cable, and tickets went on sale again."


def rows(*claims: str) -> list[CoverageItem]:
    """The coverage of claims in accounts that have these sentences in texts of their own."""
    texts = [text.format(claim) for text, claim in zip((FIRST, SECOND, THIRD), claims, strict=True)]
    made = compared([told(text, outlet) for outlet, text in zip(("Harbour News", "Valley Post", "Coast Echo"), texts, strict=True)])
    return [one for one in made.coverage if one.kind == "claim"]


def test_a_claim_that_two_share_is_not_found_in_a_third() -> None:
    found = rows("Mayor Vera Holm opened the harbour bridge.", "Mayor Vera Holm opened the harbour bridge on Sunday evening.", "")
    states = [sorted(one.status for one in item.carried) for item in found if "bridge" in item.label]
    assert ["has", "has", "not_found"] in states


def test_what_may_say_the_same_in_other_words_is_no_absence() -> None:
    shared = "Mayor Vera Holm opened the harbour bridge."
    found = rows(shared, shared, "Cars may use the bridge over the harbour since Mayor Vera Holm cut a ribbon.")
    assert not [item for item in found if "opened" in item.label and any(one.status == "not_found" for one in item.carried)]


def test_opinions_and_pronouns_make_no_rows() -> None:
    vague = "She may open the harbour bridge."
    assert not [item for item in rows(vague, vague, "") if "bridge" in item.label]
