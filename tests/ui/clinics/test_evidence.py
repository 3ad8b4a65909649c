"""What is kept of a clinic: attached, dropped and pasted, looked at inside the program, noted beside, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.actions import evidence as keeping
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.evidence_table import ABOUT, NAME, called, evidence_table
from botox_vetter.ui.models.ordered_rows import PLAIN
from botox_vetter.ui.models.signs import DETAIL, SIGN
from botox_vetter.ui.pages.clinics.evidence import ALL, EvidenceTab
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.theme.look import Look
from tests.case_records import CERTIFICATE
from tests.cases import HOLLOWAY, LANTERN, QUAY, VELVET, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless

Key = Qt.Key


class Shelf:
    """The tab as a person uses it; it stays with the clinic that was opened."""

    def __init__(self, tab: EvidenceTab, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
        self.tab, self.desk, self.jobs, self.qtbot, self.clinic_id = tab, desk, jobs, qtbot, VELVET
        self.table, self.pane = tab._table, tab._pane
        self.refused: list[Reason] = []
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))
        desk.refused.connect(self.refused.append)
        self.open(VELVET)

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)

    def bring(self, *brought: Brought) -> list[Evidence]:
        before = {kept.id for kept in self.desk.file.evidence}
        self.tab.bring(brought)
        self.wait()
        return [kept for kept in self.desk.file.evidence if kept.id not in before]

    def keep(self, name: str, content: bytes) -> Evidence:
        [kept] = self.bring(Brought(name=name, content=content))
        self.table.choose(kept.id)
        self.wait()
        return kept

    def chosen(self) -> Evidence:
        kept = self.table.row()
        return next(one for one in self.desk.file.evidence if one.id == kept.id)

    def names(self) -> list[str]:
        rows = self.table.model()
        return [rows.index(row, NAME).data() for row in range(rows.rowCount())]

    def words(self) -> str:
        return "\n".join(label.text() for label in self.tab.findChildren(QLabel) if label.isVisibleTo(self.tab))

    def button(self, words: str) -> QPushButton:
        buttons = (b for b in self.tab.findChildren(QPushButton) if b.text().replace("&", "") == words)
        return next(b for b in buttons if b.isVisibleTo(self.tab))

    def can(self, words: str) -> bool:
        buttons = self.tab.findChildren(QPushButton)
        return any(b.isVisibleTo(self.tab) for b in buttons if b.text().replace("&", "") == words)


@pytest.fixture
def shelf(desk: Desk, look: Look, jobs: Jobs, intake: Intake, qtbot: QtBot) -> Shelf:
    tab = EvidenceTab(desk, look, jobs, intake)
    qtbot.addWidget(tab)
    tab.resize(560, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return Shelf(tab, desk, jobs, qtbot)


def drop(widget: QWidget, data: QMimeData) -> bool:
    """As the window system would: first held over it, then let go. Whether it was taken."""
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(5, 5), actions, data, button, none)
    over.ignore()
    QApplication.sendEvent(widget, over)
    if not over.isAccepted():
        return False
    let_go = QDropEvent(QPointF(5, 5), actions, data, button, none)
    let_go.ignore()
    QApplication.sendEvent(widget, let_go)
    return let_go.isAccepted()


def of_files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def picture_bytes(tmp_path: Path, width: int, height: int) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    path = tmp_path / "picture.png"
    picture.save(str(path))
    return path.read_bytes()


def test_nothing_kept_says_so_and_how_to_keep(shelf: Shelf) -> None:
    assert "Nothing kept yet" in shelf.words()
    assert f"at most {GREATEST_EVIDENCE_MB} MB" in shelf.words()
    assert not shelf.pane.isVisibleTo(shelf.tab)


def test_files_dropped_anywhere_on_the_tab_are_kept_about_the_clinic(shelf: Shelf, tmp_path: Path) -> None:
    one, other = tmp_path / "prices.txt", tmp_path / "room.txt"
    one.write_text("Three areas £285")
    other.write_text("No basin")
    assert drop(shelf.tab, of_files(one, other))
    shelf.wait()
    kept = [found for found in shelf.desk.file.evidence if found.clinic_id == VELVET]
    assert [found.name for found in kept] == ["prices.txt", "room.txt"]
    assert keeping.content_of(shelf.desk.library, kept[0]) == one.read_bytes()
    assert shelf.names()[:2] == ["room.txt", "prices.txt"]


def test_what_is_held_over_the_tab_is_invited(shelf: Shelf, tmp_path: Path) -> None:
    data = of_files(tmp_path / "a.txt")
    none = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(shelf.tab, event)
    assert "Let go to keep it" in shelf.words()


def test_nothing_is_taken_from_a_drop_that_holds_nothing(shelf: Shelf) -> None:
    assert not drop(shelf.tab, QMimeData())


def test_a_copied_text_is_pasted_with_the_usual_key(shelf: Shelf) -> None:
    shelf.keep("first.txt", b"first")
    QGuiApplication.clipboard().setText("We use Azzalure")
    shelf.qtbot.keyClick(shelf.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shelf.wait()
    assert "Text.txt" in shelf.names()
    QGuiApplication.clipboard().clear()
    shelf.button("Paste").click()
    assert "Nothing that could be kept was copied." in shelf.words()


def test_a_file_that_is_too_large_or_gone_is_refused_and_the_others_are_kept(shelf: Shelf, tmp_path: Path) -> None:
    large, good = tmp_path / "film.bin", tmp_path / "good.txt"
    with large.open("wb") as file:
        file.truncate(GREATEST_EVIDENCE_MB * 2**20 + 1)
    good.write_text("good")
    kept = shelf.bring(Brought(path=large), Brought(path=tmp_path / "gone.txt"), Brought(path=good))
    assert [found.name for found in kept] == ["good.txt"]
    assert [reason.kind for reason in shelf.refused] == ["evidence_too_large", "file_not_read"]


def test_a_text_is_shown_as_it_is(shelf: Shelf) -> None:
    shelf.keep("note.txt", b"<b>not bold</b>")
    assert shelf.pane.preview._text.toPlainText() == "<b>not bold</b>"
    assert "checksum" in shelf.words()
    assert keeping.content_of(shelf.desk.library, shelf.chosen()) == b"<b>not bold</b>"


def test_a_saved_page_is_shown_as_words_and_never_opened(shelf: Shelf) -> None:
    shelf.keep("prices.html", b"<html><body><p>Three areas &pound;285</p><script>steal()</script></body></html>")
    assert shelf.pane.preview._text.toPlainText() == "Three areas £285"
    assert not shelf.can("Open")
    assert shelf.can("Save a copy …")


def test_a_mail_shows_who_wrote_when_and_what_hangs_on_it(shelf: Shelf) -> None:
    mail = (
        b"From: Dana <dana@quayskin.example>\r\nSubject: Prices\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\n125 units\r\n"
        b'--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="x.png"\r\n\r\nx\r\n--b--\r\n'
    )
    shelf.keep("answer.eml", mail)
    assert "From: Dana <dana@quayskin.example>" in shelf.words()
    assert "Attached, not shown: x.png" in shelf.words()
    assert shelf.pane.preview._text.toPlainText().strip() == "125 units"


def test_a_picture_is_made_small_enough_for_the_pane(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep("room.png", picture_bytes(tmp_path, 2400, 300))
    picture = shelf.pane.preview._picture
    assert picture.isVisibleTo(shelf.tab)
    assert picture._picture.width() == 1600
    fitted = picture._fitted(400)
    assert (fitted.width(), fitted.height()) == (400, 50)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("damaged.png", b"\x89PNG\r\n\x1a\nnothing more", "This picture cannot be shown"),
        ("certificate.pdf", b"%PDF-1.7 x", "does not show PDF files itself"),
        ("program.exe", b"MZ\x00\x01\x02", "is kept, but not shown"),
        ("empty.html", b"<html></html>", "There is no text in it."),
    ],
)
def test_what_cannot_be_shown_says_so(shelf: Shelf, name: str, content: bytes, said: str) -> None:
    shelf.keep(name, content)
    assert said in shelf.words()


@pytest.mark.parametrize(("name", "content", "may"), [("a.pdf", b"%PDF-1.7", True), ("a.exe", b"MZ\x00\x01", False)])
def test_only_what_runs_nothing_is_handed_to_another_program(
    shelf: Shelf, name: str, content: bytes, may: bool
) -> None:
    shelf.keep(name, content)
    assert shelf.can("Open") is may


def test_a_record_whose_file_is_not_here_says_so_and_offers_no_file(shelf: Shelf) -> None:
    shelf.open(QUAY)
    assert "the file itself is not in this library" in shelf.words()
    assert not shelf.can("Open")
    assert not shelf.can("Save a copy …")
    assert shelf.chosen().size == len(CERTIFICATE)


def test_name_note_address_and_whom_it_is_about_stand_beside_the_file(shelf: Shelf) -> None:
    kept, pane = shelf.keep("scan.txt", b"scan"), shelf.pane
    for field, text in ((pane._name, "Room.txt"), (pane._address, "https://a.example"), (pane._note, "No basin")):
        field.setFocus()
        field.selectAll()
        shelf.qtbot.keyClicks(field, text)
        field.commit()
    pane._about.committed.emit((None, None))
    found = shelf.chosen()
    assert (found.name, found.address, found.note) == ("Room.txt", "https://a.example", "No basin")
    assert (found.clinic_id, found.practitioner_id) == (None, None)
    assert found.sha256 == kept.sha256


def test_a_file_without_a_name_is_refused_and_the_name_comes_back(shelf: Shelf) -> None:
    shelf.keep("scan.txt", b"scan")
    shelf.pane._name.setFocus()
    shelf.pane._name.selectAll()
    shelf.qtbot.keyClick(shelf.pane._name, Key.Key_Delete)
    shelf.pane._name.commit()
    assert [reason.kind for reason in shelf.refused] == ["name_missing"]
    assert shelf.chosen().name == "scan.txt"


def test_what_is_removed_leaves_a_record_and_comes_back_by_undo_or_by_button(shelf: Shelf) -> None:
    shelf.keep("scan.txt", b"scan")
    shelf.qtbot.keyClick(shelf.table, Key.Key_Delete)
    assert shelf.chosen().removed_at is not None
    assert "Removed on" in shelf.words()
    assert not shelf.can("Open")
    shelf.desk.undo()
    assert shelf.chosen().removed_at is None
    shelf.button("Remove").click()
    shelf.button("Bring it back").click()
    assert shelf.chosen().removed_at is None
    assert keeping.content_of(shelf.desk.library, shelf.chosen()) == b"scan"


def test_it_supports_what_is_chosen_until_that_is_let_go(shelf: Shelf) -> None:
    kept = shelf.keep("offer.txt", b"3 areas for 99")
    assert "It supports nothing yet." in shelf.words()
    quote = shelf.desk.file.quotes_of(VELVET)[0]
    shelf.pane.links._add.committed.emit(quote.id)
    assert next(q for q in shelf.desk.file.quotes if q.id == quote.id).evidence == (kept.id,)
    assert any("£" in line.text() for line in shelf.pane.links.findChildren(QLabel))
    shelf.button("Let go").click()
    assert next(q for q in shelf.desk.file.quotes if q.id == quote.id).evidence == ()


def test_the_certificate_says_which_answer_it_supports(shelf: Shelf) -> None:
    shelf.open(QUAY)
    [line] = [line for line in shelf.pane.links._lines if line.isVisibleTo(shelf.tab)]
    assert "Dr Maren Holloway" in line._words.text()


def test_of_other_clinics_only_what_is_asked_for_is_listed(shelf: Shelf) -> None:
    shelf.open(LANTERN)
    assert shelf.names() == []
    shelf.tab._which.show_value(ALL)
    shelf.tab._which.committed.emit(ALL)
    assert shelf.names() == ["certificate.pdf"]


def test_a_copy_is_saved_where_the_person_says(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep("scan.txt", b"scan")
    target = tmp_path / "copy.txt"
    shelf.tab._write(shelf.chosen(), target, lambda: None)
    shelf.wait()
    assert target.read_bytes() == b"scan"
    shelf.tab._write(shelf.chosen(), tmp_path / "no folder" / "copy.txt", lambda: None)
    shelf.wait()
    assert [reason.kind for reason in shelf.refused] == ["file_not_written"]


def test_the_chosen_file_stays_chosen_through_every_change(shelf: Shelf) -> None:
    first = shelf.keep("first.txt", b"first")
    shelf.keep("second.txt", b"second")
    shelf.table.choose(first.id)
    shelf.desk.do(keeping.attach, shelf.desk.case_id, "third.txt", b"third", shelf.desk.now, clinic_id=VELVET)
    assert shelf.chosen().id == first.id


def test_the_rows_keep_the_rules_of_models(shelf: Shelf, qtmodeltester: ModelTester) -> None:
    shelf.keep("first.txt", b"first")
    shelf.desk.do(keeping.remove_evidence, shelf.keep("second.txt", b"second"), shelf.desk.now)
    qtmodeltester.check(shelf.table.model())


def test_a_row_says_kind_size_and_whom_it_is_about(desk: Desk, qtbot: QtBot) -> None:
    rows = evidence_table({HOLLOWAY: called(harbour_case(), HOLLOWAY)}, desk)
    rows.show_rows(harbour_case().evidence)
    assert rows.index(0, NAME).data(DETAIL) == f"PDF · {len(CERTIFICATE)} bytes"
    assert rows.index(0, NAME).data(SIGN) is None
    assert (rows.index(0, ABOUT).data(), rows.index(0, ABOUT).data(PLAIN)) == ("Dr Maren Holloway", HOLLOWAY)


@pytest.mark.parametrize("clinic_id", [QUAY, VELVET])
def test_every_control_has_a_name_and_no_access_key_is_given_twice(shelf: Shelf, clinic_id: str) -> None:
    shelf.open(clinic_id)
    shelf.keep("long " * 60 + ".txt", b"text")
    assert nameless(shelf.tab) == []
    assert access_keys_given_twice(shelf.tab) == set()
    inside = shelf.pane.parentWidget()
    assert inside.minimumSizeHint().width() <= 560


def test_no_clinic_leaves_nothing_to_press(shelf: Shelf) -> None:
    shelf.tab.show_clinic(None)
    assert not shelf.tab.isEnabled()


def test_a_job_that_ends_after_the_tab_is_gone_does_no_harm(
    desk: Desk, look: Look, jobs: Jobs, intake: Intake, qtbot: QtBot
) -> None:
    tab = EvidenceTab(desk, look, jobs, intake)
    tab.show_clinic(QUAY)
    tab.deleteLater()
    qtbot.waitUntil(lambda: jobs.is_idle)
