"""What is required, certified and promised about a standing thing, by whom, and what became of it; who is for and who against it."""

from collections.abc import Mapping, Sequence

from ..record import (
    Account,
    Citation,
    Commitment,
    Condition,
    Duty,
    DutyStatus,
    Evidence,
    Fulfilment,
    FulfilmentKind,
    Position,
    Programme,
    TimeExpression,
)

PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "his", "her", "its", "their", "my", "our"})
Made = Sequence[tuple[Account, Programme]]
RANK: tuple[FulfilmentKind, ...] = ("certified", "done", "not_done")  # of several things that became of it, the one that is told


def duties(made: Made, became: Mapping[tuple[str, str], Sequence[Fulfilment]]) -> dict[tuple[str, str], tuple[Duty, ...]]:
    """For each (account, programme) of one thing its requirements, certifications and promises, in text order.

    A requirement is certified if an account of the same thing says that somebody certified it, and not certified if one says only that
    nobody did; else it is what became of it by itself; where no account speaks of that, it is open.

    Args:
        made: the accounts with their programmes.
        became: what became of undertakings, by account and id.
    """
    certified = [(account, one) for account, programme in made for one in _conditions(account, programme) if one.kind == "certified"]
    found: dict[tuple[str, str], tuple[Duty, ...]] = {}
    for account, programme in made:
        about: list[Commitment | Condition] = [*_conditions(account, programme)]
        about += [one for one in account.commitments if one.id in programme.commitments]
        lines = [_duty(account, one, certified, became.get((account.id, one.id), ())) for one in about]
        found[account.id, programme.id] = tuple(sorted(lines, key=lambda one: one.citation.evidence.start))
    return found


def positions(account: Account, programme: Programme) -> tuple[Position, ...]:
    """Who is for and who is against it, each with the name that the account knows them by."""
    return tuple(
        Position(
            side=one.side,
            name=named(account, one.who, one.entity),
            who=Citation(account=account.id, evidence=one.who),
            cue=Citation(account=account.id, evidence=one.cue),
        )
        for one in programme.stances
    )


def named(account: Account, who: Evidence | None, entity: str | None) -> str:
    """Who it is, in the account's words; a pronoun gives way to the name that it stands for."""
    if who is None:
        return ""
    words = " ".join(who.exact.split())
    if words.casefold() not in PRONOUNS or entity is None:
        return words
    return next((one.name for one in account.entities if one.id == entity), words)


def _conditions(account: Account, programme: Programme) -> list[Condition]:
    return [one for one in account.conditions if one.id in programme.conditions]


def _duty(
    account: Account, one: Commitment | Condition, certified: Sequence[tuple[Account, Condition]], became: Sequence[Fulfilment]
) -> Duty:
    who = one.by if isinstance(one, Condition) else one.promiser
    status, reason = _status(account, one, certified, became)
    return Duty(
        id=one.id,
        kind=one.kind if isinstance(one, Condition) else "promised",
        by=named(account, who, one.entity),
        citation=Citation(account=account.id, evidence=one.content),
        cue=Citation(account=account.id, evidence=one.cue),
        status=status,
        reason=reason,
    )


def _status(
    account: Account, one: Commitment | Condition, certified: Sequence[tuple[Account, Condition]], became: Sequence[Fulfilment]
) -> tuple[DutyStatus, str]:
    outlet = account.document.name
    if isinstance(one, Condition) and one.kind == "certified":
        return ("not_certified" if one.negated else "certified"), f"{outlet} says so"
    if one.negated:
        return "denied", f"{outlet} says that it is not so"
    if isinstance(one, Condition) and certified and one.kind == "required":
        positive = [pair for pair in certified if not pair[1].negated]
        told = "; ".join(dict.fromkeys(_told(of, other) for of, other in positive or certified))
        return ("certified" if positive else "not_certified"), told
    if became:
        best = min(became, key=lambda one: RANK.index(one.kind))
        return best.kind, best.reason
    return "open", "no account says what became of it"


def _told(account: Account, one: Condition) -> str:
    who = named(account, one.by, one.entity) or "somebody"
    who = f"the {who[4:]}" if who.startswith("The ") else who
    when = next((time for time in account.times if one.context.covers(time.evidence) and time.type in ("DATE", "TIME", "DURATION")), None)
    words = f", “{_when(account, one, when)}”" if when else ""
    return f"{'not certified' if one.negated else 'certified'} by {who}{words} ({account.document.name})"


def _when(account: Account, one: Condition, when: TimeExpression) -> str:
    """The words of a time, up to the event that it counts from."""
    end = when.hangs.end if when.hangs is not None and one.context.covers(when.hangs) else when.evidence.end
    return " ".join(account.document.text[when.evidence.start : max(end, when.evidence.end)].split())
