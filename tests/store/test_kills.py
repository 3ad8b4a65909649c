"""Kill -9 at random moments while a person edits and imports: what was acknowledged is there, nothing is half there.

(A killed process loses nothing that it handed to the system, so these kills cannot tell whether commits are flushed;
that the library asks for it, test_library.py says.)
"""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from botox_vetter.store.backup import back_up
from botox_vetter.store.backup_folder import Why, backups_of
from botox_vetter.store.change import ChangeState
from botox_vetter.store.header import SCHEMA_NUMBER
from botox_vetter.store.library import Library
from tests.cases import CASE_ID, harbour_case, keep
from tests.store import killed_session
from tests.store.conftest import NOW
from tests.store.files import old_library, rows
from tests.store.test_steps import clinic, rename

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks, and kills with SIGKILL")

LIBRARIES, KILLS_EACH = 6, 10
LONGEST_LIFE_S = 0.2

DONE, UNDONE, DROPPED = ChangeState


@dataclass(frozen=True)
class Logged:
    case_id: str
    state: str


Log = dict[int, Logged]
"""By number of the step."""


class Sessions:
    """The process of killed_session.py."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", killed_session.__name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def killed(self, path: Path, seed: int, manner: str, life_s: float, is_at_work: bool = True) -> list[list[str]]:
        """What a session acknowledged, word by word. It is killed so long after its first act, else its birth."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([str(path), seed, manner]) + "\n")
        self._process.stdin.flush()
        born, pid = self._words()
        assert born == "born"
        first = [self._words()] if is_at_work else []
        time.sleep(life_s)  # of the session: this is what the test is about
        os.kill(int(pid), signal.SIGKILL)
        return [*first, *iter(self._words, ["gone"])]

    def close(self) -> None:
        self._process.communicate(timeout=60)

    def _words(self) -> list[str]:
        assert self._process.stdout is not None
        return self._process.stdout.readline().split()


@pytest.fixture(scope="module")
def sessions() -> Iterator[Sessions]:
    opened = Sessions()
    yield opened
    opened.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library(str(tmp_path / "library.bvlib")) as library:
        keep(library, harbour_case())
    return tmp_path / "library.bvlib"


@pytest.mark.parametrize("seed", range(LIBRARIES))
def test_what_was_acknowledged_is_there_and_nothing_is_half_there(sessions: Sessions, path: Path, seed: int) -> None:
    random = Random(seed)
    for kill in range(KILLS_EACH):
        before = log_of(path)
        acts = sessions.killed(path, random.getrandbits(32), "rightly", random.uniform(0, LONGEST_LIFE_S))

        assert complaints(path, before, acts) == [], f"kill {kill}"

    for backup in backups_of(path):
        with Library(str(backup.path)) as library:
            assert library.verify().damage == ()


@pytest.mark.parametrize(("manner", "complaint"), [("early", "lost"), ("halves", "half")])
def test_a_session_that_works_wrongly_is_found_out(sessions: Sessions, path: Path, manner: str, complaint: str) -> None:
    random = Random(1)
    found: list[str] = []
    for _ in range(20):
        before = log_of(path)
        acts = sessions.killed(path, random.getrandbits(32), manner, random.uniform(0.1, LONGEST_LIFE_S))
        found += [words.split()[0] for words in complaints(path, before, acts)]
        if found:
            break
    assert complaint in found


@pytest.mark.parametrize("seed", range(6))
def test_a_migration_that_is_killed_happened_or_did_not(sessions: Sessions, tmp_path: Path, seed: int) -> None:
    path = old_library(tmp_path)
    before = rows(path)

    acts = sessions.killed(path, seed, "open", Random(seed).uniform(0, 0.12), is_at_work=False)

    assert [rows(backup.path) for backup in backups_of(path)] in ([], [before])
    with closing(sqlite3.connect(path)) as connection:  # what the log holds, the program that comes next will see
        (number,) = connection.execute("PRAGMA user_version").fetchone()
    assert number in ((SCHEMA_NUMBER,) if acts else (1, SCHEMA_NUMBER))
    assert number == SCHEMA_NUMBER or rows(path) == before
    with Library(str(path)) as library:
        assert [case.id for case in library.cases()] == [CASE_ID]
        assert library.verify().damage == ()


@pytest.mark.parametrize("seed", range(6))
def test_a_restore_that_is_killed_happened_or_did_not(sessions: Sessions, path: Path, seed: int) -> None:
    backup = back_up(path, Why.DAILY, NOW)
    with Library(str(path)) as library:
        rename(library, "Later")
    before = rows(path)

    acts = sessions.killed(path, seed, "restore", Random(seed).uniform(0, 0.12), is_at_work=False)

    with Library(str(path)) as library:
        name = clinic(library).name
        assert library.verify().damage == ()
    assert name in (("Quay Skin Clinic",) if acts else ("Quay Skin Clinic", "Later"))
    assert rows(path) == (before if name == "Later" else rows(backup.path))
    assert rows(backups_of(path)[0].path) in (before, rows(backup.path))
    if name != "Later":
        assert rows(backups_of(path)[0].path) == before


def complaints(path: Path, before: Log, acts: list[list[str]]) -> list[str]:
    """Begins each with "half" or "lost"."""
    with Library(str(path)) as library:
        found = [f"half {damage}" for damage in library.verify().damage]
    expected, after = before, log_of(path)
    for act in acts:
        expected = done(expected, act)
    if after != expected and after not in one_more(expected, after):
        found.append(f"lost: {[number for number in expected if after.get(number) != expected[number]]}")
    names = {backup.path.name for backup in backups_of(path)}
    found += [f"lost backup {act[1]}" for act in acts if act[0] == "backup" and act[1] not in names]
    with closing(sqlite3.connect(path)) as connection:
        for number, token in [(act[1], act[3]) for act in acts if act[0] == "step"]:
            row = connection.execute("SELECT records FROM changes WHERE number = ?", [number]).fetchone()
            if row is None or token not in row[0]:
                found.append(f"lost {number} {token}")
    return found


def log_of(path: Path) -> Log:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT number, case_id, state FROM changes ORDER BY number")
        return {number: Logged(case_id, state) for number, case_id, state in rows}


def done(log: Log, act: list[str]) -> Log:
    """The log after an act that was acknowledged."""
    match act:
        case ["step", number, case_id, _token]:
            kept = {n: replace(one, state=DROPPED) if one == Logged(case_id, UNDONE) else one for n, one in log.items()}
            return kept | {int(number): Logged(case_id, DONE)}
        case ["undo", case_id]:
            latest = max(n for n, one in log.items() if one == Logged(case_id, DONE))
            return log | {latest: Logged(case_id, UNDONE)}
        case ["redo", case_id]:
            first = min(n for n, one in log.items() if one == Logged(case_id, UNDONE))
            return log | {first: Logged(case_id, DONE)}
        case _:
            return log


def one_more(log: Log, after: Log) -> list[Log]:
    """What the log may be if one act more was done than was acknowledged."""
    acts = [["undo", CASE_ID]]
    if Logged(CASE_ID, UNDONE) in log.values():
        acts.append(["redo", CASE_ID])
    number = max(log) + 1
    if number in after:
        acts.append(["step", str(number), after[number].case_id, ""])
    return [done(log, act) for act in acts]
