"""A card: one qualification on the ladder."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QStaticText,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from pathplanner.core.own import is_own
from pathplanner.core.qualifications import Qualification, QualityMark
from pathplanner.planning.lighting import Light
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.buttons import LadderButton
from pathplanner.ui.ladder.look import Look
from pathplanner.ui.ladder.shapes import outline, pen
from pathplanner.ui.theme.theme import Theme

STRIPE = 5
MARGIN = 4
INSET = 3
ICON = 14
LIT_WIDTH = 2.5
PLAIN_WIDTH = 1.2
WRAPPED = ("name", "note")


class Card(LadderButton):
    """A qualification, painted in the shape of its lane and the stroke of its state.

    `undecided` is for an own card that only keeps a place.
    """

    def __init__(
        self, qualification: Qualification, theme: Theme, wording: Wording, parent: QWidget, *, undecided: bool = False
    ) -> None:
        super().__init__(parent)
        self.qualification = qualification
        self._theme = theme
        self._wording = wording
        self._look = Look()
        self._shape = QPainterPath()
        self._stripe = QPainterPath()
        self._texts: dict[str, QStaticText] = {}
        self.setObjectName(f"card:{qualification.id}")
        self.setText(qualification.short_name)
        self._lane = qualification.lane
        self._facts = wording.facts_on_card(qualification)
        self._state = ""
        self._is_own = is_own(qualification.id)
        aloud = (
            qualification.name,
            wording.level(qualification.level),
            wording.length(qualification.full_time),
            self._own_words(undecided),
        )
        self._facts_aloud = ", ".join(fact for fact in aloud if fact)
        self._name_aloud()

    @property
    def look(self) -> Look:
        """How the card is painted now."""
        return self._look

    def show_look(self, look: Look) -> None:
        """Paint it another way and tell screen readers."""
        if look != self._look:
            if look.note != self._look.note:
                self._texts.pop("note", None)
            self._look = look
            self._state = self._wording.light_on_card(look.light) if look.says_state else ""
            self._name_aloud()
            self.update()

    def renew(self) -> None:
        """Forget prepared text after a change of theme or text size."""
        self._texts.clear()
        self.update()

    def _own_words(self, undecided: bool) -> str:
        if not self._is_own:
            return ""
        return self.tr("not decided yet") if undecided else self.tr("my own, adviser's judgement")

    def _name_aloud(self) -> None:
        state = self._wording.light(self._look.light) if self._look.says_state else ""
        agreed = self.tr("a condition was agreed after discussion") if self._look.agreed else ""
        aloud = (self._facts_aloud, *self._look.note.splitlines(), state, agreed)
        self.setAccessibleName(", ".join(words for words in aloud if words))

    def resizeEvent(self, event: object) -> None:
        """Prepare the outline for the new size."""
        inside = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        self._shape = outline(self._lane, inside)
        edge = QPainterPath()
        edge.addRect(QRectF(INSET, INSET, STRIPE, self.height()))
        self._stripe = self._shape.intersected(edge)
        self._texts.clear()

    def sizeHint(self) -> QSize:
        """As wide as it is, and as high as its words need."""
        return QSize(self.width(), height_of(self.qualification, self.width(), self._theme, self._look.note))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, stripe, border, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        look = self._look
        lane = tokens.lane(self._lane)
        ground = tokens.light_tint(look.light) if look.light is not Light.NONE else tokens.surface
        painter.fillPath(self._shape, ground)
        painter.fillPath(self._stripe, lane)
        if look.light is Light.NONE:
            painter.strokePath(self._shape, QPen(lane, PLAIN_WIDTH))
        else:
            painter.strokePath(self._shape, pen(look.light, tokens.light(look.light), LIT_WIDTH))
        if self.underMouse() or look.selected:
            painter.strokePath(self._shape, QPen(tokens.accent, LIT_WIDTH if look.selected else PLAIN_WIDTH * 1.5))
        if look.outlined:
            painter.setPen(QPen(tokens.accent, 2.0, Qt.PenStyle.DashDotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        look = self._look
        ink = tokens.on_here if look.light is Light.HERE else tokens.ink
        soft = tokens.on_here if look.light is Light.HERE else tokens.ink_soft
        left = text_left()
        name = self._prepared("name", self.qualification.short_name, name_font(self._theme))
        facts = self._prepared("facts", self._facts, self._theme.font("small"))
        name_height, facts_height = name.size().height(), facts.size().height()
        if look.note:
            facts_height += self._prepared("note", look.note, self._theme.font("small")).size().height()
        block = name_height + facts_height + (state_height(self._theme) if self._state else 0)
        top = (self.height() - block) / 2
        painter.setPen(ink)
        painter.setFont(name_font(self._theme))
        painter.drawStaticText(QPointF(left, top), name)
        top += name_height
        painter.setPen(soft)
        painter.setFont(self._theme.font("small"))
        painter.drawStaticText(QPointF(left, top), facts)
        if look.note:
            note = self._prepared("note", look.note, self._theme.font("small"))
            painter.drawStaticText(QPointF(left, top + facts.size().height()), note)
        if self._is_own:
            self._paint_mark(painter, top, "own", soft)
        elif self.qualification.quality_mark is not QualityMark.NONE:
            self._paint_mark(painter, top, "htq", soft if look.light is Light.HERE else tokens.htq)
        if self._state:
            self._paint_state(painter, QPointF(left, top + facts_height), self._state)
        if look.agreed:
            self._paint_agreed(painter, top + facts_height, ink)

    def _paint_mark(self, painter: QPainter, top: float, icon: str, colour: QColor) -> None:
        size = self._theme.pixels(ICON + 2)
        mark = self._theme.pixmap(icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - size - 2 * MARGIN, top), mark)

    def _paint_agreed(self, painter: QPainter, top: float, colour: QColor) -> None:
        """At the end of the row of the state: right of its words on the narrowest card, left of a cut corner."""
        size = self._theme.pixels(ICON)
        mark = self._theme.pixmap("agreed", colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - size - INSET - MARGIN, top), mark)

    def _paint_state(self, painter: QPainter, at: QPointF, words: str) -> None:
        light = self._look.light
        tokens = self._theme.tokens
        colour = tokens.on_here if light is Light.HERE else tokens.light(light)
        size = self._theme.pixels(ICON)
        painter.drawPixmap(at + QPointF(0, 2), self._theme.pixmap(light.value, colour, size, self.devicePixelRatioF()))
        font = self._theme.font("small", strong=light is not Light.NONE)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawStaticText(at + QPointF(size + 3, 0), self._prepared(words, words, font))

    def _prepared(self, key: str, text: str, font: QFont) -> QStaticText:
        if key not in self._texts:
            prepared = QStaticText(text)
            prepared.setTextFormat(Qt.TextFormat.PlainText)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            prepared.setTextOption(option)
            if key in WRAPPED:
                prepared.setTextWidth(text_width(self.width()))
            prepared.prepare(font=font)
            self._texts[key] = prepared
        return self._texts[key]


def name_font(theme: Theme) -> QFont:
    """The font of a card's name."""
    return theme.font("caption", strong=True)


def text_left() -> int:
    """Where words begin."""
    return INSET + STRIPE + MARGIN


def text_width(card_width: int) -> int:
    """How much room words have."""
    return max(1, card_width - text_left() - INSET - MARGIN)


def state_height(theme: Theme) -> int:
    """The height of the row that says the state."""
    return max(QFontMetrics(theme.font("small", strong=True)).height(), theme.pixels(ICON) + 2)


def height_of(card: Qualification, card_width: int, theme: Theme, note: str = "") -> int:
    """How high a card must be for its name, its facts, a note and its state."""
    metrics = QFontMetrics(name_font(theme))
    room = QRect(0, 0, text_width(card_width), 10_000)
    name = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), card.short_name).height()
    small = QFontMetrics(theme.font("small"))
    facts = small.height()
    if note:
        facts += small.boundingRect(room, int(Qt.TextFlag.TextWordWrap), note).height()
    return name + facts + state_height(theme) + 2 * (INSET + MARGIN)
