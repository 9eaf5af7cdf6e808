"""Which edits make another wording."""

import pytest

from tellings.compare.wordings import significant_edits
from tellings.record import AlignedQuote, Edit, Telling


def aligned(*edits):
    tellings = (
        Telling(account="post", quote="q1", citations=(), words="base"),
        Telling(account="echo", quote="q2", citations=(), words="other", edits=(SAME, *edits, SAME)),
    )
    return AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=2)


SAME = Edit(op="same", base="we said", other="we said")


@pytest.mark.parametrize(
    ("base", "other"),
    [("a great honour", "a great honor"), ("the", ""), ("and the", ""), ("could've", "could have"), ("We’ll", "we will"), ("", "so,")],
)
def test_articles_spellings_and_contractions_are_no_other_wording(base, other):
    op = "changed" if base and other else "dropped" if base else "added"
    assert significant_edits(aligned(Edit(op=op, base=base, other=other))) == []


@pytest.mark.parametrize(("base", "other"), [("not", ""), ("partner", "supporter"), ("can", "can't"), ("will", "may"), ("four", "for")])
def test_other_words_are(base, other):
    op = "changed" if base and other else "dropped"
    assert significant_edits(aligned(Edit(op=op, base=base, other=other))) != []
