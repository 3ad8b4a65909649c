"""From one to eight clinics side by side, with what can be done there: fold, leave out, move, hide, copy."""

from PySide6.QtCore import QModelIndex, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.reasons import reasons
from botox_vetter.report.sections.section import differing
from botox_vetter.report.sections.side_by_side import side_by_side
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.pages.compare.arrangement import keep_folds, kept_folds
from botox_vetter.ui.pages.compare.clinic_wishes import ClinicWishes
from botox_vetter.ui.pages.compare.copying import copied
from botox_vetter.ui.pages.compare.left_out import LeftOutLine
from botox_vetter.ui.pages.compare.side_view import SideView
from botox_vetter.ui.pages.compare.trial_rows import trial_section
from botox_vetter.ui.reasons_panel import ReasonsPanel
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

# where a section's facts are recorded among those of a clinic; all others are answers of the background check
TABS = {"trial": "prices", "standing": "overview", "people": "people", "areas": "prices", "costs": "prices"}


class SideCard(QWidget):
    """`controls`: what stands above the table, to be laid out by the page. `settings`: where it is kept what is folded.

    moved          (clinic id, place): it shall stand there, counted from the left
    hidden         (clinic id): it shall be left out
    ranked         all shall stand in order of rank again
    shown_again    all that are hidden shall come back
    back_wanted    to the whole of a long shortlist
    clinic_wanted  (clinic id, tab, criterion): everything about that clinic; criterion "": no question of the check
    said           what was done, for the status line
    """

    moved = Signal(str, int)
    hidden = Signal(str)
    ranked = Signal()
    shown_again = Signal()
    back_wanted = Signal()
    clinic_wanted = Signal(str, str, str)
    said = Signal(str)

    def __init__(self, rulebook: Rulebook, look: Look, settings: QSettings) -> None:
        super().__init__()
        self._rulebook, self._settings = rulebook, settings
        self._facts: tuple[Comparison, tuple[Standing, ...], tuple[Standing, ...]] | None = None
        self._own: Comparison | None = None
        self._only_differences = QCheckBox(tr("Only &differences"))
        self._back, self._fold = QPushButton(tr("&Back to the ranking")), QPushButton()
        self._copy = SignButton(tr("&Copy table"), "copy")
        self._model = DocumentTable(self)
        self._view = SideView(self._model, look)
        self._wishes = ClinicWishes(self, self._view)
        self._left_out, self._reasons = LeftOutLine(), ReasonsPanel(look, tr("&Open in Clinics"))
        self.controls = (self._back, self._only_differences, self._fold, self._wishes.button, self._copy)
        self._lay_out()
        self._connect()

    def show_clinics(
        self,
        comparison: Comparison,
        shown: tuple[Standing, ...],
        hidden: tuple[Standing, ...],
        is_part: bool,
        own: Comparison | None = None,
    ) -> None:
        """shown: from left to right. is_part: they are some of a long shortlist, to which the person can go back.

        own: the same clinics by the person's own plan, where `comparison` is of a trial; None: it is of that plan
        """
        has_begun = own is not None and self._own is None
        self._facts, self._own = (comparison, shown, hidden), own
        self._back.setVisible(is_part)
        self._show()
        if has_begun:
            self._view.scrollToTop()

    def _show(self) -> None:
        """The person stays at the cell where they were."""
        if self._facts is None:
            return
        comparison, shown, hidden = self._facts
        place, scrolled = self._view.place(), self._view.verticalScrollBar().value()
        sections = side_by_side(shown, comparison, self._rulebook, Typesetter(self.font().family()).width)
        if self._own is not None:
            sections = (trial_section(shown, self._own, self._rulebook), *sections)
        is_comparison = len(shown) > 1
        seen = differing(sections) if is_comparison and self._only_differences.isChecked() else sections
        self._model.show_sections(seen, shown, kept_folds(self._settings))
        self._view.go_to(place)
        self._view.verticalScrollBar().setValue(scrolled)
        self._only_differences.setEnabled(is_comparison)
        same = sum(len(section.rows) for section in sections) - sum(len(section.rows) for section in seen)
        self._left_out.show_left_out(hidden, same, len(comparison.standings))
        self._name_fold()

    @property
    def most_width(self) -> int:
        """More is of no use to it."""
        return self._view.most_width

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def copy_chosen(self) -> None:
        """The cells that are chosen; where none is, all that is seen."""
        self._copy_cells(self._view.selectedIndexes())

    def copy(self) -> None:
        """All that is seen."""
        self._copy_cells([])

    def _copy_cells(self, chosen: list[QModelIndex]) -> None:
        made, words = copied(self._model, chosen)
        QApplication.clipboard().setMimeData(made)
        self.said.emit(words)

    def _on_moved(self, step: int) -> None:
        clinic_id, ids = self._view.clinic_id, [standing.clinic.id for standing in self._model.columns]
        if clinic_id is not None and 0 <= ids.index(clinic_id) + step < len(ids):
            self.moved.emit(clinic_id, ids.index(clinic_id) + step)

    def _on_hidden(self) -> None:
        """The last one stays: an empty table would compare nothing."""
        if self._view.clinic_id is not None and len(self._model.columns) > 1:
            self.hidden.emit(self._view.clinic_id)

    def _on_opened(self) -> None:
        """First what the cell rests on, where there is more to say than it says; then to where it is recorded."""
        if self._reasons.isHidden() and self._told():
            self._show_reasons()
        else:
            self._lead_on()

    def _on_pressed(self) -> None:
        if self._told():
            self._show_reasons()

    def _show_reasons(self) -> None:
        index, clinic_id = self._view.currentIndex(), self._view.clinic_id
        if clinic_id is None or self._facts is None:
            return
        told = self._told() or (Cell(tr("All that is known stands in the table.")),)
        name = own_words(self._facts[0].of(clinic_id).clinic.name)
        head = self._model.row(index.row()).cells[0].text
        self._reasons.show_reasons(tr("{row} · {clinic}").format(row=head, clinic=name), told)
        QTimer.singleShot(0, self._view, lambda: self._view.scrollTo(self._view.currentIndex()))  # it became lower

    def _told(self) -> tuple[Cell, ...]:
        """What the cell rests on in which the person is."""
        index, clinic_id = self._view.currentIndex(), self._view.clinic_id
        if clinic_id is None or self._facts is None or not index.isValid():
            return ()
        about, comparison = self._model.row(index.row()).about, self._facts[0]
        return reasons(about, comparison.of(clinic_id), comparison, self._rulebook)

    def _on_current(self) -> None:
        if not self._reasons.isHidden():
            self._show_reasons()

    def _on_closed(self) -> None:
        if not self._reasons.isHidden():
            self._reasons.hide()
            self._view.setFocus()

    def _lead_on(self) -> None:
        if self._view.clinic_id is not None:
            row = self._view.currentIndex().row()
            section, about = self._model.key_of(row)[0], self._model.row(row).about
            criterion = about if about in self._rulebook.criteria else ""
            self.clinic_wanted.emit(self._view.clinic_id, TABS.get(section, "vetting"), criterion)

    def _on_folds_changed(self) -> None:
        keep_folds(self._settings, self._model.folded)
        self._name_fold()

    def _is_folded(self) -> bool:
        return all(self._model.section_at(row) for row in range(self._model.rowCount()))

    def _name_fold(self) -> None:
        self._fold.setText(tr("Unfold &all") if self._is_folded() else tr("Fold &all"))

    def _connect(self) -> None:
        self._only_differences.toggled.connect(lambda _on: self._show())
        add_key(self, tr("Only differences"), "", self._only_differences.click)
        add_key(self, tr("Fold or unfold all sections"), "", self._fold.click)
        self._back.clicked.connect(self.back_wanted)
        self._fold.clicked.connect(lambda: self._model.fold_all(not self._is_folded()))
        self._copy.clicked.connect(self.copy)
        self._model.folds_changed.connect(self._on_folds_changed)
        self._view.opened.connect(self._on_opened)
        self._view.pressed.connect(self._on_pressed)
        self._view.dragged.connect(self.moved)
        self._left_out.shown_again.connect(self.shown_again)
        self._view.selectionModel().currentChanged.connect(lambda _now, _before: self._on_current())
        self._reasons.leads_on.connect(self._lead_on)
        self._reasons.closed.connect(self._on_closed)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._on_closed)
        self._wishes.opened.connect(self._lead_on)
        self._wishes.reasons_wanted.connect(self._show_reasons)
        self._wishes.moved.connect(self._on_moved)
        self._wishes.hidden.connect(self._on_hidden)
        self._wishes.ranked.connect(self.ranked)

    def _lay_out(self) -> None:
        self._copy.setToolTip(tr("For a spreadsheet or a letter; Ctrl+C copies the cells that are chosen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._left_out)
        column.addWidget(self._view, 3)
        column.addWidget(self._reasons, 2)
