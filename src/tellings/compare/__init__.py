"""Comparison: aligned facts in, verdicts with their reasons out."""
