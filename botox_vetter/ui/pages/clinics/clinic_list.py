"""The candidates of the case: found, narrowed, ordered, added and removed, one or several at once."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.sections import subjects
from botox_vetter.ui.chips import Chips
from botox_vetter.ui.fields.beside import Beside
from botox_vetter.ui.models.clinic_chips import Chip, chip_words
from botox_vetter.ui.models.clinic_columns import GATES, INJECTS, RANK, SCORE, SESSION, VERDICT, YEAR
from botox_vetter.ui.models.clinic_table import ClinicTable
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.pages.clinics.columns_kept import columns_text, read_columns
from botox_vetter.ui.pages.clinics.many_bar import ManyBar
from botox_vetter.ui.pages.clinics.order_line import OrderLine
from botox_vetter.ui.selected_rows import selected_rows
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

SEARCH_LETTERS = 16  # that must be seen of what is searched; else it has a line of its own
ABOUT = {
    RANK: subjects.RANK,
    VERDICT: subjects.VERDICT,
    GATES: subjects.VERDICT,
    SCORE: subjects.SCORE,
    YEAR: subjects.YEAR,
    SESSION: subjects.SESSION,
    INJECTS: subjects.INJECTOR,
}


class ClinicList(QWidget):
    """chosen(id or None), opened(): into its fields; add(), undo(): wishes.

    reasons_wanted(str): what a cell of the current clinic rests on
    remove, star, shortlist(bool), tag(tags, bool)   wishes for `selected`, for one of them and for several alike
    both_wanted(id, id)   the two that are selected may be one
    """

    chosen = Signal(object)
    opened = Signal()
    add = Signal()
    undo = Signal()
    remove = Signal()
    star = Signal()
    reasons_wanted = Signal(str)
    shortlist = Signal(bool)
    tag = Signal(tuple, bool)
    both_wanted = Signal(str, str)

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self._model = ClinicTable(rulebook, self)
        self._view = ClinicView(self._model, look)
        self._chips = Chips({chip: chip_words(chip) for chip in Chip}, m.GAP_SMALL)
        self._bar = ManyBar()
        self._chosen: str | None = None
        self._is_loading = False
        self._search, self._order_line = QLineEdit(), OrderLine(self._view)
        self._add, self._remove = SignButton(tr("&Add clinic"), "add"), SignButton(tr("&Remove"), "remove")
        self._all, self._undo = QPushButton(tr("Show all")), SignButton(tr("Undo"), "undo")
        self._found, self._removed = QLabel(), QLabel()
        self._name_controls()
        self._lay_out()
        self._connect()

    def load(self, comparison: Comparison, chosen: str | None) -> None:
        """Shows the clinics with that one chosen, where the filter lets it through."""
        self._chosen = chosen
        scrolled = self._view.verticalScrollBar().value()
        self._arrange(lambda: self._model.show_comparison(comparison))
        self._view.verticalScrollBar().setValue(scrolled)
        self._show_counts()

    def show_due(self, clinic_ids: frozenset[str]) -> None:
        """Where something is due: they stand under “To re-check”."""
        self._arrange(lambda: self._model.show_due(clinic_ids))
        self._show_counts()

    @property
    def selected(self) -> tuple[str, ...]:
        """The clinics that are seen and chosen, from top to bottom; else the one on the right, seen or not."""
        found = tuple(self._model.clinic_id(row) or "" for row in selected_rows(self._view))
        return found or ((self._chosen,) if self._chosen else ())

    def look_at_both(self) -> None:
        """Of the two that are selected; of more or fewer nothing happens."""
        if len(self.selected) == 2:
            self.both_wanted.emit(*self.selected)

    def about(self) -> str:
        """What is inferred in the column in which the person is; else the verdict."""
        return ABOUT.get(self._view.currentIndex().column(), subjects.VERDICT)

    def neighbour_of(self, clinic_ids: Collection[str]) -> str | None:
        """Who takes the place of clinics that go: the next one that stays, else the one before."""
        rows = self._model.rows_of(clinic_ids)
        first = rows[0] if rows else 0
        for row in (*range(first, self._model.rowCount()), *range(first - 1, -1, -1)):
            if row not in rows:
                return self._model.clinic_id(row)
        return None

    def first(self) -> str | None:
        return self._model.clinic_id(0)

    def say_removed(self, name: str) -> None:
        """Offers to take the removal back; "": nothing to offer. `name`: of one clinic, or how many they are."""
        words = tr("Removed: {name}").format(name=name)
        self._removed.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, m.FIELD_WIDTH))
        self._removed.setToolTip(words if name else "")
        self._removed_line.setVisible(bool(name))

    def remember(self, settings: QSettings) -> None:
        settings.setValue("clinics/chip", self._model.chip.value)
        settings.setValue("clinics/columns", columns_text(self._view.columns))

    def restore(self, settings: QSettings) -> None:
        """What is not there or cannot be read is as at first."""
        kept = settings.value("clinics/chip")
        chip = Chip(kept) if kept in tuple(Chip) else Chip.ALL
        self._chips.show_choice(chip)
        self._on_chip(chip)
        self._view.show_columns(read_columns(str(settings.value("clinics/columns"))))

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def choose_all(self) -> None:
        """Every clinic that is shown."""
        self._view.selectAll()
        self._view.setFocus()

    def choose_columns(self) -> None:
        self._order_line.choose_columns()

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_searched)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.show_all)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self._search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._into_rows)
        self._all.clicked.connect(self.show_all)
        self._add.clicked.connect(self.add)
        self._remove.clicked.connect(self.remove)
        self._undo.clicked.connect(self.undo)
        self._view.selectionModel().currentRowChanged.connect(self._on_current)
        self._view.selectionModel().selectionChanged.connect(lambda: self._on_selected())
        self._view.removed.connect(self.remove)
        self._view.opened.connect(self.opened)
        self._view.starred.connect(self.star)
        self._view.reasons_wanted.connect(lambda: self.reasons_wanted.emit(self.about()))
        self._chips.chosen.connect(self._on_chip)
        self._bar.shortlist.connect(self.shortlist)
        self._bar.remove.connect(self.remove)
        self._bar.tag.connect(self.tag)
        self._bar.join.connect(self.look_at_both)
        self._bar.left.connect(self._leave_several)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_loading and now.isValid():
            self._remove.setEnabled(True)
            self._chosen = self._model.clinic_id(now.row())
            self.chosen.emit(self._chosen)

    def _on_selected(self) -> None:
        if not self._is_loading:
            count = len(selected_rows(self._view))
            self._bar.show_count(count)
            self._remove.setEnabled(count > 0 or self._chosen is not None)

    def _on_searched(self, text: str) -> None:
        self._arrange(lambda: self._model.filter(text))

    def _on_chip(self, chip: Chip) -> None:
        self._arrange(lambda: self._model.narrow(chip))

    def _arrange(self, change: Callable[[], None]) -> None:
        """Whatever rows come of it: what was chosen stays so, as far as it is seen."""
        selected = self.selected if len(selected_rows(self._view)) > 1 else ()
        self._is_loading = True
        change()
        self._view.take_rows(self._model.row_of(self._chosen), self._model.rows_of(selected))
        self._is_loading = False
        self._on_selected()
        self._say_count()

    def _show_counts(self) -> None:
        for chip in Chip:
            self._chips.show_count(chip, self._model.count(chip))

    def _leave_several(self) -> None:
        self._view.take_rows(self._model.row_of(self._chosen))
        self._view.setFocus()

    def show_all(self) -> None:
        """No search and no chip keeps anything out of sight."""
        self._chips.show_choice(Chip.ALL)
        self._on_chip(Chip.ALL)
        self._search.clear()

    def _into_rows(self) -> None:
        self._view.setFocus()
        if not self._view.currentIndex().isValid():
            self._view.take_rows(0 if self._model.rowCount() else -1)

    def _say_count(self) -> None:
        shown = self._model.rowCount()
        is_searched, under = bool(self._search.text().strip()), self._model.count(self._model.chip)
        found = ntr("{shown} of {n} clinic fits", "{shown} of {n} clinics fit", under).format(shown=shown, n=under)
        none = tr("No clinic fits the search.") if is_searched else _none_words(self._model.chip)
        self._found.setText(found if shown else none)
        self._found_line.setVisible(is_searched or not shown)

    def _name_controls(self) -> None:
        self._search.setPlaceholderText(tr("Search clinics, people, places, notes, tags"))
        self._search.setAccessibleName(tr("Search clinics, people, places, notes, tags"))
        self._search.setToolTip(tr("Search (Ctrl+F)"))
        self._add.setToolTip(tr("Add clinic (Ctrl+N)"))
        self._add.setProperty("leading", True)
        self._remove.setToolTip(tr("Remove what is chosen (Delete); Ctrl+Z brings it back"))
        self._removed.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        self._removed_line = _row(self._removed, None, self._undo)
        self._found_line = _row(self._found, None, self._all)
        self._removed_line.hide()
        self._found_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, m.GAP, 0)
        column.setSpacing(m.GAP)
        top = QWidget()
        beside = Beside(top, SEARCH_LETTERS)
        for widget in (self._search, self._add, self._remove):
            beside.addWidget(widget)
        column.addWidget(top)
        column.addWidget(self._chips)
        column.addWidget(self._found_line)
        column.addWidget(self._view, 1)
        column.addWidget(self._bar)
        column.addWidget(self._removed_line)
        column.addWidget(self._order_line)


def _none_words(chip: Chip) -> str:
    """Why there is no row, though nobody searched."""
    return {
        Chip.SHORTLIST: tr("No clinic is on the shortlist yet: the star puts it there."),
        Chip.CLEARED: tr("No clinic is cleared yet."),
        Chip.OPEN: tr("No clinic is open: each is cleared or ruled out."),
        Chip.RULED_OUT: tr("No clinic is ruled out."),
        Chip.RECHECK: tr("Nothing is to be checked again."),
    }.get(chip, tr("No clinic yet."))


def _row(*widgets: QWidget | None) -> QWidget:
    """Side by side; None: the room that is left."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(m.GAP)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return made
