"""A quiet note after the start: what has grown old since in the case that lies there."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from botox_vetter.language import ntr, tr
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.status import StatusLine


class OldNote(QObject):
    """Said once, and only when the foot is free: what is offered there, or was just said, stays.

    again   checks what has grown old
    """

    def __init__(self, watch: DueWatch, line: StatusLine, again: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._watch, self._line, self._again = watch, line, again
        self._is_said = False
        for moment in (watch.counted, line.freed):
            moment.connect(self._say)

    def _say(self) -> None:
        if self._is_said or self._watch.due is None or not self._line.is_free:
            return
        self._is_said = True
        n = sum(due.reason.kind == "answer_stale" for due in self._watch.due)
        if n:
            words = ntr("{n} answer has grown too old to count.", "{n} answers have grown too old to count.", n)
            self._line.say(words.format(n=n), tr("Check again …"), self._again)
