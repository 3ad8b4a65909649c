"""Who changed what when: of the clinic, of one person or price there, or of the whole case."""

from threading import Event

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from botox_vetter.actions.history import HistoryStep, history_of, history_of_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.prices import quote_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.history_view import HistoryView
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.lines import least_lines
from botox_vetter.ui.pages.clinics.evidence_supports import people_of
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

CLINIC, CASE = "clinic", "case"
LEAST_LINES = 24  # of text; where the window is lower, the whole tab scrolls


class HistoryTab(QWidget):
    """A long history takes its time to read, so that is a job; what was asked for last is shown."""

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._clinic_id: str | None = None
        self._job: Job | None = None
        self._of, self._view = ChoiceField(), HistoryView(desk, look)
        self._of.committed.connect(lambda _of: self._read())
        self._lay_out()

    def show_clinic(self, clinic_id: str | None) -> None:
        file = self._desk.file
        is_other, self._clinic_id = clinic_id != self._clinic_id, clinic_id
        self.setEnabled(clinic_id is not None)
        if clinic_id is None or file is None:
            return
        self._of.offer(_choices(file, clinic_id, self._desk.rulebook))
        if is_other or self._of.value() is None:
            self._of.show_value(CLINIC)
        self._read()

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        library, case_id, wanted = self._desk.library, self._desk.case_id, str(self._of.value())
        record_id = str(self._clinic_id) if wanted == CLINIC else wanted

        def read(_stop: Event) -> tuple[HistoryStep, ...]:
            return history_of_case(library, case_id) if wanted == CASE else history_of(library, case_id, record_id)

        shown = Shown(tr("Reading the history"), Stopping.NEVER)
        self._job = self._jobs.run(read, self._show, self._desk.complain, self, shown)

    def _show(self, steps: tuple[HistoryStep, ...]) -> None:
        if self._desk.file is not None:
            self._view.show_steps(steps, self._desk.file)

    def _lay_out(self) -> None:
        label = QLabel(tr("His&tory of"))
        label.setBuddy(self._of)
        self._of.setAccessibleName(tr("History of"))
        self._of.setMaximumWidth(m.FIELD_WIDTH * 2)
        row = QHBoxLayout()
        row.setSpacing(m.GAP)
        row.addWidget(label)
        row.addWidget(self._of, 1)
        row.addStretch()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, m.GAP, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._view, 1)
        least_lines(self._view, LEAST_LINES)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolled(inside))


def _choices(file: CaseFile, clinic_id: str, rulebook: Rulebook) -> list[tuple[object, str]]:
    clinic, people = file.clinic(clinic_id), people_of(file, clinic_id)
    prices = (
        (quote.id, tr("Price: {price}").format(price=quote_words(quote, rulebook, file.place_of(clinic))))
        for quote in file.quotes_of(clinic_id)
    )
    return [
        (CLINIC, sentence(tr("{name}, with all that belongs to it").format(name=own_words(clinic.name)))),
        *((person.id, own_words(person.name)) for person in file.practitioners if person.id in people),
        *prices,
        (CASE, tr("The whole case")),
    ]
