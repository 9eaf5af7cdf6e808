"""The first step of a corpus: a part's documents become accounts, in a worker that reads them and writes them itself."""

from collections.abc import Iterable

import msgspec

from ..align.stream import sketched
from ..engine.worker import named
from ..record import Account, Base, Loaded, Problem, encode
from ..settings import Settings
from . import tables
from .guarded import guarded
from .sources import documents
from .store import Store
from .tasks import ACCOUNTS, PROBLEMS, SKETCHES, Done, Task, file_of, packed


class Asked(Base, frozen=True, kw_only=True):
    """One document, and the function that makes its account."""

    account: str
    settings: Settings
    source: Loaded


class Made(Base, frozen=True, kw_only=True):
    """What came of it: the rows of its account and its sketch, or the problem in their place; and the account's own problems."""

    account: dict[str, str | int | None] = {}
    sketch: bytes = b""
    problems: tuple[Problem, ...] = ()


def part(payload: bytes) -> bytes:
    """Make the accounts of a part: a task in, ``Done`` out. The accounts' file comes last: where it is, the part is done."""
    task = msgspec.msgpack.decode(payload, type=Task)
    assert task.part
    accounts, sketches, problems = tables.Rows(tables.ACCOUNTS), tables.Rows(tables.SKETCHES), tables.Rows(tables.PROBLEMS)
    for found in documents(Store(task.input), task.part, task.choices.settings):
        made = found if isinstance(found, Problem) else _made(found, task)
        if isinstance(made, Problem):
            problems.add(msgspec.structs.asdict(made))
            continue
        _add(problems, made.problems)
        if made.sketch:
            accounts.add(made.account)
            sketches.add({**{name: made.account[name] for name in ("account", "origin", "member")}, "sketch": made.sketch})
    store, name = Store(task.output), task.part.name
    keep_problems(store, f"{ACCOUNTS}-{name}", problems)
    store.write(file_of(SKETCHES, name), sketches.data())
    store.write(file_of(ACCOUNTS, name), accounts.data())
    return packed(Done(rows=task.part.stop - task.part.start, accounts=accounts.count, problems=problems.count))


def made(payload: bytes) -> bytes:
    """Make one account, with its sketch: in the process that a bad document may take down."""
    asked = msgspec.msgpack.decode(payload, type=Asked)
    found: Account | Problem = named(asked.account)(asked.source, asked.settings)
    if isinstance(found, Problem):
        return packed(Made(problems=(found,)))
    return packed(Made(account=_row(found), sketch=msgspec.msgpack.encode(sketched(found)), problems=found.problems))


def keep_problems(store: Store, name: str, problems: tables.Rows) -> None:
    """Write the problems of a part, if it has any; what an attempt before left there is gone."""
    if problems.count:
        store.write(file_of(PROBLEMS, name), problems.data())
    else:
        store.remove([file_of(PROBLEMS, name)])


def _made(source: Loaded, task: Task) -> Made | Problem:
    asked = packed(Asked(account=task.choices.steps.account, settings=task.choices.settings, source=source))
    member = source.source.member
    origin = source.source.origin + (f"!{member}" if member else "")
    found = guarded(f"{__name__}:made", asked, task.choices.limit, origin)
    return found if isinstance(found, Problem) else msgspec.msgpack.decode(found, type=Made)


def _add(rows: tables.Rows, problems: Iterable[Problem]) -> None:
    for one in problems:
        rows.add(msgspec.structs.asdict(one))


def _row(account: Account) -> dict[str, str | int | None]:
    document, source = account.document, account.document.source
    return {
        "account": account.id,
        "document": document.id,
        "sha256": source.sha256,
        "origin": source.origin,
        "member": source.member,
        "outlet": document.outlet.value if document.outlet else None,
        "title": document.title.value if document.title else None,
        "published": document.published.value if document.published else None,
        "language": document.language,
        "characters": document.main_end,
        "json": encode(account).decode(),
    }
