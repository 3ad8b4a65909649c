"""Asks the print queue again and again what becomes of the pages, until it is over."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.queue import Fate, Queued
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.report.print_panel import Printing


class QueueWatch(QObject):
    """told(queued, fate): what is known now. One job at a time: the last one that was begun."""

    told = Signal(object, object)

    def __init__(
        self, jobs: Jobs, printing: Printing, complain: Callable[[BaseException], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs, self._printing, self._complain = jobs, printing, complain
        self._queued: Queued | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(printing.every_ms)
        self._again.timeout.connect(self._ask)

    def begin(self, queued: Queued) -> None:
        self._queued = queued
        self._ask()

    def leave(self) -> None:
        """Nothing more is told of it."""
        self._queued = None

    def call_back(self) -> None:
        """Nothing without a job; what became of it is told as ever."""
        queued = self._queued
        if queued is None:
            return

        def work(_stop: object) -> tuple[bool, Fate]:
            return self._printing.call_back(queued), self._printing.fate(queued)

        def done(found: tuple[bool, Fate]) -> None:
            is_called_back, fate = found
            if not is_called_back and not fate.state.is_over:
                self._complain(Refused("not_called_back", printer=queued.printer))
            self._on_fate(queued, fate)

        self._jobs.run(work, done, self._complain, self)

    def _ask(self) -> None:
        queued = self._queued
        if queued is not None:
            found = partial(self._on_fate, queued)
            self._jobs.run(lambda _stop: self._printing.fate(queued), found, self._complain, self)

    def _on_fate(self, queued: Queued, fate: Fate) -> None:
        if queued is not self._queued:
            return
        if fate.state.is_over:
            self._queued = None
        else:
            self._again.start()
        self.told.emit(queued, fate)
