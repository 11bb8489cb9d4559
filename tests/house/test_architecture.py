"""House rules that no linter knows. Each test names every place that breaks its rule."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.source import SRC, TESTS, calls, parsed, place, python_files

MAX_LINES_OF_A_FILE = 400
MAX_LINES_OF_A_FUNCTION = 60
WRITERS = ("app", "documents")

Call = tuple[str, ast.Call]


def matching(folder: Path, rule: Callable[[str, ast.Call], bool], besides: tuple[str, ...] = ()) -> list[str]:
    """The calls under the folder that the rule is about, leaving out some packages of the product."""
    exempt = [SRC / package for package in besides]
    files = [file for file in python_files(folder) if not any(file.is_relative_to(package) for package in exempt)]
    return [place(file, node.lineno) for file in files for name, node in calls(file) if rule(name, node)]


def test_no_file_is_too_long_to_read_at_once() -> None:
    lengths = {place(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files(SRC)}
    assert {file: length for file, length in lengths.items() if length > MAX_LINES_OF_A_FILE} == {}


def test_no_function_is_too_long_to_read_at_once() -> None:
    functions = [
        (place(file, node.lineno), (node.end_lineno or node.lineno) - node.lineno + 1)
        for file in python_files(SRC)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [function for function in functions if function[1] > MAX_LINES_OF_A_FUNCTION] == []


def test_signals_are_connected_to_methods_because_a_lambda_keeps_its_widget_for_ever() -> None:
    def keeps(name: str, call: ast.Call) -> bool:
        made = [argument for argument in call.args if isinstance(argument, ast.Call)]
        partial = any(ast.unparse(argument.func).endswith("partial") for argument in made)
        return name.endswith(".connect") and (partial or any(isinstance(a, ast.Lambda) for a in call.args))

    assert matching(SRC, keeps) == []


def test_texts_are_filled_after_translation_because_no_translator_sees_an_f_string() -> None:
    def fills_first(name: str, call: ast.Call) -> bool:
        translates = name.rpartition(".")[2] in {"tr", "translate"}
        return translates and any(isinstance(argument, ast.JoinedStr) for argument in call.args)

    assert matching(SRC, fills_first) == []


def test_no_test_sleeps_or_is_left_out() -> None:
    forbidden = re.compile(r"(qtbot|QTest)\.(wait|qWait|qSleep)|(time\.)?sleep|pytest\.(skip|importorskip|xfail)")
    assert matching(TESTS, lambda name, _: forbidden.fullmatch(name) is not None) == []


def test_no_test_is_marked_to_be_left_out_or_to_fail() -> None:
    forbidden = {"skip", "skipif", "xfail"}
    marks = [
        place(file, node.lineno)
        for file in python_files(TESTS)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Attribute) and node.attr in forbidden and ast.unparse(node.value).endswith("mark")
    ]
    assert marks == []


def test_files_are_written_by_documents_alone_or_where_the_command_line_was_told_to() -> None:
    writing = re.compile(r".*\.(write_text|write_bytes|touch|mkdir|unlink)|(.*\.)?(QSaveFile|QPdfWriter)|os\.replace")

    def writes(name: str, call: ast.Call) -> bool:
        if name.rpartition(".")[2] == "open":
            modes = [
                node.value for node in [*call.args, *(k.value for k in call.keywords)] if isinstance(node, ast.Constant)
            ]
            return any(isinstance(mode, str) and re.fullmatch(r"[rbt]*[wax+][rbt+]*", mode) for mode in modes)
        return writing.fullmatch(name) is not None

    assert matching(SRC, writes, besides=WRITERS) == []


def test_today_is_passed_in_because_a_plan_is_made_as_of_a_date() -> None:
    clock = re.compile(r"(.*\.)?(date\.today|datetime\.now|time\.time|currentDate|currentDateTime)")
    assert matching(SRC, lambda name, _: clock.fullmatch(name) is not None, besides=("app",)) == []


def test_only_app_reads_the_environment() -> None:
    reads = [
        place(file, node.lineno)
        for file in python_files(SRC)
        if not file.is_relative_to(SRC / "app")
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv", "Path.home"}
    ]
    assert reads == []


@pytest.mark.parametrize(
    "package", sorted(folder.name for folder in SRC.iterdir() if (folder / "__init__.py").exists())
)
def test_every_package_says_in_its_first_line_what_it_is_for(package: str) -> None:
    assert ast.get_docstring(parsed(SRC / package / "__init__.py"))
