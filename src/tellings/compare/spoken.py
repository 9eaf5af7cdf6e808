"""Findings about what was said: the same utterance in several wordings, the same words said of several things."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ..lexicon import words as lexicon
from ..record import Account, AlignedQuote, Cut, Edit, EditKind, Evidence, Finding, FindingStatus, Story, StoryEntity, Telling, identify
from .channels import two_channels
from .making import finding, one_witness, variants_of
from .near_verbatim import (
    body_and_person,
    more_alike,
    nearly_verbatim,
    one_form,
    spoken_to_and_of,
    together_and_alone,
    two_chants,
    two_days,
)
from .referents import citations, referents
from .sameness import MANY
from .told_twice import keyed
from .wording import key
from .wording_titles import OUTER, like_words, tellers, wording_title
from .wordings import changes_claim, other_wordings

OtherWords = tuple[Telling, list[Edit]]
"""A telling with the edits by which it says something with other words than the fullest."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
BESIDE = 24  # code points before a title in which what leads to it stands
# What leads to the title of a show, a book, a song or a law between marks.
BEFORE_TITLE = re.compile(
    r"\b(?:on|of|for|in|from|the|show|program|programme|book|memoir|film|movie|series|song|podcast|documentary|titled|entitled|named)"
    r"[\s,]*[“\"‘']?$",
    re.IGNORECASE,
)
CUTS = 3  # tellings whose cuts a reason names
SHIFTS = frozenset({"tense", "pronoun"})  # what reported speech does to a verb and a pronoun
FEW = 4  # words by which what is cut is found elsewhere
TOLD, MOST = 3, 0.8  # words of content of a cut from which on so much of them (0-1) tells it. By judgement
NAMING = 6  # letters of a word by which two phrases may be one thing. By judgement
STEM = 3  # letters with which two forms of a verb begin
SHORT = 12  # words of a quotation in which a speaker may well name himself
# What a report says between two quotations, in the words that were taken for one: "… it sank,” Mr. Holt said."
REPORTING = re.compile(r"[,.!?]?[”\"]\s+(?:(?:Mr|Mrs|Ms|Dr)\.\s+)?(?:[A-Z][\w’'-]+\s+){1,3}(?:said|says|told|added|wrote|continued)\b")


def wordings(quotes: Sequence[AlignedQuote], names: dict[str, str], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    """A finding for each utterance that several accounts tell; one whose words change what is claimed has its kind of difference."""
    outlets = {one: account.document.name for one, account in accounts.items()}
    fitted = {
        (account.id, part.start)
        for account in accounts.values()
        for quote in account.quotes
        if quote.kind != "direct"
        for part in quote.content
    }
    texts = {one: keyed(account.document.text[: account.document.main_end]) for one, account in accounts.items()}
    marked = own_words(accounts)
    for quote in quotes:
        if len({one.account for one in quote.tellings}) < 2:
            continue
        variants = variants_of((one.words, one.account, one.citations) for one in quote.tellings)
        speaker = names.get(quote.speaker or "", "An unresolved speaker")
        foreign = any(_of_another(one.words, speaker) or _only_title(one, marked, accounts[one.account]) for one in quote.tellings)
        told = [] if foreign else _unshifted(other_wordings(quote, marked, texts), any(_fitted(one, fitted) for one in quote.tellings))
        surely = [(one, edits) for one, edits in told if _one_utterance(quote, one, edits, accounts)]
        changed = [edit for _, edits in surely for edit in edits]
        status: FindingStatus = "differs" if changed else "compatible" if quote.wordings > 1 else "corroborated"
        title, reason = wording_title(quote, speaker, changed, outlets)
        if told and not surely:
            dated = all(two_days(quote.tellings[quote.base], one, accounts) for one, _ in told)
            title, reason = like_words(quote, speaker, [edit for _, edits in told for edit in edits], outlets, dated)
        if status != "differs" and one_witness(variants, story):
            continue
        kinds: list[EditKind] = sorted({edit.kind for edit in changed if edit.kind})
        if changes_claim(changed):
            why = next(edit.reason for edit in changed if edit.kind == "claim")
            title, reason = f"What is claimed differs – {title}", f"{why}. {reason}"
        reason = ". ".join(part for part in (reason, cuts_in_words(quote, outlets, texts)) if part) + "."
        yield finding("wording", status, quote.id, title, reason, variants, story, quote.happening, differences=kinds)


def _unshifted(told: Sequence[OtherWords], fitted: bool) -> list[OtherWords]:
    """The tellings with other words; without those that only follow a reporter's grammar where one of them is fitted into it."""
    left = [(one, [edit for edit in edits if not fitted or not (edit.kind in SHIFTS or _one_stem(edit))]) for one, edits in told]
    return [(one, edits) for one, edits in left if edits]


def _one_stem(edit: Edit) -> bool:
    """Whether a step is from one word to another that begins alike: "spend", "spent"."""
    one, two = key(edit.base), key(edit.other)
    return len(edit.base.split()) == len(edit.other.split()) == 1 and one[:STEM] == two[:STEM] and min(len(one), len(two)) > STEM


def _one_utterance(quote: AlignedQuote, telling: Telling, changed: Sequence[Edit], accounts: Mapping[str, Account]) -> bool:
    """Whether a telling with other words is surely of the utterance that the fullest tells: in long accounts it may be another."""
    base = quote.tellings[quote.base]
    if any(rule(base, telling, accounts) for rule in (two_days, two_channels, two_chants, body_and_person, together_and_alone)):
        return False
    if spoken_to_and_of(telling.edits) or one_form(telling.edits):
        return False
    long = len(accounts[base.account].sentences) * len(accounts[telling.account].sentences) > MANY
    return nearly_verbatim(telling.edits, changed) if long else more_alike(telling.edits, changed)


def _fitted(telling: Telling, fitted: set[tuple[str, int]]) -> bool:
    """Whether some words of a telling stand in a sentence of the reporter's, whose grammar they follow."""
    return any((one.account, one.evidence.start) in fitted for one in telling.citations)


def _of_another(words: str, speaker: str) -> bool:
    """Whether words that were taken for a quotation are the report's, in part: it tells who said it, or of the speaker by name."""
    surname = speaker.rpartition(" ")[2]
    named = surname[:1].isupper() and re.search(rf"\b{re.escape(surname)}\b", words) is not None
    return bool(REPORTING.search(words)) or (named and len(words.split()) > SHORT)


def own_words(accounts: Mapping[str, Account]) -> dict[tuple[str, int, int], bool]:
    """For each stretch that an account quotes whether it is given as the speaker's own words."""
    return {
        (account.id, part.start, part.end): quote.kind == "direct" or own
        for account in accounts.values()
        for quote in account.quotes
        for part, own in zip(quote.content, quote.marked, strict=True)
    }


def _only_title(telling: Telling, marked: Mapping[tuple[str, int, int], bool], account: Account) -> bool:
    """Whether all that a telling has between marks is the title of a work."""
    quoted = [one.evidence for one in telling.citations if marked.get((one.account, one.evidence.start, one.evidence.end))]
    return bool(quoted) and all(_title_of_work(account.document.text, part) for part in quoted)


def _title_of_work(text: str, part: Evidence) -> bool:
    """Whether words between marks are the title of a show, a book or a law: “The Morning Hour” behind "on"."""
    told = [word for word in WORD.findall(part.exact) if word.lower() not in lexicon("function_words")]
    titled = len(told) > 1 and all(word[:1].isupper() or word[:1].isdigit() for word in told)
    return titled and bool(BEFORE_TITLE.search(text[max(0, part.start - BESIDE) : part.start]))


def cuts_in_words(quote: AlignedQuote, outlets: dict[str, str], texts: Mapping[str, str]) -> str:
    """Which accounts cut the fullest wording at which word, for the first few of them; what they give elsewhere they don't cut."""
    told: dict[Cut, list[str]] = {}
    for one in quote.tellings:
        for cut in _edges(one):
            if not _elsewhere(one, cut, texts.get(one.account, "")):
                told.setdefault(cut, []).append(one.account)
    parts = [f"{tellers(who, outlets)} {cut_in_words(cut, len(who) > 1)}" for cut, who in list(told.items())[:CUTS]]
    return "; ".join(parts) + (f"; and {len(told) - CUTS} more" if len(told) > CUTS else "")


def _elsewhere(telling: Telling, cut: Cut, text: str) -> bool:
    """Whether what a cut leaves out stands in the account all the same: its first words, or in the reporter's words most of it."""
    lost = next((words for one in telling.edits if one.op == "dropped" and len(words := one.base.split()) == cut.words), [])
    if len(lost) > 1 and keyed(" ".join(lost[:FEW])) in text:
        return True
    content = {key(word) for word in lost if word.lower().strip(OUTER) not in lexicon("function_words")} - {""}
    return len(content) >= TOLD and sum(f" {word} " in text for word in content) >= MOST * len(content)


def _edges(telling: Telling) -> tuple[Cut, ...]:
    return tuple(cut for cut in telling.cuts if cut.place != "inside") or telling.cuts[:1]


def cut_in_words(cut: Cut, several: bool = False) -> str:
    """A cut as a reader sees it: “leaves out the last 4 words, after “harbour””."""
    leaves = "leave out" if several else "leaves out"
    words = "word" if cut.words == 1 else f"{cut.words} words"
    if cut.place == "inside":
        return f"{leaves} {'a word' if cut.words == 1 else words} after “{cut.at.strip(OUTER)}”"
    end = "first" if cut.place == "start" else "last"
    return f"{leaves} the {end} {words}, {'before' if end == 'first' else 'after'} “{cut.at.strip(OUTER)}”"


def said_of(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> Iterator[Finding]:
    """A finding for each pair of accounts that have somebody's same words said of two things, both contexts cited."""
    names = {person.id: person.name for person in people}
    for pair in referents(accounts, story, people):
        words = pair.one.words.exact.strip(" ,.;:")
        sides = (pair.one, pair.other)
        if len({" ".join(side.about.exact.casefold().split()) for side in sides}) == 1:
            continue  # one thing, by the same words
        if set.intersection(*({key(word) for word in side.about.exact.split() if len(key(word)) >= NAMING} for side in sides)):
            continue  # what is said of both shares a word that tells something
        told = [(f"{side.about.exact}: “{side.words.exact.strip(' ,.;:')}”", side.account.id, citations((side,))) for side in sides]
        things = " / ".join(side.about.exact.partition(",")[0] for side in sides)
        title = f"“{words}”, said by {names[pair.speaker]} of two things: {things}"
        reason = " and ".join(f"{side.account.document.name} has it said of “{side.about.exact}”" for side in sides)
        subject = identify("referent", *(side.quote.id for side in sides))
        yield finding("wording", "differs", subject, title, reason, variants_of(told), story, pair.happening)
