"""The brief: what an editor needs of a record on one page."""

from .markdown import markdown
from .page import html
from .terminal import terminal
from .writing import brief

__all__ = ["brief", "html", "markdown", "terminal"]
