"""The one place where what is wrong with a plan file becomes a sentence: what, where, and how to mend it."""

from collections.abc import Callable, Mapping

from pathplanner.documents.refusals import Fault, PlanFileRefused, Reason

Translate = Callable[[str], str]


def refusal_in_words(refusal: PlanFileRefused, t: Translate) -> str:
    """What is wrong, as sentences: the first fault, and how many more there are."""
    said = fault_in_words(refusal.faults[0], refusal.file, t)
    more = len(refusal.faults) - 1
    if not more:
        return said
    others = t("There is 1 more fault.") if more == 1 else t("There are {count} more faults.").format(count=more)
    return f"{said} {others}"


def fault_in_words(fault: Fault, file: str, t: Translate) -> str:
    """What is wrong with a file, in a sentence or two; without its name it is called "the plan"."""
    name = f"‘{file}’" if file else t("the plan")
    values = {**fault.values, "file": name}
    if fault.reason is Reason.WRONG_VALUE:
        values["what"] = _wrong_value(fault, t)
    said = _sentences(t)[fault.reason].format(**values)
    if fault.reason is Reason.BAD_CHARACTER and not fault.values.get("place"):
        said = t("{file} has a NUL character in it, as no text has. Open an earlier copy of it.").format(file=name)
    if fault.reason is Reason.NEWER and fault.values.get("app"):
        said = t(
            "{file} was saved by Path Planner {app}, which writes version {version} of the file; this one reads up to "
            "version {known}. Nothing was changed. Open it with the newer Path Planner."
        ).format(**values)
    return said[:1].upper() + said[1:]


def _sentences(t: Translate) -> Mapping[Reason, str]:
    return {**_of_files(t), **_of_texts(t), **_of_passphrases(t), **_of_writing(t)}


def _of_files(t: Translate) -> Mapping[Reason, str]:
    return {
        Reason.MISSING: t("There is no file {file} there. Was it moved, or is its drive not connected?"),
        Reason.NOT_A_FILE: t("{file} is not a file but a folder or a device. Choose a .pathplan file."),
        Reason.MAY_NOT_READ: t("You may not read {file}. Ask whoever owns it, or open a copy."),
        Reason.CANNOT_READ: t("{file} could not be read: {why}. Try again, or open a copy on another drive."),
        Reason.TOO_BIG: t("{file} has {megabytes} MB; a plan has at most {most} MB. Is it another kind of file?"),
        Reason.EMPTY: t("{file} is empty. Open an earlier copy of it."),
        Reason.NOT_TEXT: t("{file} is not a plan, or is damaged: line {line} is not UTF-8 text. Open an earlier copy."),
        Reason.NOT_A_PLAN: t("{file} is not a Path Planner plan. Choose a .pathplan file."),
        Reason.NEWER: t(
            "{file} was saved by a newer Path Planner, as version {version} of the file; this one reads up to version "
            "{known}. Nothing was changed. Open it with the newer Path Planner."
        ),
    }


def _of_texts(t: Translate) -> Mapping[Reason, str]:
    return {
        Reason.CUT_SHORT: t("{file} is cut short after line {line}. Open an earlier copy of it."),
        Reason.NOT_JSON: t(
            "{file} is damaged at line {line}, column {column}: it is not JSON there. Open an earlier copy, or mend it "
            "in a text editor."
        ),
        Reason.TWICE: t("{file} names the field ‘{name}’ twice in one place. Delete one of the two in a text editor."),
        Reason.TOO_DEEP: t("{file} is nested more than {most} deep, as no plan is. Open an earlier copy of it."),
        Reason.TOO_MANY_VALUES: t("{file} has more than {most} entries, as no plan has. Open an earlier copy of it."),
        Reason.NUMBER_TOO_BIG: t("{file} has a number that no plan needs: {number}. Correct it in a text editor."),
        Reason.BAD_CHARACTER: t(
            "{file} has a character in it that cannot be shown, in ‘{place}’. Delete it in a text editor."
        ),
        Reason.NO_VERSION: t("{file} does not say which version of the file it is. Open an earlier copy of it."),
        Reason.TOO_MANY_HELD: t("{file} holds {count} qualifications; at most {most} fit in a plan. Take some out."),
        Reason.TOO_MANY_ACTIONS: t("{file} has {count} actions; at most {most} fit in a plan. Take some out."),
        Reason.WRONG_VALUE: t("{file} is wrong at {place}: {what}. Correct it in a text editor, or open a copy."),
    }


def _of_passphrases(t: Translate) -> Mapping[Reason, str]:
    return {
        Reason.NEEDS_PASSPHRASE: t("{file} is protected. Give its passphrase to open it."),
        Reason.NO_PASSPHRASE: t("The passphrase is empty. Type at least one character."),
        Reason.WRONG_PASSPHRASE: t(
            "The passphrase does not open {file}. Check capitals and the keyboard’s language, then try again."
        ),
        Reason.DAMAGED: t(
            "{file} is damaged: its protection shows that it is not as it was saved. Open an earlier copy of it."
        ),
        Reason.NEWER_PROTECTION: t(
            "{file} is protected in a way that only a newer Path Planner knows. Nothing was changed. Open it there."
        ),
    }


def _of_writing(t: Translate) -> Mapping[Reason, str]:
    return {
        Reason.READ_ONLY: t(
            "{file} is read only here: another window has it open, or it may not be written. Save under another name."
        ),
        Reason.IN_USE: t("{file} is open in another window. Close it there, or choose another name."),
        Reason.CHANGED: t(
            "{file} was changed by somebody else since it was opened, and is left as it is. Save under another name."
        ),
        Reason.GONE: t("{file} is no longer where it was opened. Save it under another name, or in another place."),
        Reason.DISK_FULL: t(
            "There is no room left to save {file}. What was saved before is still there. Make room, or save elsewhere."
        ),
        Reason.MAY_NOT_WRITE: t("{file} may not be written there. Save it in a folder of your own."),
        Reason.CANNOT_WRITE: t(
            "{file} could not be written: {why}. What was saved before is still there. Try again, or save elsewhere."
        ),
        Reason.CANNOT_REMOVE: t("‘{name}’ could not be removed: {why}. Close other windows and try again."),
    }


def _wrong_value(fault: Fault, t: Translate) -> str:
    """What is wrong with one value, by the name pydantic has for it."""
    values = {name: value for name, value in fault.values.items() if name != "given"}
    problem, given = str(values["problem"]), str(fault.values.get("given", ""))
    if problem == "missing":
        return t("it is missing")
    if problem == "value_error":
        return t(str(values["error"]))
    needs = _needs(t, problem).format(**values)
    return t("{needs}, not {given}").format(needs=needs, given=given) if given else needs


def _needs(t: Translate, problem: str) -> str:
    if problem.startswith(("date", "timezone")):
        return t("it needs a date such as 2026-11-23, or with a time 2026-11-23T14:30:00+00:00")
    known = {
        "string_type": t("it needs text in quotes"),
        "string_too_short": t("it needs some text"),
        "string_too_long": t("the text is longer than {max_length} characters"),
        "too_long": t("there are more than {max_length}"),
        "int_type": t("it needs a whole number"),
        "int_from_float": t("it needs a whole number"),
        "int_parsing_size": t("it needs a smaller number"),
        "float_type": t("it needs a number"),
        "bool_type": t("it needs true or false"),
        "tuple_type": t("it needs a list in square brackets"),
        "list_type": t("it needs a list in square brackets"),
        "frozen_set_type": t("it needs a list in square brackets"),
        "dict_type": t("it needs names with values in braces"),
        "model_type": t("it needs names with values in braces"),
        "greater_than": t("it needs a number above {gt}"),
        "greater_than_equal": t("it needs a number of at least {ge}"),
        "less_than": t("it needs a number below {lt}"),
        "less_than_equal": t("it needs a number of at most {le}"),
        "enum": t("it needs {expected}"),
        "literal_error": t("it needs {expected}"),
    }
    return known.get(problem, t("it does not fit"))
