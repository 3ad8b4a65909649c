"""A line to type in and what fits below it: Enter takes it, Esc leaves everything as it was."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QLineEdit, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.palette.offer import KEYS, WORDS, Offer, offer_table
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

WIDTH_CHARACTERS, MOST_ROWS, MOST_RECENT = 78, 9, 5
_INTO_ROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Palette(QFrame):
    """Lies over the window it belongs to. taken: something was chosen, and is done next."""

    taken = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("card", True)
        self.setProperty("floating", True)
        self._window = window
        self._before: QWidget | None = None
        self._recent: list[str] = []
        self._line = QLineEdit()
        self._line.setClearButtonEnabled(True)
        self._rows = offer_table(self)
        self._view = RowsView(self._rows, look, (1, 0), {KEYS: "Ctrl+Shift+MM"})
        self._view.horizontalHeader().hide()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = say(tr("Nothing here is called so."), "muted")
        self._lay_out()
        self._line.textChanged.connect(self._on_typed)
        self._view.chosen.connect(self._tell_current)
        self._view.clicked.connect(lambda _index: self._take())
        self._line.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self, title: str, hint: str, offers: Iterable[Offer]) -> None:
        """Offers that were taken last stand first. Opened again, it begins anew."""
        focus = QApplication.focusWidget()
        if not self.isVisible():
            self._before = focus
        places = {known: place for place, known in enumerate(self._recent)}
        found = sorted(offers, key=lambda offer: places.get(offer.id, MOST_RECENT))
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(title)
        self._view.setAccessibleName(title)
        self._line.clear()
        self._view.show_rows(found)
        self._on_typed("")
        self._place()
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """The keyboard goes back to where it was."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.ShortcutOverride:  # else the page's own keys would come first
            event.accept()
            return False
        if event.type() == QEvent.Type.FocusOut and not self._line.hasFocus():
            self.hide()
            return False
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """True: the key is not for the line."""
        key = Qt.Key(event.key())
        if key in _INTO_ROWS:
            QCoreApplication.sendEvent(self._view, event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key == Qt.Key.Key_Tab
        return True

    def _take(self) -> None:
        offer = self._view.row()
        if not isinstance(offer, Offer) or not offer.is_possible:
            return
        self._recent = [offer.id, *(known for known in self._recent if known != offer.id)][:MOST_RECENT]
        self.leave()
        self.taken.emit()
        offer.wish()

    def _on_typed(self, text: str) -> None:
        self._view.filter(text)
        rows = self._rows.rowCount()
        self._view.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self._view.setCurrentIndex(self._rows.index(0, WORDS))
        self._view.fit_height(min(max(rows, 1), MOST_ROWS))
        self._place()

    def _tell_current(self) -> None:
        """The keyboard stays in the line; a screen reader hears what Enter would take."""
        offer = self._view.row()
        words = ", ".join(part for part in (offer.words, offer.detail, offer.keys) if part) if offer else ""
        self._line.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self._line, QAccessible.Event.DescriptionChanged))

    def _place(self) -> None:
        """Below the window's head, in its middle."""
        window = self._window
        widest = window.width() - 2 * m.MARGIN
        width = min(widest, self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, min(window.height() // 8, max(window.height() - self.height(), 0)))

    def _lay_out(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(2 * m.GAP_LARGE)
        shadow.setOffset(0, m.GAP_SMALL)
        self.setGraphicsEffect(shadow)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP)
        for part in (self._line, self._view, self._none):
            column.addWidget(part)
