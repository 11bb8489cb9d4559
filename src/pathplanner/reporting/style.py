"""How a plan is to be printed: in which size, for whom, and with what behind it."""

from enum import StrEnum

from pydantic import PositiveInt

from pathplanner.core.plan_parts import Line
from pathplanner.core.value import Value


class Size(StrEnum):
    """The three print sizes of one plan."""

    STANDARD = "standard"
    LARGE = "large-print"
    EASY_READ = "easy-read"


class Copy(StrEnum):
    """Whose copy it is: the learner's has their words and nothing private, the record has what the adviser keeps."""

    LEARNER = "learner"
    RECORD = "record"


class PrintStyle(Value):
    """What is chosen before printing.

    `appendix` adds the facts on pay and money, and the comparison, behind the plan. `printed_by` and `plan_version`
    stand in the stamp; a plan that was never kept has no version.
    """

    size: Size = Size.STANDARD
    copy_for: Copy = Copy.LEARNER
    appendix: bool = False
    printed_by: Line = ""
    plan_version: PositiveInt | None = None
