"""``python -m tellings``: the command line without its entry script."""

from .cli import main

if __name__ == "__main__":
    main()
