"""When the name of a file says that its text was published: the last place that is asked."""

from pathlib import PurePath

from ..record import Source, Stated
from . import dates


def published_by_name(source: Source) -> Stated | None:
    """The day that the file's own name carries, if any: folders above it are the user's, and say nothing."""
    name = PurePath(source.member or source.origin).name
    found = dates.in_name(name)
    return Stated(value=found[0], rule="file.name", exact=found[1]) if found else None
