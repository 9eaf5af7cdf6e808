"""Measuring tellings against annotated sets that others made; nothing of those sets is part of the project."""
