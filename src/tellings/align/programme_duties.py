"""What is required, certified and promised about a standing thing, by whom, and what became of it; who is for and who against it."""

from collections.abc import Sequence

from ..record import Account, Citation, Commitment, Condition, Duty, DutyStatus, Evidence, Position, Programme

PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "his", "her", "its", "their", "my", "our"})
Made = Sequence[tuple[Account, Programme]]


def duties(made: Made) -> dict[tuple[str, str], tuple[Duty, ...]]:
    """For each (account, programme) of one thing its requirements, certifications and promises, in text order.

    A requirement is certified if an account of the same thing says that somebody certified it, and not certified if one says only that
    nobody did; where no account speaks of it, it is open.
    """
    certified = [(account, one) for account, programme in made for one in _conditions(account, programme) if one.kind == "certified"]
    found: dict[tuple[str, str], tuple[Duty, ...]] = {}
    for account, programme in made:
        lines = [_condition(account, one, certified) for one in _conditions(account, programme)]
        lines += [_promise(account, one) for one in account.commitments if one.id in programme.commitments]
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


def _condition(account: Account, one: Condition, certified: Sequence[tuple[Account, Condition]]) -> Duty:
    if one.kind == "certified":
        status: DutyStatus = "not_certified" if one.negated else "certified"
        reason = f"{account.document.name} says so"
    elif one.negated:
        status, reason = "not_required", f"{account.document.name} says that it is not required"
    else:
        status, reason = _met(certified)
    return Duty(
        id=one.id,
        kind=one.kind,
        by=named(account, one.by, one.entity),
        citation=Citation(account=account.id, evidence=one.content),
        cue=Citation(account=account.id, evidence=one.cue),
        status=status,
        reason=reason,
    )


def _met(certified: Sequence[tuple[Account, Condition]]) -> tuple[DutyStatus, str]:
    """What became of a requirement, by what the accounts of the same thing say of certifications."""
    if not certified:
        return "open", "no account says whether it was certified to be met"
    positive = [pair for pair in certified if not pair[1].negated]
    told = "; ".join(dict.fromkeys(_told(account, one) for account, one in positive or certified))
    return ("certified" if positive else "not_certified"), told


def _told(account: Account, one: Condition) -> str:
    who = named(account, one.by, one.entity) or "somebody"
    when = next((time for time in account.times if one.context.covers(time.evidence) and time.type in ("DATE", "TIME", "DURATION")), None)
    words = f", “{' '.join(when.evidence.exact.split())}”" if when else ""
    return f"{'not certified' if one.negated else 'certified'} by {who}{words} ({account.document.name})"


def _promise(account: Account, one: Commitment) -> Duty:
    return Duty(
        id=one.id,
        kind="promised",
        by=named(account, one.promiser, one.entity),
        citation=Citation(account=account.id, evidence=one.content),
        cue=Citation(account=account.id, evidence=one.cue),
        status="not_promised" if one.negated else "promised",
        reason=f"{account.document.name} says {'that it was not promised' if one.negated else 'so'}",
    )
