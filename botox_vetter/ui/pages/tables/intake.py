"""The table that is being taken in: read, mapped, looked through, kept; off the window's thread when it is long."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from botox_vetter.actions import backups
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.tables.cells import Sheet
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.importing import import_table
from botox_vetter.actions.tables.intake import case_words, guess_maps, propose, proposed_terms
from botox_vetter.actions.tables.mapping import SheetMap, with_field, with_head, with_noun, with_terms
from botox_vetter.actions.tables.opening import open_table
from botox_vetter.actions.tables.paste import read_paste
from botox_vetter.actions.tables.proposal import DryRun
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Shown, Stopped, Stopping, before_writing

AT_ONCE_ROWS = 300
AT_ONCE_BYTES = 64 * 1024
Tell = Callable[[Any], None]


class Intake(QObject):
    """changed: something of it is another. began(Job), again while it is further, and ended: it takes its time.

    taken(DryRun, object): its rows are in the case; the object is a Reason where no backup could be made before.
    """

    changed = Signal()
    began = Signal(object)
    ended = Signal()
    taken = Signal(object, object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._looked_at: tuple[CaseFile, tuple[SheetMap, ...]] | None = None
        self.name = ""
        self.maps: tuple[SheetMap, ...] = ()
        self.at = 0
        self.proposal: DryRun | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)

    @property
    def shown(self) -> SheetMap | None:
        return self.maps[self.at] if self.maps else None

    def take_file(self, path: Path) -> None:
        def read(stop: Event, tell: Tell) -> tuple[Sheet, ...]:
            return open_table(path, lambda rows: _go_on(stop, tell, rows))

        try:
            is_quick = path.stat().st_size < AT_ONCE_BYTES and path.suffix.lower() != ".xlsx"
        except OSError:
            is_quick = True  # reading says in words what is the matter
        words = tr("Reading {name}: {n} rows so far")
        self._work(
            is_quick, read, lambda n: words.format(name=path.name, n=n), lambda found: self._begin(path.name, found)
        )

    def take_text(self, text: str) -> None:
        """What was copied somewhere."""
        try:
            sheet = read_paste(text)
            if not sheet.rows:
                raise Refused("table_empty")
        except Refused as refusal:
            self._desk.say(refusal.reason)
            return
        self._begin(tr("Pasted"), (sheet,))

    def choose_sheet(self, at: int) -> None:
        self.at = at
        self.changed.emit()

    def choose_noun(self, noun: TableNoun | None) -> None:
        self._change(lambda mapped: with_noun(mapped, noun, self._words()))

    def choose_head(self, head: int | None) -> None:
        self._change(lambda mapped: with_head(mapped, head, self._words()))

    def choose_field(self, column: int, key: str | None) -> None:
        self._change(lambda mapped: with_field(mapped, column, key))

    def choose_terms(self, terms: Terms) -> None:
        self._change(lambda mapped: with_terms(mapped, terms))

    def refresh(self) -> None:
        """Looks the rows through again, if the case or what is wished is another than last time."""
        file = self._desk.file
        if file is None or not self.maps:
            return
        self.maps = tuple(_fitting(mapped, file) for mapped in self.maps)
        if self._looked_at == (file, self.maps) and self.proposal is not None:
            return
        self._looked_at = (file, self.maps)
        maps, rulebook, now = self.maps, self._desk.rulebook, self._desk.now

        def look(stop: Event, tell: Tell) -> DryRun:
            return propose(file, rulebook, maps, now, lambda rows: _go_on(stop, tell, rows))

        total = sum(len(mapped.rows) for mapped in maps)
        words = tr("Looking the rows through: {n} of {total}")
        self._work(total <= AT_ONCE_ROWS, look, lambda n: words.format(n=n, total=total), self._show, total)

    def stop(self) -> None:
        """Ends the reading and looking through."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._looked_at = None
        self.ended.emit()

    def take_in(self) -> None:
        proposal = self.proposal
        if proposal is None or not proposal.to_import:
            return
        library = self._desk.library
        backup = backups.BeforeImport(library, self._desk.now)
        if proposal.to_import <= AT_ONCE_ROWS:
            if self._desk.do(import_table, proposal, backup) is not None:
                self.taken.emit(proposal, backup.complaint)
            return

        def work(stop: Event) -> Changed:
            return import_table(library, proposal, lambda: before_writing(stop, backup))

        def took(change: Changed) -> None:
            self._took(proposal, change, backup.complaint)

        shown = Shown(tr("Taking the rows in"), Stopping.TOLD, self.ended.emit)
        self.began.emit(self._jobs.run(work, took, self._failed, self, shown))

    def _took(self, proposal: DryRun, change: Changed, no_backup: Reason | None) -> None:
        self.ended.emit()
        self._desk.take(change)
        self.taken.emit(proposal, no_backup)

    def _begin(self, name: str, sheets: tuple[Sheet, ...]) -> None:
        if self._desk.file is None:
            return
        self.name, self.at, self.proposal, self._looked_at = name, 0, None, None
        self.maps = guess_maps(self._desk.file, self._desk.rulebook, sheets)
        self.changed.emit()
        self.refresh()

    def _change(self, changed: Callable[[SheetMap], SheetMap]) -> None:
        self.maps = tuple(changed(mapped) if n == self.at else mapped for n, mapped in enumerate(self.maps))
        self.changed.emit()
        self._soon.start(0)

    def _words(self) -> Any:
        assert self._desk.file is not None
        return case_words(self._desk.file, self._desk.rulebook)

    def _show(self, proposal: DryRun) -> None:
        self.proposal = proposal
        self.changed.emit()

    def _work(
        self,
        is_quick: bool,
        work: Callable[[Event, Tell], Any],
        words: Callable[[int], str],
        done: Callable[[Any], None],
        total: int = 0,
    ) -> None:
        """Quick work is done at once; other work may be stopped and says how far it is. total: of rows, if known."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if is_quick:
            try:
                found = work(Event(), lambda _n: None)
            except Refused as refusal:
                self._desk.say(refusal.reason)
                return
            done(found)
            return
        shown = Shown(words(0), stopped=self.stop)

        def told(n: int) -> None:
            shown.words = words(n)
            if total:
                shown.done_of = n, total
            self.began.emit(self._job)

        self._job = self._jobs.follow(work, told, lambda found: self._finish(done, found), self._failed, self, shown)
        self.began.emit(self._job)

    def _finish(self, done: Callable[[Any], None], found: Any) -> None:
        self._job = None
        self.ended.emit()
        done(found)

    def _failed(self, error: BaseException) -> None:
        self._job, self._looked_at = None, None
        self.ended.emit()
        self._desk.complain(error)


def _fitting(mapped: SheetMap, file: CaseFile) -> SheetMap:
    """A clinic that is not in the case (any more) is none for all rows."""
    if mapped.terms.clinic_id is None or any(clinic.id == mapped.terms.clinic_id for clinic in file.clinics):
        return mapped
    return with_terms(mapped, replace(mapped.terms, clinic_id=proposed_terms(file).clinic_id))


def _go_on(stop: Event, tell: Tell, rows: int) -> None:
    if stop.is_set():
        raise Stopped
    tell(rows)
