"""An empty place: what is missing, and buttons that do something about it."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.ui.nothing_yet import NothingYet


def buttons(card: NothingYet) -> list[str]:
    return [button.text() for button in card.findChildren(QPushButton) if button.isVisible()]


def test_only_the_wishes_of_the_present_state_are_offered(qtbot: QtBot) -> None:
    card = NothingYet("compare")
    qtbot.addWidget(card)
    card.show_state("Nothing yet", "Begin.", {"add": "Add", "go": "Go"})
    card.show()
    assert buttons(card) == ["Add", "Go"]
    card.show_state("Nothing yet", "Go on.", {"go": "Go there"})
    assert buttons(card) == ["Go there"]
    with qtbot.waitSignal(card.wanted) as wanted:
        card.findChildren(QPushButton)[1].click()
    assert wanted.args == ["go"]
    card.show_state("Nothing yet", "Nothing to do.", {})
    assert buttons(card) == []
