"""The pages on the screen are the pages of the printer."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Document
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.report.sheets import WIDEST, Sheets
from botox_vetter.ui.scrolled import Scrolled


@pytest.fixture
def document(desk: Desk, rulebook: Rulebook) -> Document:
    assert desk.comparison is not None
    return comparison_document(desk.comparison, rulebook)


@pytest.fixture
def sheets(document: Document, qtbot: QtBot) -> Sheets:
    sheets = Sheets()
    qtbot.addWidget(sheets)
    sheets.resize(700, 500)
    sheets.show_document(document, "A4")
    return sheets


def test_all_pages_have_room_below_each_other(sheets: Sheets, document: Document) -> None:
    pages = sheets.show_document(document, "A4")
    assert pages >= 2
    height_of_one = (700 - 16) * 297 / 210
    assert sheets.minimumHeight() == pytest.approx(pages * (height_of_one + 16) + 8, abs=2)


def test_a_wide_window_does_not_blow_the_paper_up(sheets: Sheets) -> None:
    sheets.resize(3000, 500)
    sheets.show()
    image = sheets.grab().toImage()
    row = [image.pixelColor(x, 300).name() for x in range(image.width())]
    assert row.count("#ffffff") > 0
    edges = [x for x in range(1, image.width()) if image.pixelColor(x, 60) != image.pixelColor(0, 60)]
    assert edges[-1] - edges[0] <= WIDEST + 4


def test_paper_is_white_in_every_theme_and_its_text_dark(sheets: Sheets) -> None:
    image = sheets.grab().toImage()
    shades = {image.pixelColor(x, y).lightness() for x in range(60, 640) for y in range(60, 200)}
    assert max(shades) == 255
    assert min(shades) < 80


def test_a_screen_reader_hears_the_whole_report(sheets: Sheets) -> None:
    said = sheets.accessibleDescription()
    assert sheets.accessibleName() == "Pages of the report"
    for words in ("Quay Skin Clinic comes first", "Ranking", "Lantern Street Aesthetics", "Velvet Room Beauty"):
        assert words in said


def test_the_keyboard_turns_the_pages(document: Document, qtbot: QtBot) -> None:
    sheets = Sheets()
    scrolled = Scrolled(sheets)
    qtbot.addWidget(scrolled)
    scrolled.resize(700, 500)
    sheets.show_document(document, "A4")
    scrolled.show()
    scrolled.activateWindow()
    sheets.setFocus()
    qtbot.waitUntil(sheets.hasFocus)
    qtbot.keyClick(sheets, Qt.Key.Key_PageDown)
    after_one = scrolled.verticalScrollBar().value()
    assert after_one > 300
    qtbot.keyClick(sheets, Qt.Key.Key_Down)
    assert scrolled.verticalScrollBar().value() > after_one


def test_letter_is_wider_and_lower(sheets: Sheets, document: Document) -> None:
    heights = []
    for paper in ("A4", "Letter"):
        pages = sheets.show_document(document, paper)
        heights.append(sheets.minimumHeight() / pages)
    assert heights[1] < heights[0]
