"""tellings: reports in, one sourced record out.

The public names; each is imported when it is first used, since the language model's library takes a second to import, and reading a record
or ``tellings --help`` needs none of it. The three functions of the flow stand in ``tellings.pipeline`` (``tellings.record`` is the package
of the types).
"""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from .errors import BadOption, BadRecord, ModelMissing, NothingToRead, TellingsError, Unusable
from .version import VERSION as __version__

if TYPE_CHECKING:
    from .loading import load
    from .pipeline import account, compare, stories, story
    from .record import Record
    from .settings import Settings
    from .verification import Mismatch, verify

_PLACES = {
    "Mismatch": "verification",
    "Record": "record",
    "Settings": "settings",
    "account": "pipeline",
    "compare": "pipeline",
    "load": "loading",
    "stories": "pipeline",
    "story": "pipeline",
    "verify": "verification",
}

__all__ = [
    "BadOption",
    "BadRecord",
    "Mismatch",
    "ModelMissing",
    "NothingToRead",
    "Record",
    "Settings",
    "TellingsError",
    "Unusable",
    "__version__",
    "account",
    "compare",
    "load",
    "stories",
    "story",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    importlib.import_module(f"{__name__}.report")  # registers what Record.to_html and its like call
    return getattr(importlib.import_module(f"{__name__}.{_PLACES[name]}"), name)


class _Package(ModuleType):
    """The import system sets each subpackage as an attribute of its parent: ``tellings.compare`` has to stay the function all the same."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _PLACES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
