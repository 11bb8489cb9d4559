"""The what-if of a window: begins one, says over the ladder and on its cards what changes, keeps it or lets it go."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from pathplanner.core.ids import QualificationId
from pathplanner.ui.keeping.notices import Notices
from pathplanner.ui.session import Session
from pathplanner.ui.stage import Stage
from pathplanner.ui.what_if.told import Tell

KEY, KEEP, LET_GO, MORE = "what_if", "keep", "let_go", "more"


class WhatIfMode(QObject):
    """Follows the trial of a document. `commit` takes what is being typed into the plan.

    Signals:
        details_wanted: all that changes is to be told (sentences, a line each).
    """

    details_wanted = Signal(str)

    def __init__(
        self, session: Session, stage: Stage, notices: Notices, tell: Tell, commit: Callable[[], None]
    ) -> None:
        super().__init__(notices)
        self._session = session
        self._document = session.document
        self._stage = stage
        self._notices = notices
        self._tell = tell
        self._commit = commit
        self._details: tuple[str, ...] = ()
        self._actions: tuple[QAction, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._announce)
        self._document.trial_changed.connect(self._follow)
        session.routes_changed.connect(self._compare)
        notices.answered.connect(self._answered)

    def enable(self, *actions: QAction) -> None:
        """Have these enabled in a what-if alone."""
        self._actions = actions
        self._follow()

    # What is asked of it

    def begin(self) -> None:
        """From now on only try what is edited."""
        if self._document.is_trial:
            self._say(self.tr("This is a what-if already: keep it, or let it go."))
            return
        self._commit()
        self._document.begin_trial()
        self._say(self._says(self._hint))

    def keep(self) -> None:
        """Take all of it into the plan, as one change."""
        self._commit()
        changes = self._document.tries_something
        self._document.keep_trial(self.tr("keep a what-if"))
        kept = self.tr("The what-if is in the plan now, as one change that can be undone.")
        self._say(kept if changes else self.tr("Nothing was changed, so nothing is kept."))

    def let_go(self) -> None:
        """Have the plan as it was before."""
        self._commit()
        self._document.let_trial_go()
        self._say(self.tr("The what-if is let go. The plan is as it was."))

    def tell_details(self) -> None:
        """Tell all that changes."""
        self.details_wanted.emit("\n".join(self._details) or self._hint)

    def is_in_the_way(self) -> bool:
        """Whether a what-if stands in the way of paper, and say so."""
        if self._document.is_trial:
            self._say(self.tr("First keep the what-if, or let it go: it has no place on paper."))
        return self._document.is_trial

    def _answered(self, key: str, answer: str) -> None:
        if key == KEY:
            {KEEP: self.keep, LET_GO: self.let_go, MORE: self.tell_details}[answer]()

    # What it shows

    @property
    def _hint(self) -> str:
        return self.tr("Place a qualification, or tell a better grade or a job offer under Me.")

    def _says(self, more: str) -> str:
        return self.tr("What if: nothing of this is in the plan until you keep it. {more}").format(more=more)

    def _follow(self) -> None:
        is_trial = self._document.is_trial
        for action in self._actions:
            action.setEnabled(is_trial)
        self._details = ()
        self._show_marks({})
        if is_trial:
            answers = ((KEEP, self.tr("Keep")), (LET_GO, self.tr("Let go")), (MORE, self.tr("What changes…")))
            self._notices.show_line(KEY, self._says(self._hint), answers)
        else:
            self._soon.stop()
            self._notices.drop(KEY)

    def _compare(self) -> None:
        if self._document.is_trial:
            told = self._tell(self._session, self._document.settled_plan)
            self._details = told.details
            self._notices.reword(KEY, self._says(told.says))
            self._show_marks(told.marks)
            self._soon.start()

    def _show_marks(self, marks: Mapping[QualificationId, str]) -> None:
        known = self._session.framework.qualification
        self._stage.show_changes({card: says for card, says in marks.items() if card in known})

    def _announce(self) -> None:
        self._say(self._notices.says(KEY))

    def _say(self, sentence: str) -> None:
        self._session.said.emit(sentence)
