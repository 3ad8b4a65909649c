"""Knows which clinics of the open case are like each other; of very many they are looked through in a job."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.grouped import about, owners
from botox_vetter.language import ntr
from botox_vetter.matching.apart import are_apart, told_of_clinic
from botox_vetter.matching.same_clinic import Alike, KnownBy, KnownClinics
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Shown, Stopping

T = TypeVar("T")

QUICK = 500  # clinics and people: so many take less than a blink


class AlikeWatch(QObject):
    """One for the window. known(): it can tell from now on."""

    known = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._clinics: KnownClinics | None = None
        self._job: Job | None = None
        desk.opened.connect(self._forget)

    def of(self, clinic_id: str) -> tuple[Alike, ...]:
        """Of a clinic of the case; (): none is like it, or that is not known yet."""
        clinics, file = self.clinics(), self._desk.file
        if clinics is None or file is None or clinic_id not in owners(file.clinics):
            return ()
        found = clinics.alike(clinics.known(clinic_id), besides=clinic_id)
        return tuple(one for one in found if not self._are_apart(file, clinic_id, one.clinic_id))

    def _are_apart(self, file: CaseFile, *ids: str) -> bool:
        """Somebody said that they are two, and both say now what they said then."""
        judgements = [judged for clinic_id in ids for judged in about(file.judgements, clinic_id)]
        one, other = (
            (clinic_id, told_of_clinic(file.clinic(clinic_id), about(file.registrations, clinic_id)))
            for clinic_id in ids
        )
        return bool(judgements) and are_apart(one, other, judgements)

    def to(self, this: KnownBy) -> tuple[Alike, ...]:
        """Of one that is not in the case."""
        clinics = self.clinics()
        return () if clinics is None else clinics.alike(this)

    def to_many(
        self, these: Sequence[T], known_by: Callable[[T], KnownBy], done: Callable[[list[tuple[Alike, ...]]], None]
    ) -> None:
        """Tells the same of all of these; of very many in a job, and until that is done nothing else can be told."""
        file, clinics, registers = self._desk.file, self.clinics(), self._desk.rulebook.registers
        if file is None:
            return

        def look(_stop: Event) -> list[tuple[Alike, ...]]:
            there = clinics or KnownClinics(registers, file)
            return [there.alike(known_by(one)) for one in these]

        def on_done(alikes: list[tuple[Alike, ...]]) -> None:
            if clinics is not None:
                self._job = None
                self.known.emit()
            done(alikes)

        if clinics is not None and len(these) <= QUICK:
            done(look(Event()))
            return
        words = ntr("Looking whether {n} is in the case", "Looking whether {n} are in the case", len(these))
        shown = Shown(words.format(n=len(these)), Stopping.NEVER)
        job = self._jobs.run(look, on_done, self._desk.complain, self, shown)
        if clinics is not None:
            self._job = job  # nobody follows the case with them meanwhile

    def clinics(self) -> KnownClinics | None:
        """As they are now. None: no case is open, or its clinics are looked through."""
        file = self._desk.file
        if file is None or self._job is not None:
            return None
        there = self._clinics
        if there is None and len(owners(file.clinics)) <= QUICK:
            there = KnownClinics(self._desk.rulebook.registers, CaseFile(file.case))
        if there is None or len(there.differing(file)) > QUICK:
            self._clinics = None
            self._look_through(file)
        else:
            self._clinics = there
            there.follow(file)
        return self._clinics

    def _look_through(self, file: CaseFile) -> None:
        registers = self._desk.rulebook.registers

        def work(_stop: Event) -> KnownClinics:
            return KnownClinics(registers, file)

        def done(clinics: KnownClinics) -> None:
            self._clinics, self._job = clinics, None
            self.known.emit()

        self._job = self._jobs.run(work, done, self._desk.complain, self)

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._clinics = self._job = None
