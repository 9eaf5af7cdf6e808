"""Speed and memory, as ratios taken in one run, each against a named baseline: ``make bench``."""

import os

from tellings.threads import one_thread

os.environ.update(one_thread())  # as the command line does, and before numpy is imported
