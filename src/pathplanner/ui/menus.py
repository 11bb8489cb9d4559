"""The table of actions: every menu, with its words and its keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from pathplanner.ui.actions import ActionSpec
from pathplanner.ui.commands import PAGE_AS_PDF, PRINT_PAGE, Commands
from pathplanner.ui.keeping.files import Files

Standard = QKeySequence.StandardKey


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def action_specs(do: Commands, files: Files) -> tuple[ActionSpec, ...]:
    """Every action, in the order of the menus."""
    return (*_file_specs(do, files), *_edit_specs(do), *_view_specs(do), *_card_specs(do), *_help_specs(do))


def _file_specs(do: Commands, files: Files) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("new", "file", _tr("&New plan"), files.new, Standard.New),
        ActionSpec("open", "file", _tr("&Open…"), files.open, Standard.Open),
        ActionSpec("save", "file", _tr("&Save"), files.save, Standard.Save, divider=True),
        ActionSpec("save_as", "file", _tr("Save &as…"), files.save_as, "Ctrl+Shift+S"),
        ActionSpec("terms", "file", _tr("&How it is kept…"), files.change_terms),
        ActionSpec("print", "file", _tr("&Print plan…"), do.print_plan, Standard.Print, divider=True),
        ActionSpec("pdf", "file", _tr("Save as P&DF…"), do.save_pdf, "Ctrl+E"),
        ActionSpec("export", "file", _tr("Save as another &kind of file…"), do.export, "Ctrl+Shift+X"),
        ActionSpec("group", "file", _tr("Plans for a gro&up…"), do.group_plans, "Ctrl+G"),
        ActionSpec(PRINT_PAGE, "file", _tr("Print this pa&ge…"), do.print_page, "Ctrl+Shift+P", divider=True),
        ActionSpec(PAGE_AS_PDF, "file", _tr("Save this page as a PD&F…"), do.save_page, "Ctrl+Shift+E"),
        ActionSpec("forget", "file", _tr("Re&move everything…"), do.remove_everything, divider=True),
        ActionSpec("quit", "file", _tr("&Quit"), do.quit, "Ctrl+Q", divider=True),
    )


def _edit_specs(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("undo", "edit", _tr("&Undo"), do.undo, Standard.Undo),
        ActionSpec("redo", "edit", _tr("&Redo"), do.redo, "Ctrl+Shift+Z"),
        ActionSpec("what_if", "edit", _tr("&What if…"), do.what_if, "Ctrl+T", divider=True),
        ActionSpec("keep_what_if", "edit", _tr("&Keep the what-if"), do.keep_what_if, "Ctrl+Shift+T"),
        ActionSpec("let_what_if_go", "edit", _tr("&Let the what-if go"), do.let_what_if_go, "Ctrl+Shift+L"),
        ActionSpec("copy_text", "edit", _tr("&Copy plan as text"), do.copy_text, "Ctrl+Shift+C", divider=True),
        ActionSpec("find", "edit", _tr("&Find a qualification"), do.find, Standard.Find, divider=True),
    )


def _view_specs(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("essentials", "view", _tr("&Essential qualifications"), do.essentials, "Ctrl+1"),
        ActionSpec("all", "view", _tr("&All qualifications"), do.everything, "Ctrl+2"),
        ActionSpec("routes", "view", _tr("&Routes"), do.show_routes, "Ctrl+3", divider=True),
        ActionSpec("about_side", "view", _tr("A&bout what is selected"), do.show_about, "Ctrl+4"),
        ActionSpec("about_me", "view", _tr("&Me: what I have, what matters"), do.show_me, "Ctrl+5"),
        ActionSpec("plan_side", "view", _tr("My &plan"), do.show_plan, "Ctrl+6"),
        ActionSpec("sectors", "view", _tr("Sectors and &jobs"), do.sectors, "Ctrl+J", checkable=True, divider=True),
        ActionSpec("no_sector", "view", _tr("&Out of the sector"), do.no_sector, "Ctrl+Shift+J"),
        ActionSpec("narrow", "view", _tr("Narrow and order rou&tes"), do.narrow, "Ctrl+R", divider=True),
        ActionSpec("all_routes", "view", _tr("S&how all routes"), do.all_routes, "Ctrl+Shift+R"),
        ActionSpec("compare", "view", _tr("&Compare routes"), do.compare, "Ctrl+K", checkable=True),
        ActionSpec("projector", "view", _tr("Learner’s &window"), do.projector, "Ctrl+L", checkable=True, divider=True),
        ActionSpec("larger", "view", _tr("&Larger text"), do.larger, Standard.ZoomIn, divider=True),
        ActionSpec("smaller", "view", _tr("&Smaller text"), do.smaller, Standard.ZoomOut),
        ActionSpec("normal", "view", _tr("&Normal text"), do.normal, "Ctrl+0"),
        ActionSpec("system", "view", _tr("Colours of the s&ystem"), do.system_colours, group="colours", divider=True),
        ActionSpec("light", "view", _tr("L&ight colours"), do.light_colours, group="colours"),
        ActionSpec("dark", "view", _tr("&Dark colours"), do.dark_colours, group="colours"),
    )


def _card_specs(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("place", "qualification", _tr("&I have this: place it"), do.place, "Ctrl+H"),
        ActionSpec("remove", "qualification", _tr("&Take it off the ladder"), do.remove, "Ctrl+Backspace"),
        ActionSpec("own", "qualification", _tr("Something that is &not in the list…"), do.own, "Ctrl+Shift+N"),
        ActionSpec("aim", "qualification", _tr("&Make it my destination"), do.aim, "Ctrl+Return", divider=True),
        ActionSpec("ways_in", "qualification", _tr("&Show every way into it"), do.ways_in, "Ctrl+B"),
        ActionSpec("tell", "qualification", _tr("&Read about it"), do.tell, "Ctrl+I"),
        ActionSpec(
            "both",
            "qualification",
            _tr("&Look towards HTQ and degree level"),
            do.look_towards_both,
            "Ctrl+D",
            divider=True,
        ),
        ActionSpec("clear", "qualification", _tr("&Clear the ladder"), do.clear, "Ctrl+Shift+Backspace"),
    )


def _help_specs(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("help", "help", _tr("&How to use the ladder"), do.help, Standard.HelpContents),
        ActionSpec("why_levels", "help", _tr("&Why levels 4 and 5?"), do.why_levels, divider=True),
        ActionSpec("about_pay", "help", _tr("What we can and cannot say about &pay"), do.about_pay),
        ActionSpec("stem", "help", _tr("&STEM: what the evidence says"), do.stem),
        ActionSpec("keys", "help", _tr("&Keyboard shortcuts"), do.keys, divider=True),
        ActionSpec("about", "help", _tr("&About Path Planner"), do.about, divider=True),
    )
