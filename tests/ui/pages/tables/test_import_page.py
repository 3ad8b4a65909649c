"""Clinics, people and prices taken in from a spreadsheet: seen before it happens, one step, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions.backups import backups
from botox_vetter.store.backup_folder import Why
from botox_vetter.ui.models.mapping_table import HEADING, MEANS
from botox_vetter.ui.models.proposal_table import ABOUT, FATE, WHY
from botox_vetter.ui.session import Session
from tests.cases import QUAY, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CLINICS = "Name;Ort;PLZ;Telefon;Eröffnet\nMöwe;Harbour Bay;HB1 2CD;01632 960201;2001\n;;HB9 9ZZ;;\n"
PRICES = (
    "Clinic,Treatment,Price\nQuay Skin Clinic,Chin,from £99\nQuay Skin Clinic,Chin filler,£250\nNobody,Forehead,£90\n"
)


class Intake:
    def __init__(self, session: Session, folder: Path, qtbot: QtBot) -> None:
        self.session, self.desk, self._folder, self._qtbot = session, session.desk, folder, qtbot
        session.window.go("import")
        self.page = session.window.page("import")

    def take(self, text: str, name: str = "table.csv") -> None:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        self.page.take_file(path)
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.session.jobs.is_idle and self.page._busy.isHidden())

    def rows(self) -> list[tuple[str, str, str]]:
        model = self.page._proposal._view.model()
        return [tuple(model.index(n, at).data() for at in (FATE, ABOUT, WHY)) for n in range(model.rowCount())]

    def columns(self) -> list[tuple[str, str]]:
        model = self.page._mapping.model()
        return [(model.index(n, HEADING).data(), model.index(n, MEANS).data()) for n in range(model.rowCount())]

    def box(self) -> QCheckBox:
        return self.page._leaving_out.findChild(QCheckBox)

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def intake(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> Intake:
    return Intake(window_of(harbour_case()), tmp_path, qtbot)


def test_nothing_is_shown_but_where_a_table_can_come_from(intake: Intake) -> None:
    assert [b.text() for b in intake.page.findChildren(QPushButton) if b.isVisible()] == ["Ch&oose a file …", "&Paste"]
    assert QApplication.focusWidget().text() == "Ch&oose a file …"


def test_what_the_columns_mean_is_guessed_and_every_row_says_what_would_become_of_it(intake: Intake) -> None:
    intake.take(CLINICS)
    assert intake.columns() == [
        ("Name", "Clinic"), ("Ort", "Town"), ("PLZ", "Postcode"), ("Telefon", "Phone"), ("Eröffnet", "– left out –"),
    ]  # fmt: skip
    assert intake.rows() == [("New", "Möwe", ""), ("Not taken", "nobody named", "Clinic: a name is needed")]
    assert intake.page._take.text() == "&Import 1 row"
    assert len(intake.desk.file.clinics) == 3, "nothing is kept before it is wished"


def test_a_row_that_cannot_be_read_holds_all_back_until_it_is_left_out(intake: Intake, qtbot: QtBot) -> None:
    intake.take(PRICES)
    tick = intake.box()
    assert tick.text() == "Leave out the 2 ro&ws that cannot be read"
    assert tick.accessibleName() == "Leave out the 2 rows that cannot be read: Rows 3 and 4"
    assert "Nothing is taken in while 2 rows cannot be read" in intake.words()
    assert not intake.page._take.isEnabled()
    qtbot.keyClick(tick, Key.Key_Space)
    assert intake.page._take.isEnabled()
    intake.take(PRICES + "Nobody,Chin,£80\n")
    assert not intake.page._take.isEnabled(), "the tick was for other rows"


def test_it_is_one_step_after_a_backup(intake: Intake) -> None:
    intake.take(PRICES)
    before = intake.desk.file
    intake.box().click()
    intake.page._take.click()
    added = set(intake.desk.file.quotes) - set(before.quotes)
    assert [(quote.clinic_id, quote.areas, str(quote.low), quote.high) for quote in added] == [
        (QUAY, ("chin",), "99", None)
    ]
    assert backups(intake.desk.library.address)[0].why is Why.IMPORT
    assert intake.desk.next_undo.kind == "import_table"
    assert intake.rows()[0][0] == "Already there"
    intake.desk.undo()
    assert intake.desk.file.quotes == before.quotes
    assert intake.rows()[0][0] == "New", "what is undone can be taken in again"


def test_why_a_row_is_left_out_stands_beside_it(intake: Intake) -> None:
    intake.take(PRICES)
    assert [row[0] for row in intake.rows()] == ["New", "Not taken", "Not taken"]
    assert "Chin filler" in intake.rows()[1][2]
    assert "Nobody" in intake.rows()[2][2]


def test_the_meaning_of_a_column_can_be_chosen_by_keyboard(intake: Intake, qtbot: QtBot) -> None:
    intake.take(CLINICS)
    view = intake.page._mapping
    view.setCurrentIndex(view.model().index(4, MEANS))
    qtbot.keyClick(view, Key.Key_Return)
    choice = QApplication.focusWidget()
    qtbot.keyClicks(choice, "Not")
    qtbot.keyClick(choice, Key.Key_Return)
    intake.wait()
    qtbot.waitUntil(lambda: intake.columns()[4] == ("Eröffnet", "Note"))


def test_what_was_copied_is_taken_up(intake: Intake, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(PRICES.replace(",", "\t"))
    qtbot.keyClick(intake.session.window, Key.Key_V, Ctrl | Shift)
    intake.wait()
    assert [row[0] for row in intake.rows()] == ["New", "Not taken", "Not taken"]


def test_an_empty_clipboard_is_said(intake: Intake) -> None:
    QGuiApplication.clipboard().clear()
    intake.page.paste()
    assert "nothing" in intake.session.window._banner.accessibleName().lower()


def test_a_dropped_file_is_taken_up(intake: Intake, tmp_path: Path) -> None:
    path = tmp_path / "dropped.csv"
    path.write_text(CLINICS, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    intake.page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    intake.wait()
    assert intake.rows()[0] == ("New", "Möwe", "")


def test_many_rows_are_looked_through_beside_the_window_and_taken_in(intake: Intake) -> None:
    intake.take("Name\n" + "".join(f"Clinic {n}\n" for n in range(400)))
    assert intake.page._take.text() == "&Import 400 rows"
    intake.page._take.click()
    intake.wait()
    assert len(intake.desk.file.clinics) == 403
    assert intake.session.window._kept.text() == "400 rows are taken in."


def test_a_file_that_is_no_table_is_said_in_words_and_leaves_what_was_there(intake: Intake) -> None:
    intake.take(CLINICS)
    intake.take("Name\n\0\0", "broken.csv")
    assert "a character that no text has" in intake.session.window._banner.accessibleName()
    assert intake.rows()[0] == ("New", "Möwe", "")


def test_esc_leads_back(intake: Intake, qtbot: QtBot) -> None:
    qtbot.keyClick(intake.page, Key.Key_Escape)
    assert intake.session.window.place == "plan"


@pytest.mark.parametrize("text", ["", CLINICS, PRICES], ids=["empty", "clinics", "prices"])
def test_every_control_has_a_name_and_no_access_key_is_given_twice(text: str, intake: Intake) -> None:
    if text:
        intake.take(text)
    assert nameless(intake.page) == []
    assert access_keys_given_twice(intake.page) == set()


def test_the_models_keep_qts_rules(intake: Intake) -> None:
    watched = [
        QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
        for view in (intake.page._mapping, intake.page._proposal._view)
    ]
    for text in (CLINICS, PRICES, CLINICS):
        intake.take(text)
    assert len(watched) == 2
