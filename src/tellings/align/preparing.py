"""The figures of an account made ready for comparing: each with what its clause, its sentence and the rest of its account say of it."""

from decimal import Decimal

from ..record import Account
from .bearers import Bearers
from .figure_times import coarse_times, timed
from .frames import Frames
from .limits import limits, torn
from .quantities import Quantity, Rest, quantity
from .stages import counting
from .things import thing_of


def prepared(account: Account, number: int, happening: str, known: dict[str, str], written: str = "") -> list[Quantity]:
    """The figures of an account, ready for comparing.

    Args:
        account: whose figures they are.
        number: its place in the story.
        happening: id of the happening that it is about.
        known: the story's entity ids by the account's.
        written: the day on which it was written, or empty where that is not known to the day.
    """
    text, frames, bearers = account.document.text, Frames(account, known), Bearers(account, known)
    times = {one.id: timed(one, text) for one in account.times}
    coarse = coarse_times(account)
    parts = torn(account)
    heads: dict[int, set[str]] = {}
    for figure in account.figures:
        heads.setdefault(figure.context.start, set()).add(figure.head)
    made = [
        quantity(
            account.id,
            figure,
            (number, place),
            happening,
            known,
            times.get(figure.time or coarse.get(figure.context.start, ""), ("", False, "")),
            text[figure.context.start : figure.context.end],
            frames.of(figure),
            frozenset(heads[figure.context.start] - {figure.head}),
            limits(figure, text, frames.claim(figure)),
            bearers.of(figure),
        )
        for place, figure in enumerate(account.figures)
        if figure.id not in parts
    ]
    made = [one._replace(nearest=bearers.nearest(one.figure), whose=bearers.whose(one.figure)) for one in made]
    rest = Rest(written, _values(made), frozenset(known.values()), counting(text[: account.document.main_end]))
    return [one._replace(rest=rest, thing=thing_of(one)) for one in _with_neighbours(made)]


def _values(made: list[Quantity]) -> dict[tuple[str, Decimal, Decimal], tuple[tuple[str, frozenset[str]], ...]]:
    """Every value of an account: by dimension, lowest and highest value the groups of what is counted, with what happened to it."""
    found: dict[tuple[str, Decimal, Decimal], tuple[tuple[str, frozenset[str]], ...]] = {}
    for one in made:
        key = (one.dimension, one.low, one.high)
        told = (one.group, one.outcomes)
        if told not in found.setdefault(key, ()):
            found[key] = (*found[key], told)
    return found


def _with_neighbours(made: list[Quantity]) -> list[Quantity]:
    """The figures of an account, each with the other values of its sentence."""
    told: dict[int, set[tuple[str, Decimal, Decimal, str]]] = {}
    for one in made:
        told.setdefault(one.figure.context.start, set()).add((one.dimension, one.low, one.high, one.figure.head))
    return [
        one._replace(beside=frozenset(each for each in told[one.figure.context.start] if each[:3] != (one.dimension, one.low, one.high)))
        for one in made
    ]
