"""The program started again on a library that is open shows the window that is there, and ends."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from botox_vetter.actions.case_json import to_json
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, harbour_case
from tests.ui.conftest import WindowOf

AGAIN = (
    "import sys; from pathlib import Path; from botox_vetter.ui.one_window import hand_over\n"
    "sys.exit(int(hand_over(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else None)))"
)
CRASHING = (
    "import os, sys; from PySide6.QtCore import QCoreApplication; from botox_vetter.ui.one_window import Door\n"
    "app = QCoreApplication([]); door = Door(app); door.open(sys.argv[1]); os._exit(door._server.isListening())"
)
TABLE = "Name,Town\nHeron Rooms,Harbour Bay\n"


def started_again(session: Session, qtbot: QtBot, *files: Path, address: str = "") -> bool:
    """Whether it was handed over."""
    command = [sys.executable, "-c", AGAIN, address or session.librarian.address, *map(str, files)]
    with subprocess.Popen(command) as again:
        qtbot.waitUntil(lambda: again.poll() is not None, timeout=30_000)
    return again.returncode == 1


def test_the_window_comes_to_the_front(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.showMinimized()
    assert started_again(session, qtbot)
    qtbot.waitUntil(lambda: not session.window.isMinimized())
    assert session.window.isVisible()


def test_another_library_has_a_window_of_its_own(window_of: WindowOf, qtbot: QtBot, tmp_path: Path) -> None:
    session = window_of(harbour_case())
    assert not started_again(session, qtbot, address=str(tmp_path / "another.bvlib"))


def test_the_same_library_named_otherwise_is_the_same(
    window_of: WindowOf, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window_of(harbour_case())
    monkeypatch.chdir(tmp_path)
    assert started_again(session, qtbot, address="sqlite:///library.bvlib")


def test_a_case_file_is_brought_and_once_it_is_there_opened(window_of: WindowOf, qtbot: QtBot, tmp_path: Path) -> None:
    session = window_of()
    path = tmp_path / "spring.json"
    path.write_text(to_json(harbour_case()), encoding="utf-8")
    assert started_again(session, qtbot, path)
    qtbot.waitUntil(lambda: session.desk.file is not None)
    session.desk.open_case(None)
    session.show_again(path)
    qtbot.waitUntil(lambda: session.desk.file is not None)
    assert session.desk.case_id == CASE_ID
    assert "already" in session.window._kept.text()
    assert not session.window._banner.isVisible()


def test_a_table_is_laid_out_for_import(window_of: WindowOf, qtbot: QtBot, tmp_path: Path) -> None:
    session = window_of(harbour_case())
    path = tmp_path / "clinics.csv"
    path.write_text(TABLE, encoding="utf-8")
    session.show_again(path)
    assert session.window.place == "import"
    assert session.window.here._intake.name == "clinics.csv"


def test_a_window_that_crashed_is_in_nobodys_way(window_of: WindowOf, qtbot: QtBot, tmp_path: Path) -> None:
    crashed = subprocess.run([sys.executable, "-c", CRASHING, str(tmp_path / "library.bvlib")], timeout=30)
    assert crashed.returncode == 1
    assert started_again(window_of(), qtbot)


def test_a_closed_window_answers_no_more(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of()
    session.close()
    assert not started_again(session, qtbot)
