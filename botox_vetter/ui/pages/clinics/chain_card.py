"""The four links of a clinic: drawn, and in a line each what it rests on or lacks."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.drawings.shapes import estimated_width
from botox_vetter.report.sections.chain import chain_lines, chain_of, drawn_chain
from botox_vetter.ui.drawn import Drawn
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class ChainCard(QFrame):
    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._look = rulebook, look
        self._drawn: Drawn | None = None
        self._lines = say("", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        self._column.setSpacing(m.GAP)
        self._column.addWidget(heading(tr("The four links")))
        self._column.addWidget(self._lines)

    def show_standing(self, standing: Standing, file: CaseFile) -> None:
        links = chain_of(standing, file)
        drawing = drawn_chain(links, estimated_width)
        if self._drawn is None:
            self._drawn = Drawn(drawing, self._look)
            self._column.insertWidget(1, self._drawn)
        else:
            self._drawn.show_drawing(drawing)
        self._lines.setText("\n".join(chain_lines(links, self._rulebook)))
