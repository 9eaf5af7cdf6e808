"""Programmes: the standing things that reports are about, such as agreements, plans, laws, cases and talks."""

from .programmes import programmes

__all__ = ["programmes"]
