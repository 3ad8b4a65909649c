"""The library does not open: why, in a plain sentence, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions import backups
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.keeping.backup_list import BackupList
from botox_vetter.ui.pages.keeping.choosing import ask_library, ask_new_library
from botox_vetter.ui.signed import SignPlace
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

BACKUPS_HELP = frozenset({"damaged", "foreign", "missing", "not_reachable"})


class Trouble(QWidget):
    """again: try once more. chosen(str): another library. restore(Path): put that backup back."""

    again = Signal()
    chosen = Signal(str)
    restore = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._why, self._advice, self._exactly = heading(""), say(""), say("", "muted", m.SMALL)
        self._again = QPushButton(tr("&Try again"))
        self._again.setProperty("leading", True)
        self._other, self._new = QPushButton(tr("&Choose another file …")), QPushButton(tr("Begin a &new library …"))
        self._list = BackupList(desk, jobs, look)
        self._backups = card(heading(tr("Backups of this library")), self._list)
        self._again.clicked.connect(self.again)
        self._other.clicked.connect(lambda: self._choose(ask_library(self)))
        self._new.clicked.connect(lambda: self._choose(ask_new_library(self)))
        self._list.restore.connect(self.restore)
        self._lay_out()

    def show_problem(self, problem: Reason, address: str) -> None:
        values = dict(problem.values)
        where = str(values.pop("where", ""))
        self._why.setText(breakable(reason_sentence(Reason(problem.kind, values), self._desk.rulebook)))
        self._advice.setText(_advice(problem.kind))
        self._exactly.setText(breakable(tr("To be exact: {words}").format(words=own_words(where))))
        self._exactly.setVisible(bool(where))
        found = _backups_of(address) if problem.kind in BACKUPS_HELP else ()
        self._list.show_backups(found)
        self._backups.setVisible(bool(found))

    def take_keyboard(self) -> None:
        self._again.setFocus()

    def _choose(self, address: str) -> None:
        if address:
            self.chosen.emit(address)

    def _lay_out(self) -> None:
        foot = QWidget()
        row = Flow(foot, m.GAP)
        for button in (self._again, self._other, self._new):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(card(SignPlace("warning"), self._why, self._advice, foot, self._exactly))
        column.addWidget(self._backups)
        column.addStretch()


def _backups_of(address: str) -> tuple[backups.Backup, ...]:
    try:
        return backups.backups(address)
    except Refused:
        return ()


def _advice(kind: str) -> str:
    match kind:
        case "newer":
            return tr("Nothing was changed in it. With the newer program it opens as before.")
        case "foreign":
            return tr("Choose the file that is your library, or begin a new one.")
        case "damaged":
            return tr("Put back one of its backups; the damaged file is kept, too.")
        case "read_only":
            return tr("It must be brought to a newer form first. Allow the program to write the file and its folder.")
        case "busy" | "in_use":
            return tr("Close it in the other window or program, then try again.")
        case "no_room":
            return tr("Make some room on the disk, then try again. What was kept is there.")
        case "missing" | "missing_folder" | "not_reachable":
            return tr("If it lies on another disk or in the network, connect that and try again.")
    return tr("Choose another file, or begin a new library.")
