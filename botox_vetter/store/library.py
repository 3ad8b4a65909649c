"""A library: one database that holds many cases. Made of records that are read whole and written in named steps."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store import log, opening
from botox_vetter.store.case_files import all_cases, read_case_file
from botox_vetter.store.change import Change, ChangeState
from botox_vetter.store.engine import BUSY_TIMEOUT_S, MEMORY, connecting, sqlite_engine
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.schema import lay_out, noun_of
from botox_vetter.store.steps import Step, do_again, take_back

R = TypeVar("R")

_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+]+://", re.ASCII | re.IGNORECASE)
_NO_VALUES: Mapping[str, object] = {}


def _now() -> datetime:
    return datetime.now(UTC)


class Library:
    """An open library. May be used from several threads: each call has a connection and a transaction of its own.

    address   a path, `sqlite:///PATH`, or `sqlite://` for one in memory that nobody will see again
    is_new    whether a file that is not there is made
    clock     says when a step was done, for the log alone
    wait_s    how long a writer waits for another one before it is refused as busy

    Every method may raise LibraryRefused (see refusals.py), and then nothing was changed.
    """

    def __init__(
        self, address: str, is_new: bool = True, clock: Callable[[], datetime] = _now, wait_s: float = BUSY_TIMEOUT_S
    ) -> None:
        path = _path_of(address)
        self.address = address if path is None else str(path)
        self._clock = clock
        if path is not None:
            _make_sure_of(path, is_new)
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

    def case(self, case_id: str) -> Case:
        """Raises Refused("no_such_case")."""
        found = self.get(Case, case_id)
        if found is None:
            raise Refused("no_such_case", text=case_id)
        return found

    def find_case(self, text: str) -> Case:
        """By id, whole name, or a beginning of the name that only one has, capitals or not.

        Raises Refused("no_such_case" | "several_cases").
        """
        wanted = text.casefold()
        cases = self.cases()
        exact = [case for case in cases if case.id == text] or [c for c in cases if c.name.casefold() == wanted]
        found = exact or [case for case in cases if wanted and case.name.casefold().startswith(wanted)]
        if len(found) > 1:
            raise Refused("several_cases", text=text, names=tuple(case.name for case in found))
        if not found:
            raise Refused("no_such_case", text=text)
        return found[0]

    def case_file(self, case_id: str) -> CaseFile:
        """All that is recorded in the case, as it was at one moment. Raises Refused("no_such_case")."""
        with self._reading() as connection:
            file = read_case_file(connection, case_id)
        if file is None:
            raise Refused("no_such_case", text=case_id)
        return file

    def get(self, kind: type[R], record_id: str) -> R | None:
        """One record of any case."""
        with self._reading() as connection:
            return noun_of(kind).get(connection, record_id)

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


def _path_of(address: str) -> Path | None:
    """None: in memory."""
    if address == "sqlite://":
        return None
    rest = address.removeprefix("sqlite:///")
    if not rest or _OTHER_ADDRESS.match(rest):
        raise LibraryRefused("not_supported", address=address)
    try:
        return Path(rest).expanduser()
    except RuntimeError:  # ~somebody who is not known here
        raise LibraryRefused("not_supported", address=address) from None


def _make_sure_of(path: Path, is_new: bool) -> None:
    with reaching(str(path)):
        if not path.exists():
            if not is_new:
                raise LibraryRefused("missing", address=str(path))
            opening.create(path)
        opening.check(path)
