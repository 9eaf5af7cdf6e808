"""One measured process: makes the accounts of articles, then says how long it took and how much memory it held at most.

python -m bench.worker COUNT JOBS
"""

import json
import resource
import sys
import time

from tellings.annotate import load
from tellings.engine import local
from tellings.pipeline import attempt
from tellings.settings import Settings

from .articles import loaded, texts

KIB = 1 if sys.platform != "darwin" else 1024  # ru_maxrss is in KiB, on macOS in bytes


def main() -> None:
    """Run and print one JSON object: ``seconds`` (wall), ``accounts``, ``memory`` (KiB, the process and its largest child)."""
    count, jobs = int(sys.argv[1]), int(sys.argv[2])
    sources = [loaded(text, number) for number, text in enumerate(texts(count))]
    load()
    begin = time.perf_counter()
    accounts = list(local.run(attempt, sources, Settings(), jobs=jobs))
    seconds = time.perf_counter() - begin
    memory = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // KIB
    print(json.dumps({"seconds": seconds, "accounts": len(accounts), "memory": memory}))


if __name__ == "__main__":
    main()
