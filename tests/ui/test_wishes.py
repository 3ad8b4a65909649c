"""Cases in and out by the menu."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from botox_vetter.actions.backups import backups, look_inside
from botox_vetter.actions.case_json import to_json
from botox_vetter.domain.cases import CaseFile
from botox_vetter.store.backup_folder import Why
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.main_window import START
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, harbour_case
from tests.ui.conftest import WindowOf


def written(folder: Path, file: CaseFile) -> Path:
    path = folder / "case.json"
    path.write_text(to_json(file), encoding="utf-8")
    return path


def import_and_wait(session: Session, path: Path, qtbot: QtBot) -> None:
    session.wishes.import_file(path)
    qtbot.waitUntil(lambda: session.jobs.is_idle)


def test_a_new_case_is_begun_and_lies_on_the_desk(window_of: WindowOf) -> None:
    session = window_of()
    session.wishes.new_case("Spring")
    assert session.desk.file is not None
    assert session.desk.file.case.name == "Spring"
    assert session.window.place == "plan"


def test_the_key_to_save_keeps_what_is_being_typed_and_says_that_all_is_kept(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.go("plan")
    field = next(one for one in session.window.here.findChildren(LineField) if one.accessibleName() == "Case name")
    field.setFocus()
    field.setText("Spring")
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert session.desk.file is not None
    assert session.desk.file.case.name == "Spring"
    assert session.window._kept.text().startswith("Every change is kept at once.")


def test_the_key_to_close_puts_the_case_away(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    qtbot.keyClick(session.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert session.window.place == START


def test_an_imported_case_lies_on_the_desk(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of()
    import_and_wait(session, written(tmp_path, harbour_case()), qtbot)
    assert session.desk.file is not None
    assert session.desk.file.clinics == harbour_case().clinics
    assert set(session.desk.file.quotes) == set(harbour_case().quotes)


def test_before_a_case_is_imported_the_library_is_kept(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of()
    session.wishes.new_case("Spring")
    import_and_wait(session, written(tmp_path, harbour_case()), qtbot)
    latest = backups(session.desk.library.address)[0]
    assert latest.why is Why.IMPORT
    assert look_inside(latest.path).cases == (("Spring", 0),)


def test_an_import_goes_on_without_a_backup_and_says_why(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of()
    session.wishes.new_case("Spring")
    path = session.desk.library.path
    path.with_name(f"{path.name}.backups").write_text("a file where the folder should be", encoding="utf-8")
    import_and_wait(session, written(tmp_path, harbour_case()), qtbot)
    assert session.desk.case_id == CASE_ID
    assert "backup" in session.window._banner.accessibleName()


def test_a_case_that_is_there_already_is_refused(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    import_and_wait(session, written(tmp_path, harbour_case()), qtbot)
    assert "is in this library already" in session.window._banner.accessibleName()


def test_a_file_that_is_no_case_is_refused_in_words(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of()
    wrong = tmp_path / "notes.txt"
    wrong.write_text("call the clinic", encoding="utf-8")
    import_and_wait(session, wrong, qtbot)
    assert session.desk.file is None
    assert "not JSON" in session.window._banner.accessibleName()
    import_and_wait(session, tmp_path / "nothing.json", qtbot)
    assert "could not be read" in session.window._banner.accessibleName()


def export_and_wait(session: Session, path: Path, qtbot: QtBot) -> None:
    session.wishes.export_file(path)
    qtbot.waitUntil(lambda: session.jobs.is_idle)


def test_an_exported_case_is_the_whole_case(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    export_and_wait(session, tmp_path / "out.json", qtbot)
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == to_json(session.desk.file)
    assert session.window._kept.text() == f"Written: {tmp_path / 'out.json'}"


def test_an_export_that_cannot_be_written_is_refused_in_words(
    window_of: WindowOf, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    export_and_wait(session, tmp_path / "nowhere" / "out.json", qtbot)
    assert "could not be written" in session.window._banner.accessibleName()


def test_what_is_being_typed_goes_out_with_the_case_and_stays_behind_at_the_next_one(
    window_of: WindowOf, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    line = session.window.page("plan")._who.person
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, "Sam")
    export_and_wait(session, tmp_path / "out.json", qtbot)
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["case"]["plan"]["person"] == "Sam"

    line.selectAll()
    qtbot.keyClicks(line, "Robin")
    session.wishes.new_case("Another")
    assert session.desk.file is not None
    assert session.desk.file.plan.person == ""
    assert session.desk.library.case_file(CASE_ID).plan.person == "Robin"
