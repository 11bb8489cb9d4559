"""What the menus run, beside the File menu."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import CardKind
from pathplanner.ui.later import Later
from pathplanner.ui.sector_focus import SectorFocus
from pathplanner.ui.side import ABOUT_TAB, ME_TAB, PLAN_TAB, ROUTES_TAB
from pathplanner.ui.theme.theme import STEP, Scheme
from pathplanner.ui.weighing.focus import WeighingFocus

if TYPE_CHECKING:
    from pathplanner.ui.middle import MakeCompare, MakeSectors
    from pathplanner.ui.printing.printers import Printers
    from pathplanner.ui.window import MainWindow

PRINT_PAGE, PAGE_AS_PDF = "print_page", "page_pdf"
READING = "reading"


class Commands(QObject):
    """Everything the menus can do, on the window it serves. `later` and the printers are made when first needed."""

    def __init__(self, make_printers: "Callable[[], Printers]", later: Later, notices: str) -> None:
        super().__init__()
        self.later = later
        self._make_printers = make_printers
        self._notices = notices
        self._window: MainWindow
        self.focus: SectorFocus
        self.make_sectors: MakeSectors
        self.make_compare: MakeCompare
        self.weighing: WeighingFocus

    def look_into(self, focus: SectorFocus, make_sectors: "MakeSectors") -> None:
        """Look into sectors with these."""
        self.focus = focus
        self.make_sectors = make_sectors

    def weigh_by(self, weighing: WeighingFocus) -> None:
        """Narrow and order the routes by this."""
        self.weighing = weighing

    def compare_with(self, make_compare: "MakeCompare") -> None:
        """Compare routes with this."""
        self.make_compare = make_compare

    def serve(self, window: "MainWindow") -> None:
        """Work on this window."""
        self._window = window
        self.setParent(window)

    def mark_scheme(self, scheme: Scheme) -> None:
        """Mark the colours that are chosen."""
        self._window.actions_by_id[scheme.value].setChecked(True)

    # Paper

    @cached_property
    def _printers(self) -> "Printers":
        return self._make_printers()

    def print_plan(self) -> None:
        """Preview and print."""
        self._window.commit()
        if self._window.what_if.is_in_the_way():
            return
        self._printers.plan.preview(self._window.session, self._window)

    def save_pdf(self) -> None:
        """Write the plan as a PDF."""
        self._window.commit()
        if self._window.what_if.is_in_the_way():
            return
        self._say(self._printers.plan.save_pdf(self._window.session, self._window))

    def export(self) -> None:
        """Write the plan as another kind of file."""
        self._window.commit()
        if self._window.what_if.is_in_the_way():
            return
        printers, session = self._printers, self._window.session
        name = session.plan.name if printers.plan.names_file else ""
        self._say(printers.files.save(session, name, self._window))

    def copy_text(self) -> None:
        """Put the plan on the clipboard."""
        self._window.commit()
        if self._window.what_if.is_in_the_way():
            return
        self._say(self._printers.files.copy_text(self._window.session))

    def group_plans(self) -> None:
        """Make plans for a group."""
        self.later.group(self._window.session, self._window.theme, self._window).open()

    def offer_page(self) -> None:
        """Offer to print what is told about where that is a page to read."""
        for action in (PRINT_PAGE, PAGE_AS_PDF):
            self._window.actions_by_id[action].setEnabled(bool(self._reading))

    def print_page(self) -> None:
        """Preview and print the page to read."""
        if self._reading:
            self._printers.reading.preview(self._reading, self._window)

    def save_page(self) -> None:
        """Write the page to read as a PDF."""
        if self._reading:
            self._say(self._printers.reading.save_pdf(self._reading, self._window))

    @property
    def _reading(self) -> str:
        """The page to read that is told about; empty where it is none."""
        selected = self._window.session.selected
        return selected.to if selected is not None and selected.kind == READING else ""

    def _say(self, said: str) -> None:
        if said:
            self._window.announcer.say(said)

    def clear(self) -> None:
        """Clear the ladder."""
        self._window.session.remove_all()

    def remove_everything(self) -> None:
        """Forget all that is remembered on this computer."""
        if self._window.files.remove_everything():
            self._window.keeps_settings = False

    def quit(self) -> None:
        """Close the window."""
        self._window.window().close()

    # Edit

    def undo(self) -> None:
        """Take the last change back."""
        self._window.commit()
        self._window.session.undo()

    def redo(self) -> None:
        """Do it again."""
        self._window.session.redo()

    def what_if(self) -> None:
        """Try what would be otherwise."""
        self._window.what_if.begin()

    def keep_what_if(self) -> None:
        """Take what is tried into the plan."""
        self._window.what_if.keep()

    def let_what_if_go(self) -> None:
        """Have the plan as it was before the what-if."""
        self._window.what_if.let_go()

    def tell_what_if(self, says: str) -> None:
        """Tell all that a what-if changes."""
        self.later.text(self.tr("What would change"), says, self._window).open()

    def find(self) -> None:
        """Go to the search field."""
        search = self._window.palette_pane.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    # View

    def essentials(self) -> None:
        """Show the essentials."""
        self._window.bar.show_view(False)

    def everything(self) -> None:
        """Show all cards."""
        self._window.bar.show_view(True)

    def show_routes(self) -> None:
        """Bring the routes to the front."""
        self._window.side.bring_to_front(ROUTES_TAB)

    def show_about(self) -> None:
        """Bring what is told about to the front."""
        self._window.side.bring_to_front(ABOUT_TAB)

    def show_me(self) -> None:
        """Bring what is known of the learner to the front."""
        self._window.side.bring_to_front(ME_TAB)

    def show_plan(self) -> None:
        """Bring what is planned to the front."""
        self._window.side.bring_to_front(PLAN_TAB)

    def sectors(self) -> None:
        """Show the sectors in the place of the ladder, or the ladder again."""
        self._window.middle.show_sectors(self._window.actions_by_id["sectors"].isChecked())

    def compare(self) -> None:
        """Show the routes side by side in the place of the ladder, or the ladder again."""
        self._window.middle.show_compare(self._window.actions_by_id["compare"].isChecked())

    def see_comparison(self) -> None:
        """Show the routes side by side."""
        self._window.middle.show_compare(True)

    def no_sector(self) -> None:
        """Look into no sector."""
        self._window.middle.show_no_sector()

    def narrow(self) -> None:
        """Go to what narrows and orders the routes."""
        self._window.side.narrow()

    def all_routes(self) -> None:
        """List every route again."""
        self.weighing.clear()

    def projector(self) -> None:
        """Open the learner's window, or close it."""
        self._window.stage.project(self._window.actions_by_id["projector"].isChecked())

    def larger(self) -> None:
        """Enlarge the text."""
        self._resize_text(STEP)

    def smaller(self) -> None:
        """Shrink the text."""
        self._resize_text(-STEP)

    def normal(self) -> None:
        """Text as it came."""
        self._resize_text(100 - self._window.theme.text_size)

    def _resize_text(self, by: int) -> None:
        theme = self._window.theme
        theme.set_text_size(theme.text_size + by)
        self._window.announcer.say(self.tr("Text size {size} %.").format(size=theme.text_size))

    def system_colours(self) -> None:
        """Follow the system's colours."""
        self._window.theme.choose(Scheme.SYSTEM)
        self._window.announcer.say(self.tr("Colours follow the system."))

    def light_colours(self) -> None:
        """Light colours."""
        self._window.theme.choose(Scheme.LIGHT)
        self._window.announcer.say(self.tr("Light colours."))

    def dark_colours(self) -> None:
        """Dark colours."""
        self._window.theme.choose(Scheme.DARK)
        self._window.announcer.say(self.tr("Dark colours."))

    # Qualification

    def _selected_card(self) -> QualificationId | None:
        """The card with the keyboard focus or, where none has it, the one that is told about."""
        card = self._window.ladder.focused_card or self._window.session.selected_card
        if card is not None:
            return card
        self._window.announcer.say(
            self.tr("Select a qualification first: click its card, or walk to it with the arrow keys.")
        )
        return None

    def _selected_award(self) -> QualificationId | None:
        card = self._selected_card()
        if card and self._window.session.framework.qualification[card].kind is not CardKind.AWARD:
            self._window.announcer.say(self.tr("This is a place to start from, not one to reach."))
            return None
        return card

    def place(self) -> None:
        """Hold the selected qualification."""
        if card := self._selected_card():
            self._window.session.place(card)

    def own(self) -> None:
        """Put in a qualification that is not in the list."""
        self._window.side.offer_own("")

    def remove(self) -> None:
        """Stop holding the selected qualification."""
        if card := self._selected_card():
            self._window.session.remove(card)

    def aim(self) -> None:
        """Make the selected qualification the destination."""
        if card := self._selected_award():
            self._window.session.aim_at(card)

    def ways_in(self) -> None:
        """Show every way into the selected qualification."""
        if card := self._selected_award():
            self._window.show_ways_into(card)

    def tell(self) -> None:
        """Read about the selected qualification."""
        if card := self._selected_card():
            self._window.session.select("card", card)
            self.show_about()

    def look_towards_both(self) -> None:
        """Look towards HTQ and degree level again."""
        self._window.session.look_towards_both()

    # Help

    def help(self) -> None:
        """Show the first page again."""
        self._window.session.select_nothing()
        self.show_about()

    def why_levels(self) -> None:
        """Read why levels 4 and 5 are worth a look."""
        self._read("why_levels_4_and_5")

    def about_pay(self) -> None:
        """Read what can be said about pay, and what cannot."""
        self._read("about_pay")

    def stem(self) -> None:
        """Read what the evidence says of STEM."""
        self._read("stem")

    def _read(self, page: str) -> None:
        self._window.session.select(READING, page)
        self.show_about()

    def keys(self) -> None:
        """List all shortcuts."""
        lines = (
            f"{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}\t{action.text().replace('&', '')}"
            for action in self._window.actions_by_id.values()
            if not action.shortcut().isEmpty()
        )
        extra = self.tr(
            "Arrow keys\tWalk the ladder and the lists\nEnter\tPlace from the list, read about a card\n"
            "Menu key\tWhat can be done with a card\nEscape\tOne step back"
        )
        self.later.text(self.tr("Keyboard shortcuts"), "\n".join((*lines, extra)), self._window).open()

    def about(self) -> None:
        """Who the facts belong to."""
        self.later.text(self.tr("About Path Planner"), self._notices, self._window).open()
