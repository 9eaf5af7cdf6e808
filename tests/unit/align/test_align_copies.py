"""Copies proven by their passages; a shared press quote alone makes none."""

from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tellings.align.copies import copies, witnesses
from tellings.align.passages import PARTNERS, matches, proposals, shingles
from tellings.align.wording import words
from tellings.record import Stated
from tests.reports import bare

AGENCY = """\
LOFT, Norrland (AP) — The last wooden lighthouse on the Norrland coast burned down during the night after a lamp fell
over in its kitchen, the fire brigade said on Monday. Nobody was hurt, but the keeper's collection of old sea charts was
lost. Two fire engines had to turn back because the causeway to the rock was under water until the early morning. The
lighthouse was built by hand in 1871 by the crew of a stranded ship, and stood on every postcard of the town."""
PRINTED = """\
The last wooden lighthouse on the Norrland coast burned down during the night after a lamp fell over in its kitchen, the
fire brigade said on Monday. Nobody was hurt, but the keeper's collection of old sea charts was lost. Two fire engines
had to turn back because the causeway to the rock was under water until the early morning. Our readers have sent us
their own pictures of it, which we show below."""
OWN = """\
Loft has lost its landmark. Flames rose above the rock at midnight, and by dawn only the stone foundation was left of
the tower that sailors had looked for since 1871. The keeper, who got out in time, mourned his sea charts. Firemen could
not cross the flooded causeway."""
SAID = (
    "“We stood on the shore and watched the oldest thing we own go down in flames, and there was nothing at all that we could do about it”"
)


def test_a_printed_agency_text_is_a_copy_of_the_credited_one():
    agency, printed = bare(AGENCY, None, "Coast Wire"), bare(PRINTED, None, "Loft Daily")
    (pair,) = copies([agency, printed])
    assert pair.shared > 0.6
    assert pair.original == agency.id
    assert "Associated Press" in pair.reason
    texts = {one.id: one.document.text for one in (agency, printed)}
    for left, right in pair.passages:
        for cited in (left, right):
            assert texts[cited.account][cited.evidence.start : cited.evidence.end] == cited.evidence.exact
        assert left.evidence.exact.split() == right.evidence.exact.split()
    assert witnesses([agency, printed], [pair]) == (tuple(sorted((agency.id, printed.id))),)


def test_a_dateline_signs_for_an_agency_that_no_list_knows():
    wire = bare(AGENCY.replace("(AP)", "(Coast Wire)"), "2020-02-03", "a.txt")
    printed = bare(PRINTED, "2020-02-03", "b.txt")
    (pair,) = copies([wire, printed])
    assert pair.original == wire.id
    assert "Coast Wire" in pair.reason


def test_the_passage_is_as_long_as_the_words_agree():
    agency, printed = bare(AGENCY), bare(PRINTED)
    (pair,) = copies([agency, printed])
    longest = max((left.evidence.exact for left, _ in pair.passages), key=len)
    assert longest.startswith("The last wooden lighthouse")
    assert longest.endswith("until the early morning")


def test_the_earlier_dated_one_is_the_original_without_a_credit():
    early, late = bare(PRINTED, "2020-02-03", "Loft Daily"), bare(PRINTED + " Rain fell.", "2020-02-05", "Echo")
    (pair,) = copies([late, early])
    assert pair.original == early.id
    same = bare(PRINTED + " Rain fell.", "2020-02-03", "Echo")
    assert copies([early, same])[0].original is None


def test_reports_in_their_own_words_are_no_copies():
    agency, own = bare(AGENCY), bare(OWN)
    assert copies([agency, own]) == ()
    assert len(witnesses([agency, own], ())) == 2


def test_a_shared_press_quote_makes_no_copy():
    one = bare(
        f"The mayor spoke to reporters at the harbour in the afternoon. {SAID}, she told them before she left for the town hall again."
    )
    other = bare(f"Loft mourns. {SAID}, the mayor said, wiping her eyes, when a small crowd had gathered near the fish market that day.")
    assert copies([one, other]) == ()


def test_ten_prints_are_one_witness():
    prints = [bare(PRINTED, f"2020-02-{day:02d}", f"Outlet {day}") for day in range(1, 11)]
    assert len(copies(prints)) == 45
    assert witnesses(prints, copies(prints)) == (tuple(sorted(one.id for one in prints)),)


def test_many_prints_are_tied_without_each_to_each():
    prints = [bare(PRINTED, "2020-02-01", f"Outlet {number}") for number in range(60)]
    pairs = copies(prints)
    assert len(pairs) < 130
    assert len(witnesses(prints, pairs)) == 1


def test_the_hour_and_the_zone_tell_who_came_first():
    early, late = bare(PRINTED, "2020-02-03T23:30-05:00", "Loft Daily"), bare(PRINTED + " Rain fell.", "2020-02-04T06:00+01:00", "Echo")
    (pair,) = copies([late, early])
    assert pair.original == early.id
    assert "23:30-05:00" not in pair.reason  # the days differ, and say enough
    later = bare(PRINTED + " Rain fell.", "2020-02-03T23:45-05:00", "Echo")
    (pair,) = copies([later, early])
    assert pair.original == early.id
    assert "23:30-05:00" in pair.reason
    without_zone = bare(PRINTED + " Rain fell.", "2020-02-03T23:45", "Echo")
    assert copies([without_zone, early])[0].original is None


def test_a_wire_credit_says_whose_text_it_is():
    printed, own = bare(PRINTED, "2020-02-04", "Loft Daily"), bare(PRINTED + " Rain fell.", "2020-02-03", "Echo")
    credited = msgspec.structs.replace(
        printed, document=msgspec.structs.replace(printed.document, wire=Stated(value="Zephyr", rule="test"))
    )
    (pair,) = copies([credited, own])
    assert pair.original == credited.id
    assert "Zephyr" in pair.reason


def test_a_passage_goes_on_over_what_a_desk_changed():
    edited = PRINTED.replace("burned down", "was destroyed by fire").replace("Two fire engines", "2 engines").replace("lost.", "gone.")
    (pair,) = copies([bare(PRINTED), bare(edited)])
    ((left, right),) = pair.passages
    assert left.evidence.exact.startswith("The last wooden")
    assert "burned down" in left.evidence.exact + right.evidence.exact
    assert "was destroyed by fire" in left.evidence.exact + right.evidence.exact
    assert 0.8 < pair.shared < 1


def test_the_same_text_with_another_headline_and_other_furniture_is_an_exact_copy():
    one, other = (f"{head}\n\n{PRINTED}" for head in ("Lighthouse burns down", "Landmark of Loft lost to flames"))
    (pair,) = copies([bare(one), bare(other)])
    assert pair.shared > 0.95


def test_one_form_filled_twice_is_no_copy():
    form = (
        "{0} beat {1} {2} in front of a crowd of {3} on Sunday to climb to the second place in the table of the league. The goals for the "
        "hosts were scored by {4} with a shot from {5} metres and by {6} shortly before half-time, after a pass from {7} on the left wing."
    )
    one = form.format("Loft", "Ostrey", "3-1", "4,500", "Kerr", "18", "Lindow", "Marek")
    other = form.format("Tarn", "Vanner", "2-0", "9,100", "Quist", "25", "Rahman", "Sorley")
    assert copies([bare(one), bare(other)]) == ()
    assert len(copies([bare(one), bare(one + " It rained.")])) == 1


def test_what_an_outlet_prints_under_every_story_makes_no_copy():
    about = (
        "The Loft Daily is an independent newspaper. Our reporters work for their readers alone, and we publish a correction where we were "
        "wrong. Tell your neighbours about us, or become one of the members who support our journalism every month."
    )
    one, other = bare(f"{AGENCY}\n\n{about}", None, "Loft Daily"), bare(f"{OWN}\n\n{about}", None, "Loft Daily")
    assert copies([one, other]) == ()


def test_a_quotation_that_goes_on_in_the_next_paragraph_counts_for_nothing():
    long = (
        "“We stood on the shore and watched the oldest thing we own go down in flames.\n\n"
        "“And there was nothing at all that we could do about it but weep and pray until the morning came.”"
    )
    one = bare(f"The mayor spoke to reporters at the harbour.\n\n{long}\n\nThen she left for the town hall again to write to the crews.")
    other = bare(f"Loft mourns.\n\n{long}\n\nA small crowd had gathered near the fish market when she came by that day.")
    assert copies([one, other]) == ()


def test_reports_by_one_form_do_not_cost_the_square_of_their_number():
    prints = [bare(PRINTED, "2020-02-01", f"Outlet {number}") for number in range(200)]
    assert len(proposals([shingles(words(one)) for one in prints])) <= PARTNERS * len(prints)


def test_matches_do_not_overlap():
    left, right = words(bare(AGENCY)), words(bare(PRINTED + " " + PRINTED))
    found = matches(left, right, shingles(left), shingles(right))
    for side in ("left", "right"):
        taken = [number for match in found for number in getattr(match, side)]
        assert len(taken) == len(set(taken))
    for match in found:
        for run in match.runs:
            assert left.folded[run.left : run.left + run.length] == right.folded[run.right : run.right + run.length]


@given(st.lists(st.sampled_from("abcdefgh"), max_size=80), st.lists(st.sampled_from("abcdefgh"), max_size=80))
def test_any_two_texts_share_runs_in_order_and_apart(ours, theirs):
    left, right = words(bare(" ".join(ours) or "x")), words(bare(" ".join(theirs) or "y"))
    for match in matches(left, right, shingles(left), shingles(right)):
        for one, after in pairwise(match.runs):
            assert one.left + one.length <= after.left
            assert one.right + one.length <= after.right
        for run in match.runs:
            assert left.folded[run.left : run.left + run.length] == right.folded[run.right : run.right + run.length]
