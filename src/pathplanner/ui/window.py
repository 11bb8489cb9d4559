"""The window: puts the parts side by side and connects them to the session."""

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import CardKind
from pathplanner.documents.settings import Settings
from pathplanner.planning.lighting import Lighting
from pathplanner.ui.about.page import Page
from pathplanner.ui.actions import ACTION, PinWords, UndoWords, fill_menus, make_actions
from pathplanner.ui.announcer import Announcer
from pathplanner.ui.bar import Bar
from pathplanner.ui.both_ways import WaysShown
from pathplanner.ui.commands import Commands
from pathplanner.ui.frame import FIRST_SIZE
from pathplanner.ui.keeping.asking import Asker
from pathplanner.ui.keeping.autosave import Autosave
from pathplanner.ui.keeping.files import Files
from pathplanner.ui.keeping.menus import PracticeMenu, RecentMenu
from pathplanner.ui.keeping.notices import Notices
from pathplanner.ui.keeping.status import FileStatus
from pathplanner.ui.menus import action_specs
from pathplanner.ui.middle import Middle
from pathplanner.ui.palette.palette import Palette
from pathplanner.ui.session import Session
from pathplanner.ui.side import ABOUT_TAB, ROUTES_TAB, Side
from pathplanner.ui.stage import Stage
from pathplanner.ui.tabbing import next_stop
from pathplanner.ui.theme.theme import Scheme, Theme
from pathplanner.ui.what_if.mode import WhatIfMode

PALETTE_WIDTH, SIDE_WIDTH = 200, 316
PALETTE_NARROWEST, SIDE_NARROWEST = 170, 260


class MainWindow(QMainWindow):
    """The whole app in one window.

    Signals:
        closed: the window was closed, with the settings to keep (Settings).
    """

    closed = Signal(object)

    def __init__(self, session: Session, files: Files, theme: Theme, commands: Commands, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.files = files
        self.theme = theme
        self.keeps_settings = True
        self.setWindowIcon(theme.icon("logo", theme.tokens.accent))
        self.stage = Stage(session, theme, commands.later, commands.weighing, self)
        self.ladder, self.ladder_view, self.legend = self.stage.ladder, self.stage.view, self.stage.legend
        self.middle = Middle(self.stage, commands.focus, commands.make_sectors, commands.make_compare)
        self.ways = WaysShown(session, self.stage, commands.focus.find_job, self)
        self.palette_pane = Palette(session.framework, theme, session.wording)
        self.side = Side(session, theme, commands.later, commands.weighing, self)
        self.routes_panel, self.about_panel = self.side.routes, self.side.about
        self.bar = Bar(theme, session.wording)
        self.announcer = Announcer(self.statusBar())
        self.notices = Notices(self)
        self.what_if = WhatIfMode(session, self.stage, self.notices, commands.later.what_if, self.commit)
        self._build()
        self.commands = commands
        commands.serve(self)
        specs = action_specs(commands, files)
        self.actions_by_id = make_actions(specs, self)
        fill_menus(self.menuBar(), specs, self.actions_by_id)
        self.what_if.enable(*(self.actions_by_id[action] for action in ("keep_what_if", "let_what_if_go")))
        self.what_if.details_wanted.connect(commands.tell_what_if)
        self._add_menus_of_files()
        self._fill_bar()
        self._connect()
        self._connect_files()
        self._take_settings(settings)
        session.start()
        self._show_data_date()
        self.palette_pane.search.setFocus()

    # Building

    def _build(self) -> None:
        middle = QWidget(self)
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.notices)
        down.addWidget(self.bar)
        down.addWidget(self.middle, 1)
        pane = QWidget(self)
        pane.setObjectName("palettePane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(pane)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.palette_pane)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (pane, middle, self.side):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.setHandleWidth(1)
        splitter.setSizes([PALETTE_WIDTH, FIRST_SIZE.width() - PALETTE_WIDTH - SIDE_WIDTH, SIDE_WIDTH])
        splitter.setCollapsible(1, False)
        self._panes = {pane: PALETTE_NARROWEST, self.side: SIDE_NARROWEST}
        self._widen_panes()
        self.setCentralWidget(splitter)

    def _widen_panes(self) -> None:
        """Keep the sides wide enough for their words, whatever the text size."""
        for pane, width in self._panes.items():
            pane.setMinimumWidth(self.theme.pixels(width))

    def _fill_bar(self) -> None:
        undo, redo = self.actions_by_id["undo"], self.actions_by_id["redo"]
        UndoWords(self.session.document.undo_group, undo, redo, self)
        PinWords(self.session, self.actions_by_id["compare"], self)
        self._sector_button = self.bar.add_action(self.actions_by_id["sectors"], "sector", looks=True)
        self.bar.add_action(undo, "undo", words=False)
        self.bar.add_action(redo, "redo", words=False)
        self.bar.add_action(self.actions_by_id["pdf"], "pdf")
        self.bar.add_action(self.actions_by_id["print"], "print", primary=True)

    def _add_menus_of_files(self) -> None:
        menu = self.findChild(QMenu, "menu:file")
        assert isinstance(menu, QMenu)
        menu.insertMenu(self.actions_by_id["save"], RecentMenu(self.files, menu))
        menu.insertMenu(self.actions_by_id["forget"], PracticeMenu(self.files, menu))

    def _connect_files(self) -> None:
        files, document = self.files, self.session.document
        files.ask_through(self._make_asker)
        files.commit = self.commit
        files.said.connect(self.announcer.say)
        files.begun.connect(self._begin)
        self.file_status = FileStatus(self, self.session, files, self.notices)
        self.autosave = Autosave(document, files.keeper, self.commit, self)
        self.autosave.failed.connect(files.copy_failed)

    def _make_asker(self) -> Asker:
        return self.commands.later.questions(self, self.session, self.theme)

    def _begin(self) -> None:
        """Another plan is open: begin where everybody begins."""
        self.session.select_nothing()
        self.commands.weighing.begin()
        self.side.begin(self.files.review)

    def commit(self) -> None:
        """Take what is being typed into the plan."""
        self.side.commit()
        self.middle.commit()

    def _connect(self) -> None:
        session, ladder, palette = self.session, self.ladder, self.palette_pane
        self.theme.changed.connect(self._widen_panes)
        session.lighting_changed.connect(self._show_lighting)
        session.routes_changed.connect(self._show_routes)
        session.page_changed.connect(self._show_page)
        session.said.connect(self.announcer.say)
        ladder.card_chosen.connect(self._tell_about_card)
        ladder.card_chosen.connect(self.ways.choose)
        self.ways.said.connect(self.announcer.say)
        self.ways.shown.connect(self.middle.show_ladder)
        self.middle.ways_wanted.connect(self.ways.show_into_job)
        ladder.card_opened.connect(self._place)
        ladder.level_chosen.connect(self._tell_about_level)
        ladder.card_dropped.connect(self._place_on)
        ladder.menu_asked.connect(self._show_card_menu)
        palette.placed.connect(self._place)
        palette.picked_up.connect(self._pick_up)
        palette.menu_asked.connect(self._show_card_menu)
        palette.held.removed.connect(session.remove)
        palette.held.grades_asked.connect(self._ask_for_grades)
        palette.own_wanted.connect(self.side.offer_own)
        self.stage.projecting.connect(self.actions_by_id["projector"].setChecked)
        self.middle.shows_sectors.connect(self.actions_by_id["sectors"].setChecked)
        self.middle.shows_compare.connect(self.actions_by_id["compare"].setChecked)
        self.middle.occupation_chosen.connect(self._tell_about_occupation)
        self.commands.focus.changed.connect(self._show_sector)
        session.framework_changed.connect(self._show_sector)
        palette.held.chosen.connect(self._tell_about_card)
        self.routes_panel.looked_at.connect(self.stage.show_route)
        self.routes_panel.comparison_wanted.connect(self.commands.see_comparison)
        self.about_panel.followed.connect(self._follow)
        self.bar.all_wanted.connect(self._show_all)
        self.bar.destination_switched.connect(session.look_towards)
        self.bar.own_destination_dropped.connect(session.look_towards_both)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.step_back)

    def _take_settings(self, settings: Settings) -> None:
        self.resize(FIRST_SIZE)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if (settings.scheme, settings.text_size) != (self.theme.scheme, self.theme.text_size):
            self.theme.restore(Scheme(settings.scheme), settings.text_size)
        self.bar.show_view(settings.shows_all)
        self.commands.mark_scheme(self.theme.scheme)

    def _show_data_date(self) -> None:
        session = self.session
        words = self.tr("Data {version}, checked {day}").format(
            version=session.framework.version, day=session.wording.day(session.framework.checked)
        )
        self.announcer.stand(words)

    # What the session sends

    def _show_lighting(self, lighting: Lighting) -> None:
        self._pick_up("")
        self.stage.show_lighting(lighting)
        self.palette_pane.show_held(self.session.plan.learner.held)
        plan = self.session.plan
        self.bar.show_destinations(plan.destinations, plan.job.title if plan.job else "")

    def _show_routes(self) -> None:
        session = self.session
        self.palette_pane.held.show_points(session.points)
        self.side.show_routes()
        if session.plan.learner.held and session.selected is None and self.side.currentIndex() == ABOUT_TAB:
            self.side.setCurrentIndex(ROUTES_TAB)

    def _show_page(self, page: Page) -> None:
        self.stage.show_selected()
        self.about_panel.show_page(page)
        self.commands.offer_page()

    # What the user does

    def _place(self, card: str) -> None:
        self._place_on(card, "")

    def _place_on(self, card: str, level: str) -> None:
        self._pick_up("")
        self.session.place(QualificationId(card), level)

    def _ask_for_grades(self, card: str) -> None:
        self.side.ask_for_grades(QualificationId(card))

    def _pick_up(self, card: str) -> None:
        picked = QualificationId(card) if card else None
        self.ladder.pick_up(picked)
        self.palette_pane.pick_up(picked)
        if picked is not None:
            level = self.session.wording.level(self.session.framework.qualification[picked].level)
            name = self.session.wording.short(picked)
            self.announcer.say(
                self.tr("{card} picked up. Click {level}, where it says “Place here”, or press Escape.").format(
                    card=name, level=level.lower()
                )
            )

    def _tell_about_card(self, card: str) -> None:
        self._follow("card", card)

    def _tell_about_occupation(self, occupation: str) -> None:
        self._follow("occupation", occupation)

    def _show_sector(self) -> None:
        focus = self.commands.focus
        self.stage.show_notes(focus.notes)
        self.routes_panel.show_sector(focus.says_of if focus.sector else None)
        self.bar.show_sector(self._sector_button, focus.name)

    def _tell_about_level(self, level: str) -> None:
        self._follow("level", level)

    def _follow(self, kind: str, to: str) -> None:
        if kind == ACTION:
            self.actions_by_id[to].trigger()
            return
        if self.ways.follow(kind, to):
            return
        self.side.setCurrentIndex(ABOUT_TAB)
        self.session.select(kind, to)
        page = self.about_panel.page
        if page is not None:
            self.announcer.say(" ".join(part for part in (f"{page.title}.", page.why) if part))

    def show_ways_into(self, card: QualificationId) -> None:
        """Show every way into a card, from anywhere; Escape returns."""
        self.ways.show_into(card)

    def _show_all(self, shows_all: bool) -> None:
        self.stage.show_all(shows_all)
        if shows_all:
            says = self.tr("All {count} qualifications are shown.").format(count=len(self.ladder.cards))
        else:
            says = self.tr("The essential qualifications are shown, and whatever is on the ladder or lit.")
        self.announcer.say(says)

    def _show_card_menu(self, card: str, at: QPoint) -> None:
        self.session.select("card", card)
        if self.ladder.focused_card is not None:
            self.ladder.focus_card(QualificationId(card))
        menu = self.card_menu(QualificationId(card))
        menu.popup(at)

    def card_menu(self, card: QualificationId) -> QMenu:
        """The menu of a card: what can be done with it now."""
        held = self.session.plan.learner.holding(card) is not None
        is_award = self.session.framework.qualification[card].kind is CardKind.AWARD
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.actions_by_id["remove" if held else "place"])
        if is_award:
            menu.addAction(self.actions_by_id["aim"])
            menu.addAction(self.actions_by_id["ways_in"])
        menu.addAction(self.actions_by_id["tell"])
        return menu

    def step_back(self) -> None:
        """Escape: put down what is picked up, or show all routes again, or close what is told about."""
        if self.ladder.picked_up is not None:
            self._pick_up("")
        elif self.ladder.spotlight is not None:
            self.routes_panel.close_open()
            self.stage.show_only(None)
        elif self.session.selected is not None:
            self.session.select_nothing()
            if self.session.plan.learner.held:
                self.side.setCurrentIndex(ROUTES_TAB)
        self.announcer.say(self.session.summary())

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab go through the window as it is read."""
        parts = (self.notices, *self.palette_pane.parts, self.bar, self.ladder, *self.middle.parts, *self.side.parts)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop = next_stop(parts, self.focusWidget(), forward=forward)
        if stop is not None:
            stop.setFocus(reason)
        return stop is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whether to save what is not saved, and hand out the settings to keep."""
        if not self.files.may_let_go():
            event.ignore()
            return
        self.files.keeper.close()
        # While there is still somebody to hear of it: a stack that is deleted says that it is empty.
        self.session.document.close()
        if self.keeps_settings:
            self.closed.emit(self.settings)
        super().closeEvent(event)

    @property
    def settings(self) -> Settings:
        """How the window looks now."""
        return Settings(
            scheme=self.theme.scheme.value,
            text_size=self.theme.text_size,
            shows_all=self.ladder.shows_all,
            geometry=self.window().saveGeometry().toBase64().toStdString(),
        )
