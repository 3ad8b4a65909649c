"""A fault of ours is logged whole and said once."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from botox_vetter.ui import crash
from botox_vetter.ui.crash import Crash, log_file, show_fault


class Shown(list[tuple[str, str]]):
    """What a window would have shown: text and place of the log."""

    def __call__(self, text: str, place: str) -> None:
        self.append((text, place))


def fail(hook: Crash, error: BaseException | None = None) -> None:
    try:
        raise error or ValueError("the needle is bent")
    except BaseException as raised:  # noqa: BLE001 - as Python itself hands it over
        hook(type(raised), raised, raised.__traceback__)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "faults.log"


def test_a_fault_is_logged_whole_and_shown_with_the_place_of_the_log(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = Shown()
    fail(Crash(lambda: log, shown))
    text, place = shown[0]
    assert place == str(log)
    for written in (text, log.read_text(encoding="utf-8"), capsys.readouterr().err):
        assert "Traceback" in written
        assert "ValueError: the needle is bent" in written


def test_faults_are_added_to_the_log(log: Path) -> None:
    hook = Crash(lambda: log, Shown())
    fail(hook)
    fail(hook, KeyError("second"))
    written = log.read_text(encoding="utf-8")
    assert written.index("ValueError") < written.index("KeyError")


def test_a_fault_while_one_is_shown_is_only_logged(log: Path) -> None:
    shown: list[str] = []

    def show(text: str, _place: str) -> None:
        shown.append(text)
        fail(hook, KeyError("painting the window behind"))

    hook = Crash(lambda: log, show)
    fail(hook)
    assert len(shown) == 1
    assert "painting the window behind" in log.read_text(encoding="utf-8")
    fail(hook)
    assert len(shown) == 2, "the next one is shown again"


def test_a_log_that_cannot_be_written_keeps_nobody_from_being_told(tmp_path: Path) -> None:
    shown = Shown()
    fail(Crash(lambda: tmp_path / "not there" / "faults.log", shown))
    text, place = shown[0]
    assert "the needle is bent" in text
    assert place == ""


def test_being_interrupted_is_no_fault(log: Path) -> None:
    shown = Shown()
    fail(Crash(lambda: log, shown), KeyboardInterrupt())
    assert shown == []
    assert not log.exists()


def test_the_log_lies_in_the_users_own_folder_for_logs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert log_file().name == "faults.log"
    assert log_file().is_relative_to(tmp_path)
    assert log_file().parent.is_dir()


@pytest.fixture
def box_closer(qtbot: QtBot) -> Iterator[list[QMessageBox]]:
    """Closes the window that waits for the person, and keeps it for a look."""
    seen: list[QMessageBox] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append(box)
            box.done(0)

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(10)
    yield seen
    timer.stop()


@pytest.mark.parametrize(("place", "wanted"), [("/logs/faults.log", "/logs/faults.log"), ("", "copied from below")])
def test_the_window_says_it_in_plain_words(place: str, wanted: str, box_closer: list[QMessageBox]) -> None:
    show_fault("Traceback ...", place)
    box = box_closer[0]
    assert "Something went wrong" in box.text()
    assert wanted in box.informativeText()
    assert box.detailedText() == "Traceback ..."


def test_it_is_what_python_calls_from_then_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    crash.hook()
    assert isinstance(sys.excepthook, Crash)
