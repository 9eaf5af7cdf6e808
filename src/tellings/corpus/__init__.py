"""Corpora: documents by the million in datasets of Parquet files, made into accounts, stories and records on any engine.

``pack(paths, dataset)`` makes a dataset of files; ``run(input, output, engine, choices)`` makes accounts, stories and records of one;
``summary(output)``, ``stories(output)`` and ``records(output)`` read what is there. Needs ``tellings[corpus]``.
"""

from .packing import pack
from .reading import records, stories, summary
from .running import Engine, Manifest, Summary, run
from .tasks import Choices, Done, Steps

__all__ = ["Choices", "Done", "Engine", "Manifest", "Steps", "Summary", "pack", "records", "run", "stories", "summary"]
