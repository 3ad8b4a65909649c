"""Buttons of which one is chosen are one stop of Tab: at the chosen one, whoever chose it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_TAB = Qt.FocusPolicy.TabFocus


def stop_at_chosen(group: QButtonGroup) -> None:
    """From now on, for its buttons. Qt alone stops at the one that had the keyboard last, or at first at every one."""

    def follow(chosen: QAbstractButton, is_on: bool) -> None:
        for button in group.buttons() if is_on else ():
            policy = button.focusPolicy()
            button.setFocusPolicy(policy | _TAB if button is chosen else policy & ~_TAB)

    group.buttonToggled.connect(follow)
