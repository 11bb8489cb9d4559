"""The Easy Read plan before there is any ink: parts of ideas, each with a picture and short sentences."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from pathplanner.core.value import Value

Words = Annotated[str, Field(min_length=1)]


class Picture(StrEnum):
    """The drawn picture beside an idea. It repeats what the words say."""

    PERSON = "person"
    CERTIFICATE = "certificate"
    STAIR = "stair"
    BUILDING = "building"
    CLOCK = "clock"
    COIN = "coin"
    TALK = "talk"
    LIST = "list"
    PHONE = "phone"
    QUESTION = "question"
    FLAG = "flag"
    SIGNPOST = "signpost"
    MAGNIFIER = "magnifier"
    HEART = "heart"
    CALENDAR = "calendar"
    TICK = "tick"


class EasyLine(Value):
    """One sentence of ours, words that somebody typed, or both: then the sentence leads up to the words.

    `explains` marks the sentence that explains a hard word of the one before it.
    """

    says: str = ""
    typed: str = ""
    explains: bool = False

    @model_validator(mode="after")
    def _says_something(self) -> "EasyLine":
        if not (self.says or self.typed):
            raise ValueError("a line says nothing")
        return self


class EasyIdea(Value):
    """A picture with the words beside it, which stay on one page; `heading` stands above them where it is given."""

    picture: Picture
    lines: tuple[EasyLine, ...] = Field(min_length=1)
    heading: str = ""


class EasyPart(Value):
    """A heading with its ideas."""

    heading: Words
    ideas: tuple[EasyIdea, ...] = Field(min_length=1)


class PaperEasy(Value):
    """Everything on the pages of one Easy Read plan.

    `kind` says that it is Easy Read. `practice` marks a learner who is made up, on every page. Whether the plan is
    agreed, and how old the facts are, stands among the parts. `small_print` holds notices, whose words are given.
    """

    title: Words
    kind: Words
    name: str = ""
    practice: str = ""
    printed_on: date
    data_version: Words
    parts: tuple[EasyPart, ...] = Field(min_length=1)
    small_print_heading: Words
    small_print: tuple[Words, ...] = ()
