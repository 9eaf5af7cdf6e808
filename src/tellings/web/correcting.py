"""Corrections as readers send them: verdicts, what belongs together or apart, speakers, dates, notes; the log, and taking them back."""

import contextlib
import datetime
from collections.abc import Iterable
from typing import get_args

import msgspec
from starlette.responses import Response
from starlette.routing import Route

from .. import correcting
from ..errors import NotInLibrary
from ..record import Correction, CorrectionKind, Record, Target, TargetKind
from ..record.calendar import bounds
from ..record.correction import correction
from . import addresses
from .forms import Form
from .room import Room
from .visit import Refused, Visit, go, not_there

IMPORT = "/corrections/import"
LONGEST_NOTE = 4_000  # code points
LONGEST_VALUE = 200
MOST = 500  # targets of one correction
PAGE = 100  # entries of the log on one page
KINDS = tuple(kind for kind in get_args(CorrectionKind) if kind != "undo")
# how many targets each kind needs at least, and which it may have
NEEDS: dict[str, tuple[int, tuple[str, ...]]] = {
    "accept": (1, ("finding",)),
    "reject": (1, ("finding",)),
    "merge_entities": (2, ("entity", "span")),
    "split_entity": (1, ("span", "entity")),
    "merge_utterances": (2, ("utterance", "span")),
    "split_utterance": (1, ("span", "utterance")),
    "merge_happenings": (2, ("happening", "account")),
    "split_happening": (1, ("account",)),
    "speaker": (1, ("utterance", "span")),
    "date": (1, ("time", "account", "span")),
    "note": (1, get_args(TargetKind)),
}
NAMELESS = Refused(400, "Say who you are", "Your name stands beside each of your corrections. Go back, give it once and send it again.")


def routes(room: Room) -> list[Route]:
    """What is sent, taken back, listed and brought in."""

    def correct(visit: Visit, form: Form) -> Response:
        """A correction of a story."""
        story = visit.path("story")
        who = _who(room, visit, form)
        record = _record(visit, story)
        made = read(form, record, story, who, now())
        with room.writing() as library:
            library.correct(made, records=room.making is None)
        _follow(visit, (story,))
        return go(form.one("back"), addresses.story(story))

    def undo(visit: Visit, form: Form) -> Response:
        """A correction is taken back."""
        who = _who(room, visit, form)
        with room.writing() as library:
            library.undo(visit.path("correction"), who, now(), records=room.making is None)
            stories = [one.story for one in library.corrections() if one.id == visit.path("correction")]
        _follow(visit, stories)
        return go(form.one("back"), addresses.CORRECTIONS)

    def log(visit: Visit) -> Response:
        """All corrections, the newest first."""
        story = visit.query("story")
        entries = sorted(visit.library.corrections(story or None), key=lambda one: (one.when, one.id), reverse=True)
        page = visit.number("page")
        shown = entries[(page - 1) * PAGE : page * PAGE]
        standing = {one.id for one in correcting.standing(entries)}
        view = {
            "entries": shown,
            "standing": standing,
            "total": len(entries),
            "page": page,
            "pages": -(-len(entries) // PAGE),
            "story": story,
            "titles": {name: title for name in dict.fromkeys(one.story for one in shown) if (title := _title(visit, name))},
        }
        return visit.draw("corrections.html", view)

    def bring(visit: Visit, form: Form) -> Response:
        """Corrections that were made in another library."""
        if form.staging is None or not form.staging.files:
            raise Refused(400, "There is nothing to bring in", "Choose a file of corrections, as this page exports them.")
        try:
            data = (form.staging.folder / form.staging.files[0]).read_bytes()
        finally:
            form.staging.drop()
        entries = parse(data)
        with room.writing() as library:
            library.import_corrections(entries, records=room.making is None)
        _follow(visit, dict.fromkeys(one.story for one in entries))
        return go(addresses.CORRECTIONS)

    return [
        Route(addresses.CORRECTIONS, room.page(log), methods=["GET"]),
        Route(IMPORT, room.form(bring, files=True), methods=["POST"]),
        Route(addresses.CORRECT_STORY, room.form(correct), methods=["POST"]),
        Route(addresses.UNDO, room.form(undo), methods=["POST"]),
    ]


def read(form: Form, record: Record, story: str, who: str, when: str) -> Correction:
    """The correction that a form asks for.

    Raises:
        Refused: if it asks for none that makes sense, with words on what is missing.
    """
    kind = form.one("kind")
    if kind not in NEEDS:
        raise Refused(400, "There is no such correction", f"It is one of {', '.join(KINDS)}.")
    least, fit = NEEDS[kind]
    named = tuple(dict.fromkeys(form.all("target")))
    if len(named) < least or len(named) > MOST:
        raise Refused(400, "Choose what is meant", f"At least {least} and at most {MOST}; {len(named)} were chosen.")
    targets = tuple(_target(record, one, fit) for one in named)
    value, note = " ".join(form.one("value").split()), form.one("note").replace("\r\n", "\n").strip()
    if len(value) > LONGEST_VALUE or len(note) > LONGEST_NOTE:
        raise Refused(400, "That is too long", f"A name may have {LONGEST_VALUE} characters, a note {LONGEST_NOTE:,}.")
    if kind == "date" and bounds(value) is None:
        raise Refused(400, "That is no date", "Give it as 2015-01-06, 2015-01 or 2015.")
    if kind == "note" and not note:
        raise Refused(400, "The note is empty", "Write what others should know.")
    return correction(_kind(kind), story, targets, value=value, note=note, who=who, when=when)


def parse(data: bytes) -> tuple[Correction, ...]:
    """Corrections as they are exported, a line of JSON each, or all in one list.

    Raises:
        Refused: for a line that is none, with its number.
    """
    made = []
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            try:
                made.append(msgspec.json.decode(line, type=Correction))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise Refused(400, "These are no corrections", f"Line {number}: {error}. Nothing was brought in.") from error
    return tuple(made)


def lines(entries: "tuple[Correction, ...]") -> bytes:
    """Corrections as lines of JSON."""
    return b"".join(msgspec.json.encode(one) + b"\n" for one in entries)


def now() -> str:
    """The time, UTC, ISO 8601 to the second."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _who(room: Room, visit: Visit, form: Form) -> str:
    """The reader's name: as given with this form, and kept for the next ones, or as given before."""
    if form.one("who").strip():
        visit.keep(room.sessions.named(visit.session, form.one("who")))
        return str(visit.request.state.session.who)
    if not visit.session.who:
        raise NAMELESS
    return visit.session.who


def _follow(visit: Visit, stories: Iterable[str]) -> None:
    """Have the records made that are behind what was said, and wait a moment for them."""
    if visit.making is None:
        return
    wanted = ""
    for name in stories:
        with contextlib.suppress(NotInLibrary):
            row = visit.library.story(name)
            if row.stale:
                visit.making.want(wanted := row.id)
    if wanted:
        visit.making.wait(wanted)


def _title(visit: Visit, story: str) -> str:
    """What a story is called, or nothing if there is no such story any more."""
    try:
        return str(visit.library.story(story).title)
    except NotInLibrary:
        return ""


def _record(visit: Visit, story: str) -> Record:
    try:
        return visit.record(story)
    except NotInLibrary as error:
        raise not_there("story") from error


def _target(record: Record, named: str, fit: tuple[str, ...]) -> Target:
    what, _, identifier = named.partition(":")
    for known in get_args(TargetKind):
        if known == what and what in fit:
            try:
                return correcting.target(record, known, identifier)
            except KeyError as error:
                words = "The story has changed since the page was loaded. Load it again."
                raise Refused(409, "What was chosen is not there any more", words) from error
    raise Refused(400, "Choose what is meant", f"This correction is about one of {', '.join(fit)}.")


def _kind(kind: str) -> CorrectionKind:
    for known in get_args(CorrectionKind):
        if known == kind:
            found: CorrectionKind = known
            return found
    raise AssertionError(kind)
