"""Somebody in front of the window with a keyboard and no mouse, who knows what is on the screen and nothing else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.session import Session

Key, Ctrl, Alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Shift = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Windows(QObject):
    """What was shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(type(watched).__name__)
        return False


class Person:
    """keys: pressed so far, besides the letters of what was typed: `letters`."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.window, self.desk, self.qtbot = session, session.window, session.desk, qtbot
        self.keys = self.letters = 0

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    @property
    def at(self) -> str:
        """What has the keyboard, by the name that a screen reader says."""
        return (self.focus.accessibleName() or str(getattr(self.focus, "text", str)())).replace("&", "")

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """On whatever has the keyboard."""
        for _ in range(times):
            self.keys += 1
            self.qtbot.keyClick(self.focus, key, with_)

    def type(self, text: str) -> None:
        self.letters += len(text)
        self.qtbot.keyClicks(self.focus, text)

    def tab_to(self, name: str) -> None:
        """Tab until a control of that name has the keyboard."""
        for _ in range(60):
            if self.at == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def go(self, number: int, place: str) -> None:
        self.press(Key(Key.Key_0 + number), Ctrl)
        assert self.window.place == place
