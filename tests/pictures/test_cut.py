"""No text is cut: the finder finds what is, and in no screen of the program is there any."""

from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.links import Links
from tests.pictures.album import Picture
from tests.pictures.cut import cut_texts
from tests.pictures.screens import EVERYTHING
from tests.pictures.sitting import settle, show, sitting
from tests.pictures.states import State
from tests.pictures.variants import LARGE_TEXT, LONG_WORDS, Variant

WORDS = "Whoever prescribes must see you in person"
SCREENS = {state: list(screens) for state, screens in groupby(EVERYTHING, key=lambda screen: screen.state)}


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    return window


def shown(window: QWidget, widget: QWidget, width: int, height: int = 40) -> list[str]:
    widget.setParent(window)
    widget.setFixedSize(width, height)
    window.show()
    QApplication.processEvents()
    return cut_texts(window)


def label() -> QLabel:
    return QLabel(WORDS)


def wrapped() -> QLabel:
    return say(WORDS)


def links() -> QLabel:
    made = Links()
    made.setText(f'<a href="x">{WORDS}</a>')
    return made


def button() -> QPushButton:
    return QPushButton(WORDS)


def line() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(WORDS)
    return made


def choice() -> QComboBox:
    made = QComboBox()
    made.addItem(WORDS)
    return made


def table() -> QTableView:
    made = QTableView()
    made.setModel(QStandardItemModel(0, 1, made))
    made.model().setHorizontalHeaderLabels([WORDS])
    made.setColumnWidth(0, made.width() - 20)
    made.resizeEvent = lambda _event: made.setColumnWidth(0, made.width() - 20)  # type: ignore[method-assign]
    return made


@pytest.mark.parametrize("make", [label, wrapped, links, button, line, choice])
def test_what_does_not_fit_is_found_and_what_fits_is_not(make, window: QWidget) -> None:
    assert len(shown(window, make(), 90, 20)) == 1


@pytest.mark.parametrize("make", [label, wrapped, links, button, line, choice])
def test_what_fits_is_not_found(make, window: QWidget) -> None:
    assert shown(window, make(), 380, 60) == []


@pytest.mark.parametrize(("width", "found"), [(60, [f"QHeaderView: {WORDS}"]), (380, [])])
def test_a_head_needs_room_for_its_words(width: int, found: list[str], window: QWidget) -> None:
    view = QTableView()
    view.setModel(QStandardItemModel(0, 1, view))
    view.model().setHorizontalHeaderLabels([WORDS])
    view.setColumnWidth(0, width)
    assert shown(window, view, 390, 100) == found


def test_a_tab_that_is_elided_is_found(window: QWidget) -> None:
    tabs = QTabWidget()
    tabs.setElideMode(Qt.TextElideMode.ElideRight)
    for n in range(4):
        tabs.addTab(QWidget(), f"{n} {WORDS}")
    assert len(shown(window, tabs, 300, 100)) == 4


def test_dots_on_purpose_are_none_of_it(window: QWidget) -> None:
    elided = ElidedLabel()
    elided.setText(WORDS)
    assert shown(window, elided, 60) == []


def test_what_stands_out_of_its_holder_is_found(window: QWidget) -> None:
    holder, inside = QWidget(window), QLabel(WORDS)
    holder.setFixedSize(80, 20)
    assert shown(holder, inside, 300, 20) == []
    window.show()
    assert cut_texts(window) == [f"QLabel: {WORDS}"]


@pytest.mark.parametrize("variant", [LONG_WORDS, LARGE_TEXT], ids=lambda variant: variant.name)
@pytest.mark.parametrize("state", SCREENS, ids=lambda state: state.name or "sample")
def test_no_text_of_the_program_is_cut(state: State, variant: Variant, qapp: QApplication, rulebook: Rulebook) -> None:
    found = []
    with sitting(qapp, rulebook, state, variant) as session:
        for screen in SCREENS[state]:
            show(session, screen, variant)
            found += [f"{Picture(screen, variant).name}: {line}" for line in cut_texts(session.window)]
            settle(session)
    assert found == []
