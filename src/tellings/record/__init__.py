"""The types of the record, one concept a file."""

from .account import Account
from .base import Base, decode, encode
from .claim import AlignedClaim, Claim, ClaimTelling, Role, Voice
from .commitment import Commitment, Condition, ConditionKind
from .document import MAIN_KINDS, Block, BlockKind, Contradiction, Document, Entry, Remark, Segment, Stated
from .entity import Entity, EntityKind, Gender, Member, Mention, MentionKind, StoryEntity
from .event import Event, Factuality, Ground, Modality, Outcome, Participant, ParticipantRole, TimelineEntry, TimelineTelling
from .figure import AlignedFigure, Apart, Approximator, Difference, Direction, Expression, Figure, FigureKind, FigureStatus, FigureTelling
from .finding import Carried, CoverageItem, DifferenceKind, Finding, FindingKind, FindingStatus, Variant, Witness
from .happened import AlignedEvent, EventTelling
from .identity import identify
from .problem import Problem
from .programme import AlignedProgramme, Duty, DutyKind, DutyStatus, Position, Programme, ProgrammeKind, ProgrammeTelling, Side, Stance
from .quote import AlignedQuote, Cut, CutPlace, Edit, EditKind, Quote, QuoteKind, Speaker, SpeakerStatus, SpeechModality, Telling
from .record import FORMAT, Record
from .rendering import register, render
from .source import Loaded, Said, Source
from .span import Citation, Evidence, Span, evidence
from .story import Certainty, CopyPair, Dating, Happening, Reason, Story
from .time import Anchor, AnchorKind, Bound, TimeExpression, TimexMod, TimexType

__all__ = [
    "FORMAT",
    "MAIN_KINDS",
    "Account",
    "AlignedClaim",
    "AlignedEvent",
    "AlignedFigure",
    "AlignedProgramme",
    "AlignedQuote",
    "Anchor",
    "AnchorKind",
    "Apart",
    "Approximator",
    "Base",
    "Block",
    "BlockKind",
    "Bound",
    "Carried",
    "Certainty",
    "Citation",
    "Claim",
    "ClaimTelling",
    "Commitment",
    "Condition",
    "ConditionKind",
    "Contradiction",
    "CopyPair",
    "CoverageItem",
    "Cut",
    "CutPlace",
    "Dating",
    "Difference",
    "DifferenceKind",
    "Direction",
    "Document",
    "Duty",
    "DutyKind",
    "DutyStatus",
    "Edit",
    "EditKind",
    "Entity",
    "EntityKind",
    "Entry",
    "Event",
    "EventTelling",
    "Evidence",
    "Expression",
    "Factuality",
    "Figure",
    "FigureKind",
    "FigureStatus",
    "FigureTelling",
    "Finding",
    "FindingKind",
    "FindingStatus",
    "Gender",
    "Ground",
    "Happening",
    "Loaded",
    "Member",
    "Mention",
    "MentionKind",
    "Modality",
    "Outcome",
    "Participant",
    "ParticipantRole",
    "Position",
    "Problem",
    "Programme",
    "ProgrammeKind",
    "ProgrammeTelling",
    "Quote",
    "QuoteKind",
    "Reason",
    "Record",
    "Remark",
    "Role",
    "Said",
    "Segment",
    "Side",
    "Source",
    "Span",
    "Speaker",
    "SpeakerStatus",
    "SpeechModality",
    "Stance",
    "Stated",
    "Story",
    "StoryEntity",
    "Telling",
    "TimeExpression",
    "TimelineEntry",
    "TimelineTelling",
    "TimexMod",
    "TimexType",
    "Variant",
    "Voice",
    "Witness",
    "decode",
    "encode",
    "evidence",
    "identify",
    "register",
    "render",
]
