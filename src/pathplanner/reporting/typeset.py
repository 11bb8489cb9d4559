"""A plan, or a page on evidence, on paper, typeset: a tagged PDF and the same pages as images.

Importing this module imports typst, so it is itself imported only when something is to be printed.
"""

import json
import re
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Generic, Literal, NamedTuple, TypeVar

import typst
from typing_extensions import override

from pathplanner.core.value import Value
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.glyphs import printable_with
from pathplanner.reporting.paper import PaperPlan
from pathplanner.reporting.printable import cleaned, spelled_out
from pathplanner.reporting.reading import PaperReading
from pathplanner.reporting.style import Size

FAMILY = "Atkinson Hyperlegible Next"

# Asked first for the characters our own font lacks, where the computer has them.
WIDE_FAMILIES = (
    *("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
    *("Noto Sans Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans"),
)

# Typst ends a PDF/UA file with this complaint for each character that no font has.
_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


Paper = TypeVar("Paper", bound=Value)


class _Copy(NamedTuple):
    """A paper as its template reads it, and the size of its letters."""

    text: str
    size: Size


class Setter(Generic[Paper]):
    """Turns papers of one kind into pages by the template in one directory and the fonts in another.

    Fonts of the computer are looked up only for a paper with characters that our own font lacks, since
    looking them up takes longer than making the pages. `main` is the file of the template and, without its ending,
    the input that the template reads; `named` is what a paper is called where it cannot be printed.
    """

    main: ClassVar[str]
    named: ClassVar[str]

    def __init__(self, template: Path, font_dir: Path) -> None:
        self._template = template
        self._font_dir = font_dir

    def pdf(self, paper: Paper) -> bytes:
        """The paper as a tagged PDF that meets PDF/UA-1."""
        return self._pdf(self._copy(paper))[0]

    def pages_png(self, paper: Paper, ppi: float) -> tuple[bytes, ...]:
        """The pages of the same PDF as images, `ppi` dots to the inch."""
        copy = self._copy(paper)
        if not self._own_font_is_enough(copy.text):
            _, copy = self._pdf(copy)  # an image is made even of what no font can print; a PDF is refused
        try:
            return self._compiled(copy, "png", ppi)
        except typst.TypstError as error:
            raise TypesettingFailed(self._sentence(error)) from error

    def size(self, _paper: Paper) -> Size:
        """In which size it is to be printed."""
        return Size.STANDARD

    def _copy(self, paper: Paper) -> _Copy:
        text = json.dumps(cleaned(paper.model_dump(mode="json")), ensure_ascii=False)
        return _Copy(text, self.size(paper))

    def _pdf(self, copy: _Copy) -> tuple[bytes, _Copy]:
        """The PDF with what is in it: symbols that no font on this computer has are called by their names."""
        try:
            return self._compiled(copy, "pdf")[0], copy
        except typst.TypstError as error:
            spelled = copy._replace(text=spelled_out(copy.text, _unprintable(error)))
            if spelled == copy:
                raise TypesettingFailed(self._sentence(error)) from error
        return self._pdf(spelled)

    def _compiled(self, copy: _Copy, form: Literal["pdf", "png"], ppi: float | None = None) -> tuple[bytes, ...]:
        own = self._own_font_is_enough(copy.text)
        families = (FAMILY,) if own else (FAMILY, *self._wide_families)
        made = (self._plain if own else self._wide).compile(
            format=form,
            ppi=ppi,
            pdf_standards=["ua-1"] if form == "pdf" else [],
            sys_inputs={Path(self.main).stem: copy.text, "fonts": json.dumps(families), "size": copy.size},
        )
        if made is None:
            raise TypesettingFailed(f"{self.named} could not be printed: there are no pages.")
        return (made,) if isinstance(made, bytes) else tuple(made)

    def _own_font_is_enough(self, text: str) -> bool:
        return self._own_characters.issuperset(text)

    @cached_property
    def _own_characters(self) -> frozenset[str]:
        fonts = sorted(self._font_dir.glob("*.ttf"))
        if not fonts:
            raise TypesettingFailed(f"{self.named} could not be printed: there is no font in {self._font_dir}.")
        return printable_with(fonts)

    @cached_property
    def _plain(self) -> typst.Compiler:
        return self._compiler(self._fonts(of_the_computer=False))

    @cached_property
    def _wide(self) -> typst.Compiler:
        return self._compiler(self._all_fonts)

    @cached_property
    def _all_fonts(self) -> typst.Fonts:
        return self._fonts(of_the_computer=True)

    @cached_property
    def _wide_families(self) -> tuple[str, ...]:
        return tuple(family for family in WIDE_FAMILIES if family in self._all_fonts.families())

    def _fonts(self, *, of_the_computer: bool) -> typst.Fonts:
        return typst.Fonts(
            include_system_fonts=of_the_computer, include_embedded_fonts=False, font_paths=[self._font_dir]
        )

    def _compiler(self, fonts: typst.Fonts) -> typst.Compiler:
        main = self._template / self.main
        if not main.is_file():
            raise TypesettingFailed(f"{self.named} could not be printed: there is no template at {main}.")
        return typst.Compiler(input=main, root=self._template, font_paths=fonts)

    def _sentence(self, error: typst.TypstError) -> str:
        unprintable = " ".join(dict.fromkeys(_UNPRINTABLE.findall(error.diagnostic)))
        if unprintable:
            return (
                f"{self.named} could not be printed: no font on this computer has {unprintable}."
                " Take it out of the plan, or install a font that has it."
            )
        return f"{self.named} could not be printed: {error.message.rstrip('.')}."


class Typesetter(Setter[PaperPlan]):
    """Turns plans into pages."""

    main = "plan.typ"
    named = "The plan"

    @override
    def size(self, paper: PaperPlan) -> Size:
        """As is said on the paper."""
        return paper.size


class ReadingTypesetter(Setter[PaperReading]):
    """Turns pages on evidence into pages of paper."""

    main = "page.typ"
    named = "The page"


def _unprintable(error: typst.TypstError) -> frozenset[str]:
    """The characters that no font has."""
    named = "".join(_UNPRINTABLE.findall(error.diagnostic))
    return frozenset(_ESCAPED.sub(_character, named))


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))
