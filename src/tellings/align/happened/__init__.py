"""One event and all its tellings: which events of the accounts are one, inside an account and across them."""

from .joined_events import same_events

__all__ = ["same_events"]
