"""One measured process: compares files, then says how long it took and how much memory it held at most.

python -m bench.worker FOLDER JOBS
"""

import json
import re
import resource
import sys
import time
from pathlib import Path

import tellings
from tellings.annotate import load

STATUS = Path("/proc/self/status")


def main() -> None:
    """Run and print one JSON object: ``seconds`` (wall, the model being loaded), ``accounts``, ``memory`` (KiB, this process alone)."""
    folder, jobs = sys.argv[1], int(sys.argv[2])
    load()
    begin = time.perf_counter()
    record = tellings.compare([folder], jobs=jobs)
    seconds = time.perf_counter() - begin
    print(json.dumps({"seconds": seconds, "accounts": len(record.accounts), "memory": peak()}))


def peak() -> int:
    """The most memory this process held, in KiB.

    Linux carries ``ru_maxrss`` over from the process that started this one, so that a large parent would be measured instead.
    """
    if STATUS.exists():
        found = re.search(r"^VmHWM:\s+(\d+) kB", STATUS.read_text(encoding="ascii"), re.MULTILINE)
        if found:
            return int(found[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main()
