"""Renderers register here, so that a Record can show itself without importing the report package."""

from collections.abc import Callable
from typing import Any

RENDERERS: dict[str, Callable[..., Any]] = {}


def register(name: str, function: Callable[..., Any]) -> None:
    """Make ``function(record, **options)`` the renderer called ``name``."""
    RENDERERS[name] = function


def render(name: str, record: object, **options: object) -> Any:
    """What the renderer called ``name`` makes of a record.

    Raises:
        LookupError: if no such renderer is registered; ``import tellings`` registers all of them.
    """
    if name not in RENDERERS:
        raise LookupError(f"no renderer called {name!r}: import tellings (not only tellings.record) first")
    return RENDERERS[name](record, **options)
