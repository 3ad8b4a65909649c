"""Notes of a clinic: written in place, kept without a button, printed only where the person says so."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.domain.clinics import Note
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.clinics.notes import MOST_LINES, NoteCard, NotesTab
from tests.cases import LANTERN, QUAY, VELVET
from tests.ui.clinics.controls import access_keys_given_twice, nameless


class Notebook:
    """The tab as a person uses it; it stays with the clinic that was opened."""

    def __init__(self, tab: NotesTab, desk: Desk, qtbot: QtBot) -> None:
        self.tab, self.desk, self.qtbot, self.clinic_id = tab, desk, qtbot, QUAY
        self.refused: list[Reason] = []
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))
        desk.refused.connect(self.refused.append)
        self.open(QUAY)

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)

    def cards(self) -> tuple[NoteCard, ...]:
        return self.tab._records.cards

    def kept(self, clinic_id: str = "") -> list[Note]:
        return [note for note in self.desk.file.notes if note.clinic_id == (clinic_id or self.clinic_id)]

    def write(self, text: str) -> None:
        """Where the keyboard is."""
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def leave(self) -> None:
        self.tab._add.setFocus()


@pytest.fixture
def notebook(desk: Desk, qtbot: QtBot) -> Notebook:
    tab = NotesTab(desk)
    qtbot.addWidget(tab)
    tab.resize(520, 600)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return Notebook(tab, desk, qtbot)


def test_a_new_note_is_kept_when_it_is_left_in_the_card_it_was_written_in(notebook: Notebook) -> None:
    notebook.tab._add.click()
    begun = notebook.cards()[-1]
    notebook.write("Asked twice about the brand.")
    assert len(notebook.kept()) == 1
    notebook.leave()
    assert [note.text for note in notebook.kept()][-1] == "Asked twice about the brand."
    assert not notebook.kept()[-1].is_printed
    assert notebook.cards()[-1] is begun
    assert len(notebook.cards()) == 2


def test_a_new_note_kept_by_a_rest_can_be_written_on(notebook: Notebook) -> None:
    notebook.tab._add.click()
    notebook.write("First")
    notebook.cards()[-1].settle()
    notebook.write(" and second")
    notebook.leave()
    assert notebook.kept()[-1].text == "First and second"
    assert len(notebook.kept()) == 2


def test_a_new_note_left_blank_is_none(notebook: Notebook) -> None:
    notebook.tab._add.click()
    notebook.write("  ")
    notebook.leave()
    notebook.open(VELVET)
    notebook.open(QUAY)
    assert len(notebook.kept()) == len(notebook.cards()) == 1


def test_a_note_is_changed_in_place(notebook: Notebook) -> None:
    card = notebook.cards()[0]
    card.take_keyboard()
    notebook.write("New: ")
    notebook.leave()
    [note] = notebook.kept()
    assert note.text == "New: Calm, took her time on the phone."
    assert note.is_printed
    assert notebook.cards() == (card,)


def test_a_note_half_written_stays_with_its_clinic(notebook: Notebook) -> None:
    notebook.tab._add.click()
    notebook.write("Half a thought")
    notebook.open(VELVET)
    assert notebook.kept(QUAY)[-1].text == "Half a thought"
    assert [note.text for note in notebook.kept(VELVET)] == ["Would not say which brand."]


def test_whether_it_may_be_printed_is_one_box(notebook: Notebook) -> None:
    notebook.cards()[0]._printed.click()
    assert [note.is_printed for note in notebook.kept()] == [False]
    notebook.desk.undo()
    assert notebook.cards()[0]._printed.isChecked()


def test_an_emptied_note_is_refused_and_comes_back(notebook: Notebook) -> None:
    card = notebook.cards()[0]
    card.take_keyboard()
    card._text.selectAll()
    card._text.insertPlainText("")
    notebook.leave()
    assert [reason.kind for reason in notebook.refused] == ["note_empty"]
    assert card._text.toPlainText() == "Calm, took her time on the phone."


def test_a_note_is_removed_and_brought_back(notebook: Notebook) -> None:
    notebook.cards()[0]._remove.click()
    assert notebook.kept() == []
    assert notebook.tab._none.isVisibleTo(notebook.tab)
    notebook.desk.undo()
    assert len(notebook.cards()) == 1
    notebook.tab._add.click()
    notebook.cards()[-1]._remove.click()
    assert len(notebook.cards()) == 1


def test_a_clinic_without_notes_says_so(notebook: Notebook) -> None:
    notebook.open(LANTERN)
    assert notebook.cards() == ()
    assert notebook.tab._none.isVisibleTo(notebook.tab)


def test_a_card_grows_with_what_is_written_within_reason(notebook: Notebook) -> None:
    text = notebook.cards()[0]._text
    before = text.sizeHint().height()
    text.setPlainText("a line\n" * 6)
    grown = text.sizeHint().height()
    text.setPlainText("a line\n" * 200)
    assert before < grown < text.sizeHint().height() <= grown * MOST_LINES / 6


def test_every_control_has_a_name_and_no_access_key_is_given_twice(notebook: Notebook) -> None:
    notebook.tab._add.click()
    assert nameless(notebook.tab) == []
    assert access_keys_given_twice(notebook.tab) == set()
