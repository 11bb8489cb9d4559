"""Reading the words and names of the Easy Read print."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pathplanner.core.easy_words import EasyName, EasyWord, EasyWords
from pathplanner.core.framework import Framework
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.tables import Tables

WORDS, NAMES = "easy_words.toml", "easy_names.toml"


def read_easy_words(resources: Path, framework: Framework) -> EasyWords:
    """The words of resources/print/easy_words.toml and easy_names.toml; raises DataFaults where they cannot be used."""
    tables = Tables(resources / "print")
    words = tables.entries("word", EasyWord, WORDS)
    names = tables.entries("name", EasyName, NAMES)
    if not tables.faults:
        tables.faults += [*_written_twice(words), *_wrong_names(names, framework)]
    tables.raise_faults()
    return EasyWords(words=words, names=names)


def _written_twice(words: Iterable[EasyWord]) -> Iterator[Fault]:
    first_in: dict[str, str] = {}
    for word in words:
        for form in word.forms:
            if form in first_in:
                yield Fault(WORDS, word.id, "also", f"{form!r} stands in {first_in[form]} already; keep one.")
            first_in.setdefault(form, word.id)


def _wrong_names(names: Iterable[EasyName], framework: Framework) -> Iterator[Fault]:
    known = dict.fromkeys([*framework.qualification, *framework.provider_type])
    named = [name.id for name in names]
    for name in named:
        yield from unknown_ids(NAMES, name, "id", [name], Known("qualification or kind of provider", known))
    for missing in known:
        if missing not in named:
            yield Fault(NAMES, missing, "says", "has no short name; add a [[name]] entry with this id.")
