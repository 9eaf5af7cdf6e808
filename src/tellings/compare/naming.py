"""What a finding calls somebody: their name, without what a page has run into it."""

import re

# A small word that begins another line of the page, set close to the name before it: "Ida QuellThe".
_RUN_ON = re.compile(r"(?<=[a-z]{3})(?:The|An?|In|On|At|By|And|But|For|As|He|She|It|His|Her|Why|How|What|More|Read|See)$")


def plain_name(name: str) -> str:
    """A name as it stands by itself.

    A page that sets a link beside a name gives it twice, the second time run together with what follows: "Ida Quell Ida Maria QuellThe".
    """
    words = [_RUN_ON.sub("", word) for word in name.split()]
    again = next((place for place, word in enumerate(words) if place > 1 and word == words[0]), len(words))
    return " ".join(words[:again])
