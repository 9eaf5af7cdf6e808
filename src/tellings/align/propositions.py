"""When two claims are one proposition, stated or denied: a comparison of roles, not of likeness.

A denial contradicts a statement only if the statement entails what is denied. "It was inspected in May" entails "it was inspected", so that
"it was not inspected" denies it; "it has not been inspected since May" does not. So each role of the denied claim has to be in the stated
one, while the stated one may have more (monotonicity of entailment: MacCartney and Manning, "Natural logic for textual inference", 2007).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..record import Claim, Role

WEAK = frozenset(
    {"be", "have", "do", "make", "take", "get", "give", "go", "come", "become", "remain", "include", "hold", "see", "say", "tell"}
    | {"happen", "occur"}
)
AGREEING = 2  # roles, a participant among them, by which two statements are taken for one
CORE = ("agent", "object", "is")


@dataclass(frozen=True)
class Told:
    """A claim of an account, with the story's ids for the entities of its roles."""

    account: str
    claim: Claim
    ids: Mapping[str, str]

    def entity(self, role: Role) -> str | None:
        """The story's id of the role's entity, if it has one."""
        return self.ids.get(role.entity) if role.entity else None


def one_proposition(left: Told, right: Told) -> bool:
    """Whether two claims with the same predicate state, or state and deny, the same."""
    if left.claim.negated != right.claim.negated:
        denied, stated = (left, right) if left.claim.negated else (right, left)
        limits = [{role.words for role in one.claim.roles if role.name == "limit"} for one in (denied, stated)]
        bounded = bool(limits[0]) and limits[0] != limits[1]  # "did not return before the talks had ended"
        return not bounded and _entails(stated, denied)
    return _entails(left, right) or _entails(right, left) or _agree(left, right)


def _agree(left: Told, right: Told) -> bool:
    """Whether two claims of one polarity tell of one thing, each with circumstances of its own ("in January", "on 16 January")."""
    if left.claim.lemma in WEAK or _at_odds(left, right):
        return False
    matched = [role for role in left.claim.roles if any(_same(left, role, right, other) for other in right.claim.roles)]
    return len(matched) >= AGREEING and any(role.name in CORE for role in matched)


def _entails(special: Told, general: Told) -> bool:
    """Whether every role of the general claim stands in the special one, and enough of them do to tell the two are about one thing."""
    if not general.claim.roles:
        return False
    matched = [role for role in general.claim.roles if any(_same(special, other, general, role) for other in special.claim.roles)]
    if len(matched) < len(general.claim.roles) or _at_odds(special, general):
        return False
    core = sum(1 for role in matched if role.name in CORE)
    if general.claim.lemma in WEAK:
        return core >= 2
    # one participant alone identifies a proposition only if it is something definite and nothing else is said
    if core == 1 and len(matched) == 1 and matched[0].name == "agent" and general.claim.object is not None:
        return False  # to whom it was done is said, and was not understood
    return core >= 2 or (core == 1 and (len(matched) > 1 or (matched[0].definite and len(special.claim.roles) <= 2)))


def _at_odds(left: Told, right: Told) -> bool:
    """Whether both name the same role and fill it with different things."""
    for role in left.claim.roles:
        others = [other for other in right.claim.roles if other.name == role.name]
        if others and not any(_same(left, role, right, other) or _same(right, other, left, role) for other in others):
            return True
    return False


def _other_parts(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    """Whether both are told by one noun with a word of its own that differs: "on the ground floor", "on the upper floor"."""
    ours, theirs = ({word for word in words if " " in word} for words in (mine, yours))
    return not ours & theirs and bool({word.split()[-1] for word in ours} & {word.split()[-1] for word in theirs})


def _same(special: Told, role: Role, general: Told, other: Role) -> bool:
    """Whether a role of the special claim is, or is one of, what the general claim's role names."""
    if role.name != other.name:
        return False
    one, two = special.entity(role), general.entity(other)
    if one is not None and two is not None:
        return one == two
    if role.head != other.head:
        return False
    if _other_parts(role.words, other.words):
        return False
    if role.definite and other.definite and role.name in ("agent", "object"):  # "the company" and "the shipping company" of one happening
        mine, yours = set(role.words) - {role.head}, set(other.words) - {other.head}
        return not mine or not yours or bool(mine & yours)
    return set(other.words) <= set(role.words)
