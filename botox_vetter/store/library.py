"""A library: one database that holds many cases. Made of records that are read whole and written in named steps."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store import blobs, log, opening, reverting
from botox_vetter.store.address import path_of
from botox_vetter.store.case_files import all_cases, read_case_file
from botox_vetter.store.case_lines import case_lines
from botox_vetter.store.change import Change, ChangeState
from botox_vetter.store.clinics import count_of_case, names_of_case
from botox_vetter.store.engine import BUSY_TIMEOUT_S, MEMORY, connecting, reading_engine, sqlite_engine
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.forgetting import forget_case
from botox_vetter.store.header import SCHEMA_NUMBER
from botox_vetter.store.migrating import migrate
from botox_vetter.store.nouns import GoOn
from botox_vetter.store.placing import log_of
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.requests import RequestLedger
from botox_vetter.store.rereading import read_again
from botox_vetter.store.schema import lay_out, noun_of
from botox_vetter.store.steps import Step, do_again, take_back
from botox_vetter.store.verify import Verified, verify

R = TypeVar("R")

_NO_VALUES: Mapping[str, object] = {}


def _now() -> datetime:
    return datetime.now(UTC)


class Library:
    """An open library. May be used from several threads: each call has a connection and a transaction of its own.

    address   a path, `sqlite:///PATH`, or `sqlite://` for one in memory that nobody will see again
    is_new    whether a file that is not there is made
    clock     says when a step was done, for the log alone
    wait_s    how long a writer waits for another one before it is refused as busy
    is_read_only  nothing shall be written: the file may lie where nothing can be, and every step is refused
    path      where the file is; None: in memory
    ledger    of the requests that went out over the network

    A library of an older schema is brought to the present one when it is opened, after a backup.

    Every method may raise LibraryRefused (see refusals.py), and then nothing was changed.
    """

    def __init__(
        self,
        address: str,
        is_new: bool = True,
        clock: Callable[[], datetime] = _now,
        wait_s: float = BUSY_TIMEOUT_S,
        is_read_only: bool = False,
    ) -> None:
        self.path = path = path_of(address)
        self.address = address if path is None else str(path)
        self.is_read_only = is_read_only and path is not None
        self._clock = clock
        self.ledger = RequestLedger(self._reading, self._writing)
        if path is not None and is_read_only:
            self._engine = _engine_to_read(path)
            return
        if path is not None:
            _make_sure_of(path, is_new, clock, wait_s)
        self._engine = sqlite_engine(MEMORY if path is None else str(path), wait_s)
        if path is None:
            with self._writing() as connection:
                lay_out(connection)

    def close(self) -> None:
        """Nothing is left to be written: each step was, when it ended."""
        self._engine.dispose()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # Reading

    def cases(self) -> tuple[Case, ...]:
        """The case changed last comes first."""
        with self._reading() as connection:
            return all_cases(connection)

    def case_lines(self) -> tuple[CaseLine, ...]:
        """The same, as they stand in a list; also those in the archive and in the bin."""
        with self._reading() as connection:
            return case_lines(connection)

    def case(self, case_id: str) -> Case:
        """Raises Refused("no_such_case")."""
        found = self.get(Case, case_id)
        if found is None:
            raise Refused("no_such_case", text=case_id)
        return found

    def find_case(self, text: str) -> Case:
        """By id, whole name, or a beginning of the name that only one has, capitals or not; in the bin: by id alone.

        Raises Refused("no_such_case" | "several_cases").
        """
        wanted = text.casefold()
        all_cases = self.cases()
        cases = [case for case in all_cases if case.binned_at is None]
        exact = [case for case in all_cases if case.id == text] or [c for c in cases if c.name.casefold() == wanted]
        found = exact or [case for case in cases if wanted and case.name.casefold().startswith(wanted)]
        if len(found) > 1:
            raise Refused("several_cases", text=text, names=tuple(case.name for case in found))
        if not found:
            raise Refused("no_such_case", text=text)
        return found[0]

    def clinic_count(self, case_id: str) -> int:
        """How many clinics the case has, without reading them."""
        with self._reading() as connection:
            return count_of_case(connection, case_id)

    def clinic_names(self, case_id: str) -> tuple[str, ...]:
        """The names of the clinics of the case, in their order."""
        with self._reading() as connection:
            return names_of_case(connection, case_id)

    def case_file(self, case_id: str, go_on: GoOn = lambda: None) -> CaseFile:
        """All that is recorded in the case, as it was at one moment. Raises Refused("no_such_case").

        go_on   is called now and then, and raises what it likes to end the reading
        """
        with self._reading() as connection:
            file = read_case_file(connection, case_id, go_on)
        if file is None:
            raise Refused("no_such_case", text=case_id)
        return file

    def case_file_again(self, file: CaseFile, nouns: frozenset[str], owners: frozenset[str]) -> CaseFile:
        """The same where nothing has changed since but records of these nouns and of these clinics and people.

        What did not change stays the same object. Raises Refused("no_such_case").
        """
        with self._reading() as connection:
            now = read_again(connection, file, nouns, owners)
        if now is None:
            raise Refused("no_such_case", text=file.case.id)
        return now

    def get(self, kind: type[R], record_id: str) -> R | None:
        """One record of any case."""
        with self._reading() as connection:
            return noun_of(kind).get(connection, record_id)

    def verify(self) -> Verified:
        """Whether everything in it is whole; reads all of it."""
        with self._reading() as connection:
            return verify(connection)

    def position(self, case_id: str | None = None) -> tuple[int, int, int]:
        """Where the log of the library, or of one case, stands: another one means that somebody changed something.

        The latest number, how many steps there are, how many of them are in force.
        """
        with self._reading() as connection:
            return log.position(connection, case_id)

    # Writing

    @contextmanager
    def step(self, case_id: str, name: str, values: Mapping[str, object] = _NO_VALUES) -> Iterator[Step]:
        """One transaction and one entry of the log, named `name`; both only if something differs at the end."""
        with self._writing() as connection:
            step = Step(connection, case_id, Reason(name, values))
            yield step
            if touched := step.touched():
                log.add(connection, case_id, step.reason, self._clock(), touched)

    def undo(self, case_id: str) -> Change | None:
        """Takes the latest step back; None: there is none. Raises Refused("changed_meanwhile")."""
        with self._writing() as connection:
            change = log.latest_done(connection, case_id)
            if change is not None:
                take_back(connection, change)
                log.mark(connection, change.number, ChangeState.UNDONE, self._clock())
        return change

    def redo(self, case_id: str) -> Change | None:
        """Does again what was undone last; None: nothing was, or something else was done since."""
        with self._writing() as connection:
            change = log.first_undone(connection, case_id)
            if change is not None:
                do_again(connection, change)
                log.mark(connection, change.number, ChangeState.DONE, None)
        return change

    def revert(self, case_id: str, number: int) -> Change:
        """Takes one step of the case back, whichever it is, in a step of its own named "revert".

        Raises Refused("no_such_step"), and Refused("changed_meanwhile") where a record is not as that step left it or
        where something that came later needs it.
        """
        with self._writing() as connection:
            change = log.change_of(connection, number)
            if change is None or change.case_id != case_id or change.state is not ChangeState.DONE:
                raise Refused("no_such_step", number=number)
            return reverting.revert(connection, change, self._clock())

    def forget_case(self, case_id: str) -> None:
        """Deletes a binned case with everything in it and every step of it. Nothing brings it back.

        Raises Refused("no_such_case" | "case_not_in_bin").
        """
        with self._writing() as connection:
            forget_case(connection, case_id)

    # The bytes of evidence

    def evidence_bytes(self, evidence: Evidence) -> bytes:
        """Exactly as they came. Raises Refused("evidence_not_here" | "evidence_damaged")."""
        with self._reading() as connection:
            return blobs.content_of(connection, evidence)

    def evidence_here(self, digests: Iterable[str]) -> frozenset[str]:
        """Those SHA-256 of these whose bytes lie in the library; records may come without, from an exported case."""
        with self._reading() as connection:
            return blobs.here(connection, digests)

    def erase_evidence(self, evidence: Evidence) -> None:
        """Deletes bytes for good. Raises Refused("evidence_in_force") while a record that is not removed names them."""
        with self._writing() as connection:
            if blobs.in_force(connection, evidence.sha256):
                raise Refused("evidence_in_force", name=evidence.name)
            blobs.erase(connection, evidence.sha256)

    def purge_evidence(self, until: datetime) -> int:
        """Deletes the bytes that nothing has named since then for good; of how many files. Writes only if it must."""
        with self._reading() as connection:
            is_due = blobs.is_purge_due(connection, until)
        if not is_due:
            return 0
        with self._writing() as connection:
            return blobs.purge(connection, until)

    def next_undo(self, case_id: str) -> Reason | None:
        """Name and values of the step that `undo` would take back; None: nothing can be undone."""
        with self._reading() as connection:
            return log.name_of_latest_done(connection, case_id)

    def next_redo(self, case_id: str) -> Reason | None:
        """Name and values of the step that `redo` would do again; None: nothing can be redone."""
        with self._reading() as connection:
            return log.name_of_first_undone(connection, case_id)

    def history(self, case_id: str) -> tuple[Change, ...]:
        """Every step of the case, oldest first, also those undone; it outlives the case."""
        with self._reading() as connection:
            return log.history(connection, case_id)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_plain_words(self.address), connecting(self._engine) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with in_plain_words(self.address), connecting(self._engine, writing=True) as connection:
            yield connection


def _engine_to_read(path: Path) -> Engine:
    """Raises LibraryRefused; "read_only" for a library of an older schema, which would have to be migrated first."""
    with in_plain_words(str(path)), reaching(str(path)):
        if not path.exists():
            raise LibraryRefused("missing")
        if opening.look(path) < SCHEMA_NUMBER:
            raise LibraryRefused("read_only")
    return reading_engine(lambda: opening.connect_to_read(path, is_alone=not log_of(path).exists()))


def _make_sure_of(path: Path, is_new: bool, clock: Callable[[], datetime], wait_s: float) -> None:
    with reaching(str(path)):
        if not path.exists():
            if not is_new:
                raise LibraryRefused("missing", address=str(path))
            opening.create(path)
        if opening.check(path) < SCHEMA_NUMBER:
            migrate(path, clock(), wait_s)
