"""Who changed what when: steps above, the chosen one below with every field, and a way to take it back.

Serves the history of a whole case and of one clinic alike:

    view = HistoryView(desk, look)
    view.show_steps(history_of(desk.library, case_id, clinic_id), desk.file)
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from botox_vetter.actions import history
from botox_vetter.actions.history import HistoryStep
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.history import field_line, record_words
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.long_step import Many
from botox_vetter.ui.models.step_table import step_table
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

if TYPE_CHECKING:
    from botox_vetter.actions.history import RecordChange

SPLIT = "history/split"  # kept for all histories together
LEAST_ROWS = 4  # that stay in sight, however low the window is
MOST_RECORDS = 40  # shown of one step: an import may have thousands


class HistoryView(QWidget):
    """Shows the steps that it is given, the latest first; taking one back is an action of its own."""

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._file: CaseFile | None = None
        self._shown: HistoryStep | None = None
        sample = moment(desk.now.replace(month=9, day=28, hour=22))
        self._view = RowsView(step_table(desk.rulebook, self), look, (1, 0), {1: sample})
        self._view.setAccessibleName(tr("What was done, the latest first"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search what was done"))
        self._search.setAccessibleName(tr("Search what was done"))
        self._search.setAccessibleDescription(tr("The list shows what fits while you type"))
        self._search.setClearButtonEnabled(True)
        self._none = say(tr("Looking …"), "muted")
        self._title = ElidedLabel()
        self._title.setProperty("strong", True)
        self._state = say("", "muted")
        self._back = SignButton(tr("Take this step bac&k"), "undo")
        self._back.setToolTip(tr("What it did is undone in a new step; what came later stays."))
        self._details = QVBoxLayout()
        self._lay_out()
        self._view.chosen.connect(self._show_details)
        self._search.textChanged.connect(self._view.filter)
        self._back.clicked.connect(self._on_back)

    def show_steps(self, steps: Iterable[HistoryStep], file: CaseFile) -> None:
        """`file`: the case as it is now, for what clinics and people are called."""
        self._file = file
        steps = tuple(steps)
        self._view.show_rows(steps)
        self._none.setText(tr("Nothing was done here yet."))
        self._none.setVisible(not steps)
        self._split.setVisible(bool(steps))
        self._search.setVisible(bool(steps))
        self._show_details()

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def _on_back(self) -> None:
        if self._shown is not None and self._file is not None:
            many = Many(len(self._shown.records), tr("Taking the step back"))
            self._desk.do_many(many, history.revert, self._file.case.id, self._shown.number)

    def _show_details(self) -> None:
        step = self._view.row()
        self._details_pane.setVisible(step is not None)
        if not isinstance(step, HistoryStep) or step == self._shown:
            return
        self._shown = step
        self._title.setText(sentence(reason_words(step.reason, self._desk.rulebook)))
        self._state.setText(self._state_words(step))
        self._back.setEnabled(step.is_in_force)
        empty(self._details)
        for record in step.records[:MOST_RECORDS]:
            self._add_record(record)
        more = len(step.records) - MOST_RECORDS
        if more > 0:
            words = ntr("and {n} more record", "and {n} more records", more).format(n=more)
            self._details.addWidget(say(words, "muted"))

    def _state_words(self, step: HistoryStep) -> str:
        when = tr("Done on {when}").format(when=moment(step.at.astimezone()))
        if step.undone_at is None:
            return when
        return tr("{done}, taken back on {when}").format(done=when, when=moment(step.undone_at.astimezone()))

    def _add_record(self, record: "RecordChange") -> None:
        assert self._file is not None
        rulebook = self._desk.rulebook
        self._details.addWidget(say(breakable(record_words(record, rulebook)), is_bold=True))
        lines = [field_line(field, record, rulebook, self._file) for field in record.fields]
        if lines:
            self._details.addWidget(say(breakable("\n".join(lines))))

    def _lay_out(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, m.GAP, 0)
        self._details.setSpacing(m.GAP_SMALL)
        lines.addLayout(self._details)
        lines.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self._back)
        self._details_pane = QWidget()
        below = QVBoxLayout(self._details_pane)
        below.setContentsMargins(0, m.GAP, 0, 0)
        below.setSpacing(m.GAP)
        below.addWidget(self._title)
        below.addLayout(foot)
        below.addWidget(Scrolled(inside), 1)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._view.setMinimumHeight(LEAST_ROWS * m.ROW_HEIGHT)
        self._split.addWidget(self._view)
        self._split.addWidget(self._details_pane)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([550, 450])
        settings = QSettings("botox-vetter", "window")
        if (kept := settings.value(SPLIT)) is not None:
            self._split.restoreState(kept)
        self._split.splitterMoved.connect(lambda: settings.setValue(SPLIT, self._split.saveState()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, m.GAP, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._split, 1)
        self._split.hide()  # until there are steps
        self._search.hide()
