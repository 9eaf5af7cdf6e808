"""One event and all its tellings: which events of the accounts are one, inside an account and across them."""

from .joined_events import Together, same_events
from .mention import Told

__all__ = ["Together", "Told", "same_events"]
