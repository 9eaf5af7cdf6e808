"""On whose word, and how surely, a clause stands: in its sentence, beside the sentence before, and in the rest of its account."""

import pytest

from tests.differing import parted

ALLEGED = "Skipper Jon Aas allegedly hid the log of the dredger."
NEAR_MISSES = [
    # a clause that only dates or describes is not what is claimed
    (
        "The mill burned shortly after the board fined clerk Nils Aker.",
        "Prosecutors allege that the ferry sank shortly after the board fined clerk Nils Aker.",
    ),
    ("The wardens of the guild sold the old mill.", "Opponents allege that the port cheats the guild, whose wardens sold the old mill."),
    # whoever points something out grants it
    ("The Harbour Board closed the lock at Tarn.", "Critics point out that the Harbour Board closed the lock at Tarn."),
    # somebody's word by a colon, by the sentence before, by its own verb, or elsewhere in the account
    ("Their verdict: Mayor Odd Lund broke the port rules.", "Mayor Odd Lund allegedly broke the port rules."),
    ("Prosecutors wrote that skipper Jon Aas sailed drunk. Skipper Jon Aas hid the log of the dredger.", ALLEGED),
    (
        "The port blocked access to the archive. “The port is blocking access to the archive,” rower Eva Storm wrote.",
        "Rower Eva Storm claims that the port blocked access to the archive.",
    ),
    # a word of distance that is of a thing
    ("Pilot Odd Lund and his mate denied the charges of rower Eva Storm.", "Pilot Odd Lund has denied the allegations of rower Eva Storm."),
    (
        "Rower Odd Lund, a contender, rammed the dredger of warden Siri Moe off Tarn.",
        "Rower Odd Lund rammed the dredger of warden Siri Moe off Tarn.",
    ),
    # what somebody is said not to believe
    (
        "The wardens were not convinced that skipper Jon Aas scuttled the dredger Alma off Tarn.",
        "Skipper Jon Aas apparently scuttled the dredger Alma off Tarn.",
    ),
    # a doubt of something else: of what is made of it, of where it was, of nothing
    ("The mint dismissed clerk Nils Aker.", "It looked like the town would accept the dismissal of clerk Nils Aker."),
    ("Skipper Jon Aas died in the hospital of Tarn.", "Skipper Jon Aas is believed to have died during the crossing."),
    ("The board passed three bids for the old mill at Tarn.", "The board hoped for the best possible bid for the old mill at Tarn."),
    # told in its headline as its own
    (
        "The guards of Tarn beat the ferry boy Nils Aker.",
        "\n\nTarn guards beat ferry boy Nils Aker\n\nAccording to the army, the guards of Tarn beat the ferry boy Nils Aker with oars and "
        "chains after the long march to the old lock by the salt works.",
    ),
    # announced and expected
    ("The guild will appoint Maren Holt as warden in spring.", "The guild is expected to appoint Maren Holt as warden in spring."),
]


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_what_nobody_vouches_for_or_doubts_does_not_part(one: str, other: str) -> None:
    """Neither in attribution nor in certainty, whichever is read first."""
    assert not {"attribution", "certainty"} & {found.difference for found in parted(one, other)}
    assert not {"attribution", "certainty"} & {found.difference for found in parted(other, one)}


def test_what_stands_on_its_own_still_parts() -> None:
    """A paragraph of its own, with nobody saying anything before, is the account's own word."""
    assert "attribution" in {found.difference for found in parted("Skipper Jon Aas hid the log of the dredger. It rained.", ALLEGED)}
