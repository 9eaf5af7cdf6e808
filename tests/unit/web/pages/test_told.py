"""Large records on their way to pages: bounded, and only what is shown is read."""

import msgspec

from tellings.record import AlignedQuote, Base, Citation, Finding, Record
from tellings.web.pages.told import PLACES, bounded, named
from tests.report_record import record


def quote(record: Record) -> AlignedQuote:
    return max(record.quotes, key=lambda one: len(one.tellings))


def test_what_few_tell_stays_as_it_is() -> None:
    made = record()
    items: list[Base] = [*made.quotes, *made.figures, *made.timeline, *made.findings, *made.coverage]
    assert all(bounded(one) is one for one in items)


def test_what_many_tell_keeps_its_first_places_and_its_fullest_wording() -> None:
    one = quote(record())
    tellings = tuple(msgspec.structs.replace(one.tellings[0], account=f"account-{number}") for number in range(PLACES * 3))
    many = msgspec.structs.replace(one, tellings=tellings, base=PLACES * 2)
    short = bounded(many)
    assert isinstance(short, AlignedQuote)
    assert len(short.tellings) == PLACES
    assert short.tellings[short.base].account == f"account-{PLACES * 2}"
    assert short.id == many.id


def test_variants_are_bounded_inside() -> None:
    finding = next(one for one in record().findings if one.variants and one.variants[0].citations)
    citations = finding.variants[0].citations * (PLACES * 2)
    many = msgspec.structs.replace(finding, variants=(msgspec.structs.replace(finding.variants[0], citations=citations),))
    short = bounded(many)
    assert isinstance(short, Finding)
    assert len(short.variants[0].citations) == PLACES


def test_the_accounts_that_things_name() -> None:
    made = record()
    known = {account.id for account in made.accounts}
    cited = {one.account for finding in made.findings for variant in finding.variants for one in variant.citations}
    assert cited <= set(named(made.findings)) <= known
    citation = Citation(account="account-x", evidence=made.quotes[0].tellings[0].citations[0].evidence)
    assert list(named([citation])) == ["account-x"]
