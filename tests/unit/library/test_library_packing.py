"""What is packed comes back the same, in few bytes, and whatever was packed before is read by the names of its fields."""

import lzma

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.library import Library
from tellings.library.keeping import Keeping, kept
from tellings.library.packing import expanded, form, mark_of, names, pack, squeezed, text_of, unpack, whole
from tellings.library.turning import back, turned
from tellings.record import Account, Record, evidence
from tests.accounts import account


def test_accounts_and_records_come_back_the_same(ferry: Library) -> None:
    [row] = ferry.stories().rows
    record = ferry.record(row.id)
    for one in record.accounts:
        assert unpack(pack(one), Account, {}) == one
        assert mark_of(pack(one)) == form(Account, True)
        assert text_of(pack(one), {}) == one.document.text
        assert len(pack(one)) < 5 * len(one.document.text.encode())
    alone = msgspec.structs.replace(record, accounts=())
    texts = {one.id: one.document.text for one in record.accounts}
    assert unpack(pack(alone, texts), Record, {}, texts) == alone
    assert unpack(whole(alone), Record, {}) == alone
    stored = {one.id: ferry.account(one.id) for one in record.accounts}
    assert Keeping(ferry.base).record(kept(record, stored)) == record


def test_evidence_that_is_not_what_its_place_says_is_kept_all_the_same() -> None:
    one = account("A ferry sank.", "Ledger")
    odd = msgspec.structs.replace(evidence(one.document.text, 2, 7, "test"), exact="ships")
    document = msgspec.structs.replace(one.document, title=msgspec.convert({"value": "t", "rule": "r", "evidence": odd}, type=_stated()))
    wrong = msgspec.structs.replace(one, document=document)
    assert unpack(pack(wrong), Account, {}) == wrong
    assert mark_of(pack(wrong)) == form(Account, False)
    assert text_of(pack(wrong), {}) == one.document.text


def _stated() -> type:
    from tellings.record import Stated

    return Stated


def test_what_a_version_with_other_fields_packed_is_read_by_their_names(ferry: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    [row] = ferry.stories().rows
    record = ferry.record(row.id)
    one = ferry.account(record.accounts[0].id)
    packed = pack(one)
    forms = {mark_of(packed): dict(names(Account, True))}
    # a field that is gone, and one that this version does not know, in another order: lists as the other version would have made them
    given = back(msgspec.msgpack.decode(expanded(packed[4:])))
    order = ["sentences", "gone", *(name for name in names(Account, True)["Account"] if name != "sentences")]
    values = dict(zip(names(Account, True)["Account"], given, strict=True)) | {"gone": 7}
    forms["0a0b0c0d"] = {**forms.pop(mark_of(packed)), "Account": order}
    old = bytes.fromhex("0a0b0c0d") + squeezed(msgspec.msgpack.encode(turned(_lists([values[name] for name in order]))))
    assert unpack(old, Account, forms) == one
    assert text_of(old, forms) == one.document.text
    with pytest.raises(ValueError, match="not known"):
        unpack(old, Account, {})
    alone = msgspec.structs.replace(record, accounts=())
    texts = {each.id: each.document.text for each in record.accounts}
    packed = pack(alone, texts)
    other = bytes.fromhex("0a0b0c0e") + packed[4:]
    assert unpack(other, Record, {"0a0b0c0e": names(Record, True)}, texts) == alone


def test_every_form_that_was_ever_used_is_written_down(ferry: Library) -> None:
    known = Keeping(ferry.base).forms()
    for (packed,) in ferry.base.execute("SELECT packed FROM accounts"):
        assert mark_of(packed) in known


def _lists(value: object) -> object:
    """Tuples as lists, as MessagePack gives them."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(value))


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.lists(st.tuples(inner, inner).map(list), max_size=5),
    max_leaves=40,
)


@given(values)
def test_lists_are_turned_and_come_back(value: object) -> None:
    assert _lists(back(_lists(turned(value)))) == value
    assert [type(one) for one in _flat(back(turned(value)))] == [type(one) for one in _flat(value)], "true is not 1"


def _flat(value: object) -> list[object]:
    return [leaf for one in value for leaf in _flat(one)] if isinstance(value, (list, tuple)) else [value]


@given(st.binary(max_size=300))
def test_any_bytes_come_back(data: bytes) -> None:
    assert expanded(squeezed(data)) == data


@given(st.lists(st.sampled_from(["entity-0123456789abcdef", "quote-ffffffffffffffff", "entity-0123456789abcdeg", "x-0"]), max_size=20))
def test_identifiers_come_back(some: list[str]) -> None:
    data = msgspec.msgpack.encode(some)
    assert expanded(squeezed(data)) == data


@given(st.binary(max_size=80))
def test_what_is_damaged_is_said(data: bytes) -> None:
    with pytest.raises((ValueError, lzma.LZMAError)):
        unpack(bytes.fromhex(form(Account, True)) + data, Account, {})
    with pytest.raises((ValueError, lzma.LZMAError)):
        text_of(bytes.fromhex(form(Account, True)) + data, {})
