"""Which quotations show that somebody's words are reported, and which only hold a word at a distance or are another's words."""

from .tree import Tree

TAILS = ("oprd", "xcomp", "ccomp", "acomp", "attr", "acl", "advcl")
PREDICATES = frozenset({"oprd", "attr", "acomp", "ccomp", "xcomp", "intj", "ROOT"})
NAMING = frozenset({"as", "of", "about"})
"""Prepositions before a word that somebody gives a thing: "dismissed it as “noise”"."""

SUPPOSING = frozenset({"may", "might"})


def supposed(tree: Tree, verb: int) -> bool:
    """Whether the reporter only supposes that somebody says or thinks so: "the mayor may believe that…"."""
    return any(tree.deps[child] == "aux" and tree.words[child].lower() in SUPPOSING for child in tree.children[verb])


def telling(tree: Tree, number: int) -> bool:
    """Whether a quotation shows that the words of the clause's subject are reported.

    "Called it “absurd”" reports; "defended the “reform” of the schools" only sets a word apart, and in "approved what she called a “farce”"
    the word is hers, whoever approved it.
    """
    words = [at for at in range(*tree.ranges[number]) if tree.pos[at] not in ("PUNCT", "SPACE")]
    if any(_named(tree, tree.heads[at]) for at in words):
        return False
    if len(words) != 1:
        return True
    (word,) = words
    return tree.deps[word] in PREDICATES or (tree.deps[word] == "pobj" and tree.words[tree.heads[word]].lower() in NAMING)


def _named(tree: Tree, head: int) -> bool:
    """Whether a token is a verb by which somebody calls something so, or what it is called."""
    verb = tree.heads[head] if tree.deps[head] in TAILS else head
    return tree.pos[verb] == "VERB" and names_what(tree, verb)


def names_what(tree: Tree, verb: int) -> bool:
    """Whether somebody only names a thing in his words: "what she called a “farce”"."""
    named = tree.child(verb, "dobj")
    return 0 <= named < verb and tree.words[named].lower() == "what"


def unnamed(tree: Tree, first: int) -> bool:
    """Whether a content only says that its speaker wants no name: "who asked not to be named"."""
    words = [word.lower() for word in tree.words[first : first + 4]]
    return words[:3] == ["not", "to", "be"] and words[3:] != [] and words[3] in ("named", "identified", "quoted")
