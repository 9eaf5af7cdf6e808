"""Corrections applied: a layer of its own on top of what the machine found."""

from .accounts import RULE, accounts
from .happenings import happenings
from .ledger import Ledger, standing
from .notes import notes
from .people import people
from .targets import target
from .utterances import utterances
from .verdicts import judgements

__all__ = ["RULE", "Ledger", "accounts", "happenings", "judgements", "notes", "people", "standing", "target", "utterances"]
