"""By which channel words were given, as the reports say: in a statement, a letter, a report, a post, a prepared text, or aloud.

Who hands out a statement and then speaks to reporters says like things twice, and a text that was handed out before is not what was spoken.
Of five wordings that two reports give by two channels one was accepted by readers who had made no rule (November 2026), of five of which
one report alone has a prepared text two, of all others four in five.
"""

import re
from collections.abc import Mapping

from ..record import Account, Span, Telling
from .alike_pieces import shared_runs
from .moved import put_together
from .near_verbatim import quotes_of

STRETCH = 13  # words in a row that nobody says twice: one text, whatever the reports call it
PREPARED = "prepared"
_RELEASED = r"(?:in|issued|released|posted) (?:an?|his|her|their|its|the) (?:[\w-]+ ){0,3}"
_SENT = r"(?:letter|e-?mail|memo|memorandum)"
_WRITTEN = r"(?:report|book|memoir|op-ed|column|essay|opinion|ruling|dissent|filing|complaint|affidavit|lawsuit)"
_CHANNELS = {
    "post": r"tweet\w*|twitter|retweeted|facebook|instagram|truth social|social media",
    "letter": rf"(?:in|by) (?:an?|his|her|their|its|the) (?:[\w-]+ ){{0,3}}{_SENT}|{_SENT} (?:to|says|said|reads|read)|wrote to|e-?mailed",
    "statement": rf"{_RELEASED}(?:statement|news release|press release|communique)|statement (?:issued|released|said|posted)|the statement",
    "document": rf"in (?:an?|his|her|the|its) (?:[\w-]+ ){{0,2}}{_WRITTEN}",
    PREPARED: r"prepared (?:testimony|remarks|statement|text)|will say|plans to say|is expected to say",
    "spoken": (
        r"told|interview\w*|(?:press|news) conference|(?:press )?briefing|reporters|rally|speech|speaking|hearing|testif\w+|floor|debate"
        r"|podcast|radio|television|appeared|crowd|audience"
    ),
}
_FOUND = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _CHANNELS.items()}
_WRITING = frozenset({"tweeted", "tweets", "retweeted", "posted", "posts", "wrote", "writes"})
_TELLING = frozenset({"told", "tells", "telling"})


def two_channels(one: Telling, other: Telling, accounts: Mapping[str, Account]) -> bool:
    """Whether two accounts give like words by two channels, or one alone as a text that was prepared."""
    if max(shared_runs(put_together(one.edits or other.edits)), default=0) >= STRETCH:
        return False
    mine, yours = (_channels(accounts[side.account], side) for side in (one, other))
    if (mine and yours and not mine & yours) or (PREPARED in mine) != (PREPARED in yours):
        return True
    return _written_and_told(one, other, accounts)


def _written_and_told(one: Telling, other: Telling, accounts: Mapping[str, Account]) -> bool:
    """Whether the one account has it written and the other told to somebody: a tweet, and an answer to a broadcaster."""
    told = [quotes_of(accounts[side.account], side) for side in (one, other)]
    written = [any(quote.cue is not None and quote.cue.exact.lower() in _WRITING for quote in side) for side in told]
    spoken = [any(quote.cue is not None and quote.cue.exact.lower() in _TELLING and quote.addressee for quote in side) for side in told]
    return (written[0] and not spoken[0] and spoken[1]) or (written[1] and not spoken[1] and spoken[0])


def _channels(account: Account, telling: Telling) -> set[str]:
    """The channels that the sentences of a telling name, beside what they quote."""
    spans = [cited.evidence.span for cited in telling.citations]
    around = [_told(account, span) for span in account.sentences if any(span.overlaps(each) for each in spans)]
    return {name for name, words in _FOUND.items() if any(words.search(each) for each in around)}


def _told(account: Account, sentence: Span) -> str:
    """The words of a sentence that the account does not give as somebody's own."""
    text = account.document.text
    own = [part for quote in account.quotes for part, marked in zip(quote.content, quote.marked, strict=True) if marked]
    start, found = sentence.start, []
    for part in sorted((part for part in own if sentence.overlaps(part.span)), key=lambda part: part.start):
        found.append(text[start : max(start, part.start)])
        start = max(start, part.end)
    return " ".join([*found, text[start : max(start, sentence.end)]])
