"""Looking things up in a record, for tests that say what it has to contain."""

from collections.abc import Iterator
from decimal import Decimal

from tellings.record import Account, AlignedFigure, AlignedQuote, Figure, Finding, Record, StoryEntity


def origin(record: Record, identifier: str) -> str:
    """The file name of an account's source, without its folder and suffix."""
    return record.account(identifier).document.source.origin.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def account(record: Record, name: str) -> Account:
    """The account whose file's name starts so."""
    [found] = [one for one in record.accounts if origin(record, one.id).startswith(name)]
    return found


def body(one: Account) -> str:
    """The main matter."""
    return one.document.text[: one.document.main_end]


def furniture(one: Account) -> str:
    """Everything else."""
    return one.document.text[one.document.main_end :]


def utterances(record: Record, words: str) -> list[AlignedQuote]:
    """The aligned quotes of which some telling has these words."""
    return [one for one in record.quotes if any(words in telling.words for telling in one.tellings)]


def figure(record: Record, one: AlignedFigure, account: str) -> Figure:
    """What an account says in an aligned figure."""
    [telling] = [telling for telling in one.tellings if telling.account == account]
    [found] = [figure for figure in record.account(account).figures if figure.id == telling.figure]
    return found


def values(record: Record, one: AlignedFigure) -> dict[str, Decimal | None]:
    """The lower value that each account gives, by its file's name."""
    return {origin(record, telling.account): figure(record, one, telling.account).expression.low for telling in one.tellings}


def quantities(record: Record, *amounts: int) -> list[AlignedFigure]:
    """The aligned figures in whose tellings all these amounts stand."""
    wanted = {Decimal(amount) for amount in amounts}
    return [one for one in record.figures if wanted <= {value for value in values(record, one).values() if value is not None}]


def about(record: Record, subject: str) -> list[Finding]:
    """The findings on a subject, by its id."""
    return [finding for finding in record.findings if finding.subject == subject]


def person(record: Record, name: str) -> StoryEntity:
    """The one entity of the story with this name among its variants."""
    [found] = [one for one in record.people if name == one.name or name in one.variants]
    return found


def spoken(record: Record, entity: StoryEntity) -> Iterator[tuple[str, str]]:
    """What is said under an entity's name, account by account: the file's name and the words."""
    for member in entity.members:
        for quote in record.account(member.account).quotes:
            if quote.speaker.entity == member.entity:
                yield origin(record, member.account), quote.words
