"""How many threads the libraries for matrices may use: one, unless whoever runs the program says otherwise.

The matrices here are small: threads of a BLAS wait for each other longer than they count, and spend the processor on it (aligning and
comparing 50 accounts took twice the processor time, ``bench/comparing.py``). Work is divided among processes.
"""

import os

VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def one_thread() -> dict[str, str]:
    """The environment variables of the libraries for matrices, set to one thread where the environment does not set them."""
    return {name: os.environ.get(name, "1") for name in VARIABLES}
