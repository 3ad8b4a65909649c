"""A library that does not open: never a dead window, always a sentence and something that can be done."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import backups, cases
from botox_vetter.actions.library import open_library
from botox_vetter.actions.settings import Settings, save_settings
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.main_window import START
from botox_vetter.ui.pages.keeping import trouble
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, harbour_case, keep
from tests.ui.clinics.controls import access_keys_given_twice, nameless

EARLIER = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, rulebook: Rulebook, qtbot: QtBot) -> Iterator[Callable[[str], Session]]:
    """`start(address)`: the program with that library, when it is open or refused."""
    started: list[Session] = []

    def begin(address: str) -> Session:
        save_settings(tmp_path / "settings.json", Settings(last_case=CASE_ID, look="light"))
        QSettings("botox-vetter", "window").clear()
        session = Session(qapp, tmp_path / "settings.json", address, lambda _stop: rulebook)
        started.append(session)
        session.start()
        qtbot.waitUntil(lambda: session.desk.has_library or session.desk.problem is not None)
        qtbot.waitUntil(lambda: not session._first_page.isActive() and session.jobs.is_idle)
        return session

    yield begin
    for session in started:
        session.close()
        session.window.close()
        session.window.deleteLater()
        session.deleteLater()


def words(session: Session) -> str:
    labels = session.window.page(START).findChildren(QLabel)
    return "\n".join(label.text().replace("\u200b", "") for label in labels if label.isVisible())


def button(session: Session, text: str) -> QPushButton:
    found = [b for b in session.window.findChildren(QPushButton) if b.isVisible()]
    return {b.text().replace("&", "").removesuffix(" …"): b for b in found}[text]


def library_at(path: Path) -> Path:
    with open_library(str(path)) as library:
        keep(library, harbour_case())
    return path


def foreign(path: Path) -> None:
    path.write_bytes(b"milk and bread " * 50)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5000:20000] = b"z" * 15000
    path.write_bytes(content)


PROBLEMS = [
    (foreign, "not a library of this program", "Choose the file that is your library"),
    (newer, "newer version of the program", "With the newer program it opens as before"),
    (damaged, "The library is damaged", "Put back one of its backups"),
]


@pytest.mark.parametrize(("go_wrong", "said", "advice"), PROBLEMS, ids=["foreign", "newer", "damaged"])
def test_it_is_said_what_is_the_matter_and_what_can_be_done(
    go_wrong: Callable[[Path], None], said: str, advice: str, start: Callable[[str], Session], tmp_path: Path
) -> None:
    path = library_at(tmp_path / "a.bvlib")
    go_wrong(path)
    before = path.read_bytes()
    session = start(str(path))
    assert session.window.place == START
    assert said in words(session)
    assert advice in words(session)
    assert QApplication.focusWidget() is button(session, "Try again")
    assert {"Try again", "Choose another file", "Begin a new library"} <= {
        b.text().replace("&", "").removesuffix(" …") for b in session.window.findChildren(QPushButton) if b.isVisible()
    }
    assert nameless(session.window.page(START)) == []
    assert access_keys_given_twice(session.window.page(START)) == set()
    for place in ("plan", "settings", START):
        session.window.go(place)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_can_come_back(
    start: Callable[[str], Session], tmp_path: Path, qtbot: QtBot
) -> None:
    session = start(str(tmp_path / "stick" / "a.bvlib"))
    assert "folder of the library is not there" in words(session)
    (tmp_path / "stick").mkdir()
    library_at(tmp_path / "stick" / "a.bvlib")
    qtbot.mouseClick(button(session, "Try again"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.desk.file is not None)
    assert session.desk.problem is None
    assert session.desk.case_id == CASE_ID


def test_a_damaged_library_is_replaced_by_its_backup_and_kept(
    start: Callable[[str], Session], tmp_path: Path, qtbot: QtBot
) -> None:
    path = library_at(tmp_path / "a.bvlib")
    backups.back_up(str(path), EARLIER)
    damaged(path)
    broken = path.read_bytes()
    session = start(str(path))
    qtbot.waitUntil(lambda: "1 case, 3 clinics" in words(session))
    qtbot.mouseClick(button(session, "Put this one back"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(session, "Put it back"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.desk.file is not None)
    assert session.desk.case_id == CASE_ID
    kept = list(Path(f"{path}.backups").glob("*-damaged.bvlib"))
    assert [file.read_bytes() for file in kept] == [broken]


@pytest.mark.parametrize(
    ("wish", "asked"), [("Choose another file", "ask_library"), ("Begin a new library", "ask_new_library")]
)
def test_another_library_can_be_chosen_or_begun(
    wish: str,
    asked: str,
    start: Callable[[str], Session],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    foreign(tmp_path / "a.bvlib")
    other = tmp_path / "other.bvlib"
    if asked == "ask_library":
        library_at(other)
    monkeypatch.setattr(trouble, asked, lambda _parent: str(other))
    session = start(str(tmp_path / "a.bvlib"))
    qtbot.mouseClick(button(session, wish), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.desk.has_library)
    assert session.desk.library.path == other
    assert session.desk.problem is None


def test_a_choice_that_is_left_changes_nothing(
    start: Callable[[str], Session], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign(tmp_path / "a.bvlib")
    monkeypatch.setattr(trouble, "ask_library", lambda _parent: "")
    session = start(str(tmp_path / "a.bvlib"))
    qtbot.mouseClick(button(session, "Choose another file"), Qt.MouseButton.LeftButton)
    assert session.desk.problem is not None


@pytest.mark.parametrize("kind", ["newer", "foreign", "damaged", "read_only", "busy", "in_use", "no_room", "missing",
                                  "missing_folder", "not_reachable", "not_supported"])  # fmt: skip
def test_every_kind_of_trouble_has_advice(kind: str) -> None:
    assert trouble._advice(kind).endswith(".")


def test_a_library_that_can_only_be_read_is_shown_and_says_so(
    start: Callable[[str], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from botox_vetter.store import opening
    from botox_vetter.store.refusals import LibraryRefused

    def refuse(path: Path) -> int:
        raise LibraryRefused("read_only", address=str(path))

    path = library_at(tmp_path / "a.bvlib")
    monkeypatch.setattr(opening, "check", refuse)  # the tests may run as somebody who may write everywhere
    session = start(str(path))
    assert session.desk.case_id == CASE_ID
    assert "can only be read" in session.window._foot._where.text()
    session.desk.do(cases.rename_case, CASE_ID, "Changed")
    assert "may only be read" in session.window._banner.accessibleName()
    assert session.desk.file is not None
    assert session.desk.file.case.name == harbour_case().case.name
    session.window.go("settings")
    assert not button(session, "Back up now").isEnabled()
    assert session.librarian.last_backup is None


def test_a_library_that_fails_when_its_cases_are_read_is_trouble_too(
    start: Callable[[str], Session], tmp_path: Path
) -> None:
    path = library_at(tmp_path / "a.bvlib")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE cases SET plan = 'nonsense'")
        connection.commit()
    session = start(str(path))
    assert session.desk.problem is not None
    assert session.desk.problem.kind == "damaged"
    assert "damaged" in words(session)


def test_the_exact_words_of_the_system_stand_apart(start: Callable[[str], Session], tmp_path: Path) -> None:
    foreign(tmp_path / "a.bvlib")
    session = start(str(tmp_path / "a.bvlib"))
    page = session.window.page(START)
    page._trouble.show_problem(Reason("not_reachable", {"address": "a.bvlib", "where": "EIO"}), "a.bvlib")
    assert "The library cannot be reached: a.bvlib." in words(session)
    assert "To be exact: EIO" in words(session)
