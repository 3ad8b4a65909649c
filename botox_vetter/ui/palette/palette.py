"""A line to type in and what fits below it: Enter takes it, Esc leaves everything as it was."""

from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from botox_vetter.ui.at_rest import AtRest
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.palette.offer import KEYS, WORDS, Offer, OfferTable, found
from botox_vetter.ui.palette.offer_delegate import OfferDelegate
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.shadow import Shadow
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

WIDTH_CHARACTERS, MOST_ROWS, MOST_LINES, MOST_RECENT = 92, 9, 12, 5
AT_ONCE = 300  # offers
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}


class Palette(QFrame):
    """Lies over the window it belongs to. is_grouped: in groups with a heading each, a line to a row.

    passed_on  keys that are not for the line, but for the window as ever
    """

    def __init__(self, look: Look, window: QWidget, is_grouped: bool, passed_on: tuple[QKeySequence, ...]) -> None:
        super().__init__(window)
        self.setProperty("card", True)
        self.setProperty("floating", True)
        self._window, self._is_grouped, self._passed_on = window, is_grouped, passed_on
        self._before: QWidget | None = None
        self._offers: list[Offer] = []
        self._recent: list[str] = []
        self._more = AtRest(self)
        self._line = QLineEdit()
        self._line.setClearButtonEnabled(True)
        self._rows = OfferTable(is_grouped, self)
        self._view = RowsView(self._rows, look, (1, 0), {KEYS: "Ctrl+Shift+MMM"}, lines=1 if is_grouped else 2)
        self._view.setItemDelegate(OfferDelegate(look, self._view))
        self._view.horizontalHeader().hide()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = say("", "muted")
        self._lay_out()
        self._line.textChanged.connect(self._on_typed)
        self._view.chosen.connect(self._tell_current)
        self._view.clicked.connect(lambda _index: self._take())
        self._line.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self, title: str, hint: str, offers: Iterable[Offer], none: str) -> None:
        """Offers that were taken last stand first, but for groups. Opened again, it begins anew.

        none: what is said when nothing fits
        """
        focus = QApplication.focusWidget()
        if not self.isVisible():
            self._before = focus
        coming = iter(offers)
        self._offers = list(islice(coming, AT_ONCE))
        if len(self._offers) == AT_ONCE:
            self._more.begin(self._taken_in(coming))
        else:
            self._more.stop()
            self._put_in_order()
        self._none.setText(none)
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(title)
        self._view.setAccessibleName(title)
        self._line.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _taken_in(self, coming: Iterator[Offer]) -> Iterator[None]:
        """Very many are taken in bit by bit, while the person types."""
        for offer in self._offers:
            _ = offer.searched
            yield
        for offer in coming:
            _ = offer.searched
            self._offers.append(offer)
            yield
        self._put_in_order()
        self._on_typed(self._line.text())

    def _put_in_order(self) -> None:
        places = {} if self._is_grouped else {known: place for place, known in enumerate(self._recent)}
        self._offers.sort(key=lambda offer: places.get(offer.id, MOST_RECENT))

    def leave(self) -> None:
        """The keyboard goes back to where it was."""
        if not self.isVisible():
            return
        self.hide()
        self._more.stop()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and not self._line.hasFocus():
            self.hide()
        if not isinstance(event, QKeyEvent) or QKeySequence(event.keyCombination()) in self._passed_on:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:  # else the page's own keys would come first
            event.accept()
            return False
        return event.type() == QEvent.Type.KeyPress and self._on_key(Qt.Key(event.key()))

    def _on_key(self, key: Qt.Key) -> bool:
        """True: the key is not for the line."""
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _walk(self, step: int) -> None:
        """From offer to offer; headings are passed by. At an end it stays."""
        rows = self._rows.rows
        offered = [n for n, offer in enumerate(rows) if not offer.is_heading]
        here = self._view.currentIndex().row()
        if offered:
            at = offered.index(here) if here in offered else 0
            self._show_row(offered[max(0, min(at + step, len(offered) - 1))])

    def _show_row(self, row: int) -> None:
        self._view.setCurrentIndex(self._rows.index(row, WORDS))
        if row and self._rows.rows[row - 1].is_heading:
            self._view.scrollTo(self._rows.index(row - 1, WORDS))

    def _take(self) -> None:
        offer = self._view.row()
        if not isinstance(offer, Offer) or offer.wish is None or not offer.is_possible:
            return
        self._recent = [offer.id, *(known for known in self._recent if known != offer.id)][:MOST_RECENT]
        self.leave()
        offer.wish()

    def _on_typed(self, typed: str) -> None:
        self._view.show_rows(found(self._offers, typed, self._is_grouped))
        rows = self._rows.rows
        self._view.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self._view.scrollToTop()
            self._show_row(next(n for n, offer in enumerate(rows) if not offer.is_heading))
        self._tell_current()
        self._place()

    def _tell_current(self) -> None:
        """The keyboard stays in the line; a screen reader hears what Enter would take."""
        offer = self._view.row() if self._rows.rows else Offer("", self._none.text(), None)
        words = (offer.words, offer.detail, offer.keys) if offer else ()
        self._line.setAccessibleDescription(", ".join(part for part in words if part))  # says so, where it is another

    def _place(self) -> None:
        """Below the window's head, in its middle; never higher than the window has room."""
        window, top = self._window, self._window.height() // 8
        width = min(window.width() - 2 * m.MARGIN, self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS)
        room = window.height() - top - self._line.sizeHint().height() - 4 * m.GAP - m.MARGIN
        row = self._view.verticalHeader().defaultSectionSize()
        most = MOST_LINES if self._is_grouped else MOST_ROWS
        self._view.fit_height(max(1, min(len(self._rows.rows), most, room // row)))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, top)

    def _lay_out(self) -> None:
        self._shadow = Shadow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP)
        for part in (self._line, self._view, self._none):
            column.addWidget(part)
