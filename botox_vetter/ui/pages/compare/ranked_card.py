"""A long shortlist: first to last, and from two to eight of them chosen to stand side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.models.ranked_table import RankedTable
from botox_vetter.ui.pages.compare.arrangement import MOST_SIDE_BY_SIDE
from botox_vetter.ui.pages.compare.copying import copied_rows
from botox_vetter.ui.pages.compare.left_out import LeftOutLine
from botox_vetter.ui.pages.compare.ranked_view import RankedView
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class RankedCard(QWidget):
    """chosen      (clinic ids): these shall stand side by side
    hidden      (clinic id): it shall be left out
    opened      (clinic id): everything about it
    shown_again, said: as in `SideCard`
    """

    chosen = Signal(tuple)
    hidden = Signal(str)
    opened = Signal(str)
    shown_again = Signal()
    said = Signal(str)

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self._model = RankedTable(rulebook, self)
        self._view = RankedView(self._model, look)
        self._told, self._left_out = QLabel(), LeftOutLine()
        self._compare = QPushButton(tr("Co&mpare these"))
        self._hide, self._copy = QPushButton(tr("Hide")), SignButton(tr("&Copy table"), "copy")
        self._lay_out()
        self._connect()
        self._say_chosen()

    def show_ranking(self, comparison: Comparison, shown: Sequence[Standing], hidden: Sequence[Standing]) -> None:
        """shown: those that are not hidden, first to last."""
        self._model.compare_in(comparison)
        self._view.show_rows(shown)
        self._left_out.show_left_out(hidden, 0, len(comparison.standings))
        self._say_chosen()

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def copy(self) -> None:
        """All rows, as they are ordered."""
        made, words = copied_rows(self._model)
        QApplication.clipboard().setMimeData(made)
        self.said.emit(words)

    def _on_hide(self) -> None:
        """The last one stays: an empty table would compare nothing."""
        if (key := self._view.key()) is not None and self._model.rowCount() > 1:
            self.hidden.emit(key)

    def _on_opened(self) -> None:
        if (key := self._view.key()) is not None:
            self.opened.emit(key)

    def _say_chosen(self) -> None:
        n = len(self._model.chosen)
        self._compare.setEnabled(2 <= n <= MOST_SIDE_BY_SIDE)
        if n < 2:
            words = tr("Tick from two to {most} clinics to see them side by side: with the mouse, or with Space.")
        elif n <= MOST_SIDE_BY_SIDE:
            words = ntr("{n} clinic is ticked.", "{n} clinics are ticked.", n)
        else:
            words = ntr(
                "{n} clinic is ticked; side by side there is room for {most}.",
                "{n} clinics are ticked; side by side there is room for {most}.",
                n,
            )
        self._told.setText(words.format(n=n, most=MOST_SIDE_BY_SIDE))

    def _connect(self) -> None:
        self._model.chosen_changed.connect(self._say_chosen)
        self._view.opened.connect(self._on_opened)
        self._compare.clicked.connect(lambda: self.chosen.emit(self._model.chosen))
        self._hide.clicked.connect(self._on_hide)
        self._copy.clicked.connect(self.copy)
        self._left_out.shown_again.connect(self.shown_again)

    def _lay_out(self) -> None:
        self._compare.setProperty("leading", True)
        self._hide.setToolTip(tr("Leave out the clinic in whose row you are"))
        self._copy.setToolTip(tr("For a spreadsheet or a letter"))
        self._told.setWordWrap(True)
        set_role(self._told, "muted")
        foot = QHBoxLayout()
        foot.setSpacing(m.GAP)
        foot.addWidget(self._told, 1)
        for button in (self._hide, self._copy, self._compare):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._left_out)
        column.addWidget(self._view, 1)
        column.addLayout(foot)
