"""What stands beside a widget goes below it where there is too little room."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.fields.beside import Beside
from botox_vetter.ui.fields.form import say

WORDS = "Were you shown the labelled vial, and are lot number and expiry written in your record?"


class Stage:
    def __init__(self, qtbot: QtBot, is_stacked: bool) -> None:
        self.made = QWidget()
        qtbot.addWidget(self.made)
        self.words, self.buttons = say(WORDS), (QPushButton("I have asked"), QPushButton("Record a visit"))
        layout = Beside(self.made, 30, is_stacked)
        for widget in (self.words, *self.buttons):
            layout.addWidget(widget)
        self.made.show()

    def lay_out(self, letters: int) -> None:
        width = letters * self.made.fontMetrics().averageCharWidth()
        self.made.setFixedSize(width, self.made.layout().heightForWidth(width))

    def whole(self) -> bool:
        """Whether nothing is cut, and nothing stands on something else."""
        parts = (self.words, *self.buttons)
        apart = all(not a.geometry().intersects(b.geometry()) for a in parts for b in parts if a is not b)
        is_inside = all(self.made.rect().contains(part.geometry()) for part in parts)
        return apart and is_inside and self.words.height() >= self.words.heightForWidth(self.words.width())


def test_with_room_they_stand_beside_it(qtbot: QtBot) -> None:
    for is_stacked in (False, True):
        stage = Stage(qtbot, is_stacked)
        stage.lay_out(120)
        assert stage.whole()
        assert all(button.x() > stage.words.geometry().right() for button in stage.buttons)
        assert (stage.buttons[0].x() == stage.buttons[1].x()) is is_stacked


def test_without_they_stand_below_it(qtbot: QtBot) -> None:
    for is_stacked in (False, True):
        for letters in (26, 36, 44):
            stage = Stage(qtbot, is_stacked)
            stage.lay_out(letters)
            assert stage.whole(), (is_stacked, letters)
            assert all(button.y() > stage.words.geometry().bottom() for button in stage.buttons)
