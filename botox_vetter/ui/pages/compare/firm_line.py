"""Above the clinics: how firmly the first of them leads, and the way to everything about that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.flips import flip_sentences
from botox_vetter.report.words.robustness import firmness_words
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.theme import measures as m

LONGEST_NAME = 32  # letters: the report has it whole


class FirmLine(QWidget):
    """wanted(): everything about it, or back. Only there where something can be said."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._button = ElidedLabel(lines=3), QPushButton()
        self._button.clicked.connect(lambda _checked: self.wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)

    def show_firmness(self, comparison: Comparison | None, rulebook: Rulebook, is_open: bool) -> None:
        """is_open: everything about it is shown now."""
        words = "" if comparison is None else firmness_words(comparison, LONGEST_NAME)
        if comparison is not None and not words:
            words = next(iter(flip_sentences(comparison, rulebook)), "")
        self._words.setText(words)
        self._button.setText(tr("Back to the compari&son") if is_open else tr("What would change this?"))
        self.setVisible(bool(words))
