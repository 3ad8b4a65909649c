"""The backups of a library: when and why each was made, what is in it, and the way to put it back."""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions import backups
from botox_vetter.actions.backups import Backup, Contents
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.confirm import Confirm
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.models.backup_table import SIZE, WHEN, WHY, backup_table
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MOST_NAMES = 12  # of cases in a backup; the rest is counted
ROWS = 5  # seen at once


class BackupList(QWidget):
    """restore(Path): the person has confirmed it."""

    restore = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, look: Look) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._looked_into = ""
        weights = {WHEN: 0, WHY: 1, SIZE: 0}
        samples = {WHEN: moment(desk.now.replace(month=9, day=28)), SIZE: "9,999.9 MB"}
        self._rows = backup_table(self)
        self._view = RowsView(self._rows, look, [weights[column] for column in sorted(weights)], samples, lines=1)
        self._view.setAccessibleName(tr("Backups, the newest first"))
        self._inside = say("")
        self._restore = QPushButton(tr("P&ut this one back …"))
        self._confirm = Confirm(tr("Leave it as it is"))
        self._none = say(tr("There is no backup yet. One is made each day on which something changed."), "muted")
        self._lay_out()
        self._view.chosen.connect(self._on_chosen)
        self._view.opened.connect(self._ask)
        self._restore.clicked.connect(self._ask)

    def show_backups(self, found: Sequence[Backup]) -> None:
        self._view.show_rows(found)
        for widget in (self._view, self._restore, self._inside):
            widget.setVisible(bool(found))
        self._none.setVisible(not found)
        self._view.fit_height(min(max(len(found), 1), ROWS))
        self._look_inside()

    def _on_chosen(self) -> None:
        self._confirm.drop()
        self._look_inside()

    def _look_inside(self) -> None:
        backup = self._view.row()
        if backup is None or backup.path.name == self._looked_into:
            return
        if self._job is not None:
            self._job.cancel()
        self._looked_into, path = backup.path.name, backup.path
        self._inside.setText(tr("Looking inside …"))
        self._restore.setEnabled(False)

        def look(_stop: Event) -> Contents:
            return backups.look_inside(path)

        shown = Shown(tr("Looking inside the backup"), Stopping.NEVER)
        self._job = self._jobs.run(look, self._show_contents, self._say_why_not, self, shown)

    def _show_contents(self, contents: Contents) -> None:
        self._inside.setText(breakable(contents_words(contents)))
        self._restore.setEnabled(True)

    def _say_why_not(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._inside.setText(breakable(reason_sentence(error.reason, self._desk.rulebook)))

    def _ask(self) -> None:
        backup = self._view.row()
        if backup is None or not self._restore.isEnabled():
            return
        words = tr(
            "Put the library back as it was on {when}? The library as it is now is kept as a backup first, "
            "so this can be taken back in the same way."
        )
        said = words.format(when=moment(backup.at.astimezone()))
        self._confirm.ask(said, tr("Put it back"), lambda: self.restore.emit(backup.path))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(m.GAP)
        row.addWidget(self._restore)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for widget in (self._none, self._view, self._inside):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._confirm)


def contents_words(contents: Contents) -> str:
    """ "2 cases, 7 clinics, last change on 22 November 2026, 14:02: Spring (4), Autumn (3)"."""
    if not contents.cases:
        return tr("No case is in it.")
    cases, clinics = len(contents.cases), sum(count for _name, count in contents.cases)
    counts = tr("{cases}, {clinics}").format(
        cases=ntr("{n} case", "{n} cases", cases).format(n=cases),
        clinics=ntr("{n} clinic", "{n} clinics", clinics).format(n=clinics),
    )
    if contents.last_change is not None:
        last = moment(contents.last_change.astimezone())
        counts = tr("{counts}, last change on {when}").format(counts=counts, when=last)
    names = [
        ntr("{name} ({n} clinic)", "{name} ({n} clinics)", count).format(name=own_words(name), n=count)
        for name, count in contents.cases[:MOST_NAMES]
    ]
    if cases > MOST_NAMES:
        names.append(tr("and {n} more").format(n=cases - MOST_NAMES))
    return tr("{counts}: {names}").format(counts=counts, names=", ".join(names))
