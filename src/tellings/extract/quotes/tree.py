"""The parse as plain lists, read once: what the rules for attributions ask of it, at the price of one pass over the tokens."""

from bisect import bisect_right

from spacy.tokens import Doc

from ...lexicon.marks import Quotation, pair
from ...record import Document


class Tree:
    """Tokens by index: their offsets, labels, heads, children and the stretch of their subtree; the paragraphs and quotations around them.

    Attributes:
        starts, ends: code points of the text.
        kinds: for each token, the kind of name that the recogniser takes it for, or empty.
        left, right: first and last token of each subtree, kept inside the token's own paragraph.
        paragraph: for each token, the index into ``paragraphs`` (code-point ranges), or -1 between them.
        quoted: for each token, the index into ``quotations`` (outermost only, in text order), or -1 outside.
        ranges: first token and one past the last of each quotation, marks included.
    """

    def __init__(self, document: Document, doc: Doc) -> None:
        self.text = document.text
        self.size = len(doc)
        strings = doc.vocab.strings
        names = {0: ""}

        def column(attribute: str) -> list[str]:
            values = doc.to_array(attribute).tolist()
            for value in set(values):
                if value not in names:
                    names[value] = strings[value]
            return [names[value] for value in values]

        self.words = [token.text for token in doc]
        self.starts = [token.idx for token in doc]
        self.ends = [start + len(word) for start, word in zip(self.starts, self.words, strict=True)]
        self.deps, self.pos, self.tags, self.kinds = column("DEP"), column("POS"), column("TAG"), column("ENT_TYPE")
        self.lemmas = [lemma.lower() for lemma in column("LEMMA")]
        # Heads are kept as steps from the token; reading them so makes no object for each of them.
        self.heads: list[int] = [index + step for index, step in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
        self.sentence = [0] * self.size
        self.sentences = [(sentence.start, sentence.end) for sentence in doc.sents]
        for number, (first, last) in enumerate(self.sentences):
            self.sentence[first:last] = [number] * (last - first)
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        for index, head in enumerate(self.heads):
            if head != index:
                self.children[head].append(index)
        self.paragraphs, self.quotations = _paragraphs(document)
        self.quotation_starts = [one.outer_start for one in self.quotations]
        self._locate()
        self.left = [token.left_edge.i for token in doc]
        self.right = [token.right_edge.i for token in doc]

    def _locate(self) -> None:
        """Fill ``paragraph``, ``quoted`` and the token ranges of the paragraphs."""
        self.paragraph, self.quoted = [-1] * self.size, [-1] * self.size
        self.bounds = []
        for number, (start, end) in enumerate(self.paragraphs):
            first, last = self.at(start), self.at(end)
            self.bounds.append((first, last))
            self.paragraph[first:last] = [number] * (last - first)
        self.ranges = [(self.at(one.outer_start), self.at(one.outer_end)) for one in self.quotations]
        for number, (first, last) in enumerate(self.ranges):
            self.quoted[first:last] = [number] * (last - first)

    def at(self, position: int) -> int:
        """The index of the first token that ends after this code point."""
        return bisect_right(self.ends, position)

    def quotations_around(self, token: int) -> tuple[int, int]:
        """For a token outside quotations, the end of the one before it and the start of the one behind it."""
        index = bisect_right(self.ranges, (token, self.size))
        return self.ranges[index - 1][1] if index else 0, self.ranges[index][0] if index < len(self.ranges) else self.size

    def within(self, token: int, first: int, last: int) -> tuple[int, int]:
        """The token range ``first`` to ``last``, both included, cut to the paragraph of ``token``."""
        number = self.paragraph[token]
        if number < 0:
            return token, token
        low, high = self.bounds[number]
        return max(first, low), min(last, high - 1)

    def subtree(self, token: int) -> tuple[int, int]:
        """First and last token of the stretch that a token governs, inside its paragraph."""
        return self.within(token, self.left[token], self.right[token])

    def child(self, token: int, *labels: str) -> int:
        """The first child with one of these labels, or -1."""
        deps = self.deps
        return next((child for child in self.children[token] if deps[child] in labels), -1)


def _paragraphs(document: Document) -> tuple[list[tuple[int, int]], list[Quotation]]:
    """The lines of the main matter's blocks, and the outermost quotations in them."""
    paragraphs: list[tuple[int, int]] = []
    quotations: list[Quotation] = []
    for block in document.blocks:
        if block.start >= document.main_end:
            break
        start = block.start
        for line in document.text[block.start : min(block.end, document.main_end)].split("\n"):
            if line.strip():
                paragraphs.append((start, start + len(line)))
                quotations.extend(one for one in pair(document.text, start, start + len(line)) if one.level == 0)
            start += len(line) + 1
    return paragraphs, quotations
