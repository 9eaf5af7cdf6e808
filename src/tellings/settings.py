"""Settings of a run: what a caller may choose. Everything that changes a record is in here, and nothing else is."""

from .record.base import Base


class Settings(Base, frozen=True, kw_only=True):
    """Choices of a run.

    Attributes:
        model: name of the spaCy pipeline; the record names it with its version.
        max_bytes: size of one source above which it is refused (a Problem), in bytes.
        max_chars: text above which the rest is left unread (a Problem ``truncated`` says so), in code points.
        fields: for JSON and tables, which of their fields hold what: pairs such as ``("text", "body")``, ``("title", "headline")``.
    """

    model: str = "en_core_web_md"
    max_bytes: int = 64 * 1024 * 1024
    max_chars: int = 300_000
    fields: tuple[tuple[str, str], ...] = ()
