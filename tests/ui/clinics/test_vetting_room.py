"""The list of questions and the chosen one beside it."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.pages.clinics.vetting_room import BESIDE_FROM, SPLIT, Room


def room(qtbot: QtBot) -> Room:
    listed = QWidget()
    QVBoxLayout(listed)
    made = Room(listed, QWidget())
    qtbot.addWidget(made)
    made.resize((BESIDE_FROM + 30) * made.fontMetrics().averageCharWidth(), 500)
    made.show()
    return made


def test_how_the_width_was_shared_out_is_kept_for_the_next_start(qtbot: QtBot) -> None:
    QSettings("botox-vetter", "window").remove(SPLIT)
    first = room(qtbot)
    assert room(qtbot).sizes() == first.sizes(), "nothing was moved"
    before = first.sizes()
    first.moveSplitter(before[0] + 80, 1)
    assert room(qtbot).sizes() == [before[0] + 80, before[1] - 80]
