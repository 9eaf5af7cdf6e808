"""Write the expected records anew: ``make golden``. The difference is to be read before it is committed."""

import os

import tellings

from .stories import ROOT, STORIES, expected, readable, reports


def main() -> None:
    """Write every expected record."""
    os.chdir(ROOT)
    for story in STORIES:
        expected(story).write_bytes(readable(tellings.compare(reports(story))))
        print(expected(story).relative_to(ROOT))


if __name__ == "__main__":
    main()
