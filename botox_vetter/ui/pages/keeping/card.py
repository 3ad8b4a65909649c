"""In the settings: where the library lies, its backups, and whether it is whole."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions import backups
from botox_vetter.actions.backups import Backup, Restored, Verified
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.libraries import whole_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.busy import Busy
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import card, heading, say, set_role
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.librarian import Librarian
from botox_vetter.ui.pages.keeping.backup_list import BackupList
from botox_vetter.ui.pages.keeping.choosing import ask_library
from botox_vetter.ui.shown import Shown
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MOST_DAMAGE = 20  # said one by one


class KeepingCards(QWidget):
    """chosen(str): another library shall be opened."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, look: Look, librarian: Librarian, told: Callable[[str], None]) -> None:
        super().__init__()
        self._desk, self._jobs, self._librarian, self._told = desk, jobs, librarian, told
        self._place, self._last, self._whole = say(""), say("", "muted"), say("")
        self._folder, self._other = SignButton(tr("Sh&ow the folder"), "folder"), QPushButton(tr("Another librar&y …"))
        self._now = SignButton(tr("&Back up now"), "archive")
        self._folder_of_backups = SignButton(tr("Show their fol&der"), "folder")
        self._verify = SignButton(tr("Look whether it is &whole"), "search")
        self._backing_up, self._verifying = Busy(), Busy()
        self._list = BackupList(desk, jobs, look)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        has_library = self._desk.has_library
        self._place.setText(breakable(self._desk.library.address if has_library else self._librarian.address))
        path = self._path()
        is_file = has_library and path is not None
        for button in (self._folder, self._verify):
            button.setEnabled(is_file)
        self._now.setEnabled(is_file and not self._desk.library.is_read_only)
        self._whole.setVisible(bool(self._whole.text()))
        self._show_backups()

    def _path(self) -> Path | None:
        """None: no library is open, or it lies in no file."""
        return self._desk.library.path if self._desk.has_library else None

    def _show_backups(self) -> None:
        found = backups.backups(self._librarian.address) if self._path() is not None else ()
        self._list.show_backups(found)
        self._folder_of_backups.setEnabled(bool(found))
        last = self._librarian.last_backup
        if isinstance(last, Reason):
            self._last.setText(breakable(reason_sentence(last, self._desk.rulebook)))
        elif found:
            self._last.setText(tr("The newest backup is of {when}.").format(when=moment(found[0].at.astimezone())))
        else:
            self._last.setText("")
        set_role(self._last, "warn" if isinstance(last, Reason) else "muted")
        self._last.setVisible(bool(self._last.text()))

    def _back_up(self) -> None:
        address, now = self._librarian.address, self._desk.now

        def work(stop: Event) -> Backup | None:
            return backups.back_up_unless_stopped(address, now, stop)

        shown = Shown(tr("Backing up"), stopped=self._on_backup_stopped)
        job = self._jobs.run(work, self._on_backed_up, self._on_backup_failed, self, shown)
        self._now.setEnabled(False)
        self._backing_up.begin(job)

    def _on_backed_up(self, backup: Backup | None) -> None:
        self._backing_up.end()
        self._librarian.last_backup = backup
        self._told(tr("A backup was made."))
        self.load()

    def _on_backup_stopped(self) -> None:
        self._backing_up.end()
        self.load()

    def _on_backup_failed(self, error: BaseException) -> None:
        self._backing_up.end()
        self.load()
        self._desk.complain(error)

    def _look_over(self) -> None:
        address = self._librarian.address

        def work(_stop: Event) -> Verified:
            return backups.verify(address)

        shown = Shown(tr("Looking whether the library is whole"), stopped=self._on_verify_stopped)
        job = self._jobs.run(work, self._show_verified, self._on_verify_failed, self, shown)
        self._verify.setEnabled(False)
        self._whole.hide()
        self._verifying.begin(job)

    def _on_verify_stopped(self) -> None:
        self._verifying.end()
        self.load()

    def _show_verified(self, verified: Verified) -> None:
        self._verifying.end()
        if verified.damage:
            lines = [reason_sentence(reason, self._desk.rulebook) for reason in verified.damage[:MOST_DAMAGE]]
            first = tr("Damage was found. What is not damaged can still be used; a backup from before can be put back.")
            self._whole.setText(breakable("\n".join([first, *lines])))
        else:
            self._whole.setText(whole_words(verified))
        set_role(self._whole, "bad" if verified.damage else "good")
        self.load()

    def _on_verify_failed(self, error: BaseException) -> None:
        self._verifying.end()
        self.load()
        self._desk.complain(error)

    def _on_restore(self, backup: Path) -> None:
        self._whole.clear()
        self._librarian.restore(backup, self._on_restored, self._desk.say)

    def _on_restored(self, restored: Restored) -> None:
        if restored.kept is not None:
            self._told(tr("The backup was put back. The library of before is kept as a backup, too."))
        elif restored.set_aside is not None:
            words = tr("The backup was put back. The damaged library is kept as {file}.")
            self._told(words.format(file=restored.set_aside))
        else:
            self._told(tr("The backup was put back."))

    def _choose_other(self) -> None:
        if address := ask_library(self):
            self.chosen.emit(address)

    def _connect(self) -> None:
        self._folder.clicked.connect(lambda: _show_folder(self._path()))
        self._folder_of_backups.clicked.connect(self._show_backup_folder)
        self._other.clicked.connect(self._choose_other)
        self._now.clicked.connect(self._back_up)
        self._verify.clicked.connect(self._look_over)
        self._list.restore.connect(self._on_restore)
        self._librarian.backed_up.connect(self._show_backups)

    def _show_backup_folder(self) -> None:
        found = backups.backups(self._librarian.address)
        _show_folder(found[0].path if found else None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(
            card(
                heading(tr("Where everything is kept")),
                self._place,
                _side_by_side(self._folder, self._other, self._verify),
                self._verifying,
                self._whole,
            )
        )
        column.addWidget(
            card(
                heading(tr("Backups")),
                say(
                    tr(
                        "Made each day on which something changed, before an import, and before a backup is put back. "
                        "The older they are, the fewer are kept: of each day, then of each week, then of each month."
                    ),
                    "muted",
                ),
                self._last,
                _side_by_side(self._now, self._folder_of_backups),
                self._backing_up,
                self._list,
            )
        )


def _side_by_side(*buttons: QPushButton) -> QWidget:
    made = QWidget()
    row = Flow(made, m.GAP)
    for button in buttons:
        row.addWidget(button)
    return made


def _show_folder(file: Path | None) -> None:
    if file is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
