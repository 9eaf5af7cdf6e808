"""Fuzzing the readers: ``python -m bench.fuzz TARGET --runs 200000``.

Hypothesis, which the tests use as well, makes arbitrary bytes and damaged samples. ``--engine atheris`` is guided by coverage
and quicker; atheris is no dependency of the project: ``pip install --target DIR atheris`` (Python 3.11), then ``PYTHONPATH=DIR``.
"""
