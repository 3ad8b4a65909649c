"""The report: shown as it will be printed, saved as a PDF or web page off the window's thread."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject as Object
from PySide6.QtCore import QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.actions.settings import Settings
from botox_vetter.report.kinds import Kind, kind_name
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.report.options import ALL, SHORTLIST
from botox_vetter.ui.pages.report.page import ReportPage
from tests.cases import LANTERN, QUAY, VELVET, harbour_case
from tests.pdf import text_of


class Bench:
    """The page with what it is handed."""

    def __init__(self, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
        self.settings, self.said, self.refused, self.offered = Settings(), [], [], []
        self._jobs, self._qtbot = jobs, qtbot
        desk.refused.connect(lambda reason: self.refused.append(reason.kind))
        self.page = ReportPage(desk, jobs, lambda: self.settings, self.keep, self.said.append, self.offer)
        desk.changed.connect(lambda _change: self.page.load())
        self.page.resize(1000, 700)
        self.page.load()
        self.page.show()
        self.rest()

    def keep(self, settings: Settings) -> None:
        self.settings = settings

    def offer(self, words: str, wish_words: str, wish: Callable[[], object]) -> None:
        self.said.append(words)
        self.offered.append((wish_words, wish))

    def rest(self) -> None:
        """Until nothing is under way."""
        self._qtbot.waitUntil(lambda: self._jobs.is_idle and not self.page._setting._next.isActive())

    def choose(self, field: ChoiceField, value: object) -> None:
        field.show_value(value)
        field.activated.emit(field.currentIndex())
        self.rest()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def report(self) -> str:
        """What a screen reader hears of the pages."""
        return self.page._viewer._words()


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def bench(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Bench:
    bench = Bench(desk, jobs, qtbot)
    qtbot.addWidget(bench.page)
    return bench


def shortlist(desk: Desk, clinic_id: str, on: bool) -> None:
    desk.do(clinics.shortlist, harbour_case().clinic(clinic_id), on)


def test_it_shows_the_pages_of_the_shortlist(bench: Bench) -> None:
    assert f"Page 1 of {bench.page._viewer.count}, A4" in bench.words()
    assert "Quay Skin Clinic comes first" in bench.report()
    assert "Velvet Room" not in bench.report()


def test_all_clinics_can_be_shown_and_the_choice_stays(bench: Bench, desk: Desk) -> None:
    bench.choose(bench.page._options._clinics, ALL)
    assert "Velvet Room" in bench.report()
    shortlist(desk, LANTERN, False)
    bench.rest()
    assert "Velvet Room" in bench.report()
    assert bench.settings.clinics == ALL


def test_without_a_shortlist_it_is_all_and_then_the_shortlist_again(bench: Bench, desk: Desk) -> None:
    shortlist(desk, QUAY, False)
    shortlist(desk, LANTERN, False)
    bench.rest()
    assert "None is on the shortlist, so all of them are in it." in bench.words()
    assert "Velvet Room" in bench.report()
    shortlist(desk, VELVET, True)
    bench.rest()
    assert bench.settings.clinics == SHORTLIST
    assert "Quay Skin" not in bench.report()


def test_each_choice_is_seen_at_once(bench: Bench) -> None:
    pages = bench.page._viewer.count
    assert "Alex, spring" in bench.report()
    bench.page._options._personal.click()
    bench.rest()
    assert "Alex, spring" not in bench.report()
    bench.choose(bench.page._options._length, True)
    assert bench.page._viewer.count < pages
    bench.choose(bench.page._options._paper, "Letter")
    assert f"Page 1 of {bench.page._viewer.count}, Letter" in bench.words()


def test_the_keys_for_larger_and_smaller_are_the_pages_own_and_the_size_stays(bench: Bench, desk: Desk) -> None:
    before = bench.page._viewer._preview.percent
    assert bench.page.zoom(1)
    assert bench.page._viewer._preview.percent > before
    assert bench.page.zoom(0)
    assert bench.settings.zoom == "100"
    for clinic in harbour_case().clinics:
        desk.do(clinics.remove_clinic, clinic)
    assert not bench.page.zoom(1), "then all text is meant"


def test_it_can_be_read_as_text_which_goes_along(bench: Bench, qtbot: QtBot) -> None:
    viewer = bench.page._viewer
    bench.page.activateWindow()
    viewer._as_text.click()
    qtbot.waitUntil(viewer._text.hasFocus)
    assert viewer._text.toPlainText().startswith("Harbour Bay, frown and forehead")
    assert "Alex, spring" in viewer._text.toPlainText()
    qtbot.keyClick(viewer._text, Qt.Key.Key_Down)
    bench.page._options._personal.click()
    bench.rest()
    assert "Alex, spring" not in viewer._text.toPlainText()
    assert viewer._text.textCursor().blockNumber() == 1, "reading goes on where it was"
    assert not bench.page.zoom(1), "then all text is meant"
    viewer._as_text.click()
    assert viewer._preview.isVisible()


def test_pages_that_are_as_they_were_are_not_made_again(bench: Bench) -> None:
    made = bench.page._making
    bench.page.load()
    bench.page._viewer._preview.zoom_in()
    assert bench.page._making is made
    assert bench.settings.zoom != Settings().zoom


def test_the_page_that_is_read_is_said_and_its_picture_chosen(bench: Bench) -> None:
    bench.page._viewer._preview.turn_to(1)
    assert f"Page 2 of {bench.page._viewer.count}" in bench.words()
    assert bench.page._viewer._thumbnails.currentIndex().row() == 1
    bench.page._viewer._thumbnails.setCurrentIndex(bench.page._viewer._thumbnails.model().index(0, 0))
    assert bench.page._viewer._preview.page == 0


def test_the_parts_of_the_page_are_as_wide_as_they_were_left(bench: Bench) -> None:
    kept = QSettings("botox-vetter", "test of the report page")
    parts = (bench.page._parts, bench.page._viewer._parts)
    parts[0].setSizes([500, 500])
    parts[1].setSizes([0, 500])
    left = [part.sizes() for part in parts]
    bench.page.remember(kept)
    parts[0].setSizes([700, 300])
    parts[1].setSizes([100, 400])
    bench.page.restore(kept)
    assert [part.sizes() for part in parts] == left


def test_without_clinics_there_is_nothing_to_print_and_it_says_so(bench: Bench, desk: Desk, qtbot: QtBot) -> None:
    for clinic in harbour_case().clinics:
        desk.do(clinics.remove_clinic, clinic)
    assert "Nothing to print yet" in bench.words()
    bench.page.print()
    assert "Looking for printers" not in bench.words()
    (leading_on,) = [button for button in bench.page.findChildren(QPushButton) if button.isVisible()]
    with qtbot.waitSignal(bench.page.place_wanted) as wanted:
        leading_on.click()
    assert wanted.args == ["clinics"]


def test_a_pdf_is_saved_whole_and_said(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "report.pdf"
    bench.page.save(path)
    qtbot.waitUntil(lambda: bench.said == [f"Written: {path}"])
    assert "Quay Skin Clinic comes first" in text_of(path)


def test_a_web_page_is_saved_by_its_ending(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "report.HTML"
    bench.page.save(path)
    qtbot.waitUntil(lambda: bench.said == [f"Written: {path}"])
    assert "<h1" in path.read_text(encoding="utf-8")


def test_an_ending_that_means_nothing_is_refused_in_words(bench: Bench, tmp_path: Path) -> None:
    bench.page.save(tmp_path / "report.docx")
    assert bench.refused == ["no_such_kind"]
    assert list(tmp_path.glob("report*")) == []


@pytest.mark.parametrize("name", ["report.pdf", "report.html"])
def test_a_folder_that_is_not_there_is_refused_in_words(name: str, bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    bench.page.save(tmp_path / "nowhere" / name)
    qtbot.waitUntil(lambda: bench.refused == ["file_not_written"])
    assert bench.said == []


class Viewer(Object):
    """Stands in for the program that shows PDFs."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        self.shown.append(Path(address.toLocalFile()))


@pytest.fixture
def viewer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Viewer]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


def test_a_pdf_is_handed_to_the_program_that_shows_such(bench: Bench, viewer: Viewer, tmp_path: Path) -> None:
    bench.page._panel.pdf_wanted.emit()
    bench.rest()
    (shown,) = viewer.shown
    assert shown.name == "Harbour Bay_ frown and forehead 2026-11-22.pdf"
    assert shown.is_relative_to(tmp_path)
    assert "Quay Skin Clinic" in text_of(shown)


def test_what_was_written_can_be_shown_at_once(bench: Bench, viewer: Viewer, tmp_path: Path) -> None:
    bench.page.save(tmp_path / "report.html")
    bench.rest()
    ((words, show),) = bench.offered
    assert words == "Show"
    show()
    assert viewer.shown == [tmp_path / "report.html"]


def test_every_kind_of_file_is_in_the_menu(bench: Bench) -> None:
    assert [action.text() for action in bench.page._save.menu().actions()] == [f"{kind_name(kind)} …" for kind in Kind]
