"""Copies told from reports on the same thing: recall and precision over pairs of documents that were made by copying and rewriting.

The documents are read as plain text with their furniture in, as any file is, and looked at all together. A pair counts as found if the
record would tell of it. ``first`` is the ratio of the found pairs with the agency's own text in which that is said to be the original.

python -m evals.copies [--misses]
"""

import sys
from hashlib import sha256

import msgspec

from tellings import clean
from tellings.align.copies import copies
from tellings.record import Account, CopyPair, Loaded, Source, Stated, identify

from . import copying


def account(document: copying.Made) -> Account:
    """The account of a document as copies are told by: its text read and cleaned, without a parse."""
    data = document.text.encode()
    source = Source(sha256=sha256(data).hexdigest(), origin=document.name, media="text/plain", encoding="utf-8", size=len(data))
    read = clean.cleaned(Loaded(source=source, data=data))
    outlet, published = Stated(value=document.outlet, rule="made"), Stated(value=document.published, rule="made")
    told = msgspec.structs.replace(read, outlet=outlet, published=published)
    nothing = dict.fromkeys(("sentences", "entities", "quotes", "figures", "times", "events", "claims"), ())
    return Account(id=identify("account", document.name), document=told, **nothing)


def score(limit: int | None = None, misses: bool = False, seed: int = copying.SEED) -> dict[str, float]:
    """Recall, precision and F1 over the labelled pairs, recall by the way of making, and how often the agency's text is the original."""
    documents = copying.made(seed)[:limit]
    number = {identify("account", one.name): place for place, one in enumerate(documents)}
    found: dict[tuple[int, int], CopyPair] = {}
    for told in copies([account(one) for one in documents]):
        first, second = sorted(number[one] for one in told.accounts)
        found[first, second] = told
    labelled = list(copying.pairs(documents))
    every = [pair for pair in labelled if pair.copy]
    right = [pair for pair in every if pair.places in found]
    wrong = [pair for pair in labelled if not pair.copy and pair.places in found]
    dated = [(found[pair.places].original, documents[pair.first].name) for pair in right if pair.first is not None]
    if misses:
        _show("MISSED", [pair for pair in every if pair.places not in found], documents)
        _show("WRONG", wrong, documents)
    recall, precision = len(right) / max(1, len(every)), len(right) / max(1, len(right) + len(wrong))
    return {
        "recall": recall,
        "precision": precision,
        "f1": 2 * recall * precision / max(1e-9, recall + precision),
        "first": sum(original == identify("account", name) for original, name in dated) / max(1, len(dated)),
        "documents": float(len(documents)),
        "copies": float(len(every)),
        "others": float(len(labelled) - len(every)),
        **_by_kind(documents, every, right),
    }


def _show(what: str, these: list[copying.Pair], documents: list[copying.Made]) -> None:
    for pair in these:
        print(what, documents[pair.left].name, documents[pair.right].name)


def _by_kind(documents: list[copying.Made], every: list[copying.Pair], found: list[copying.Pair]) -> dict[str, float]:
    """Recall over the pairs with a document of each kind."""
    told = {}
    for kind in dict.fromkeys(one.kind for one in documents):
        mine = [pair for pair in every if kind in (documents[pair.left].kind, documents[pair.right].kind)]
        if mine:
            told[f"recall {kind}"] = sum(pair in found for pair in mine) / len(mine)
    return told


if __name__ == "__main__":
    for name, value in score(misses="--misses" in sys.argv).items():
        print(f"{name:20} {value:9.3f}")
