"""Alignment: which facts of different accounts are one. It works on accounts alone, never on a parse.

``stories`` tells happenings apart and dates the undated reports, ``copies`` finds text that one report took from another, ``entities``,
``quotes``, ``figures``, ``events`` and ``claims`` put the tellings of one thing side by side. Whether they agree is for ``compare``.
"""
