"""Engines: ways to run the pipeline's functions over many sources."""
