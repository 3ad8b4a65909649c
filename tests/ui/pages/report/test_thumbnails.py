"""The pages as small pictures."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.paper.drawings import print_ink
from botox_vetter.ui.pages.report.page_pictures import SIZE, UPRIGHT, PagePictures
from botox_vetter.ui.pages.report.thumbnails import Thumbnails
from tests.ui.pages.report.conftest import LaidOut

Role = Qt.ItemDataRole


@pytest.fixture
def thumbnails(laid_out: LaidOut, qtbot: QtBot) -> Thumbnails:
    thumbnails = Thumbnails()
    qtbot.addWidget(thumbnails)
    thumbnails.show_pages(laid_out.pages, laid_out.setter, print_ink)
    thumbnails.show()
    return thumbnails


def darkest(model: PagePictures, row: int) -> int:
    """Inside the edge of the picture as it is now: 255 is an empty sheet."""
    image = model.data(model.index(row), Role.DecorationRole).pixmap(model.data(model.index(row), SIZE)).toImage()
    inside = (range(1, image.width() - 1), range(1, image.height() - 1))
    return min(image.pixelColor(x, y).lightness() for x in inside[0] for y in inside[1])


def test_each_page_has_a_number_and_a_picture_as_it_lies(laid_out: LaidOut, qtmodeltester: ModelTester) -> None:
    model = PagePictures()
    model.show_pages(laid_out.pages, laid_out.setter, print_ink)
    qtmodeltester.check(model)
    last = len(laid_out.pages) - 1
    assert [model.data(model.index(n)) for n in range(last + 1)] == [str(n + 1) for n in range(last + 1)]
    assert model.data(model.index(1), Role.AccessibleTextRole) == f"Page 2 of {last + 1}"
    assert model.data(model.index(0), SIZE).toTuple() == (UPRIGHT, 110)
    assert model.data(model.index(last), SIZE).toTuple() == (110, UPRIGHT)


def test_a_picture_is_painted_once_it_is_seen_and_anew_with_other_pages(laid_out: LaidOut, qtbot: QtBot) -> None:
    model = PagePictures()
    for pages in (laid_out.pages, laid_out.pages[::-1]):
        model.show_pages(pages, laid_out.setter, print_ink)
        assert darkest(model, 0) == 255
        with qtbot.waitSignal(model.dataChanged) as changed:
            pass
        assert changed.args[0].row() == 0
        assert darkest(model, 0) < 200


def test_what_is_not_seen_is_not_painted(thumbnails: Thumbnails, qtbot: QtBot) -> None:
    thumbnails.resize(150, 130)
    model = thumbnails.model()
    qtbot.waitUntil(lambda: 0 in model._pictures and not model._wanted)
    assert len(model._pictures) < model.rowCount()


def test_an_arrow_key_turns_to_the_next_page(thumbnails: Thumbnails, qtbot: QtBot) -> None:
    thumbnails.show_page(0)
    with qtbot.waitSignal(thumbnails.chosen) as chosen:
        qtbot.keyClick(thumbnails, Qt.Key.Key_Down)
    assert chosen.args == [1]


def test_following_what_is_read_is_no_wish(thumbnails: Thumbnails, laid_out: LaidOut, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(thumbnails.chosen):
        thumbnails.show_page(1)
        thumbnails.show_pages(laid_out.pages[:1], laid_out.setter, print_ink)
    assert thumbnails.model().rowCount() == 1
