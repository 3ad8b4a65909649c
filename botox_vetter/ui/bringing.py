"""A file that is brought into the program: a case, or a table of clinics, people or prices."""

from pathlib import Path
from threading import Event

from botox_vetter.actions.changed import Changed
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.page_kinds import TakingTables
from botox_vetter.ui.shown import Shown, Stopping, before_writing

CASE = ".json"


class Bringing:
    """What a file holds, the end of its name says."""

    def __init__(self, desk: Desk, window: MainWindow, jobs: Jobs) -> None:
        self._desk, self._window, self._jobs = desk, window, jobs

    def any(self, path: Path) -> None:
        """A case that is there already is opened as it is there."""
        if path.suffix.lower() == CASE:
            self.case(path, opens_its_like=True)
            return
        self._window.go("import")
        page = self._window.here
        if isinstance(page, TakingTables):
            page.take_file(path)

    def case(self, path: Path, opens_its_like: bool = False) -> None:
        """After a backup; then it lies on the desk."""
        from botox_vetter.actions import backups, exchange

        desk = self._desk
        library, rulebook = desk.library, desk.rulebook
        backup = backups.BeforeImport(library, desk.now)

        def work(stop: Event) -> Changed:
            text = exchange.read_file(path)
            return exchange.import_case(library, text, rulebook, before=lambda: before_writing(stop, backup))

        def show(change: Changed) -> None:
            desk.take(change)
            desk.open_case(change.case_id)
            if backup.complaint is not None:
                desk.say(backup.complaint)

        def failed(error: BaseException) -> None:
            if opens_its_like and isinstance(error, Refused) and self._is_in_use(error.reason):
                desk.open_case(str(error.reason.values["case"]))
                self._window.say(tr("This case was in the library already; it is shown as it is there."))
            else:
                desk.complain(error)

        shown = Shown(tr("Importing {name}").format(name=path.name), Stopping.TOLD)
        self._jobs.run(work, show, failed, self._window, shown)

    def _is_in_use(self, reason: Reason) -> bool:
        """Whether that is why the case was refused; from the bin it is not taken."""
        if reason.kind != "case_already_there":
            return False
        return any(case.id == reason.values["case"] and case.binned_at is None for case in self._desk.library.cases())
