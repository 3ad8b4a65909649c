"""A person looks somebody up: the page there opens with the number copied, and two clicks keep what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from botox_vetter.domain.registers import covers
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.checks.look_up import LookUpPage
from botox_vetter.ui.pages.clinics import look_up_offered
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.look_up_offered import people_and_clinics, registers_for, tone_words
from botox_vetter.ui.session import Session
from tests.cases import FENWICK, HOLLOWAY, QUAY, VELVET, harbour_case

LICENSED = "Registered with a licence to practise"


@pytest.fixture
def session(window_of: Callable[..., Session]) -> Session:
    return window_of(harbour_case())


def begin(session: Session, whom: str, register: str) -> LookUpPage:
    session.desk.look_up_wanted.emit(whom, register, "")
    page = session.window.here
    assert isinstance(page, LookUpPage)
    return page


def test_two_clicks_keep_what_the_register_says_and_undo_takes_it_back(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    before = session.desk.file
    assert before is not None
    session.window.go("clinics")
    page = begin(session, HOLLOWAY, "gmc")
    page.where._go.click()
    assert opened == [QUrl(f"https://www.gmc-uk.org/registrants/{page.where.number}")]
    assert QGuiApplication.clipboard().text() == page.where.number
    assert not page._record.isEnabled()

    empty, picture = tmp_path / "empty.pdf", tmp_path / "entry.txt"
    empty.touch()
    picture.write_text("Maren Holloway, registered")
    with qtbot.waitSignal(session.desk.refused) as refused:
        page.says.brought.emit((Brought(path=empty),))
    assert refused.args[0].kind == "evidence_empty"
    page.says.brought.emit((Brought(path=picture),))
    qtbot.waitUntil(lambda: "entry.txt" in page.says._kept.text())

    page.says.words.boxes[0].click()
    with qtbot.waitSignal(page.kept):
        page._record.click()
    assert session.window.place == "clinics"
    found = [
        f
        for f in session.desk.file.findings_about(HOLLOWAY)
        if f.checked_on == session.desk.today and f.words == LICENSED
    ]
    assert {f.criterion for f in found} == {"LR01", "LR02", "LR03", "PC02"}
    assert all(len(f.evidence) == 1 for f in found)
    session.desk.undo()
    assert session.desk.file.findings == before.findings
    assert session.desk.file.registrations == before.registrations


def test_another_name_is_asked_about_and_another_register_begins_anew(session: Session) -> None:
    page = begin(session, HOLLOWAY, "gmc")
    page.says.words.boxes[0].click()
    assert page._record.isEnabled()
    assert "ends with it" not in page._settles.text()
    page.says._own.setText("under review")
    assert "ends with it" in page._settles.text()
    page.says._own.clear()
    page.says._name.setText("Sorrel Pike")
    assert not page._record.isEnabled()
    page.says._is_same.click()
    assert page._record.isEnabled()
    page.where.choose(HOLLOWAY, "ch_disqualified")
    assert page.says.words.terms() == ()
    assert not page.where._number.isVisibleTo(page)
    page.says.words.boxes[0].click()  # listed, and shown as a director
    assert not page._record.isEnabled()
    for box in page.says._agrees.values():
        box.click()
    assert page._record.isEnabled()


def test_what_is_offered_says_something_of_such_a_one(rulebook: Rulebook) -> None:
    known = people_and_clinics(harbour_case())
    for whom_id, own, never in ((FENWICK, "nmc", "cqc"), (QUAY, "cqc", "gmc")):
        offered = [register.id for register in registers_for(known[whom_id], rulebook)]
        assert own in offered
        assert never not in offered
        its = [covers(rulebook.registers[r], "GB-ENG", known[whom_id].profession) for r in offered]
        assert its == sorted(its, reverse=True)
    assert all(tone_words(status) for register in rulebook.registers.values() for status in register.statuses)


def test_of_very_many_clinics_the_shortlist_is_offered_and_whoever_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look_up_offered, "MOST_CLINICS", 2)
    known = people_and_clinics(harbour_case())
    assert {QUAY, HOLLOWAY} <= set(known)
    assert VELVET not in known
    assert set(people_and_clinics(harbour_case(), VELVET)) == {*known, VELVET}
