"""What is told in a cell and cannot be understood."""


class Unclear(Exception):
    """A cell, or a part of it, means nothing that is known: why, and how to mend it, each a sentence."""

    def __init__(self, why: str, mend: str) -> None:
        self.why = why
        self.mend = mend
        super().__init__(why)


LONGEST_QUOTED = 60


def shortened(text: str) -> str:
    """A text as it is quoted in a sentence; the cell itself is told beside it."""
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…"
