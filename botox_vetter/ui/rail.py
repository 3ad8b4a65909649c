"""The rail on the left: one place after the other, each by mouse, by Tab and by Ctrl+number."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from botox_vetter.ui.icons import icon
from botox_vetter.ui.one_stop import stop_at_chosen
from botox_vetter.ui.rail_button import RailButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Place:
    """One stop of the rail. is_last: it stands at the foot."""

    id: str
    words: str
    icon: str
    is_last: bool = False


class Rail(QWidget):
    """Emits `chosen(id)` when the person picks a place; `show_place` only shows it."""

    chosen = Signal(str)

    def __init__(self, places: tuple[Place, ...], look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self._places, self._look = places, look
        self._group = QButtonGroup(self)
        self._buttons = {place.id: self._button(place) for place in places}
        stop_at_chosen(self._group)
        self._lay_out()
        self._widen()
        look.changed.connect(self._draw)
        self._draw()

    @property
    def present(self) -> QWidget | None:
        """The button of the place that is shown; None: it has none here."""
        return next((button for button in self._buttons.values() if button.isChecked()), None)

    @property
    def last(self) -> QWidget:
        return list(self._buttons.values())[-1]

    def show_place(self, place_id: str | None) -> None:
        """None: none of these. Where the rail has the keyboard, it goes along."""
        has_keyboard = any(button.hasFocus() for button in self._buttons.values())
        self._group.setExclusive(place_id is not None)
        for name, button in self._buttons.items():
            button.setChecked(name == place_id)
        if has_keyboard and place_id is not None:
            self._buttons[place_id].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        buttons = list(self._buttons.values())
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(at + step) % len(buttons)].setFocus()

    def _button(self, place: Place) -> RailButton:
        button = RailButton(place.words)
        button.clicked.connect(lambda: self.chosen.emit(place.id))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, m.GAP_LARGE, m.GAP, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        for n, place in enumerate(self._places):
            if place.is_last and not (n and self._places[n - 1].is_last):
                column.addStretch()
            column.addWidget(self._buttons[place.id])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._widen()

    def _widen(self) -> None:
        """As wide as the longest word in bold needs."""
        font = QFont(self.font())
        font.setBold(True)
        longest = max(QFontMetrics(font).horizontalAdvance(place.words) for place in self._places)
        width = max(m.RAIL_WIDTH, longest + 3 * m.GAP)
        self.setFixedWidth(width)
        for button in self._buttons.values():
            button.setFixedWidth(width - 2 * m.GAP)

    def _draw(self) -> None:
        for place in self._places:
            self._buttons[place.id].setIcon(icon(place.icon, self._look.roles.rail_text, m.RAIL_ICON))
