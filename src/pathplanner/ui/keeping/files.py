"""The File menu at work: asks what has to be asked, and lets the keeper open, save and recover."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from pathplanner.core.plan import Plan
from pathplanner.documents.clearing import PastItsDay
from pathplanner.documents.kept import Terms
from pathplanner.documents.recovery import Found
from pathplanner.documents.refusals import PlanFileRefused, Reason
from pathplanner.documents.sealing import Unseal
from pathplanner.documents.wording import refusal_in_words
from pathplanner.ui.keeping.asking import ENDING, Answer, Asker, Wanted
from pathplanner.ui.keeping.keeper import Keeper
from pathplanner.ui.keeping.memory import Memory
from pathplanner.ui.keeping.services import Sample, Services
from pathplanner.ui.keeping.waiting import with_wait_cursor
from pathplanner.ui.keeping.worth import is_worth_keeping
from pathplanner.ui.session import Session

ASK_FOR_ANOTHER_NAME = {Reason.READ_ONLY, Reason.CHANGED, Reason.GONE, Reason.DISK_FULL, Reason.MAY_NOT_WRITE}
ASK_AGAIN = {Reason.NEEDS_PASSPHRASE, Reason.WRONG_PASSPHRASE, Reason.NO_PASSPHRASE}


class StrangePlan(Exception):
    """A plan that names what these data do not know."""


class Files(QObject):
    """Opens, keeps and lets go the plan of one session.

    Signals:
        said: something to announce (a sentence).
        begun: another plan is open now.
        recent_changed: other plans are recent now.
    """

    said = Signal(str)
    begun = Signal()
    recent_changed = Signal()

    def __init__(self, session: Session, keeper: Keeper, memory: Memory, services: Services) -> None:
        super().__init__(session)
        self._session = session
        self.keeper = keeper
        self.memory = memory
        self._services = services
        self.commit: Callable[[], None] = _nothing
        self._make_asker: Callable[[], Asker]
        self._asker: Asker | None = None

    def ask_through(self, make_asker: Callable[[], Asker]) -> None:
        """Who asks, made when the first question comes up."""
        self._make_asker = make_asker

    @property
    def questions(self) -> Asker:
        """Who asks."""
        if self._asker is None:
            self._asker = self._make_asker()
        return self._asker

    @questions.setter
    def questions(self, asker: Asker) -> None:
        self._asker = asker

    # Beginning

    def new(self) -> None:
        """Begin with an empty plan."""
        if self.may_let_go():
            self._begin(Plan())
            self.said.emit(self.tr("A new plan. Nothing of it is kept until you keep it."))

    def practise(self, sample: Sample) -> None:
        """Begin with a made-up learner."""
        if self.may_let_go():
            self._begin(sample.read())
            self.said.emit(self.tr("Practice: {title}. Nothing of it is kept.").format(title=sample.title))

    def samples(self) -> Sequence[Sample]:
        """The made-up learners there are."""
        return self._services.samples()

    def _begin(self, plan: Plan) -> None:
        self.keeper.start(plan)
        self.begun.emit()

    def may_let_go(self) -> bool:
        """Ask whether to save what is not saved; whether the plan may be let go now."""
        self.commit()
        if not self._may_let_trial_go():
            return False
        plan = self._session.plan
        if not self.keeper.has_changed or (self.keeper.file is None and not is_worth_keeping(plan)):
            return True
        match self.questions.save_changes(self.keeper.file.name if self.keeper.file else ""):
            case Answer.YES:
                return self.save()
            case answer:
                return answer is Answer.NO

    def _may_let_trial_go(self) -> bool:
        """Ask whether to let a what-if go, and do so; whether there is none now."""
        document = self._session.document
        if document.tries_something:
            says = self.tr("There is a what-if, and nothing of it is in the plan. Let it go?")
            if not self.questions.confirm(says, self.tr("&Let it go")):
                return False
        if document.is_trial:
            document.let_trial_go()
        return True

    def _is_in_the_way(self) -> bool:
        """Whether a what-if stands in the way, and say so."""
        if self._session.document.is_trial:
            self.said.emit(self.tr("First keep the what-if, or let it go: it has no place in a file."))
        return self._session.document.is_trial

    # Opening

    def open(self) -> None:
        """Ask for a file and open it."""
        if self.may_let_go() and (path := self.questions.file_to_open()):
            self.open_now(path)

    def open_path(self, path: Path) -> None:
        """Open a file that is known already."""
        if self.may_let_go():
            self.open_now(path)

    def open_now(self, path: Path) -> bool:
        """Open a file in place of the plan; whether it was. Where it cannot be, the plan stays as it is."""
        copy = self.keeper.left_copy(path)
        answer = Answer.NO if copy is None else self.questions.use_copy(path.name, self._time(copy))
        if answer is Answer.CANCEL:
            return False
        if copy is not None and answer is Answer.YES:
            return self._recover(copy)
        if copy is not None and not self._tried(lambda: self.keeper.discard(copy)):
            return False
        return self._open(path)

    def _open(self, path: Path) -> bool:
        def attempt(unseal: Unseal | None) -> None:
            self.keeper.open(path, lambda plan: self._check(path, plan), unseal)

        opened = self._with_passphrase(path.name, attempt)
        if opened:
            self._has_opened(path)
        elif not path.exists():
            self.memory.forget(path)
            self.recent_changed.emit()
        return opened

    def _has_opened(self, path: Path) -> None:
        self.begun.emit()
        self.recent_changed.emit()
        says = self.tr("{file} is open.")
        if self.keeper.read_only:
            says = self.tr("{file} is open, read only: another window has it, or it may not be written.")
        self.said.emit(says.format(file=path.name))

    def _check(self, path: Path, plan: Plan) -> None:
        faults = self._services.faults_of(path, plan)
        if faults:
            raise StrangePlan(faults[0])

    def _with_passphrase(self, name: str, attempt: Callable[[Unseal | None], None]) -> bool:
        """Attempt it, with a passphrase once one is needed, until it is done or given up."""
        unseal: Unseal | None = None
        while True:
            try:
                with_wait_cursor(attempt, unseal)
            except StrangePlan as strange:
                self.questions.complain(str(strange))
                return False
            except PlanFileRefused as refused:
                says = self.words(refused)
                if refused.reason not in ASK_AGAIN:
                    self.questions.complain(says)
                    return False
                given = self.questions.passphrase(name, "" if refused.reason is Reason.NEEDS_PASSPHRASE else says)
                if given is None:
                    return False
                unseal = self._services.unsealing(given)
            else:
                return True

    # Saving

    def save(self) -> bool:
        """Save the plan, in a file of its own where it has none yet; whether it was."""
        self.commit()
        if self.keeper.file is None or self.keeper.read_only:
            return self.save_as()
        return self._saved(self.keeper.save)

    def save_as(self) -> bool:
        """Ask how and where to keep the plan, and keep it there; whether it was."""
        self.commit()
        if self._is_in_the_way():
            return False
        wanted = self.questions.terms(self._wanted_now(), self._services.today)
        if wanted is None:
            return False
        file = self.keeper.file
        path = self.questions.file_to_write(file or self._suggested())
        if path is None:
            return False
        self._session.name_learner(wanted.name)
        terms = self._terms(wanted)
        return terms is not None and self._saved(lambda: self.keeper.save_as(path, terms))

    def change_terms(self) -> None:
        """Ask how the plan is to be kept from now on."""
        if self.keeper.file is None or self.keeper.read_only:
            self.save_as()
            return
        self.commit()
        if self._is_in_the_way():
            return
        wanted = self.questions.terms(self._wanted_now(), self._services.today)
        if wanted is not None:
            self._session.name_learner(wanted.name)
            terms = self._terms(wanted)
            if terms is not None:
                self._saved(lambda: self.keeper.save_on(terms))

    def _saved(self, write: Callable[[], None]) -> bool:
        try:
            with_wait_cursor(write)
        except PlanFileRefused as refused:
            if refused.reason in ASK_FOR_ANOTHER_NAME and self.questions.save_elsewhere(self.words(refused)):
                return self.save_as()
            if refused.reason not in ASK_FOR_ANOTHER_NAME:
                self.questions.complain(self.words(refused))
            return False
        assert self.keeper.file is not None
        self.recent_changed.emit()
        says = self.tr("Saved in {file}.")
        if self._session.document.is_trial:
            says = self.tr("The plan is saved in {file}, without the what-if.")
        self.said.emit(says.format(file=self.keeper.file.name))
        return True

    def _wanted_now(self) -> Wanted:
        terms = self.keeper.terms
        return Wanted(self._session.plan.name, terms.delete_after, is_protected=terms.seal is not None)

    def _terms(self, wanted: Wanted) -> Terms | None:
        seal = self.keeper.terms.seal if wanted.is_protected else None
        if wanted.passphrase:
            try:
                seal = with_wait_cursor(self._services.make_seal, wanted.passphrase)
            except PlanFileRefused as refused:
                self.questions.complain(self.words(refused))
                return None
        return Terms(seal, wanted.delete_after)

    def _suggested(self) -> str:
        return f"pathway-plan-{self._services.today.isoformat()}{ENDING}"

    def review(self) -> tuple[Plan | None, Sequence[str]]:
        """The plan as it was when its file was opened, and what is otherwise in the data since; for a new plan none."""
        opened = self.keeper.opened
        return (None, ()) if opened is None else (opened.content, self._services.data_changes(opened))

    # After a crash, and when days are over

    def copies(self) -> tuple[Found, ...]:
        """The copies of plans that were not saved when a program ended."""
        return self.keeper.left_copies()

    def look_at_copies(self) -> None:
        """Ask what to do with each copy."""
        copies = self.copies()
        answer, place = self.questions.which_copy([self._line(copy) for copy in copies])
        if answer == "delete":
            self._tried(lambda: self.keeper.discard(copies[place]))
        elif answer == "open" and self.may_let_go():
            self._recover(copies[place])

    def _recover(self, found: Found) -> bool:
        def attempt(unseal: Unseal | None) -> None:
            recovered = self.keeper.read_copy(found, unseal)
            plan = recovered.text.envelope.content
            self._check(recovered.path, plan)
            try:
                self.keeper.open(recovered.path, lambda _: None, unseal)
            except PlanFileRefused:
                self.keeper.start()  # the file is gone or damaged: the copy is all there is
            self.keeper.use(plan)

        if not self._with_passphrase(self._name_of(found), attempt):
            return False
        self.begun.emit()
        self.recent_changed.emit()
        self.said.emit(self.tr("The plan is as it was before Path Planner ended. Save it to keep it so."))
        return True

    def past_their_day(self) -> Sequence[PastItsDay]:
        """The plans that were to be deleted by now."""
        return self.memory.past_their_day(self._services.today)

    def look_at_days(self) -> None:
        """Ask which of the plans past their day to delete."""
        past = self.past_their_day()
        day = self._session.wording.day
        lines = [
            self.tr("{file}, to be deleted after {day}").format(file=plan.path.name, day=day(plan.delete_after))
            for plan in past
        ]
        for place in self.questions.to_delete(lines):
            self._delete(past[place].path)
        self.recent_changed.emit()

    def _delete(self, path: Path) -> None:
        if self.keeper.file is not None and path.resolve() == self.keeper.file:
            self._begin(Plan())
        if self._tried(lambda: self.memory.delete(path)):
            self.said.emit(self.tr("{file} is deleted.").format(file=path.name))

    def remove_everything(self) -> bool:
        """Ask, then forget recent plans, days, copies and settings; whether that was done."""
        says = self.tr(
            "Remove everything that Path Planner remembers on this computer: the list of recent plans, copies of plans "
            "that were not saved, days to delete after, and the settings of this window?\n\n"
            "Plans stay where you kept them."
        )
        if not self.questions.confirm(says, self.tr("&Remove everything")):
            return False
        removed = self._tried(self.memory.remove_everything)
        self.recent_changed.emit()
        if removed:
            self.said.emit(self.tr("Path Planner remembers nothing now."))
        return removed

    def copy_failed(self, refused: PlanFileRefused) -> None:
        """Say that the copy against crashes could not be written."""
        says = self.tr("No copy against a crash could be made. {why}").format(why=self.words(refused))
        self.said.emit(says)

    def words(self, refused: PlanFileRefused) -> str:
        """Why a file cannot be used, in words."""
        return refusal_in_words(refused, _translate)

    def _tried(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except PlanFileRefused as refused:
            self.questions.complain(self.words(refused))
            return False
        return True

    def _line(self, found: Found) -> str:
        return self.tr("{file}, changes until {when}").format(file=self._name_of(found), when=self._time(found))

    def _name_of(self, found: Found) -> str:
        return found.path.name if found.path is not None else self.tr("a protected plan")

    def _time(self, found: Found) -> str:
        at = found.at.astimezone()
        return self.tr("{time} on {day}").format(time=f"{at:%H:%M}", day=self._session.wording.day(at.date()))


def _translate(text: str) -> str:
    return QCoreApplication.translate("Documents", text)


def _nothing() -> None:
    """Nothing is being typed."""
