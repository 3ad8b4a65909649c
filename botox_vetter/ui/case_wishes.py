"""What can be done with a whole case, from the list of all cases and from the menu alike; each can be taken back."""

from collections.abc import Callable
from threading import Event

from botox_vetter.actions import cases
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import tr
from botox_vetter.report.words.cases import copy_name
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.long_step import Many
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.shown import Shown, Stopping, before_writing


class CaseWishes:
    """Those that return something say whether it was done; what was refused is said by the desk."""

    def __init__(self, desk: Desk, window: MainWindow, jobs: Jobs) -> None:
        self._desk, self._window, self._jobs = desk, window, jobs
        self._copying: Job | None = None

    def copy(self, case: Case, then: Callable[[str], object]) -> None:
        """In a job, one at a time, for a large case takes its time; `then` gets the id of the copy."""
        if self._copying is not None:
            return
        desk, library, now = self._desk, self._desk.library, self._desk.now
        name = copy_name(case.name, {other.name for other in library.cases()})

        def work(stop: Event) -> Changed:
            return cases.copy_case(library, case.id, name, now, lambda: before_writing(stop))

        def done(change: Changed) -> None:
            over()
            desk.take(change)
            then(change.case_id)
            self._window.say(tr("Copied: {name}").format(name=own_words(name)))

        def failed(error: BaseException) -> None:
            over()
            desk.complain(error)

        def over() -> None:
            self._copying = None

        shown = Shown(tr("Copying {name}").format(name=own_words(case.name)), Stopping.TOLD, over)
        self._copying = self._jobs.run(work, done, failed, self._window, shown)

    def archive(self, case: Case) -> bool:
        done = self._desk.do(cases.archive_case, case.id, self._desk.now)
        return self._offer_undo(done, tr("In the archive: {name}"), case)

    def unarchive(self, case: Case) -> bool:
        return self._offer_undo(self._desk.do(cases.unarchive_case, case.id), tr("Out of the archive: {name}"), case)

    def bin(self, case: Case) -> bool:
        done = self._desk.do(cases.bin_case, case.id, self._desk.now)
        return self._offer_undo(done, tr("In the bin: {name}"), case)

    def restore(self, case: Case) -> bool:
        return self._offer_undo(self._desk.do(cases.restore_case, case.id), tr("Out of the bin: {name}"), case)

    def delete_for_good(self, case: Case, clinics: int) -> None:
        """The one wish that nothing takes back."""
        words = tr("Deleting {name}").format(name=own_words(case.name))
        self._desk.do_many(Many(clinics, words), _delete_for_good, case)

    def _offer_undo(self, done: Changed | None, words: str, case: Case) -> bool:
        if done is not None and done.kinds:
            self._window.offer(words.format(name=own_words(case.name)), tr("Undo"), self._desk.undo)
        return done is not None


def _delete_for_good(library: Library, case: Case) -> Changed:
    cases.delete_for_good(library, case.id)
    return Changed(frozenset({"cases"}), Reason("delete_for_good", {"name": case.name}), frozenset({case.id}), case.id)
