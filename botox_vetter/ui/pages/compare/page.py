"""The shortlisted clinics side by side: where they stand, what the plan costs there, every knock-out and criterion."""

from dataclasses import replace

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.comparison.results import Comparison
from botox_vetter.language import tr
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.sections.section import differing
from botox_vetter.report.sections.side_by_side import side_by_side
from botox_vetter.report.words.plans import plan_line
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.pages.compare.arrangement import (
    Arrangement,
    keep_arrangement,
    keep_folds,
    kept_arrangement,
    kept_folds,
)
from botox_vetter.ui.pages.compare.clinic_wishes import ClinicWishes
from botox_vetter.ui.pages.compare.copying import copied
from botox_vetter.ui.pages.compare.decision_card import DecisionCard
from botox_vetter.ui.pages.compare.left_out import LeftOutLine
from botox_vetter.ui.pages.compare.side_view import SideView
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

# where a section's facts are recorded among those of a clinic; all others are answers of the background check
TABS = {"standing": "overview", "people": "people", "areas": "prices", "costs": "prices"}


class ComparePage(QWidget):
    """`settings`: where the order of the clinics, and what is hidden and folded, is kept.

    place_wanted   (place): something is missing here that belongs there
    clinic_wanted  (clinic id, tab): everything about that clinic
    said           what was done, for the status line
    """

    place_wanted = Signal(str)
    clinic_wanted = Signal(str, str)
    said = Signal(str)

    def __init__(self, desk: Desk, look: Look, settings: QSettings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._comparison: Comparison | None = None
        self._arrangement = Arrangement()
        self._plan = say("", "muted")
        self._only_differences = QCheckBox(tr("Only &differences"))
        self._fold = QPushButton()
        self._copy = QPushButton(tr("&Copy table"))
        self._model = DocumentTable(self)
        self._view = SideView(self._model, look)
        self._wishes = ClinicWishes(self, self._view)
        self._left_out = LeftOutLine()
        self._decision = DecisionCard(desk)
        self._controls = (self._only_differences, self._fold, self._wishes.button, self._copy)
        self._empty = self._nothing_yet()
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.shortlist)
        for widget in (self._view, self._plan, *self._controls):
            widget.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        self._decision.setVisible(has_clinics or file.decision is not None)
        self._decision.load(file)
        if not has_clinics:
            self._left_out.hide()
            return
        self._plan.setText(plan_line(file.plan, self._desk.rulebook))
        self._comparison = compare_file(file, self._desk.rulebook, self._desk.today, file.shortlist)
        self._arrangement = kept_arrangement(self._settings, file.case.id)
        self._show()

    def _show(self) -> None:
        """The clinics as they are arranged; the person stays at the cell where they were."""
        comparison, place = self._comparison, self._view.place()
        if comparison is None:
            return
        in_order = self._arrangement.in_order(comparison.standings)
        shown = tuple(s for s in in_order if s.clinic.id not in self._arrangement.hidden)
        sections = side_by_side(shown, comparison, self._desk.rulebook, Typesetter(self.font().family()).width)
        only_differences = self._only_differences.isChecked() and len(shown) > 1
        seen = differing(sections) if only_differences else sections
        scrolled = self._view.verticalScrollBar().value()
        self._model.show_sections(seen, shown, kept_folds(self._settings))
        self._view.go_to(place)
        self._view.verticalScrollBar().setValue(scrolled)
        self._only_differences.setEnabled(len(shown) > 1)
        same = sum(len(section.rows) for section in sections) - sum(len(section.rows) for section in seen)
        self._left_out.show_left_out([s for s in in_order if s not in shown], same, len(in_order))
        self._name_fold()

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        keep_arrangement(self._settings, self._desk.case_id, arrangement)
        self._show()

    def _on_dragged(self, clinic_id: str, place: int) -> None:
        if self._comparison is not None:
            self._arrange(self._arrangement.moved(self._comparison.standings, clinic_id, place))

    def _on_moved(self, step: int) -> None:
        clinic_id, ids = self._view.clinic_id, [standing.clinic.id for standing in self._model.columns]
        if clinic_id is not None and 0 <= ids.index(clinic_id) + step < len(ids):
            self._on_dragged(clinic_id, ids.index(clinic_id) + step)

    def _on_hidden(self) -> None:
        """The last one stays: an empty table would compare nothing."""
        clinic_id = self._view.clinic_id
        if clinic_id is not None and len(self._model.columns) > 1:
            self._arrange(self._arrangement.without(clinic_id))

    def _on_opened(self) -> None:
        if self._view.clinic_id is not None:
            row, section = self._view.currentIndex().row(), ""
            if row >= 0:
                section, _head = self._model.key_of(row)
            self.clinic_wanted.emit(self._view.clinic_id, TABS.get(section, "vetting"))

    def copy(self, is_whole: bool = False) -> None:
        """What is chosen, or the whole table as it is seen."""
        chosen = [] if is_whole else self._view.selectedIndexes()
        made, words = copied(self._model, chosen)
        QApplication.clipboard().setMimeData(made)
        self.said.emit(words)

    def _on_fold_all(self) -> None:
        self._model.fold_all(not self._is_folded())

    def _on_folds_changed(self) -> None:
        keep_folds(self._settings, self._model.folded)
        self._name_fold()

    def _is_folded(self) -> bool:
        return all(self._model.section_at(row) for row in range(self._model.rowCount()))

    def _name_fold(self) -> None:
        self._fold.setText(tr("Unfold &all") if self._is_folded() else tr("Fold &all"))

    def _connect(self) -> None:
        self._only_differences.toggled.connect(lambda _on: self._show())
        self._fold.clicked.connect(self._on_fold_all)
        self._copy.clicked.connect(lambda: self.copy(is_whole=True))
        self._copy.setToolTip(tr("For a spreadsheet or a letter; Ctrl+C copies the cells that are chosen"))
        chosen = add_key(self, tr("Copy the chosen cells"), QKeySequence.StandardKey.Copy, self.copy)
        chosen.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(chosen)
        add_key(self, tr("Copy the whole table"), "Ctrl+Shift+C", lambda: self.copy(is_whole=True))
        self._model.folds_changed.connect(self._on_folds_changed)
        self._view.opened.connect(self._on_opened)
        self._view.dragged.connect(self._on_dragged)
        self._left_out.shown_again.connect(lambda: self._arrange(replace(self._arrangement, hidden=())))
        wishes = self._wishes
        wishes.opened.connect(self._on_opened)
        wishes.moved.connect(self._on_moved)
        wishes.hidden.connect(self._on_hidden)
        wishes.ranked.connect(lambda: self._arrange(replace(self._arrangement, order=())))

    def _nothing_yet(self) -> QWidget:
        lead = QPushButton(tr("Go to the &clinics"))
        lead.setProperty("leading", True)
        lead.clicked.connect(lambda: self.place_wanted.emit("clinics"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(lead)
        row.addStretch()
        foot = QWidget()
        foot.setLayout(row)
        return card(
            heading(tr("No clinic is on the shortlist yet")),
            say(tr("Mark the clinics that you want to compare with the star; they will stand here side by side.")),
            foot,
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(m.GAP)
        top.addWidget(self._plan, 1)
        for control in self._controls:
            top.addWidget(control)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addLayout(top)
        page.addWidget(self._left_out)
        page.addWidget(self._empty)
        page.addWidget(self._view, 1)
        page.addWidget(self._decision)
        page.addStretch(0)
