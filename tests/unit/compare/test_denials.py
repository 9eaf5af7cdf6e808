"""One sentence denies what another of the same matter affirms, by the same word; and what only looks like it."""

import pytest

from tests.differing import parted

REST = (
    " The harbour of Elmsby has been quiet since the spring. Fishermen mended their nets on the quay. A class visited the lighthouse."
    " The bakery sold out of rye bread before nine. Rain is forecast for the weekend."
)
OTHER = (
    " Two trams collided in the depot on Sunday. The theatre opens in October with a comedy. Swimmers complained of jellyfish."
    " A choir from the hills sang in the market hall. The old mill is for sale."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Port Board declared Olga Renn the winner of the tender.", "The Port Board has not declared a winner of the tender."),
        ("The lifeboat crew answered the yacht's radio call at once.", "The lifeboat crew did not answer the radio call of the yacht."),
        ("The shipyard paid a bonus to the welders in March.", "The shipyard paid no bonus to the welders in March."),
        ("The nurses reported the fault to the clinic.", "The nurses failed to report the fault to the clinic."),
    ],
)
def test_what_one_denies_and_the_other_affirms(one: str, other: str) -> None:
    found = parted(one + REST, other + OTHER)
    assert "polarity" in {finding.difference for finding in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The shipyard paid a bonus to the welders in March.", "The shipyard did not only pay a bonus to the welders."),
        ("The fee applies to sailors.", "The fee does not apply to rowers."),
        ("The harbour company had not shut the pier to walkers.", "The harbour company had shut its own cranes at noon."),
        ("Some residents of the quay were told of the flood.", "Most residents of the quay were not told of the flood."),
        ("The crew will not return to the ship before the talks end.", "The crew will return to the ship when the talks end."),
        ("The woman, named by police as Ada Lunt, was at work.", "The man, whom police did not name, was at home."),
        ("The ministry did not say whether it would close the mill.", "The ministry would close the mill, it was feared."),
        (
            "There is still no sign of a joint rescue effort in Torvik.",
            "There is little clear sign of a joint rescue effort in Torvik.",
        ),
        (
            "Wardens say there is still no sign of a joint rescue effort in Torvik.",
            "Wardens say there is little clear sign of a joint rescue effort in Torvik.",
        ),
    ],
)
def test_what_only_looks_like_a_denial(one: str, other: str) -> None:
    assert parted(one + REST, other + OTHER) == []


def test_what_is_denied_is_told_once() -> None:
    found = parted("There is still no sign of a joint rescue in Torvik.", "There is a clear sign of a joint rescue in Torvik.")
    assert [finding.difference for finding in found] == ["polarity"]
