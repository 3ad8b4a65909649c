"""Sets a document into pages a little at a time, so that the window answers meanwhile.

Not in a job: a text that was set in one thread may not be painted in another, for both would use the same fonts.
"""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from botox_vetter.paper.pages import pages_by_steps
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Document

AT_A_TIME_S = 0.025


class Setting(QObject):
    """done(pages, setter): all of them; what is begun anew before that is never done."""

    done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[tuple[Page, ...]] = iter(())
        self._setter: Typesetter | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)

    def begin(self, document: Document, paper: str) -> None:
        """Most reports are done when this returns."""
        self._setter = Typesetter()
        self._steps = pages_by_steps(document, paper, self._setter)
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + AT_A_TIME_S
        for pages in self._steps:
            if pages:
                self.done.emit(pages, self._setter)
                return
            if perf_counter() > until:
                self._next.start()
                return
