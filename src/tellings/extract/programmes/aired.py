"""Programmes of radio and television, which share their noun with those of governments: "on the station's morning programme"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

BROADCAST = frozenset({"program", "programme"})
AIRING = frozenset({"radio", "tv", "television", "news", "talk", "cable", "quiz", "chat", "broadcast", "late-night", "breakfast", "host"})
NETWORKS = frozenset(
    {"abc", "bbc", "cbs", "cnn", "cnbc", "c-span", "cspan", "fox", "itv", "msnbc", "nbc", "npr", "pbs", "univision", "telemundo"}
    | {"sky", "hbo", "mtv", "espn", "showtime"}
)
"""Broadcasters that reports name without a word that says so. Origin: written for this project."""
HEARD = frozenset(
    {"say", "tell", "appear", "speak", "air", "interview", "discuss", "feature", "comment", "add", "guest", "announce", "argue"}
)
CLOSING = frozenset({"”", '"', "''", "’’", "’", "'"})


def is_aired(noun: "Token") -> bool:
    """Whether a programme is one that is listened to or watched."""
    if noun.lemma_.lower() not in BROADCAST:
        return False
    if any(one.lower_ in AIRING | NETWORKS for child in noun.lefts for one in child.subtree):
        return True
    if any(one.lower_ in AIRING | NETWORKS for child in noun.rights if child.lower_ == "on" for one in child.rights):
        return True  # "her programme on ABC"
    if noun.dep_ != "pobj" or noun.head.lower_ != "on":
        return False
    titled = noun.i > 0 and noun.nbor(-1).text in CLOSING and noun.nbor(-1).tag_ != "POS"
    owned = any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in noun.lefts)
    return titled or (owned and noun.head.head.lemma_.lower() in HEARD)
