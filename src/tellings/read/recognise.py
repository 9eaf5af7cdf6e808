"""What bytes are: text, HTML, Markdown or none, and the codec that decodes them. Names are not asked: they lie too often."""

import codecs
import re

from ..errors import Unusable

SAMPLE = 1 << 16  # bytes looked at where the whole need not be
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"), (b"PK\x03\x04", "a zip archive"), (b"PK\x05\x06", "an empty zip archive"), (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"\x7fELF", "a program"),
    (b"BZh", "a bzip2 file"), (b"\xfd7zXZ", "an xz file"), (b"\xd0\xcf\x11\xe0", "an Office document"), (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"), (b"\x28\xb5\x2f\xfd", "a Zstandard file"), (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\0", "a database"),
    (b"OggS", "a recording"), (b"ID3", "a recording"), (b"wOFF", "a font"), (b"wOF2", "a font"),
)  # fmt: skip
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b")
CONTROL_LIMIT = 0.02  # ratio of control characters above which bytes are no text; text with stray NULs stays far below
BAD_LIMIT = 0.02  # ratio of stray bytes among all up to which a mostly UTF-8 text is read as UTF-8
META = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']\s*([\w.:-]{2,40})"
    rb"|^content-type:[^\r\n]{0,200}?charset\s*=\s*\"?([\w.:-]{2,40})",
    re.I | re.M,
)
LEADS_HTML = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
TAG = re.compile(r"<(?:p|div|article|section|h[1-6]|ul|table|span|a|br|main|header|title)(?:\s[^<>]{0,500})?/?>", re.I)
CLOSING = re.compile(r"</(?:p|div|article|section|h[1-6]|ul|table|main|html|body|title)\s*>", re.I)
# What windows-1252 reads where another single-byte codec was meant: a capital or a sign inside or right after a lower-case word.
ODD_LATIN = re.compile(r"[a-z][À-ÖØ-Þ¤¦¨¬¯°-³µ-¹]|[\x81\x8d\x8f\x90\x9d]")
FRONT = re.compile(r"---[ \t]*\r?\n(?:[A-Za-z_][\w -]{0,40}:.{0,500}\r?\n|[ \t-].{0,500}\r?\n){1,60}---[ \t]*\r?\n")
HEADING = re.compile(r"^#{1,4} \S.{0,200}$", re.M)
LINK = re.compile(r"!?\[[^\[\]\n]{1,200}\]\((?:https?://|/|\.)[^()\s]{0,500}\)")
STRONG = re.compile(r"\*\*\S[^*\n]{0,200}\*\*")
FENCE = re.compile(r"^```", re.M)
QUOTED = re.compile(r"^> \S", re.M)
PRINTED = bytes(range(0x20, 0x7F))  # mainframes' codecs read them otherwise; they are guessed of damaged bytes, and never meant
HIGH = re.compile(r"[^\x00-\x7f]")


def recognise(data: bytes, declared: str = "") -> tuple[str, str]:
    """The media type (``text/plain``, ``text/html`` or ``text/markdown``) and the Python codec name of bytes.

    Args:
        data: all of them.
        declared: the codec that a server named; believed only where the bytes are no UTF-8 and name none themselves.

    Raises:
        Unusable: ``empty`` for nothing but white space, ``binary`` for what is no text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf\xff\xfe"):
        raise Unusable("empty", "there is nothing in it; give a file with text or HTML")
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise Unusable("binary", f"it is {name}, which is not read; give text or HTML")
    encoding = encoding_of(data, declared)
    head = data[: SAMPLE * 4].decode(encoding, "ignore")
    if is_html(head):
        return "text/html", encoding
    return ("text/markdown" if is_markdown(head) else "text/plain"), encoding


def is_html(head: str) -> bool:
    """Whether a text is an HTML page rather than a text that has some markup in it; ``head`` is its beginning."""
    if LEADS_HTML.match(head.lstrip("\ufeff")):
        return True
    if head.lstrip("\ufeff \t\r\n").startswith("<"):
        return len(TAG.findall(head[:SAMPLE])) >= 2 or bool(CLOSING.search(head[:SAMPLE]))
    return len(CLOSING.findall(head)) * 400 > len(head) and len(CLOSING.findall(head)) > 2


def is_markdown(head: str) -> bool:
    """Whether a text is written in Markdown: a front matter, or marks of at least two kinds that mean nothing in plain text."""
    head = head.lstrip("\ufeff")[:SAMPLE]
    if FRONT.match(head):
        return True
    headings, links = len(HEADING.findall(head)), len(LINK.findall(head))
    others = sum(bool(pattern.search(head)) for pattern in (STRONG, FENCE, QUOTED))
    return bool(headings and (links or others or headings > 2)) or links > 2 or bool(links and others)


def encoding_of(data: bytes, declared: str = "") -> str:
    """The Python codec name of bytes that are text.

    Raises:
        Unusable: ``binary`` if they are not.
    """
    for mark, name in MARKS:
        if data.startswith(mark) and decodes(data, name):
            return name
    if decodes(data, "utf-8"):
        _refuse_binary(data)
        return "utf-8"
    wide = _wide(data)
    if wide:
        return wide
    _refuse_binary(data)
    inside = META.search(data[:SAMPLE])
    named = _known((inside[1] or inside[2] or inside[3]).decode("ascii", "replace") if inside else declared)
    if named and named != "utf-8" and decodes(data, named):
        return named
    if _mostly_utf8(data):
        return "utf-8"
    return _single_byte(data)


def _refuse_binary(data: bytes) -> None:
    sample = data[:SAMPLE]
    if (len(sample) - len(sample.translate(None, CONTROLS))) > CONTROL_LIMIT * len(sample) + 8:
        raise Unusable("binary", "it is no text (too many control characters); give text or HTML")


def decodes(data: bytes, name: str) -> bool:
    """Whether a codec reads all of these bytes."""
    try:
        data.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _known(name: str) -> str | None:
    """The codec that browsers use for a declared name: Latin-1 and ASCII are read as windows-1252."""
    try:
        info = codecs.lookup(name)
    except LookupError:
        return None
    if not getattr(info, "_is_text_encoding", True):
        return None
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows as NULs at every other byte of English text."""
    sample = data[:SAMPLE]
    half = len(sample) // 2
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if half and sample[offset::2].count(0) > 0.7 * half and sample[1 - offset :: 2].count(0) < 0.1 * half and decodes(data, name):
            return name
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether this is UTF-8 with some stray bytes in it: valid sequences far outnumber what does not decode."""
    text = data.decode("utf-8", "surrogateescape")
    bad = sum(1 for _ in re.finditer("[\udc80-\udcff]", text))
    good = len(HIGH.findall(text)) - bad
    return bad < BAD_LIMIT * len(text) and good >= max(bad, 1)  # other codecs hardly ever make a valid sequence


def _single_byte(data: bytes) -> str:
    for name in ("cp1252",):
        if decodes(data, name):
            text = data.decode(name)
            high = len(HIGH.findall(text))
            if len(ODD_LATIN.findall(text)) <= 0.05 * high and high < 0.2 * len(text):
                return name
    # Imported here: it costs tens of milliseconds that UTF-8 input need not pay.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is not None and PRINTED.decode(best.encoding, "replace") == PRINTED.decode("ascii") and decodes(data, best.encoding):
        return _known(best.encoding) or "latin-1"
    return "latin-1"
