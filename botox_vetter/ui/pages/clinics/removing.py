"""Clinics go out of the case, and their removal is offered for undo until something else is done."""

from collections.abc import Callable, Set

from PySide6.QtCore import QObject

from botox_vetter.actions import clinics, several_clinics
from botox_vetter.actions.changed import Changed
from botox_vetter.domain.clinics import Clinic
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.long_step import Many
from botox_vetter.ui.pages.clinics.clinic_list import ClinicList
from botox_vetter.ui.pages.clinics.many_bar import removed_names


class Removing(QObject):
    """Knows who went last, and who took their place in the list."""

    def __init__(self, desk: Desk, listed: ClinicList, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._list = desk, listed
        self._going = self._removed = tuple[Clinic, ...]()  # going: perhaps still, in a job
        self._next: str | None = None

    def remove(self, chosen: tuple[Clinic, ...], then: Callable[[], object]) -> None:
        """then: is called when they are gone."""
        if not chosen:
            return
        self._going, self._next = chosen, self._list.neighbour_of([clinic.id for clinic in chosen])
        many = Many(len(chosen), tr("Removing the chosen clinics"), lambda _change: then())
        action: Callable[..., Changed] = clinics.remove_clinic if len(chosen) == 1 else several_clinics.remove_clinics
        self._desk.do_many(many, action, chosen[0] if len(chosen) == 1 else chosen)

    def notice(self, there: Set[str], clinic_id: str | None) -> str | None:
        """there: ids of the case's clinics now. Who shall be chosen, where that one was: what came back is again."""
        if self._going and self._going[0].id not in there:
            clinic_id, self._removed, self._going = self._next, self._going, ()
        if self._removed and self._removed[0].id in there:
            clinic_id, self._removed = self._removed[0].id, ()
        elif not self._is_offered():
            self._removed = ()
        self._list.say_removed(removed_names(self._removed))
        return clinic_id

    def _is_offered(self) -> bool:
        """Undo would take back just that."""
        step = self._desk.next_undo if self._removed else None
        return step is not None and step.kind in ("remove_clinic", "remove_clinics")
