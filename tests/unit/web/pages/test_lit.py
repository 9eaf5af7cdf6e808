"""Texts with marks in them: every character once, escaped, in order."""

import re
from html import unescape

from markupsafe import Markup

from tellings.report.marks import Mark, Piece
from tellings.report.words import visible
from tellings.web.pages.lit import Lit, extracted
from tests.report_record import hostile, record


def _write(piece: Piece, words: Markup) -> Markup:
    return Markup('<mark class="{}">{}</mark>').format(piece.kinds, words)


def _plain(markup: str) -> str:
    return unescape(re.sub(r"</?mark[^>]*>", "", markup))


def test_the_text_stays_the_text() -> None:
    for made in (record(), hostile()):
        for account in made.accounts:
            lit = Lit(account, extracted(account), _write)
            for block in account.document.blocks:
                assert _plain(lit.block(block)) == visible(account.document.text[block.start : block.end])


def test_what_a_document_contains_is_escaped() -> None:
    account = hostile().accounts[0]
    lit = Lit(account, [Mark(0, len(account.document.text), "q", "x")], _write)
    for block in account.document.blocks:
        assert "<" not in re.sub(r"</?mark[^>]*>", "", lit.block(block))


def test_each_mark_knows_its_span() -> None:
    account = record().accounts[0]
    for mark in extracted(account):
        assert mark.line == f"{mark.start}-{mark.end}"
