"""Reading the lines that every printed plan carries."""

from pathlib import Path

from pydantic import PositiveInt

from pathplanner.core.value import Value
from pathplanner.knowledge.tables import Tables


class PaperWords(Value):
    """Where to check things, the small print, and after how many months the facts want checking again."""

    recheck_months: PositiveInt
    where_to_check: tuple[str, ...]
    small_print: tuple[str, ...]


def read_paper_words(resources: Path) -> PaperWords:
    """The lines of resources/print/words.toml; raises DataFaults where they cannot be used."""
    tables = Tables(resources / "print")
    words = tables.single(PaperWords, "words.toml")
    tables.raise_faults()
    assert words is not None
    return words
