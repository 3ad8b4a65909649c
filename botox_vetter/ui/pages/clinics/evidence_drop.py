"""A pane onto which files, texts and addresses can be dropped."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from botox_vetter.ui.pages.clinics.evidence_brought import brought_by, has_files

_MOVES = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})


class DropTarget(QObject):
    """brought(tuple of Brought). hovered(bool): something that could be kept is held over the pane.

    Fields of text inside go on taking dropped words; files never become words in them.
    takes_words False: files alone can be dropped.
    """

    brought = Signal(object)
    hovered = Signal(bool)

    def __init__(self, pane: QWidget, takes_words: bool = True) -> None:
        super().__init__(pane)
        self._pane, self._takes_words = pane, takes_words
        pane.setAcceptDrops(True)
        pane.installEventFilter(self)
        for field in pane.findChildren(QLineEdit):
            field.installEventFilter(self)
        for text in pane.findChildren(QPlainTextEdit):
            text.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self.hovered.emit(False)
        if event.type() not in _MOVES and event.type() is not QEvent.Type.Drop:
            return False
        drop = cast(QDropEvent, event)
        is_for_files = watched is not self._pane or not self._takes_words
        if is_for_files and not has_files(drop.mimeData()):
            return False
        found = brought_by(drop.mimeData())
        if not found:
            return False
        drop.acceptProposedAction()
        is_over = event.type() is QEvent.Type.Drop
        self.hovered.emit(not is_over)
        if is_over:
            self.brought.emit(found)
        return True
