"""Everything about the chosen clinic: its head, what is inferred of it taken apart when asked for, and its tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.grouped import about
from botox_vetter.language import tr
from botox_vetter.report.sections.subjects import UNITS
from botox_vetter.ui.alike import AlikeLine
from botox_vetter.ui.alike_watch import AlikeWatch
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.clinics.clinic_tabs import ClinicTabs
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_drop import DropTarget
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.head import ClinicHead
from botox_vetter.ui.pages.clinics.head_words import nothing_more, reasons_title
from botox_vetter.ui.reasons_panel import ReasonsPanel
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class ClinicPane(QWidget):
    """Tab, question and open reasons stay while the clinic changes.

    clinic_wanted(id): a reason names another one. both_wanted(id, id): another may be the one shown
    """

    clinic_wanted = Signal(str)
    both_wanted = Signal(str, str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, intake: Intake, watch: AlikeWatch) -> None:
        super().__init__()
        self._desk = desk
        self._clinic_id: str | None = None
        self._about = ""
        self._came_from: QWidget | None = None
        self.head = ClinicHead(desk.rulebook, look)
        self.tabs = ClinicTabs(desk, look, jobs, intake)
        self._reasons = ReasonsPanel(look)
        self._watch = watch
        self._alike = AlikeLine(desk.rulebook, tr("Look at both: {name}"))
        watch.known.connect(self._show_alike)
        self._alike.meant.connect(lambda other: self.both_wanted.emit(self._clinic_id, other))
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave.setEnabled(False)
        self._leave.activated.connect(self.close_reasons)
        self.head.reasons_wanted.connect(self.show_reasons)
        self.tabs.reasons_wanted.connect(self.show_reasons)
        self._reasons.closed.connect(self.close_reasons)
        self._reasons.wanted.connect(self._lead_to)
        DropTarget(self, takes_words=False).brought.connect(self._on_brought)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self.head)
        column.addWidget(self._alike)
        column.addWidget(self._reasons)
        column.addWidget(self.tabs, 1)

    def show_clinic(self, clinic_id: str | None) -> None:
        self._clinic_id = clinic_id
        comparison = self._desk.comparison
        if clinic_id is not None and comparison is not None:
            self.head.show_standing(comparison.of(clinic_id), comparison.file)
            if self._about:
                self._tell(comparison, clinic_id)
        self._show_alike()
        self.tabs.show_clinic(clinic_id)

    def _show_alike(self) -> None:
        self._alike.show_alike(self._watch.of(self._clinic_id) if self._clinic_id is not None else ())

    def show_tab(self, tab: str, criterion: str = "") -> None:
        """By a name of `clinic_tabs.TABS`; in the background check that question."""
        self.tabs.show_tab(tab)
        if tab == "vetting" and criterion:
            self.tabs.show_vetting().choose(criterion)
        else:
            self.tabs.take_keyboard()

    def _on_brought(self, brought: Sequence[Brought]) -> None:
        """A file that is dropped anywhere onto the clinic is evidence; a page is read, too."""
        if self._clinic_id is not None and self._desk.can_keep:
            self.show_tab("evidence")
            self.tabs.show_evidence().bring(brought)

    def show_reasons(self, about: str, takes_keyboard: bool = True) -> None:
        """Opens what is inferred into what it rests on. about: as `standing_reasons` takes it."""
        comparison = self._desk.comparison
        if self._clinic_id is None or comparison is None:
            return
        if takes_keyboard and not self._about:
            self._came_from = QApplication.focusWidget()
        self._about = about
        self._leave.setEnabled(True)
        self._tell(comparison, self._clinic_id)
        if takes_keyboard:
            self._reasons.take_keyboard()

    def close_reasons(self) -> bool:
        """False: none were open. The keyboard goes back to where they were opened."""
        if not self._about:
            return False
        had_keyboard = self._reasons.isAncestorOf(QApplication.focusWidget() or self)
        self._about = ""
        self._leave.setEnabled(False)
        self._reasons.hide()
        if had_keyboard and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()
        self._came_from = None
        return True

    def _tell(self, comparison: Comparison, clinic_id: str) -> None:

        from botox_vetter.report.sections.standing_reasons import standing_reasons

        standing = comparison.of(clinic_id)
        told = standing_reasons(self._about, standing, comparison, self._desk.rulebook)
        self._reasons.show_reasons(reasons_title(self._about, standing), told or (nothing_more(self._about),))

    def _lead_to(self, record_id: str) -> None:
        """To the question, price, person or clinic that a reason names."""
        file = self._desk.file
        if file is None:
            return
        if record_id in self._desk.rulebook.criteria:
            self.show_tab("vetting", record_id)
        elif about(file.clinics, record_id):
            self.clinic_wanted.emit(record_id)
        elif about(file.practitioners, record_id):
            self.tabs.show_people().choose(record_id)
        else:
            prices = self.tabs.show_prices()
            prices.choose_units() if record_id == UNITS else prices.choose(record_id)
