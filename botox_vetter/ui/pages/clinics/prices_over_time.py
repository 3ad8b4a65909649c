"""How the prices of a clinic changed since they were read first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.price_history import PriceStory, price_stories
from botox_vetter.ui.drawn import Drawn
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class PricesOverTime(QFrame):
    """Hidden while every price was stated once."""

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._look = rulebook, look
        self._shown: tuple[PriceStory, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(m.GAP_LARGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("Prices over time")))
        column.addWidget(say(tr("A price that you change here keeps what it stated before."), "muted"))
        column.addLayout(self._list)
        self.hide()

    def show_clinic(self, clinic: Clinic, file: CaseFile) -> None:
        stories = price_stories(file.quotes_of(clinic.id), self._rulebook, file.place_of(clinic))
        self.setVisible(bool(stories))
        if stories == self._shown:
            return
        self._shown = stories
        empty(self._list)
        for story in stories:
            self._list.addWidget(self._row(story))

    def _row(self, story: PriceStory) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(say(story.title, is_bold=True))
        if story.drawing is not None:
            column.addWidget(Drawn(story.drawing, self._look), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(say("\n".join(story.lines)))
        return row
