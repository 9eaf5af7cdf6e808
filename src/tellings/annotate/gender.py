"""The gender of people as a document's own words show it: honorifics, role nouns, given names."""

from ..lexicon import naming
from .columns import Columns
from .drafts import Draft
from .nominals import gender_of

# how much each kind of word says against the others: an honorific outweighs a given name
_ROLE, _GIVEN = 2, 1


def infer(c: Columns, drafts: list[Draft]) -> None:
    """Count for each person what its roles and its given name show; honorifics have been counted with the names."""
    for draft in drafts:
        if draft.kind != "person" or draft.nominal:
            continue
        for role in draft.roles:
            gender = gender_of(role.noun)
            # "his wife, Jane Roe" shows hers; "Jane Roe's husband" is not read as a role of hers
            if gender != "unknown":
                draft.genders[gender] += _ROLE
        full = any(len(form) > 1 for form in draft.forms)
        for form in sorted(draft.forms):
            shown = naming.given_gender(form[0]) if len(form) > 1 or not full else ""
            if shown:
                draft.genders["female" if shown == "female" else "male"] += _GIVEN
