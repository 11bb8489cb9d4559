"""Reading the made-up learners to practise with."""

from dataclasses import dataclass
from pathlib import Path

from pathplanner.core.value import Value
from pathplanner.knowledge.tables import Tables


class SampleEntry(Value):
    """A plan file in resources/samples, and what it is called in the menu."""

    file: str
    title: str


class SampleList(Value):
    """All of them, in the order of the menu."""

    samples: tuple[SampleEntry, ...]


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A made-up learner: what they are called, and their plan file."""

    title: str
    content: bytes


def read_samples(resources: Path) -> tuple[SampleFile, ...]:
    """The files that resources/samples/samples.toml lists; raises DataFaults, or OSError for one that is missing."""
    folder = resources / "samples"
    tables = Tables(folder)
    listed = tables.single(SampleList, "samples.toml")
    tables.raise_faults()
    assert listed is not None
    return tuple(SampleFile(entry.title, (folder / entry.file).read_bytes()) for entry in listed.samples)
