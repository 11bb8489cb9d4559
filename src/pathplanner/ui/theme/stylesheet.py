"""The style sheet of the widgets we do not paint ourselves."""

from string import Template

from pathplanner.ui.theme.tokens import Tokens

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QMenuBar, QStatusBar { background: $window; }
QMenuBar::item { padding: ${s1}px ${s2}px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $surface; }
QMenu { background: $surface; border: 1px solid $line; padding: ${s1}px; }
QMenu::item { padding: ${s1}px ${s6}px ${s1}px ${s3}px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $ink_soft; }
QMenu::separator { height: 1px; background: $line; margin: ${s1}px; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: ${s1}px; }
QStatusBar { border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 2px ${s2}px; }
#side, #palettePane { background: $surface; }
#palettePane { border-right: 1px solid $line; }
#side { border-left: 1px solid $line; }
#bar { background: $window; border-bottom: 1px solid $line; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="caption"] { font-size: ${caption}px; color: $ink_soft; }
QLabel[role="kicker"] { font-size: ${caption}px; font-weight: 600; color: $accent; }
QLabel[role="typical"] { font-size: ${caption}px; color: $warning; }
QLabel[role="why"] { background: $raised; border-left: 4px solid $accent; padding: ${s2}px ${s3}px; }
QLabel[role="field"] { font-weight: 600; }
QFrame[role="rule"] { background: $line; max-height: 1px; border: none; }
QFrame[role="note"] { background: $raised; border: 1px solid $line; border-radius: 6px; }
QLineEdit {
  background: $surface; border: 1px solid $ink_soft; border-radius: 6px; padding: ${s1}px ${s2}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border: 2px solid $focus; }
QPlainTextEdit {
  background: $surface; border: 1px solid $ink_soft; border-radius: 6px; padding: 1px ${s1}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus { border: 2px solid $focus; padding: 0 ${s1less}px; }
QPlainTextEdit[role="address"] { background: $window; border: 1px solid $line; padding: 0 ${s1}px; }
QPlainTextEdit[role="address"]:focus { border: 2px solid $focus; padding: 0 ${s1less}px; }
QTableWidget[role="pay"] {
  background: $surface; border: 1px solid $ink_soft; gridline-color: $line;
  selection-background-color: $accent; selection-color: $on_accent;
}
QTableWidget[role="pay"]:focus { border: 2px solid $focus; }
QTableWidget[role="pay"] QHeaderView, QTableWidget[role="pay"] QHeaderView::section {
  background: $raised; color: $ink; border: none; font-weight: 600;
}
QTableWidget[role="pay"] QHeaderView::section {
  padding-left: 3px; border-right: 1px solid $line; border-bottom: 1px solid $line;
}
QRadioButton { border: 2px solid transparent; border-radius: 5px; padding: 2px ${s1}px 2px 2px; }
QRadioButton:focus { border-color: $focus; }
QRadioButton::indicator {
  width: ${small}px; height: ${small}px; border: 2px solid $ink_soft; border-radius: ${ring}px; background: $surface;
}
QRadioButton::indicator:checked {
  width: ${dot}px; height: ${dot}px; border: 5px solid $accent; background: $surface;
}
QComboBox[role="choice"] {
  background: $surface; border: 1px solid $ink_soft; border-radius: 6px; padding: ${s1}px ${s2}px;
  combobox-popup: 0;
}
QComboBox[role="choice"]:focus { border: 2px solid $focus; padding: 3px 7px; }
QComboBox[role="choice"] QAbstractItemView {
  background: $surface; border: 1px solid $ink_soft; selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox[role="choice"] QAbstractItemView::item { padding: ${s1}px; }
QComboBox[role="choice"]::drop-down { border: none; width: ${s4}px; }
QLineEdit, QPlainTextEdit, QComboBox { placeholder-text-color: $ink_soft; }
#plan QPlainTextEdit {
  background: $surface; border: 1px solid $ink_soft; border-radius: 6px; padding: 1px ${s1}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
#plan QPlainTextEdit:focus { border: 2px solid $focus; padding: 0 ${s1less}px; }
#calendar { background: $surface; border: 1px solid $line; }
#calendar QToolButton { background: transparent; color: $ink; padding: ${s1}px ${s2}px; border: 1px solid transparent; }
#calendar QToolButton:hover { border-color: $accent; border-radius: 6px; }
#calendar #qt_calendar_navigationbar { background: $raised; }
QPushButton {
  background: $surface; border: 1px solid $ink_soft; border-radius: 6px; padding: ${s1}px ${s3}px; font-weight: 600;
}
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:hover { background: $raised; border-color: $accent; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:focus { border: 2px solid $focus; padding: ${s1less}px ${s3less}px; }
QPushButton:disabled { color: $ink_soft; border-color: $line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:disabled { background: $surface; color: $ink_soft; border-color: $line; }
QPushButton[role="quiet"] {
  border: 1px solid transparent; background: transparent; font-weight: 400; color: $accent; text-align: left;
}
QPushButton[role="quiet"]:hover { text-decoration: underline; }
QPushButton[role="quiet"]:focus { border: 2px solid $focus; }
QPushButton[role="icon"] { border: 2px solid transparent; background: transparent; padding: 2px; }
QPushButton[role="icon"]:hover { background: $raised; border-color: $line; }
QPushButton[role="icon"]:focus { border-color: $focus; }
QPushButton[role="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[role="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
  background: transparent; color: $ink_soft; padding: ${s2}px ${s4}px; font-weight: 600;
  border-bottom: 3px solid transparent;
}
QTabBar::tab:selected { color: $ink; border-bottom: 3px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { border-bottom: 3px solid $focus; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 32px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: $ink_soft; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 5px; min-width: 32px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
""")


def stylesheet(tokens: Tokens, sizes: dict[str, int]) -> str:
    """The style sheet for the colours and type sizes (pixels, by role)."""
    colours = {name: getattr(tokens, name).name() for name in tokens.__slots__}
    grid = {f"s{steps}": 4 * steps for steps in (1, 2, 3, 4, 6)}
    radio = {"ring": sizes["small"] // 2 + 2, "dot": sizes["small"] - 6}
    return _SHEET.substitute(**colours, **grid, **sizes, **radio, s1less=3, s3less=11)
