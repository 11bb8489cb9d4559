"""Reading the lines that every printed plan carries."""

from pathlib import Path

import tomli

from pathplanner.core.value import Value


class PaperWords(Value):
    """Where to check things, the small print, and after how many months the facts want checking again."""

    recheck_months: int
    where_to_check: tuple[str, ...]
    small_print: tuple[str, ...]


def read_paper_words(resources: Path) -> PaperWords:
    """The lines of resources/print/words.toml."""
    content = tomli.loads((resources / "print" / "words.toml").read_text(encoding="utf-8"))
    return PaperWords.model_validate({name: content[name] for name in PaperWords.model_fields})
