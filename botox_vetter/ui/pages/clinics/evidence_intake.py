"""Keeps what is brought as evidence of the case on the desk, off the window's thread."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import NoReturn

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.evidence import attach, attach_file
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import ntr, tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.shown import Shown, Stopping

Outcome = Changed | Refused


class Intake(QObject):
    """One for all tabs of the clinics' page. website_wanted(clinic id, address): a website is to be read and kept.

    facts_wanted(clinic id, Evidence): what a kept page says is to be reviewed.
    """

    website_wanted = Signal(str, str)
    facts_wanted = Signal(str, object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs

    def keep(
        self,
        brought: Sequence[Brought],
        clinic_id: str | None,
        practitioner_id: str | None = None,
        then: Callable[[tuple[str, ...]], None] | None = None,
    ) -> None:
        """Each in a step of its own; calls `then` with the ids of what was kept. What was refused is said."""
        library, case_id, now = self._desk.library, self._desk.case_id, self._desk.now

        def work(stop: Event, tell: Callable[[int], None]) -> list[Outcome]:
            about, outcomes = (clinic_id, practitioner_id), list[Outcome]()
            for n, one in enumerate(brought):
                if not stop.is_set():
                    at = now + timedelta(microseconds=n)  # so that they stay in the order in which they came
                    outcomes.append(_kept(library, case_id, one, at, *about))
                    tell(n + 1)
            return outcomes

        def on_told(n: int) -> None:
            shown.done_of = n, len(brought)

        def done(outcomes: list[Outcome]) -> None:
            changes = [outcome for outcome in outcomes if isinstance(outcome, Changed)]
            for change in changes:
                self._desk.take(change)
            for outcome in outcomes:  # refusals last: a change would close the banner
                if isinstance(outcome, Refused):
                    self._desk.complain(outcome)
            ids = tuple(kept for change in changes for kept in change.ids)
            if ids and then is not None:
                then(ids)

        words = ntr("Keeping {n} piece of evidence", "Keeping {n} pieces of evidence", len(brought))
        shown = Shown(words.format(n=len(brought)), Stopping.TOLD)
        self._jobs.follow(work, on_told, done, _fault, self, shown)

    def read_website(self, clinic: Clinic | None) -> None:
        """As it is recorded; None, or none recorded: nothing happens."""
        if clinic is not None and clinic.website:
            self.website_wanted.emit(clinic.id, clinic.website)

    def ask(self, parent: QWidget) -> tuple[Brought, ...]:
        """The files that the person chooses with the system's own window; none: ()."""
        paths, _kind = QFileDialog.getOpenFileNames(parent, tr("Keep files as evidence"))
        return files(paths)


def files(paths: Sequence[str]) -> tuple[Brought, ...]:
    return tuple(Brought(path=Path(path)) for path in paths)


def _kept(
    library: Library, case_id: str, one: Brought, now: datetime, clinic_id: str | None, practitioner_id: str | None
) -> Outcome:
    try:
        if one.path is not None:
            return attach_file(library, case_id, one.path, now, clinic_id=clinic_id, practitioner_id=practitioner_id)
        return attach(
            library,
            case_id,
            one.name,
            one.content,
            now,
            clinic_id=clinic_id,
            practitioner_id=practitioner_id,
            address=one.address,
        )
    except Refused as refusal:
        return refusal


def _fault(error: BaseException) -> NoReturn:
    raise error
