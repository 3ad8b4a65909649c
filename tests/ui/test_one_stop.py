"""Tab stops once at several of which one is chosen: at that one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.ui.chips import Chips

TAB = Qt.FocusPolicy.TabFocus


def test_tab_stops_at_the_chosen_one_also_when_nobody_pressed_it(qtbot: QtBot) -> None:
    chips = Chips({"a": "All", "b": "Open", "c": "Ruled out"})
    qtbot.addWidget(chips)

    def stops() -> list[str]:
        return [button.text() for button in chips.findChildren(QPushButton) if button.focusPolicy() & TAB]

    assert stops() == ["All"]
    chips.show_choice("b")
    assert stops() == ["Open"]
