"""What can be done with a whole case, from the list of all cases and from the menu alike; each can be taken back."""

from botox_vetter.actions import cases
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import tr
from botox_vetter.report.words.cases import copy_name
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import MainWindow


class CaseWishes:
    """Each returns whether it was done; what was refused is said by the desk."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk, self._window = desk, window

    def copy(self, case: Case) -> str | None:
        """The id of the copy."""
        name = copy_name(case.name, {other.name for other in self._desk.library.cases()})
        change = self._desk.do(cases.copy_case, case.id, name, self._desk.now)
        if change is not None:
            self._window.say(tr("Copied: {name}").format(name=own_words(name)))
        return None if change is None else change.case_id

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

    def delete_for_good(self, case: Case) -> bool:
        """The one wish that nothing takes back."""
        return self._desk.do(_delete_for_good, case) is not None

    def _offer_undo(self, done: Changed | None, words: str, case: Case) -> bool:
        if done is not None and done.kinds:
            self._window.offer(words.format(name=own_words(case.name)), tr("Undo"), self._desk.undo)
        return done is not None


def _delete_for_good(library: Library, case: Case) -> Changed:
    cases.delete_for_good(library, case.id)
    return Changed(frozenset({"cases"}), Reason("delete_for_good", {"name": case.name}), frozenset({case.id}), case.id)
