"""Failures as data: what could not be done, for which input, and why."""

from .base import Base


class Problem(Base, frozen=True, kw_only=True):
    """Something that went wrong with one input while the others went on.

    Attributes:
        origin: the input, as the caller named it (with the archive member after ``!`` if there is one).
        stage: ``read``, ``clean``, ``annotate``, ``extract``, ``align``, ``compare``, ``engine`` (its process was lost).
        code: a stable word for programs: ``empty``, ``binary``, ``no_article``, ``language``, ``duplicate``…
        reason: in words, with what to do.
        fatal: whether the input is missing from the record for it.
    """

    origin: str
    stage: str
    code: str
    reason: str
    fatal: bool = True
