"""A plan on paper, typeset: a tagged PDF and the same pages as images.

Importing this module imports typst, so it is itself imported only when something is to be printed.
"""

import json
import re
from functools import cached_property
from pathlib import Path
from typing import Literal

import typst

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.glyphs import printable_with
from pathplanner.reporting.paper import PaperPlan

FAMILY = "Atkinson Hyperlegible Next"

# Asked first for the characters our own font lacks, where the computer has them.
WIDE_FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")

# Typst ends a PDF/UA file with this complaint for each character that no font has.
_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')


class Typesetter:
    """Turns plans into pages by the template in one directory and the fonts in another.

    Fonts of the computer are looked up only for a plan with characters that our own font lacks, since
    looking them up takes longer than making the pages.
    """

    def __init__(self, template: Path, font_dir: Path) -> None:
        self._template = template
        self._font_dir = font_dir

    def pdf(self, plan: PaperPlan) -> bytes:
        """The plan as a tagged PDF that meets PDF/UA-1."""
        (document,) = self._compiled(plan, "pdf")
        return document

    def pages_png(self, plan: PaperPlan, ppi: float) -> tuple[bytes, ...]:
        """The pages of the same PDF as images, `ppi` dots to the inch."""
        if not self._own_font_is_enough(plan):
            self.pdf(plan)  # an image is made even of what no font can print; a PDF is refused
        return self._compiled(plan, "png", ppi)

    def _compiled(self, plan: PaperPlan, form: Literal["pdf", "png"], ppi: float | None = None) -> tuple[bytes, ...]:
        own = self._own_font_is_enough(plan)
        families = (FAMILY,) if own else (FAMILY, *self._wide_families)
        try:
            made = (self._plain if own else self._wide).compile(
                format=form,
                ppi=ppi,
                pdf_standards=["ua-1"] if form == "pdf" else [],
                sys_inputs={"plan": plan.model_dump_json(), "fonts": json.dumps(families)},
            )
        except typst.TypstError as error:
            raise TypesettingFailed(_sentence(error)) from error
        if made is None:
            raise TypesettingFailed("The plan could not be printed: there are no pages.")
        return (made,) if isinstance(made, bytes) else tuple(made)

    def _own_font_is_enough(self, plan: PaperPlan) -> bool:
        return self._own_characters.issuperset(plan.model_dump_json())

    @cached_property
    def _own_characters(self) -> frozenset[str]:
        fonts = sorted(self._font_dir.glob("*.ttf"))
        if not fonts:
            raise TypesettingFailed(f"The plan could not be printed: there is no font in {self._font_dir}.")
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
        main = self._template / "plan.typ"
        if not main.is_file():
            raise TypesettingFailed(f"The plan could not be printed: there is no template at {main}.")
        return typst.Compiler(input=main, root=self._template, font_paths=fonts)


def _sentence(error: typst.TypstError) -> str:
    unprintable = " ".join(dict.fromkeys(_UNPRINTABLE.findall(error.diagnostic)))
    if unprintable:
        return (
            f"The plan could not be printed: no font on this computer has {unprintable}."
            " Take it out of the plan, or install a font that has it."
        )
    return f"The plan could not be printed: {error.message.rstrip('.')}."
