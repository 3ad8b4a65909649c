"""What is due: counted in the head, listed, and led to."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics, inquiries
from botox_vetter.comparison.due_item import Due, Urgency
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.due_ways import Way, way_to
from botox_vetter.ui.models.due_table import WHAT
from botox_vetter.ui.pages.clinics.vetting import VettingTab
from botox_vetter.ui.session import Session
from tests.cases import FENWICK, LANTERN, QUAY, VELVET, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(window_of: WindowOf, qtbot: QtBot) -> Session:
    """What is due in the harbour case is counted."""
    session = window_of(harbour_case())
    session.desk._today = lambda: date(2026, 11, 22)
    session.desk.open_case(harbour_case().case.id)
    qtbot.waitUntil(lambda: session.due_watch.due is not None)
    return session


def head_words(session: Session) -> str:
    return session.window._head.buttons[1].text()


def shown(session: Session) -> list[str]:
    model = session.window.page("due")._list._view.model()
    return [model.index(row, WHAT).data() for row in range(model.rowCount())]


def test_the_head_says_how_much_is_due(session: Session) -> None:
    due = session.due_watch.due
    assert due
    assert head_words(session) == f"{len(due)} things are due"


def test_a_change_counts_anew(session: Session, qtbot: QtBot) -> None:
    before = len(session.due_watch.due or ())
    file = session.desk.file
    assert file is not None
    for inquiry in file.inquiries:
        if inquiry.is_waiting():
            clinic, on = file.clinic(inquiry.clinic_id), date(2026, 11, 22)
            session.desk.do(inquiries.mark_answered, session.desk.rulebook, clinic, inquiry, on)
    qtbot.waitUntil(lambda: session.due_watch.due is not None and len(session.due_watch.due) < before)
    assert head_words(session).startswith(str(len(session.due_watch.due or ())))


def test_a_case_without_anything_says_that_nothing_is_due(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of()
    assert not session.window._head.buttons[1].isVisible()
    session.wishes.new_case("Spring")
    qtbot.waitUntil(lambda: head_words(session) == "Nothing is due")
    session.window.go("due")
    page = session.window.page("due")
    assert "Nothing is due in this case" in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    (leading_on,) = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    leading_on.click()
    assert session.window.place == "clinics"


def test_the_list_opens_from_the_head_and_by_key_and_escape_leads_back(session: Session, qtbot: QtBot) -> None:
    session.window.go("compare")
    qtbot.mouseClick(session.window._head.buttons[1], Qt.MouseButton.LeftButton)
    assert session.window.place == "due"
    assert len(shown(session)) == len(session.due_watch.due or ())
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert session.window.place == "compare"
    qtbot.keyClick(session.window, Key.Key_D, Ctrl | Shift)
    assert session.window.place == "due"


def test_enter_leads_to_the_question_that_is_due(session: Session, qtbot: QtBot) -> None:
    session.window.go("due")
    due = session.due_watch.due or ()
    at = next(n for n, found in enumerate(due) if found.reason.kind == "answer_stale")
    view = session.window.page("due")._list._view
    view.setFocus()
    view.setCurrentIndex(view.model().index(at, 0))
    qtbot.keyClick(view, Key.Key_Return)
    assert session.window.place == "clinics"
    page = session.window.page("clinics")
    assert page._clinic_id == due[at].clinic_id
    tab = page._tabs.current()
    assert isinstance(tab, VettingTab)
    assert tab._tree.criterion == due[at].reason.values["criterion"]


def test_search_and_button(session: Session, qtbot: QtBot) -> None:
    session.window.go("due")
    page = session.window.page("due")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F, Ctrl)
    qtbot.keyClicks(QApplication.focusWidget(), "velvet")
    assert 0 < len(shown(session)) < len(session.due_watch.due or ())
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "&Go there")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.window.place == "clinics"
    assert session.window.page("clinics")._clinic_id == VELVET


def test_everything_has_a_name(session: Session) -> None:
    session.window.go("due")
    assert nameless(session.window.page("due")) == []
    assert access_keys_given_twice(session.window.page("due")) == set()


def due(kind: str, clinic_id: str | None = LANTERN, person: str | None = None, **values: object) -> Due:
    return Due(Reason(kind, values), Urgency.NOW, date(2026, 11, 1), "Somebody", ("id",), clinic_id, person)


WAYS = [
    (due("answer_stale", criterion="PT01"), Way("clinics", LANTERN, "vetting", "PT01")),
    (due("answer_awaited"), Way("clinics", LANTERN, "vetting")),
    (due("price_ends"), Way("clinics", LANTERN, "prices")),
    (due("prices_old"), Way("clinics", LANTERN, "prices")),
    (due("insurance_ended"), Way("clinics", LANTERN, "overview")),
    (due("registration_ends", None, FENWICK), Way("clinics", LANTERN, "people")),
    (due("insurance_ends", None, FENWICK), Way("clinics", LANTERN, "people")),
    (due("day_ahead", noun="findings"), Way("clinics", LANTERN, "vetting")),
    (due("day_ahead", noun="quotes"), Way("clinics", LANTERN, "prices")),
    (due("day_ahead", noun="visits"), Way("clinics", LANTERN, "vetting")),
    (due("day_ahead", noun="reviews"), Way("clinics", LANTERN, "overview")),
    (due("day_ahead", None, FENWICK, noun="registrations"), Way("clinics", LANTERN, "people")),
    (due("day_ahead", QUAY, noun="decisions"), Way("compare")),
    (due("registration_ended", None, "nobody"), Way("clinics", None, "people")),
]


@pytest.mark.parametrize(("found", "way"), WAYS, ids=[f"{d.reason.kind}-{n}" for n, (d, _) in enumerate(WAYS)])
def test_each_kind_leads_to_where_it_is_mended(found: Due, way: Way) -> None:
    assert way_to(found, harbour_case()) == way


@pytest.mark.parametrize("way", [way for _, way in WAYS if way.clinic_id], ids=lambda way: f"{way.tab}")
def test_every_way_ends_at_a_tab_that_is_there(way: Way, session: Session) -> None:
    session.window.go("clinics")
    page = session.window.page("clinics")
    page.show_tab(way.clinic_id, way.tab, way.criterion)
    assert page._clinic_id == way.clinic_id
    assert page._tabs.tabText(page._tabs.currentIndex()).casefold().startswith(way.tab)


def test_a_clinic_that_is_gone_leads_nowhere(session: Session) -> None:
    session.window.go("clinics")
    page = session.window.page("clinics")
    before = page._clinic_id
    page.show_tab("nobody", "prices")
    assert page._clinic_id == before


def test_what_is_mended_leaves_the_list(session: Session, qtbot: QtBot) -> None:
    session.window.go("due")
    before = len(shown(session))
    file: CaseFile | None = session.desk.file
    assert file is not None
    session.desk.do(clinics.remove_clinic, file.clinic(VELVET))
    qtbot.waitUntil(lambda: len(shown(session)) < before)
    session.desk.undo()
    qtbot.waitUntil(lambda: len(shown(session)) == before)
