"""Forms as they come in: fields, and files that go to the disk as they arrive. Nothing of an upload is held in memory but a mebibyte."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool

from .staging import Staging, Stopped
from .visit import Refused

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks
    from starlette.requests import Request

    from .serving import Limits

TOKEN = "form"  # noqa: S105 - the name of the field, not a secret
AT_ONCE = 1 << 20  # bytes handed to the thread that takes an upload apart: few enough to hold, enough to make the way there worth it
AROUND = 1 << 16  # bytes of a form beside its fields: their names, the boundaries
FORGED = Refused(
    403, "This form has expired", "It was opened before the room was, or in another browser. Load the page again and send it once more."
)


class Form:
    """What was sent.

    Attributes:
        staging: where the files that came with it are; None if none did.
        stopped: whether the connection ended before the form did.
    """

    def __init__(self) -> None:
        self._fields: dict[str, list[str]] = {}
        self.staging: Staging | None = None
        self.stopped = False

    def add(self, name: str, value: str) -> None:
        """Another value of a field."""
        self._fields.setdefault(name, []).append(value)

    def one(self, name: str, default: str = "") -> str:
        """The first value of a field."""
        return self._fields.get(name, [default])[0]

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a field."""
        return tuple(self._fields.get(name, ()))


async def read(request: "Request", limits: "Limits", ours: Callable[[str], bool], stage: Callable[[], Staging] | None = None) -> Form:
    """The form of a request, if it is one of our pages' own.

    Args:
        request: whose body was not read yet.
        limits: how much is taken.
        ours: whether a token is that of the reader's session; files are written only after the token was seen.
        stage: makes the folder for files; a form with files is refused without it.

    Raises:
        Refused: for a form that is not ours, too large, too slow, or no form.
    """
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind == b"application/x-www-form-urlencoded":
        form = _pairs(await _whole(request, limits), limits)
    elif kind == b"multipart/form-data" and options.get(b"boundary"):
        form = await _parts(request, limits, ours, stage, options[b"boundary"])
    else:
        raise Refused(415, "This is no form", "Forms are sent as multipart/form-data or application/x-www-form-urlencoded.")
    if not ours(form.one(TOKEN)):
        if form.staging:
            form.staging.drop()
        raise FORGED
    return form


async def _whole(request: "Request", limits: "Limits") -> bytes:
    most = limits.field + AROUND
    held = bytearray()
    async for chunk in _chunks(request, limits, most):
        held += chunk
    return bytes(held)


def _pairs(body: bytes, limits: "Limits") -> Form:
    form = Form()
    try:
        text = body.decode("ascii", "replace")
        for name, value in parse_qsl(text, keep_blank_values=True, errors="replace", max_num_fields=limits.fields):
            form.add(name, value)
    except ValueError as error:
        raise _too_many_fields(limits) from error
    return form


async def _parts(
    request: "Request", limits: "Limits", ours: Callable[[str], bool], stage: Callable[[], Staging] | None, boundary: bytes
) -> Form:
    parts = _Parts(limits, ours, stage)
    try:
        parser = MultipartParser(boundary, parts.callbacks())
        try:
            async for chunk in _gathered(_chunks(request, limits, limits.upload + AROUND)):
                await run_in_threadpool(parser.write, chunk)
        except Stopped as stop:
            # The files that came whole go on; they would be lost for the one that did not.
            parts.form.stopped = True
            await run_in_threadpool(parts.broken_off, stop.words)
        else:
            if not parts.ended:
                await run_in_threadpool(parts.broken_off, "the upload ended before its last file did")
    except Exception as error:
        if parts.form.staging:
            await asyncio.shield(run_in_threadpool(parts.form.staging.drop))
        if isinstance(error, MultipartParseError):
            raise Refused(400, "This form can't be read", "It is not what a browser sends. Nothing of it was taken.") from error
        raise
    return parts.form


async def _chunks(request: "Request", limits: "Limits", most: int) -> AsyncIterator[bytes]:
    """The body as it comes.

    Raises:
        Refused: if it says that it is larger than it may be, before anything of it is read, or turns out to be.
        Stopped: if it stops before its end, or takes too long.
    """
    said = request.headers.get("content-length", "")
    if said.isdigit() and int(said) > most:
        raise too_large(most)
    seen, end = 0, time.monotonic() + limits.receive
    while True:
        try:
            message = await asyncio.wait_for(request.receive(), min(limits.stall, max(0.0, end - time.monotonic())))
        except TimeoutError as error:
            raise Stopped("nothing more came for too long") from error
        if message["type"] == "http.disconnect":
            raise Stopped("the connection ended")
        body = message.get("body", b"")
        seen += len(body)
        if seen > most:
            raise too_large(most)
        if body:
            yield body
        if not message.get("more_body", False):
            return


async def _gathered(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The chunks in larger pieces; what came before an end that is none is given before it raises."""
    held = bytearray()
    try:
        async for chunk in chunks:
            held += chunk
            if len(held) >= AT_ONCE:
                yield bytes(held)
                held.clear()
    except Stopped:
        if held:
            yield bytes(held)
        raise
    if held:
        yield bytes(held)


def too_large(most: int) -> Refused:
    """The answer to what is larger than it may be."""
    return Refused(
        413,
        "That is too much at once",
        f"One upload may have {most >> 20:,} MiB. Nothing of it was taken: send it in smaller lots, or add it with “tellings library add”.",
    )


def _too_many_fields(limits: "Limits") -> Refused:
    return Refused(413, "This form has too many fields", f"It may have {limits.fields}.")


class _Parts:
    """Takes the parts of a form as the parser finds them: fields into the form, files to the disk."""

    def __init__(self, limits: "Limits", ours: Callable[[str], bool], stage: Callable[[], Staging] | None) -> None:
        self.form, self.ended = Form(), False
        self._limits, self._ours, self._stage = limits, ours, stage
        self._header, self._value, self._said = bytearray(), bytearray(), b""
        self._name, self._field = "", bytearray()
        self._fields = 0
        self._in_file = self._in_part = False

    def callbacks(self) -> "MultipartCallbacks":
        """What the parser calls."""
        return {
            "on_part_begin": self._on_part_begin,
            "on_header_field": self._on_header_field,
            "on_header_value": self._on_header_value,
            "on_header_end": self._on_header_end,
            "on_headers_finished": self._on_headers_finished,
            "on_part_data": self._on_part_data,
            "on_part_end": self._on_part_end,
            "on_end": self._on_end,
        }

    def broken_off(self, words: str) -> None:
        """The form ends here, before its end."""
        if self._in_part and self._in_file and self.form.staging:
            self.form.staging.break_off(words)
        elif self.form.staging:
            self.form.staging.cut_short(words)

    def _on_part_begin(self) -> None:
        self._said, self._name = b"", ""
        self._in_file, self._in_part = False, True
        self._field.clear()

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _on_header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._said = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _on_headers_finished(self) -> None:
        _, options = parse_options_header(self._said)
        self._name = options.get(b"name", b"").decode("utf-8", "replace")
        file = options.get(b"filename", b"").decode("utf-8", "replace")
        if file:
            self._begin(file)
        else:
            self._fields += 1
            if self._fields > self._limits.fields:
                raise _too_many_fields(self._limits)

    def _begin(self, file: str) -> None:
        if not self._ours(self.form.one(TOKEN)):
            raise FORGED
        if self._stage is None:
            raise Refused(400, "No file is taken here")
        self.form.staging = self.form.staging or self._stage()
        if len(self.form.staging.files) >= self._limits.files:
            words = f"One upload may have {self._limits.files:,}. Nothing of it was taken: send them in smaller lots, or as a zip archive."
            raise Refused(413, "These are too many files at once", words)
        self.form.staging.begin(file)
        self._in_file = True

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._in_file and self.form.staging:
            self.form.staging.write(data[start:end])
            return
        if len(self._field) + end - start > self._limits.field:
            words = f"It may have {self._limits.field >> 20:,} MiB; send a longer one as a file."
            raise Refused(413, "This text is too long", words)
        self._field += data[start:end]

    def _on_part_end(self) -> None:
        self._in_part = False
        if self._in_file and self.form.staging:
            self.form.staging.finish()
        elif self._name:
            self.form.add(self._name, self._field.decode("utf-8", "replace"))

    def _on_end(self) -> None:
        self.ended = True
