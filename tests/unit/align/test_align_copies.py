"""Copies proven by their passages; a shared press quote alone makes none."""

from tellings.align.copies import copies, witnesses
from tellings.align.passages import matches, shingles
from tellings.align.wording import words
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


def test_matches_do_not_overlap():
    left, right = words(bare(AGENCY)), words(bare(PRINTED + " " + PRINTED))
    found = matches(left, right, shingles(left), shingles(right))
    taken = [number for match in found for number in range(match.left, match.left + match.length)]
    assert len(taken) == len(set(taken))
    for match in found:
        assert left.folded[match.left : match.left + match.length] == right.folded[match.right : match.right + match.length]
