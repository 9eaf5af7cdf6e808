"""Verdicts of people on findings, found again in a record that was computed anew."""

from collections.abc import Sequence

from ..record import Account, Correction, Finding, Judgement, Target, Verdict
from .ledger import Ledger
from .places import Place, Places, meets

AGREES = 0.5  # of a finding's passages have to be those of the verdict, for one whose id has changed; chosen, not calibrated


def judgements(findings: Sequence[Finding], accounts: Sequence[Account], ledger: Ledger) -> tuple[Judgement, ...]:
    """The verdicts that stand, in the order of the findings: of several on one finding the last."""
    verdicts: dict[str, Judgement] = {}
    places = Places(accounts)
    for entry in ledger.of("accept", "reject"):
        found = [one for target in entry.targets if (one := _found(target, findings, places))]
        for one in found:
            verdicts[one.id] = _judgement(one, entry)
        if found:
            ledger.done(entry)
        else:
            ledger.failed(entry, "there is no such finding any more")
    return tuple(verdicts[one.id] for one in findings if one.id in verdicts)


def _judgement(finding: Finding, entry: Correction) -> Judgement:
    verdict: Verdict = "accepted" if entry.kind == "accept" else "rejected"
    return Judgement(finding=finding.id, verdict=verdict, correction=entry.id, who=entry.who, when=entry.when, note=entry.note)


def _found(target: Target, findings: Sequence[Finding], places: Places) -> Finding | None:
    by_id = {one.id: one for one in findings}
    if target.id in by_id:
        return by_id[target.id]
    held = list(places.found(target.passages))
    ranked = [(_share(one, held), one) for one in findings if f"{one.kind}/{one.difference}" == target.detail]
    share, best = max(ranked, key=lambda pair: (pair[0], pair[1].id), default=(0.0, None))
    return best if share >= AGREES else None


def _share(finding: Finding, held: Sequence[Place]) -> float:
    """How many of a finding's passages meet those of a verdict, as a ratio."""
    cited = [one for variant in finding.variants for one in variant.citations]
    accounts = {account.id: account for account, _ in held}
    met = [one for one in cited if one.account in accounts and meets(accounts[one.account], one.evidence, held)]
    return len(met) / len(cited) if cited else 0.0
