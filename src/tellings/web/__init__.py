"""The reading room: a library or a record in the browser, from this machine, to be read, checked and corrected."""

from .app import application
from .serving import Limits, Serving

__all__ = ["Limits", "Serving", "application"]
