"""The cases of one kind (in use, archived, binned) in a table, with what can be done with the one that is chosen."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.case_states import CaseState
from botox_vetter.domain.cases import Case
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.case_wishes import CaseWishes
from botox_vetter.ui.confirm import Confirm
from botox_vetter.ui.delegates.sign import TwoLinesInAllDelegate
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.models.case_table import CHANGED, CLINICS, DECISION, DUE, NAME, CaseRow, case_table
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class CaseList(QWidget):
    """open(id): the person wants to work on that case."""

    open = Signal(str)

    def __init__(self, rulebook: Rulebook, look: Look, wishes: CaseWishes) -> None:
        super().__init__()
        self._wishes = wishes
        self._state = CaseState.IN_USE
        self._rows = case_table(rulebook, self)
        weights = {NAME: 5, CLINICS: 0, DECISION: 3, DUE: 5, CHANGED: 0}
        samples = {CHANGED: "28 Sep 2026"}
        self._view = RowsView(self._rows, look, [weights[column] for column in sorted(weights)], samples)
        for column in (NAME, DECISION):  # more than what stands below
            self._view.setItemDelegateForColumn(column, TwoLinesInAllDelegate(look, self._view))
        self._view.setAccessibleName(tr("Your cases"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search cases: name, person, place, plan, decision"))
        self._search.setAccessibleName(tr("Search cases"))
        self._search.setToolTip(tr("Search (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._none, self._count = say("", "muted"), QLabel()
        set_role(self._count, "muted")
        self._confirm = Confirm(tr("Keep it"))
        self._buttons = self._make_buttons()
        self._lay_out()
        self._connect()

    def show_cases(self, rows: Iterable[CaseRow], state: CaseState, key: str | None = None) -> None:
        """key: the case to be chosen; None: the one of before, as far as it is there."""
        if state is not self._state:
            self._confirm.drop()
        self._state = state
        self._view.show_column(DUE, state is CaseState.IN_USE)
        self._view.show_rows(rows, key)
        is_empty = self._rows.total == 0
        self._none.setText(_none_words(state))
        self._none.setVisible(is_empty)
        for widget in (self._view, self._foot, self._search):
            widget.setVisible(not is_empty)
        for button, states in self._buttons.items():
            button.setVisible(state in states)
        self._say_count()

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _case(self) -> Case | None:
        row = self._view.row()
        return row.line.case if isinstance(row, CaseRow) else None

    def _do(self, wish: Callable[[Case], object]) -> None:
        """The row below takes the place of the one that goes."""
        case, neighbour = self._case(), self._view.neighbour()
        if case is None:
            return
        wish(case)
        if self._rows.place_of(case.id) < 0:
            self._view.choose(neighbour)

    def _on_open(self) -> None:
        case = self._case()
        if case is None:
            return
        if self._state is CaseState.BINNED:
            self._do(self._wishes.restore)
        else:
            self.open.emit(case.id)

    def _on_copy(self) -> None:
        case = self._case()
        if case is not None:
            self._wishes.copy(case, self._view.choose)

    def _on_delete(self) -> None:
        if self._state is not CaseState.BINNED:
            self._do(self._wishes.bin)
            return
        row = self._view.row()
        if not isinstance(row, CaseRow):
            return
        case, clinics = row.line.case, row.line.clinics
        words = ntr(
            "Delete “{name}” with its clinic and all that is recorded of it? Nothing brings it back.",
            "Delete “{name}” with its {n} clinics and all that is recorded of them? Nothing brings it back.",
            clinics,
        )
        if clinics == 0:
            words = tr("Delete “{name}”? Nothing brings it back.")
        said = words.format(name=own_words(case.name), n=clinics)
        delete = partial(self._wishes.delete_for_good, clinics=clinics)
        self._confirm.ask(said, tr("Delete for good"), lambda: self._do(delete))

    def _make_buttons(self) -> dict[QPushButton, frozenset[CaseState]]:
        in_use, archived, binned = CaseState
        open_, restore = QPushButton(tr("&Open")), SignButton(tr("&Restore"), "undo")
        copy, archive = SignButton(tr("Co&py"), "copy"), SignButton(tr("&Archive"), "archive")
        unarchive, bin_ = QPushButton(tr("T&ake out of the archive")), SignButton(tr("To the &bin"), "remove")
        delete = QPushButton(tr("&Delete for good …"))
        for button in (open_, restore):
            button.setProperty("leading", True)
        open_.setToolTip(tr("Open the chosen case (Enter)"))
        bin_.setToolTip(tr("Put the chosen case into the bin (Delete); it can be taken out again"))
        restore.setToolTip(tr("Take the chosen case out of the bin (Enter)"))
        open_.clicked.connect(self._on_open)
        restore.clicked.connect(self._on_open)
        copy.clicked.connect(self._on_copy)
        archive.clicked.connect(lambda: self._do(self._wishes.archive))
        unarchive.clicked.connect(lambda: self._do(self._wishes.unarchive))
        bin_.clicked.connect(self._on_delete)
        delete.clicked.connect(self._on_delete)
        return {
            open_: frozenset({in_use, archived}),
            restore: frozenset({binned}),
            copy: frozenset({in_use, archived}),
            archive: frozenset({in_use}),
            unarchive: frozenset({archived}),
            bin_: frozenset({in_use, archived}),
            delete: frozenset({binned}),
        }

    def _connect(self) -> None:
        self._view.opened.connect(self._on_open)
        self._view.removed.connect(self._on_delete)
        self._view.chosen.connect(self._confirm.drop)
        self._search.textChanged.connect(self._on_searched)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)

    def _show_menu(self, place: QPoint) -> None:
        """The buttons once more, where the mouse is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons:
            if button.isVisibleTo(self) and button.isEnabled():
                menu.addAction(button.text()).triggered.connect(button.click)
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _on_searched(self, text: str) -> None:
        self._confirm.drop()
        self._view.filter(text)
        self._say_count()

    def _say_count(self) -> None:
        shown, total = self._rows.rowCount(), self._rows.total
        for button in self._buttons:
            button.setEnabled(shown > 0)
        if not self._search.text().strip():
            self._count.setText(ntr("{n} case", "{n} cases", total).format(n=total))
        elif shown:
            found = ntr("{shown} of {n} case fits", "{shown} of {n} cases fit", total)
            self._count.setText(found.format(shown=shown, n=total))
        else:
            self._count.setText(tr("No case fits the search."))

    def _lay_out(self) -> None:
        self._foot, wishes = QWidget(), QWidget()
        flow = Flow(wishes, m.GAP)
        for button in self._buttons:
            flow.addWidget(button)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(wishes, 1)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._view, 1)
        column.addWidget(self._confirm)
        column.addWidget(self._foot)
        column.addStretch(0)


def _none_words(state: CaseState) -> str:
    return {
        CaseState.IN_USE: tr("No case is in use. Begin one above, or take one out of the archive."),
        CaseState.ARCHIVED: tr("The archive is empty. Cases that you are done with can rest here, out of what is due."),
        CaseState.BINNED: tr("The bin is empty. Cases lie here until you restore them or delete them for good."),
    }[state]
