"""The pages as small pictures."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.paper.drawings import print_ink
from botox_vetter.ui.pages.report.thumbnails import UPRIGHT, PagePictures, Thumbnails
from tests.ui.pages.report.conftest import LaidOut

Role = Qt.ItemDataRole


@pytest.fixture
def thumbnails(laid_out: LaidOut, qtbot: QtBot) -> Thumbnails:
    thumbnails = Thumbnails()
    qtbot.addWidget(thumbnails)
    thumbnails.show_pages(laid_out.pages, laid_out.setter, print_ink)
    thumbnails.show()
    return thumbnails


def size_of(model: QAbstractItemModel, row: int) -> tuple[int, int]:
    (size,) = model.data(model.index(row, 0), Role.DecorationRole).availableSizes()
    return size.width(), size.height()


def test_each_page_has_a_number_and_a_picture_as_it_lies(laid_out: LaidOut, qtmodeltester: ModelTester) -> None:
    model = PagePictures()
    model.show_pages(laid_out.pages, laid_out.setter, print_ink)
    qtmodeltester.check(model)
    last = len(laid_out.pages) - 1
    assert [model.data(model.index(n, 0)) for n in range(last + 1)] == [str(n + 1) for n in range(last + 1)]
    assert model.data(model.index(1, 0), Role.AccessibleTextRole) == f"Page 2 of {last + 1}"
    assert size_of(model, 0) == (UPRIGHT, 110)
    assert size_of(model, last) == (110, UPRIGHT)


def test_pictures_are_made_anew_with_the_pages(laid_out: LaidOut) -> None:
    model = PagePictures()
    model.show_pages(laid_out.pages, laid_out.setter, print_ink)
    assert size_of(model, 0)[0] == UPRIGHT
    model.show_pages(laid_out.pages[::-1], laid_out.setter, print_ink)
    assert size_of(model, 0)[1] == UPRIGHT


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
