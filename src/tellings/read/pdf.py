"""PDF: the text layer, a form feed between pages."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Piece
from .stream import Stream

MEDIA = "application/pdf"
PAGES = 1000  # read of one file; a newspaper has a tenth of it
LONGER = 4  # characters read, in units of settings.max_chars: some of them will be furniture
LONGEST = 2000  # characters kept of what a file says of itself
SAYS = (("Title", "title"), ("Author", "author"), ("CreationDate", "created"), ("ModDate", "modified"))
# Programs that print a page which somebody reads: the file's date is the day of the print, and says nothing of the report.
PRINTS = re.compile(
    r"Skia/PDF|Chrom|Mozilla|Firefox|Safari|WebKit|Quartz PDFContext|Microsoft: Print To PDF|wkhtmltopdf|cairo", re.IGNORECASE
)
HYPHEN = re.compile("[\x02\ufffe]")  # how PDFium marks a hyphen at a line's end that divides a word


def read(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The text of a PDF file."""
    data = stream.peek(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        yield Fault("", "too_big", f"it has more than {settings.max_bytes} bytes; raise max_bytes or cut it")
        return
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            yield Fault("", "encrypted", "the PDF file is encrypted; save it without its password first")
        else:
            yield Fault("", "binary", f"it begins as a PDF file does and can't be opened as one ({error}); get it anew")
        return
    try:
        yield from _text(document, data, settings)
    finally:
        document.close()


def _text(document: Any, data: bytes, settings: Settings) -> Iterator[Found]:
    pages: list[str] = []
    damaged = size = 0
    count = len(document)
    for number in range(min(count, PAGES)):
        text = _page(document, number)
        damaged += text is None
        pages.append(text or "")
        size += len(pages[-1])
        if size > settings.max_chars * LONGER:
            break
    if not any(map(str.isalnum, "".join(pages))):
        yield Fault("", "no_text", "the PDF file has no text, only pictures of it (it was scanned); run OCR on it first")
        return
    said = (Said("pdf", hashlib.sha256(data).hexdigest(), "pdf.file"), *_says(document))
    yield Piece("", "\f".join(pages).encode("utf-8", "replace"), MEDIA, "utf-8", said)
    if len(pages) < count:
        yield Fault("", "truncated", f"only the first {len(pages)} of its {count} pages were read; cut it into its articles", fatal=False)
    if damaged:
        yield Fault("", "cut_short", f"{damaged} of its {count} pages are damaged; the others were read", fatal=False)


def _page(document: Any, number: int) -> str | None:
    """The text of a page in the order in which it was written, or None if it can't be had."""
    import pypdfium2

    try:
        page = document[number]
        try:
            text = page.get_textpage()
            try:
                found = str(text.get_text_bounded())
            finally:
                text.close()
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError, UnicodeError, IndexError, OSError, MemoryError):
        return None
    return HYPHEN.sub("-", found.replace("\r\n", "\n").replace("\r", "\n")).replace("\f", "\n")


def _says(document: Any) -> list[Said]:
    found = []
    printed = any(PRINTS.search(_value(document, name)) for name in ("Producer", "Creator"))
    for name, field in SAYS:
        value = _value(document, name)
        if value:
            found.append(Said("printed" if printed and field == "created" else field, value, f"pdf.{name}"))
    return found


def _value(document: Any, name: str) -> str:
    """What a file says of itself under a name, on one line; empty if nothing."""
    import pypdfium2

    try:
        value = str(document.get_metadata_value(name))
    except (pypdfium2.PdfiumError, ValueError, UnicodeError):
        return ""
    return " ".join(value.encode("utf-8", "replace").decode().replace("\0", " ").split())[:LONGEST]
