"""The pages on the screen are the pages of the printer, in any size."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent, qBlue, qGreen, qRed
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.paper.drawings import grey_ink, print_ink
from botox_vetter.ui.pages.report.preview import Preview
from tests.ui.pages.report.conftest import LaidOut

Ctrl = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def preview(laid_out: LaidOut, qtbot: QtBot) -> Preview:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.setPalette(QPalette(QColor("#7f7f7f")))
    preview.resize(700, 500)
    preview.show_pages(laid_out.pages, laid_out.setter, print_ink)
    preview.show()
    return preview


def lines_of_white(preview: Preview, y: int) -> int:
    image = preview.viewport().grab().toImage()
    return sum(image.pixelColor(x, y).name() == "#ffffff" for x in range(image.width()))


def turn_wheel(preview: Preview, by: int, modifiers: Qt.KeyboardModifier) -> None:
    place, nothing = QPointF(300, 200), QPoint()
    event = QWheelEvent(
        place, place, nothing, QPoint(0, by), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(preview.viewport(), event)


def test_paper_is_white_in_every_theme_and_its_text_dark(preview: Preview) -> None:
    image = preview.viewport().grab().toImage()
    shades = {image.pixelColor(x, y).lightness() for x in range(150, 550) for y in range(20, 200)}
    assert max(shades) == 255
    assert min(shades) < 80


def test_grey_pages_have_no_colour(preview: Preview, laid_out: LaidOut) -> None:
    preview.show_pages(laid_out.pages, laid_out.setter, grey_ink)
    preview.show_zoom("100")
    image = preview.viewport().grab().toImage()
    colours = {image.pixel(x, y) for x in range(60, 600) for y in range(20, 400)}
    assert len(colours) > 3
    assert all(qRed(colour) == qGreen(colour) == qBlue(colour) for colour in colours)


def test_fitting_the_width_needs_no_scrolling_sideways_whatever_the_room(preview: Preview) -> None:
    for width in (300, 700, 1500):
        preview.resize(width, 500)
        assert preview.horizontalScrollBar().maximum() == 0
        assert preview.verticalScrollBar().maximum() > 0


def test_a_whole_page_is_seen_where_it_shall_fit(preview: Preview) -> None:
    preview.show_zoom("page")
    assert preview.horizontalScrollBar().maximum() == 0
    preview.turn_to(1)
    assert lines_of_white(preview, 4) < 50
    assert lines_of_white(preview, 250) > 200


def test_at_four_hundred_per_cent_one_scrolls_sideways_too(preview: Preview) -> None:
    preview.show_zoom("400")
    assert preview.percent == 400
    assert preview.horizontalScrollBar().maximum() > 1000
    assert lines_of_white(preview, 250) > 300


def test_steps_are_taken_from_the_size_that_is_seen(preview: Preview, qtbot: QtBot) -> None:
    seen = preview.percent
    with qtbot.waitSignal(preview.zoomed) as zoomed:
        preview.zoom_in()
    assert int(zoomed.args[0]) > seen
    with qtbot.waitSignal(preview.zoomed) as zoomed:
        preview.zoom_out()
    assert int(zoomed.args[0]) <= seen


def test_the_wheel_with_ctrl_changes_the_size_and_alone_scrolls(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(preview.zoomed):
        turn_wheel(preview, -120, Qt.KeyboardModifier.NoModifier)
        turn_wheel(preview, 60, Ctrl)
    assert preview.verticalScrollBar().value() > 0
    with qtbot.waitSignal(preview.zoomed):
        turn_wheel(preview, 60, Ctrl)


def test_what_is_in_the_middle_stays_there_in_another_size(preview: Preview) -> None:
    preview.show_zoom("100")
    preview.turn_to(1)
    bar, half = preview.verticalScrollBar(), preview.viewport().height() / 2
    spot = preview._sheets.spot(bar.value() + half)
    preview.show_zoom("300")
    now = preview._sheets.spot(bar.value() + half)
    assert (now.page, now.below) == (spot.page, pytest.approx(spot.below, abs=1))


def test_what_is_read_stays_when_the_pages_are_made_anew(preview: Preview, laid_out: LaidOut) -> None:
    preview.turn_to(1)
    before = preview.verticalScrollBar().value()
    preview.show_pages(laid_out.pages, laid_out.setter, grey_ink)
    assert preview.verticalScrollBar().value() == before
    preview.show_pages(laid_out.pages[:1], laid_out.setter, print_ink)
    assert preview.page == 0


def test_the_keyboard_turns_the_pages(preview: Preview, laid_out: LaidOut, qtbot: QtBot) -> None:
    turned: list[int] = []
    preview.page_turned.connect(turned.append)
    bar, last = preview.verticalScrollBar(), len(laid_out.pages) - 1
    qtbot.keyClick(preview, Key.Key_PageDown)
    assert bar.value() > 300
    qtbot.keyClick(preview, Key.Key_Down)
    assert bar.value() > 348
    qtbot.keyClick(preview, Key.Key_Home)
    turned.clear()
    qtbot.keyClick(preview, Key.Key_PageDown, Ctrl)
    assert turned == [1]
    qtbot.keyClick(preview, Key.Key_End)
    assert preview.page == last
    qtbot.keyClick(preview, Key.Key_PageDown, Ctrl)
    assert preview.page == last
    for _ in range(last):
        qtbot.keyClick(preview, Key.Key_PageUp, Ctrl)
    assert preview.page == 0
