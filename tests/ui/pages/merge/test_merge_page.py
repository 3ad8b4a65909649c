"""Two entries that may be one clinic: found, looked at side by side, made one, and two again."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions.clinics import change_clinic, remove_clinic
from botox_vetter.domain.cases import CaseFile
from botox_vetter.ui.pages.merge.page import MergePage
from botox_vetter.ui.session import Session
from tests.cases import QUAY, harbour_case, stable_id
from tests.ui.conftest import WindowOf

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
TWIN = stable_id("twin")


def twins() -> CaseFile:
    file = harbour_case()
    quay = file.clinic(QUAY)
    twin = replace(quay, id=TWIN, name="Quay Skin", address="Ropewalk 4", is_shortlisted=False, languages=("Welsh",))
    return replace(file, clinics=(*file.clinics, twin))


def button(session: Session, words: str) -> QPushButton:
    buttons = session.window.here.findChildren(QPushButton)
    return next(one for one in buttons if one.isVisible() and one.text().replace("&", "") == words)


def test_a_twin_is_said_where_the_clinic_is_shown_and_both_become_one(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(twins())
    before, window = session.desk.file, session.window
    session.places.show_clinic(QUAY, "overview")
    button(session, "Look at both: Quay Skin").click()
    page = window.here
    assert isinstance(page, MergePage)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QRadioButton)
    assert focus.accessibleName() == "Name: Quay Skin Clinic"
    qtbot.waitUntil(focus.isVisible)
    qtbot.keyClick(focus, Key.Key_Right)  # of each pair the arrows take the other
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, Ctrl)
    after = session.desk.file
    assert after is not None
    assert before is not None
    assert len(after.clinics) == len(before.clinics) - 1
    quay = after.clinic(QUAY)
    assert (quay.name, quay.address) == ("Quay Skin", "4 Ropewalk, Harbour Bay")
    assert quay.languages == ("English", "Polish", "Welsh")
    (note,) = [note.text for note in after.notes if note not in before.notes]
    assert note.splitlines()[1:] == ["Name: Quay Skin Clinic", "Postal address: Ropewalk 4"]
    assert window.place == "clinics"
    session.desk.undo()
    assert session.desk.file == before


def test_what_the_person_took_stays_when_the_case_changes_and_a_clinic_that_goes_ends_it(window_of: WindowOf) -> None:
    session = window_of(twins())
    session.places.finding.show_both(TWIN, QUAY)
    page = session.window.here
    assert isinstance(page, MergePage)
    button(session, "All as Quay Skin Clinic has it").click()
    page.load()
    assert page._taken == {"name", "address"}
    session.desk.do(remove_clinic, session.desk.file.clinic(QUAY))
    assert button(session, "To the clinics").isVisible()
    button(session, "To the clinics").click()
    assert session.window.place == "clinics"


def test_that_they_are_two_is_remembered_until_one_of_them_says_something_else(window_of: WindowOf) -> None:
    session = window_of(twins())
    session.places.show_clinic(QUAY, "overview")
    pane = session.window.page("clinics")._pane  # type: ignore[attr-defined]
    button(session, "Look at both: Quay Skin").click()
    button(session, "They are two clinics").click()
    assert session.window.place == "clinics"
    for clinic_id in (QUAY, TWIN):
        session.places.show_clinic(clinic_id, "overview")
        assert pane._alike.words == ""
    file = session.desk.file
    assert file is not None
    session.desk.do(change_clinic, replace(file.clinic(TWIN), postcode="HB9 9ZZ"))
    assert pane._alike.words != ""
    session.desk.undo()
    session.desk.undo()
    assert pane._alike.words != ""


def test_two_clinics_that_are_chosen_in_the_table_can_be_looked_at_together(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    session.window.go("clinics")
    page = session.window.here
    page._list.choose_all()
    assert not page._list._bar._join.isVisible()
    view = page._list._view
    view.clearSelection()
    model = view.selectionModel()
    for row in (0, 1):
        model.select(view.model().index(row, 0), model.SelectionFlag.Select | model.SelectionFlag.Rows)
    button(session, "Make them one …").click()
    assert session.window.place == "merge"
