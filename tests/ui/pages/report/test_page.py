"""The report: shown as it will be printed, saved as a PDF or web page off the window's thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject as Object
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.actions.settings import Settings
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.report.page import ALL, SHORTLIST, ReportPage
from tests.cases import LANTERN, QUAY, VELVET, harbour_case
from tests.pdf import text_of


class Bench:
    """The page with what it is handed."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        self.settings, self.said, self.refused = Settings(), [], []
        desk.refused.connect(lambda reason: self.refused.append(reason.kind))
        self.page = ReportPage(desk, jobs, lambda: self.settings, self.said.append)
        desk.changed.connect(lambda _change: self.page.load())
        self.page.resize(1000, 700)
        self.page.load()
        self.page.show()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def report(self) -> str:
        """What a screen reader hears of the pages."""
        return self.page._sheets.accessibleDescription()


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def bench(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Bench:
    bench = Bench(desk, jobs)
    qtbot.addWidget(bench.page)
    return bench


def shortlist(desk: Desk, clinic_id: str, on: bool) -> None:
    desk.do(clinics.shortlist, harbour_case().clinic(clinic_id), on)


def test_it_shows_the_pages_of_the_shortlist(bench: Bench) -> None:
    assert "2 pages, A4" in bench.words()
    assert "Quay Skin Clinic comes first" in bench.report()
    assert "Velvet Room" not in bench.report()


def test_all_clinics_can_be_shown_and_the_choice_stays(bench: Bench, desk: Desk) -> None:
    bench.page._which.show_value(ALL)
    bench.page._which.activated.emit(bench.page._which.currentIndex())
    assert "Velvet Room" in bench.report()
    shortlist(desk, LANTERN, False)
    assert bench.page._which.value() == ALL


def test_without_a_shortlist_it_is_all_and_then_the_shortlist_again(bench: Bench, desk: Desk) -> None:
    shortlist(desk, QUAY, False)
    shortlist(desk, LANTERN, False)
    assert bench.page._which.value() == ALL
    assert not bench.page._which.isEnabled()
    assert "Velvet Room" in bench.report()
    shortlist(desk, VELVET, True)
    assert bench.page._which.value() == SHORTLIST
    assert "Quay Skin" not in bench.report()


def test_another_paper_is_followed(bench: Bench) -> None:
    bench.settings = Settings(paper="Letter")
    bench.page.load()
    assert "pages, Letter" in bench.words()


def test_without_clinics_there_is_nothing_to_print_and_it_says_so(bench: Bench, desk: Desk, qtbot: QtBot) -> None:
    for clinic in harbour_case().clinics:
        desk.do(clinics.remove_clinic, clinic)
    assert "Nothing to print yet" in bench.words()
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


def test_print_hands_a_pdf_to_the_program_that_shows_it(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")
    try:
        bench.page.print()
        qtbot.waitUntil(lambda: len(viewer.shown) == 1)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert viewer.shown[0].name == "Harbour Bay_ frown and forehead 2026-11-22.pdf"
    assert viewer.shown[0].is_relative_to(tmp_path)
    assert "Quay Skin Clinic" in text_of(viewer.shown[0])
