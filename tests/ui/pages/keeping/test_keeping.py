"""Backups in the settings: listed, looked into, made, put back; and whether the library is whole."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import backups, cases
from botox_vetter.actions.library import open_library
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.ui.models.backup_table import WHY
from botox_vetter.ui.pages.keeping.card import KeepingCards
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf

EARLIER = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


class Keeping:
    """The settings as a person uses them; one backup is there, and the daily one."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.desk, self.qtbot = session, session.desk, qtbot
        session.librarian.back_up_daily()
        qtbot.waitUntil(lambda: session.librarian.last_backup is not None)
        backups.back_up(session.librarian.address, EARLIER)
        session.window.go("settings")
        self.cards = session.window.page("settings").findChild(KeepingCards)
        self.wait()

    @property
    def view(self):
        return self.cards._list._view

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle and self.desk.has_library, timeout=10000)

    def press(self, words: str) -> None:
        found = [b for b in self.cards.findChildren(QPushButton) if b.isVisible()]
        button = {b.text().replace("&", "").removesuffix(" …"): b for b in found}[words]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def whys(self) -> list[str]:
        return [self.view.model().index(row, WHY).data() for row in range(self.view.model().rowCount())]

    def words(self) -> str:
        return "\n".join(label.text().replace("\u200b", "") for label in self.cards.findChildren(QLabel))


@pytest.fixture
def keeping(window_of: WindowOf, qtbot: QtBot) -> Keeping:
    return Keeping(window_of(harbour_case()), qtbot)


def test_the_daily_backup_is_made_after_the_case_is_shown_and_stands_in_the_list(keeping: Keeping) -> None:
    assert keeping.whys() == ["By the day", "You asked for it"]
    assert keeping.session.window._kept.text() == ""
    assert "The newest backup is of " in keeping.words()


def test_the_list_says_what_is_inside(keeping: Keeping, qtbot: QtBot) -> None:
    cases.new_case(keeping.desk.library, "Later", keeping.desk.now)
    assert "1 case, 3 clinics, last change on " in keeping.words()
    assert "Harbour Bay, frown and forehead (3 clinics)" in keeping.words()


def test_the_daily_backup_comes_by_itself_once_the_case_is_shown(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    assert backups.backups(session.librarian.address) == ()
    with qtbot.waitSignal(session.librarian.backed_up):
        pass
    assert [backup.why for backup in backups.backups(session.librarian.address)] == ["daily"]


def test_a_backup_is_made_when_it_is_asked_for(keeping: Keeping) -> None:
    keeping.press("Back up now")
    keeping.wait()
    assert keeping.whys() == ["You asked for it", "By the day", "You asked for it"]
    assert keeping.session.window._kept.text() == "A backup was made."
    assert not keeping.cards._backing_up.isVisible()


def test_a_backup_that_is_stopped_leaves_nothing(keeping: Keeping, qtbot: QtBot) -> None:
    keeping.cards._now.click()
    assert keeping.cards._backing_up.isVisible()
    assert not keeping.cards._now.isEnabled()
    keeping.cards._backing_up._stop.click()
    keeping.wait()
    assert not keeping.cards._backing_up.isVisible()
    assert keeping.cards._now.isEnabled()
    assert "A backup was made" not in keeping.session.window._kept.text()


def test_a_backup_that_fails_is_said(keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_values: object) -> None:
        raise Refused("no_room", address="here")

    monkeypatch.setattr(backups, "back_up_unless_stopped", refuse)
    keeping.press("Back up now")
    keeping.wait()
    assert "disk is full" in keeping.session.window._banner.accessibleName()
    assert keeping.cards._now.isEnabled()


def test_a_daily_backup_that_fails_is_said_quietly_and_stands_in_the_settings(keeping: Keeping) -> None:
    librarian = keeping.session.librarian
    librarian._on_backed_up(Reason("no_backup_made", {"why": Reason("no_room", {"address": "here"})}))
    assert keeping.session.window._kept.text().startswith("No backup could be made")
    assert not keeping.session.window._banner.isVisible()
    assert "No backup could be made" in keeping.words()
    assert keeping.cards._last.property("role") == "warn"


def test_putting_a_backup_back_asks_first_and_can_be_left(keeping: Keeping) -> None:
    keeping.press("Put this one back")
    assert "kept as a backup first" in keeping.cards._list._confirm.accessibleName()
    keeping.press("Leave it as it is")
    assert not keeping.cards._list._confirm.isVisible()
    assert keeping.desk.has_library


def put_back_the_oldest(keeping: Keeping) -> None:
    keeping.view.setCurrentIndex(keeping.view.model().index(keeping.view.model().rowCount() - 1, 0))
    keeping.wait()
    keeping.press("Put this one back")
    keeping.press("Put it back")
    keeping.wait()


def test_a_backup_is_put_back_and_the_window_goes_on_with_it(keeping: Keeping) -> None:
    keeping.desk.do(cases.rename_case, CASE_ID, "Changed since")
    put_back_the_oldest(keeping)
    assert keeping.desk.case_id == CASE_ID
    assert keeping.desk.file is not None
    assert keeping.desk.file.case.name == harbour_case().case.name
    assert keeping.session.window.place == "settings"
    assert keeping.session.window._kept.text().startswith("The backup was put back.")
    assert keeping.whys()[0] == "Before a backup was put back"
    kept = backups.backups(keeping.session.librarian.address)[0]
    assert backups.look_inside(kept.path).cases[0][0] == "Changed since"


def test_a_library_that_others_have_open_is_not_put_back_and_stays_open(keeping: Keeping, qtbot: QtBot) -> None:
    keeping.desk.do(cases.rename_case, CASE_ID, "Changed since")
    with open_library(keeping.session.librarian.address) as other:
        other.cases()
        put_back_the_oldest(keeping)
        assert "open in another window" in keeping.session.window._banner.accessibleName()
    assert keeping.desk.file is not None
    assert keeping.desk.file.case.name == "Changed since"


def test_the_library_is_looked_over(keeping: Keeping) -> None:
    keeping.press("Look whether it is whole")
    keeping.wait()
    assert keeping.cards._whole.text().startswith("The library is whole: 1 case, ")
    assert keeping.cards._whole.property("role") == "good"


def test_damage_is_said_in_words(keeping: Keeping) -> None:
    connection = sqlite3.connect(keeping.session.librarian.address)
    connection.execute("UPDATE quotes SET low = 'cheap'")
    connection.commit()
    connection.close()
    keeping.press("Look whether it is whole")
    keeping.wait()
    assert keeping.cards._whole.text().startswith("Damage was found.")
    assert keeping.cards._whole.property("role") == "bad"


def test_a_backup_that_cannot_be_read_says_so_and_is_not_put_back(keeping: Keeping) -> None:
    oldest = backups.backups(keeping.session.librarian.address)[-1].path
    oldest.write_bytes(b"x" * 4000)
    keeping.view.setCurrentIndex(keeping.view.model().index(1, 0))
    keeping.wait()
    assert "not a library of this program" in keeping.cards._list._inside.text()
    assert not keeping.cards._list._restore.isEnabled()
    keeping.view.opened.emit()
    assert not keeping.cards._list._confirm.isVisible()


def test_both_folders_are_shown(keeping: Keeping) -> None:
    class Files(QObject):
        shown: list[str] = []  # noqa: RUF012 - one instance

        @Slot(QUrl)
        def show(self, address: QUrl) -> None:
            self.shown.append(address.toLocalFile())

    files = Files()
    QDesktopServices.setUrlHandler("file", files, "show")
    try:
        keeping.press("Show the folder")
        keeping.press("Show their folder")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    library = Path(keeping.session.librarian.address)
    assert files.shown == [str(library.parent), str(library) + ".backups"]


def test_another_library_is_opened_and_remembered_only_if_it_opens(keeping: Keeping, tmp_path: Path) -> None:
    session, other = keeping.session, tmp_path / "other.bvlib"
    session._library_address = None  # as without --library
    with open_library(str(other)) as library:
        case_id = cases.new_case(library, "Over there", EARLIER).case_id
    session.open_library(str(other))
    keeping.wait()
    assert session.settings.library == str(other)
    assert [case.id for case in session.desk.library.cases()] == [case_id]
    (tmp_path / "shopping.txt").write_text("milk", encoding="utf-8")
    session.open_library(str(tmp_path / "shopping.txt"))
    keeping.qtbot.waitUntil(lambda: session.desk.problem is not None)
    assert session.settings.library == str(other)


def test_everything_has_a_name(keeping: Keeping) -> None:
    keeping.press("Put this one back")
    assert nameless(keeping.cards) == []
    assert access_keys_given_twice(keeping.session.window.page("settings")) == set()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), "No case is in it."),
        ((("Spring", 1),), "1 case, 1 clinic, last change on "),
        (tuple((f"Case {n}", 2) for n in range(20)), "and 8 more"),
    ],
)
def test_contents_are_said_shortly(names: tuple[tuple[str, int], ...], words: str) -> None:
    from botox_vetter.store.backup import Contents
    from botox_vetter.ui.pages.keeping.backup_list import contents_words

    assert words in contents_words(Contents(names, EARLIER + timedelta(hours=1), 2))
