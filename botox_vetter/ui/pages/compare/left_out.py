"""The line that says what is not seen: hidden clinics, rows that say the same, and a second clinic that is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from botox_vetter.comparison.results import Standing
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import joined, own_words
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.theme import measures as m


class LeftOutLine(QWidget):
    """shown_again: all hidden clinics are wanted back. Not there while there is nothing to say."""

    shown_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel()
        self._show = QPushButton(tr("Show them a&gain"))
        set_role(self._words, "muted")
        self._show.clicked.connect(self.shown_again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._show)
        self.hide()

    def show_left_out(self, hidden: Sequence[Standing], same: int, total: int) -> None:
        """same: how many rows are left out since they say the same; total: how many clinics are on the shortlist."""
        told = [_alone() if total == 1 else "", _hidden(hidden), _same(same)]
        words = " · ".join(part for part in told if part)
        self._words.setText(words)
        self._show.setVisible(bool(hidden))
        self._show.setText(tr("Show it a&gain") if len(hidden) == 1 else tr("Show them a&gain"))
        self.setVisible(bool(words))


def _alone() -> str:
    return tr("Only one clinic is on the shortlist: a second one would make this a comparison.")


def _hidden(hidden: Sequence[Standing]) -> str:
    if not hidden:
        return ""
    names = joined(own_words(standing.clinic.name) for standing in hidden)
    return ntr("{n} clinic hidden: {names}", "{n} clinics hidden: {names}", len(hidden)).format(
        n=len(hidden), names=names
    )


def _same(rows: int) -> str:
    if not rows:
        return ""
    words = ntr("{n} row hidden that says the same everywhere", "{n} rows hidden that say the same everywhere", rows)
    return words.format(n=rows)
