"""The exit codes, as ``tellings --help`` and the documentation list them."""

DONE = 0
MISMATCHES = 1
USAGE = 2
NOTHING = 3
PROBLEMS = 4
LIBRARY = 5
INTERRUPTED = 130  # as shells have it for SIGINT
