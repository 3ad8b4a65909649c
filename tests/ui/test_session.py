"""One run of the window: what it brings up, what it remembers, and what it says when no library can be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from botox_vetter.actions.library import default_library_address
from botox_vetter.actions.settings import Settings, load_settings, save_settings, settings_file
from botox_vetter.ui.crash import log_file
from botox_vetter.ui.main_window import START
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, LANTERN, harbour_case
from tests.ui.conftest import WindowOf


def settings_of(tmp_path: Path) -> Settings:
    return load_settings(tmp_path / "settings.json")


def test_the_last_case_lies_open_again(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    assert session.desk.case_id == CASE_ID
    assert session.window.place == "plan"


def test_a_last_case_that_is_gone_leads_to_the_start(window_of: WindowOf) -> None:
    session = window_of(last_case="gone")
    assert session.desk.file is None
    assert session.window.place == START
    assert not session.window._banner.isVisible()


def test_the_case_that_lies_open_is_remembered(window_of: WindowOf, tmp_path: Path) -> None:
    session = window_of()
    session.wishes.new_case("Spring")
    assert settings_of(tmp_path).last_case == session.desk.case_id


def test_a_chosen_look_and_size_of_text_hold_at_once_and_are_remembered(window_of: WindowOf, tmp_path: Path) -> None:
    session = window_of()
    before = QApplication.font().pointSizeF()
    session._keep(Settings(look="dark", text_percent=150, paper="Letter"))
    assert QApplication.font().pointSizeF() == before * 1.5
    assert session.look.roles.window != "#ffffff"
    session._keep(Settings(look="light", text_percent=100, paper="Letter"))
    assert QApplication.font().pointSizeF() == before
    assert settings_of(tmp_path) == Settings(look="light", text_percent=100, paper="Letter")


def test_settings_that_cannot_be_kept_are_said_and_hold_for_now(window_of: WindowOf, tmp_path: Path) -> None:
    session = window_of()
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").mkdir()
    session._keep(Settings(paper="Letter", look="light"))
    assert "settings could not be kept" in session.window._banner.accessibleName()
    assert session.settings.paper == "Letter"


def test_a_library_that_cannot_be_opened_is_said_and_the_window_stays(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "shopping.txt"
    wrong.write_text("milk and bread, a dozen eggs, and something for the cat", encoding="utf-8")
    save_settings(tmp_path / "settings.json", Settings(look="light"))
    session = Session(qapp, tmp_path / "settings.json", str(wrong))
    qtbot.addWidget(session.window)
    session.start()
    qtbot.waitUntil(lambda: session.desk.problem is not None)
    assert session.desk.problem.kind == "foreign"
    assert session.window.place == START
    words = " ".join(label.text() for label in session.window.page(START).findChildren(QLabel) if label.isVisible())
    assert "not a library of this program" in words
    session.window.go("settings")
    assert session.window.place == "settings"
    session.close()
    assert wrong.read_text(encoding="utf-8").startswith("milk")


def test_the_windows_place_is_remembered_when_it_closes(window_of: WindowOf) -> None:
    session = window_of()
    session.close()
    assert QSettings("botox-vetter", "window").value("geometry") is not None


def test_the_place_that_was_shown_last_is_shown_again(window_of: WindowOf) -> None:
    first = window_of(harbour_case())
    first.window.go("compare")
    first.window.go("history")
    settings = QSettings("botox-vetter", "window")
    first.window.remember(settings)
    first.desk.open_case(None)
    first.window.go(START)
    first.window.restore(settings)
    first.desk.open_case(CASE_ID)
    assert first.window.place == "compare"


def test_no_test_reaches_the_users_own_folders(window_of: WindowOf, tmp_path_factory: pytest.TempPathFactory) -> None:
    window_of()
    for place in (
        QSettings("botox-vetter", "window").fileName(),
        settings_file(),
        default_library_address(),
        log_file(),
    ):
        assert Path(place).is_relative_to(tmp_path_factory.getbasetemp())


def test_the_comparison_leads_to_a_clinic_and_says_what_it_did(window_of: WindowOf) -> None:
    window = window_of(harbour_case()).window
    window.go("compare")
    page = window.page("compare")
    page.said.emit("Copied: one cell")
    assert window._status.words.text() == "Copied: one cell"
    page.clinic_wanted.emit(LANTERN, "vetting", "LR01")
    assert window.place == "clinics"
    assert window.page("clinics")._clinic_id == LANTERN
    window.go("compare")
    page.place_wanted.emit("clinics")
    assert window.place == "clinics"


def test_how_a_case_was_looked_at_goes_with_it_when_it_is_deleted_for_good(window_of: WindowOf) -> None:
    session, kept = window_of(harbour_case()), QSettings("botox-vetter", "window")
    kept.setValue(f"compare/{CASE_ID}", "{}")
    case = session.desk.file.case
    session.wishes.cases.bin(case)
    assert kept.contains(f"compare/{CASE_ID}"), "it may come out of the bin again"
    session.wishes.cases.delete_for_good(case, 3)
    assert not kept.contains(f"compare/{CASE_ID}")
