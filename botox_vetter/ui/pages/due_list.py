"""A list of what is due, with the way to where each thing is mended."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.ui.delegates.sign import TwoLinesInAllDelegate
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.models.due_table import ABOUT, URGENCY, WHAT, DueRow, due_table
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class DueList(QWidget):
    """wanted(DueRow): Enter, a double click, or the button. passed(): another row is the current one.

    with_case   rows of many cases
    """

    wanted = Signal(object)
    passed = Signal()

    def __init__(self, rulebook: Rulebook, look: Look, with_case: bool) -> None:
        super().__init__()
        self._rows = due_table(rulebook, self, with_case)
        weights = {URGENCY: 0, ABOUT: 2, WHAT: 5}
        samples = {URGENCY: tr("until {day}").format(day="28 Sep 2026") + "M"}
        self._view = RowsView(self._rows, look, [weights[column] for column in sorted(weights)], samples)
        self._view.setItemDelegateForColumn(WHAT, TwoLinesInAllDelegate(look, self._view))
        self._view.setAccessibleName(tr("What is due, the most urgent first"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search what is due"))
        self._search.setAccessibleName(tr("Search what is due"))
        self._search.setToolTip(tr("Search (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._go = SignButton(tr("&Go there"), "link")
        self._go.setToolTip(tr("Opens the place where it is mended (Enter)"))
        self._none = say("", "muted")
        self._count = say("", "muted")
        self._lay_out()
        self._search.textChanged.connect(self._on_searched)
        self._view.chosen.connect(self.passed)
        for signal in (self._view.opened, self._go.clicked):
            signal.connect(self._on_wanted)

    def show_due(self, rows: Iterable[DueRow], none: str) -> None:
        """`none` is said where nothing is due, or nothing known yet."""
        self._view.show_rows(rows)
        is_empty = self._rows.total == 0
        self._none.setText(none)
        self._none.setVisible(is_empty)
        for widget in (self._search, self._view, self._foot):
            widget.setVisible(not is_empty)
        self._say_count()

    def add_way(self, button: QPushButton) -> None:
        """A further one than "Go there", beside it."""
        self._ways.insertWidget(1, button)

    @property
    def chosen(self) -> DueRow | None:
        """The row that is the current one; None: there is none."""
        row = self._view.row()
        return row if isinstance(row, DueRow) else None

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _on_wanted(self) -> None:
        if self._view.row() is not None:
            self.wanted.emit(self._view.row())

    def _on_searched(self, text: str) -> None:
        self._view.filter(text)
        self._say_count()

    def _say_count(self) -> None:
        shown, total = self._rows.rowCount(), self._rows.total
        self._go.setEnabled(shown > 0)
        if not self._search.text().strip():
            self._count.setText(ntr("{n} thing is due", "{n} things are due", total).format(n=total))
        elif shown:
            words = ntr("{shown} of {n} fits", "{shown} of {n} fit", total)
            self._count.setText(words.format(shown=shown, n=total))
        else:
            self._count.setText(tr("Nothing fits the search."))

    def _lay_out(self) -> None:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        self._ways = foot
        foot.addWidget(self._go)
        foot.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._view, 1)
        column.addWidget(self._foot)
        column.addStretch(0)
