"""The shortlisted clinics side by side: where they stand, what the plan costs there, every knock-out and criterion."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from botox_vetter.actions.compare import compare_file
from botox_vetter.language import tr
from botox_vetter.report.sections.side_by_side import side_by_side
from botox_vetter.report.words.plans import plan_line
from botox_vetter.ui.cell_delegate import CellDelegate
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.pages.compare.decision_card import DecisionCard
from botox_vetter.ui.row_heads import RowHeads
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MIN_COLUMN = 170
HEAD_COLUMN = 250


class ComparePage(QWidget):
    """`go(place)` leads to another place of the rail, where something is missing here."""

    def __init__(self, desk: Desk, look: Look, go: Callable[[str], None]) -> None:
        super().__init__()
        self._desk, self._go = desk, go
        self._plan = say("", "muted")
        self._only_differences = QCheckBox(tr("Only &differences"))
        self._model = DocumentTable(self)
        self._view = QTableView()
        self._rows_due = QTimer(self)
        self._decision = DecisionCard(desk)
        self._empty = self._nothing_yet()
        self._set_up_view(look)
        self._lay_out()
        self._only_differences.toggled.connect(lambda _on: self.load())
        look.changed.connect(self._view.viewport().update)

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.shortlist)
        for widget in (self._view, self._only_differences, self._plan):
            widget.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        self._decision.setVisible(has_clinics or file.decision is not None)
        self._decision.load(file)
        if not has_clinics:
            return
        self._plan.setText(plan_line(file.plan, self._desk.rulebook))
        comparison = compare_file(file, self._desk.rulebook, self._desk.today, file.shortlist)
        at, scrolled = self._view.currentIndex(), self._view.verticalScrollBar().value()
        table = side_by_side(comparison, self._desk.rulebook, every_criterion=True)
        self._model.show_table(table, self._only_differences.isChecked())
        self._view.resizeRowsToContents()
        if at.isValid():
            self._view.setCurrentIndex(self._model.index(at.row(), at.column()))
        self._view.verticalScrollBar().setValue(scrolled)

    def _set_up_view(self, look: Look) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(CellDelegate(look, self._view))
        self._view.setAccessibleName(tr("Shortlisted clinics side by side"))
        self._view.setWordWrap(True)
        self._view.setTabKeyNavigation(False)
        self._view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setVerticalHeader(RowHeads(look, HEAD_COLUMN))
        self._view.setCornerButtonEnabled(False)
        head = self._view.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setMinimumSectionSize(MIN_COLUMN)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._rows_due.setSingleShot(True)  # once for all the columns that a wider window widens
        self._rows_due.timeout.connect(self._view.resizeRowsToContents)
        head.sectionResized.connect(lambda: self._rows_due.start())

    def _nothing_yet(self) -> QWidget:
        lead = QPushButton(tr("Go to the &clinics"))
        lead.setProperty("leading", True)
        lead.clicked.connect(lambda: self._go("clinics"))
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
        top.addWidget(self._plan, 1)
        top.addWidget(self._only_differences)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addLayout(top)
        page.addWidget(self._empty)
        page.addWidget(self._view, 1)
        page.addWidget(self._decision)
        page.addStretch(0)
