"""A parse, and what is looked up in it for every figure: built once for a document."""

from bisect import bisect_right

from spacy.tokens import Doc, Span, Token

from .amount import Amount

NOUNS = frozenset(("NOUN", "PROPN"))


class Parsed:
    """A parse with its token starts, so that characters find their tokens fast."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts: list[int] = doc.to_array("IDX").tolist()
        # The tokens that are numbers and units.
        self.taken: frozenset[int] = frozenset()
        # The figures that moved values came from, by where their amounts start.
        self.bases: dict[int, str] = {}
        self.sentences: list[Span] = list(doc.sents) if len(doc) else []
        self.roots: dict[int, Token] = {}
        self.firsts: list[int] = [sentence.start for sentence in self.sentences]
        self.ends: list[int] = [token.i for token in doc if token.is_space and "\n" in token.text]

    def at(self, position: int) -> int:
        """The index of the token that holds this code point, or of the one before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def take(self, amounts: list[Amount]) -> None:
        """Note the tokens of these amounts: what they are made of is nothing that another is counted of."""
        every = [one for amount in amounts if amount.form != "vague" for one in (amount, *amount.equivalents)]
        self.taken = frozenset(index for one in every for index in range(self.at(one.start), self.at(one.end - 1) + 1))

    def sentence(self, token: Token) -> Span:
        """The sentence of a token, found by place: a token's own look-up walks through all of it."""
        return self.sentences[bisect_right(self.firsts, token.i) - 1]

    def root(self, token: Token) -> Token:
        """The head of the sentence of a token."""
        sentence = self.sentence(token)
        if sentence.start not in self.roots:
            self.roots[sentence.start] = sentence.root
        return self.roots[sentence.start]

    def apart(self, first: int, last: int) -> bool:
        """Whether a line ends between these tokens: a headline and the sentence behind it are often parsed as one."""
        low, high = min(first, last), max(first, last)
        return bisect_right(self.ends, low) != bisect_right(self.ends, high)

    def anchor(self, amount: Amount) -> Token:
        """The token of the amount that depends on a token outside it."""
        first, last = self.at(amount.start), self.at(amount.end - 1)
        for index in range(last, first - 1, -1):
            token = self.doc[index]
            if not first <= token.head.i <= last and not token.is_punct:
                return token
        return self.doc[last]
