"""What a page says of itself above its text: when it was put up and last changed, which is no happening and no claim of the report."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

DONE = frozenset({"update", "publish", "post", "modify"})
BEFORE = re.compile(r"(?:(?:this )?(?:page|story|article|post) )?(?:was )?(?:last |first |originally )?$", re.IGNORECASE)


def stamps(verb: "Token") -> bool:
    """Whether a verb begins the line that says when a page was put up ("Page last updated at 07:43 GMT"), or is no verb: "10:53 am"."""
    if verb.lower_ == "am" and verb.i and verb.nbor(-1).text[-1:].isdigit():
        return True
    return verb.lemma_.lower() in DONE and BEFORE.match(verb.doc[verb.sent.start : verb.i].text_with_ws) is not None
