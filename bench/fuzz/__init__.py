"""Fuzzing the readers and the cleaning: ``python -m bench.fuzz TARGET --runs 200000``.

``targets.py`` lists the readers, ``cleaning.py`` what a document of each media type is held to: that its text leads back to its bytes, that
each statement quotes them, that its JSON form reads as the same document, that it comes out the same twice, in bounded time.

Hypothesis, which the tests use as well, makes arbitrary bytes and damaged samples. ``--engine atheris`` is guided by coverage
and quicker; atheris is no dependency of the project: ``pip install --target DIR atheris`` (Python 3.11), then ``PYTHONPATH=DIR``.
"""
