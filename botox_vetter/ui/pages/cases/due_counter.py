"""What is due in every case in use: counted off the window's thread, shown as it comes, kept while nothing changes."""

from collections.abc import Callable, Iterable
from datetime import date
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from botox_vetter.actions.library import Library
from botox_vetter.comparison.due import due
from botox_vetter.comparison.due_item import Due
from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Shown
from botox_vetter.vetting.case import RulesByPlace

TOGETHER_MS = 120  # what comes within that time is shown at once

Key = tuple[str, tuple[int, int], date]


class DueCounter(QObject):
    """news: more is counted, or all of it: `is_counting` says."""

    news = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._found: dict[Key, tuple[Due, ...]] = {}
        self._together = QTimer(self)
        self._together.setSingleShot(True)
        self._together.setInterval(TOGETHER_MS)
        self._together.timeout.connect(self.news)

    @property
    def is_counting(self) -> bool:
        return self._job is not None

    def of(self, line: CaseLine) -> tuple[Due, ...] | None:
        """None: not counted yet."""
        return self._found.get(self._key(line))

    def count(self, lines: Iterable[CaseLine]) -> None:
        """Those of which it is not known; what was under way is given up."""
        self.stop()
        wanted = [self._key(line) for line in lines]
        self._found = {key: self._found[key] for key in wanted if key in self._found}
        missing = [key for key in wanted if key not in self._found]
        if missing:
            library, rulebook = self._desk.library, self._desk.rulebook

            def work(stop: Event, tell: Callable[[Any], None]) -> None:
                _count(library, rulebook, missing, stop, tell)

            shown = Shown(tr("Counting what is due"), stopped=self._on_stopped, done_of=(0, len(missing)))
            self._job = self._jobs.follow(work, self._on_counted, self._on_done, self._on_failed, self, shown)

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _key(self, line: CaseLine) -> Key:
        return line.case.id, line.position, self._desk.today

    def _on_counted(self, counted: tuple[Key, tuple[Due, ...]]) -> None:
        self._found[counted[0]] = counted[1]
        if self._job is not None and self._job.shown is not None and self._job.shown.done_of is not None:
            done, of = self._job.shown.done_of
            self._job.shown.done_of = done + 1, of
        if not self._together.isActive():
            self._together.start()

    def _on_done(self, _nothing: None) -> None:
        self._job = None
        self.news.emit()

    def _on_stopped(self) -> None:
        self._job = None
        self.news.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self._desk.complain(error)


def _count(library: Library, rulebook: Rulebook, keys: Iterable[Key], stop: Event, tell: Callable[[Any], None]) -> None:
    known_rules: RulesByPlace = {}
    for key in keys:
        if stop.is_set():
            return
        try:
            file = library.case_file(key[0])
        except Refused as refused:
            if refused.reason.kind != "no_such_case":  # deleted by another window meanwhile
                raise
            continue
        tell((key, due(file, rulebook, key[2], known_rules)))
