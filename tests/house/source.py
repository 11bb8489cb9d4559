"""The project's own files, read for the tests of its house rules."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "pathplanner"
TESTS = ROOT / "tests"


def python_files(folder: Path) -> list[Path]:
    """Every Python file under the folder, in order."""
    return sorted(folder.rglob("*.py"))


@cache
def parsed(file: Path) -> ast.Module:
    """The file as a syntax tree."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def place(file: Path, line: int = 0) -> str:
    """How a fault names where it is."""
    return f"{file.relative_to(ROOT).as_posix()}{f':{line}' if line else ''}"


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the file with the dotted name of what is called, as far as it can be read."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(node: ast.expr) -> str:
    """`qtbot.wait` for that very expression; a leading dot where something nameless comes before."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""
