"""Extraction: what one document tells. Each package here writes one kind of thing."""
