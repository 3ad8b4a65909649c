"""Words so long that they would push things out of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard

LONGEST_WORD = 24
BREAK = "\u200b"  # nothing is seen of it, and a line may end there


def breakable(text: str, longest: int = LONGEST_WORD) -> str:
    """The text with places inside overlong words where a line may end; looks the same."""
    words = text.split(" ")
    if max(map(len, words)) <= longest:  # so nearly always, and asked for each text that is painted
        return text
    return " ".join(BREAK.join(word[n : n + longest] for n in range(0, len(word), longest)) for word in words)


def whole(text: str) -> str:
    """The text as it was before."""
    return text.replace(BREAK, "")


def is_ours(clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
    """Whether it was copied, or only marked, in this program."""
    if mode is QClipboard.Mode.Selection:
        return clipboard.ownsSelection()
    return mode is QClipboard.Mode.Clipboard and clipboard.ownsClipboard()


class WholeCopies(QObject):
    """Whatever is copied from the window, however, is copied without those places, as plain text."""

    def __init__(
        self, clipboard: QClipboard, parent: QObject, is_ours: Callable[[QClipboard, QClipboard.Mode], bool] = is_ours
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._is_ours = clipboard, is_ours
        clipboard.changed.connect(self._on_changed)

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        """A moment later: what has just been given to the clipboard must not go while it is taken."""
        if self._is_ours(self._clipboard, mode):
            QTimer.singleShot(0, self, lambda: self._make_whole(mode))

    def _make_whole(self, mode: QClipboard.Mode) -> None:
        text = self._clipboard.text(mode)
        if BREAK in text:
            self._clipboard.setText(whole(text), mode)
