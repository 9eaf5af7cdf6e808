"""Speed and memory, as ratios taken in one run, each against a named baseline: ``make bench``."""
