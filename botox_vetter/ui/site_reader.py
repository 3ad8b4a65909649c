"""Reads a clinic's website off the window's thread, and says what came of it."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject

from botox_vetter.actions.capture import Captured, capture_website
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.shown import Shown, Stopped, Stopping, before_writing


class SiteReader(QObject):
    """One for the window: what is under way goes on while the person looks at something else."""

    def __init__(self, desk: Desk, jobs: Jobs, network: Network, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._network, self._window = desk, jobs, network, window

    def read(self, clinic_id: str, address: str) -> None:
        """Its pages become evidence of that clinic of the open case."""
        outside, library, case_id = self._network.outside, self._desk.library, self._desk.case_id

        def work(stop: Event, tell: Callable[[tuple[int, int]], None]) -> Captured:
            def ready() -> None:
                before_writing(stop)

            def told(done: int, of: int) -> None:
                tell((done, of))

            try:
                return capture_website(outside, library, case_id, clinic_id, address, stop, told, ready)
            except Refused as refused:
                if refused.reason.kind == "fetch_stopped":
                    raise Stopped from refused
                raise

        def on_told(done_of: tuple[int, int]) -> None:
            shown.done_of = done_of

        shown = Shown(tr("Reading {address}").format(address=address), Stopping.TOLD)
        self._jobs.follow(work, on_told, self._on_captured, self._desk.complain, self, shown)

    def _on_captured(self, captured: Captured) -> None:
        self._desk.do(_as_it_came, captured.change)
        if captured.remark is not None:
            self._window.warn(reason_sentence(captured.remark, self._desk.rulebook))
        read, missed = len(captured.site.pages), len(captured.site.missed)
        words = ntr("{n} page read and kept.", "{n} pages read and kept.", read).format(n=read)
        if not missed:
            self._window.offer(words, tr("Undo"), self._desk.undo)
            return
        more = ntr("{n} page could not be read.", "{n} pages could not be read.", missed).format(n=missed)
        self._window.offer(f"{words} {more}", tr("What was asked"), lambda: self._window.go("requests"))


def _as_it_came(_library: Library, change: Changed) -> Changed:
    return change
