"""Exports: downloads that are no pages, under names that no header breaks."""

import pytest

from tellings.web.exporting import file


@pytest.mark.parametrize("of", ["story-1", 'a"b', "a\r\nSet-Cookie: x=y", "../../x", "ø", "", "x" * 500])
def test_a_download_is_no_page_and_its_name_is_plain(of: str) -> None:
    answer = file(b"<script>", of, "page.html")
    name = answer.headers["content-disposition"]
    assert name.startswith('attachment; filename="')
    assert set(name.removeprefix('attachment; filename="').removesuffix('"')) <= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
    )
    assert "sandbox" in answer.headers["content-security-policy"]


def test_bytes_of_unknown_kind_are_bytes() -> None:
    assert file(b"<html>", "account-1", "original").media_type == "application/octet-stream"
