"""How far a run over a group is, and what is said of it."""

from dataclasses import dataclass

from pathplanner.planning.wording.names import Translate


@dataclass(frozen=True, slots=True)
class Counts:
    """Of `learners` rows: plans made, plans that were there already, rows that could not be used."""

    learners: int
    made: int = 0
    there: int = 0
    failed: int = 0
    stopped: bool = False

    @property
    def done(self) -> int:
        """How many rows are dealt with."""
        return self.made + self.there + self.failed


def progress_line(counts: Counts, t: Translate) -> str:
    """ "120 of 500 done"."""
    return t("{done} of {learners} done").format(done=counts.done, learners=counts.learners)


def summary(counts: Counts, folder: str, report: str, t: Translate) -> str:
    """What came of a run, in a few sentences."""
    made = t("Wrote 1 plan to {folder}.") if counts.made == 1 else t("Wrote {made} plans to {folder}.")
    said = [made.format(made=counts.made, folder=folder)]
    if counts.there == 1:
        said.append(t("1 was there already and is left as it was."))
    elif counts.there:
        said.append(t("{there} were there already and are left as they were.").format(there=counts.there))
    if counts.failed == 1:
        said.append(t("1 row could not be used: {report} says why and how to mend it.").format(report=report))
    elif counts.failed:
        says = t("{failed} rows could not be used: {report} says why and how to mend them.")
        said.append(says.format(failed=counts.failed, report=report))
    if counts.stopped:
        left = counts.learners - counts.done
        said.append(t("Stopped with {left} to go; run it again and it goes on.").format(left=left))
    return " ".join(said)
