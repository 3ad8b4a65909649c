"""What the plan costs so far at the clinics on the shortlist, while areas and sessions are being chosen."""

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.pages.plan.cost_row import CostRow
from botox_vetter.ui.pages.plan.cost_words import foot_words, what_first
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MOST_ROWS = 12


class CostCard(QFrame):
    """Adding up is a job: ten areas at ten clinics take a while. What was shown stays until it is done.

    prices_wanted(clinic id)   to the prices of that clinic
    clinics_wanted             to the clinics, where the shortlist is made
    """

    prices_wanted = Signal(str)
    clinics_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk, self._look, self._jobs = desk, look, jobs
        self._job: Job | None = None
        self._rows: dict[str, CostRow] = {}
        self._hint, self._lead = say(""), QPushButton(tr("Go to the clinics"))
        self._lead.clicked.connect(self.clinics_wanted)
        self._foot = say(foot_words(0), "muted")
        self._list = QVBoxLayout()
        self._lay_out()

    def load(self, file: CaseFile) -> None:
        if self._job is not None:
            self._job.cancel()
        first = what_first(file)
        self._hint.setText(first)
        self._hint.setVisible(bool(first))
        self._way.setVisible(not file.shortlist)
        self._foot.setVisible(not first)
        if first:
            self._keep_rows(())
            return
        rulebook, today = self._desk.rulebook, self._desk.today

        def work(_stop: Event) -> Comparison:
            return compare_file(file, rulebook, today, file.shortlist)

        shown = Shown(tr("Working out what it costs"), Stopping.NEVER)
        self._job = self._jobs.run(work, self._show, self._failed, self, shown)

    def _show(self, comparison: Comparison) -> None:
        """First to last, as on the page of clinics."""
        shown = comparison.standings[:MOST_ROWS]
        self._foot.setText(foot_words(len(comparison.standings) - len(shown)))
        self._keep_rows(tuple(standing.clinic.id for standing in shown))
        before: QWidget = self._lead
        for place, standing in enumerate(shown):
            row = self._rows[standing.clinic.id]
            self._list.removeWidget(row)
            self._list.insertWidget(place, row)
            row.show_standing(standing, comparison.file.plan, self._desk.rulebook)
            QWidget.setTabOrder(before, row.button)
            before = row.button

    def _keep_rows(self, clinic_ids: tuple[str, ...]) -> None:
        for gone in self._rows.keys() - set(clinic_ids):
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for new in [clinic_id for clinic_id in clinic_ids if clinic_id not in self._rows]:
            row = self._rows[new] = CostRow(new, self._look)
            row.wanted.connect(self.prices_wanted)

    def _failed(self, error: BaseException) -> None:
        raise error

    def _lay_out(self) -> None:
        self._way = QWidget()
        row = QHBoxLayout(self._way)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._lead)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("What it costs so far")))
        column.addWidget(self._hint)
        column.addWidget(self._way)
        self._list.setSpacing(m.GAP_LARGE)
        column.addLayout(self._list)
        column.addWidget(self._foot)
