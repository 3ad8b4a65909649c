"""Reads what pages say off the window's thread, and shows it to be reviewed."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.shown import Shown, Stopped, Stopping

if TYPE_CHECKING:
    from botox_vetter.actions.capture import ReadSite
    from botox_vetter.actions.proposals.reading import Reading
    from botox_vetter.ui.pages.review.page import ReviewPage

Tell = Callable[[int, int], None]


class ReviewReader(QObject):
    """One for the window. Whatever was read is shown on the page "review"; why it could not be read is said there."""

    def __init__(self, desk: Desk, jobs: Jobs, network: Network, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._network, self._window = desk, jobs, network, window

    def show_reading(self, reading: "Reading") -> None:
        self._page().show_reading(reading)
        self._show()

    def read_address(self, address: str) -> None:
        """A website as that of a new clinic. It is kept with the first thing that is accepted."""
        outside, library = self._network.outside, self._desk.library

        def site(stop: Event, tell: Tell) -> "ReadSite":
            from botox_vetter.actions.capture import read_site

            return read_site(outside, library, address, stop, tell)

        self._read(tr("Reading {address}").format(address=address), site, None)

    def read_text(self, text: str) -> None:
        now, name = self._desk.now, tr("Pasted page")

        def site(_stop: Event, _tell: Tell) -> "ReadSite":
            from botox_vetter.actions.proposals.brought import pasted_page

            return pasted_page(text, now, name)

        self._read(tr("Reading what was pasted"), site, None)

    def read_file(self, path: Path) -> None:
        now = self._desk.now

        def site(_stop: Event, _tell: Tell) -> "ReadSite":
            from botox_vetter.actions.proposals.brought import saved_page

            return saved_page(path, now)

        self._read(tr("Reading {name}").format(name=path.name), site, None)

    def read_kept(self, clinic_id: str, kept: Evidence) -> None:
        """What a page says that is kept as evidence already."""
        library = self._desk.library

        def site(_stop: Event, _tell: Tell) -> "ReadSite":
            from botox_vetter.actions.proposals.brought import kept_page

            return kept_page(library, kept)

        self._read(tr("Reading {name}").format(name=kept.name), site, clinic_id, kept)

    def _read(
        self,
        words: str,
        bring: Callable[[Event, Tell], "ReadSite"],
        clinic_id: str | None,
        kept: Evidence | None = None,
    ) -> None:
        case_id, place = self._desk.case_id, self._place(clinic_id)

        def work(stop: Event, tell: Callable[[tuple[int, int]], None]) -> "Reading":
            from botox_vetter.actions.proposals.reading import Missed, Reading, seen_pages

            missed = list[Missed]()

            def told(done: int, of: int) -> None:
                tell((done, of))

            try:
                site = bring(stop, told)
                ids = {site.pages[0].address: kept.id} if kept is not None else {}
                pages = seen_pages(site, place, ids, stop, told, missed.append)
            except Refused as refused:
                if refused.reason.kind == "fetch_stopped":
                    raise Stopped from refused
                raise
            if stop.is_set():
                raise Stopped
            return Reading(clinic_id, pages, None if ids else site, (*site.missed, *missed))

        def on_told(done_of: tuple[int, int]) -> None:
            shown.done_of = done_of

        def done(reading: "Reading") -> None:
            if self._desk.file is not None and self._desk.case_id == case_id:
                self._on_read(reading)

        def failed(error: BaseException) -> None:
            self._failed(error, clinic_id)

        if clinic_id is None:
            self._page().ask.complain("")
        shown = Shown(words, Stopping.TOLD)
        self._jobs.follow(work, on_told, done, failed, self, shown)

    def _on_read(self, reading: "Reading") -> None:
        """A page of a new clinic that says nothing leaves the person where another way can be tried."""
        from botox_vetter.actions.proposals.reading import page_remark

        remark = page_remark(reading.pages)
        if remark is not None and reading.clinic_id is None:
            self._say_why(remark)
        else:
            self.show_reading(reading)

    def _failed(self, error: BaseException, clinic_id: str | None) -> None:
        if isinstance(error, Refused) and clinic_id is None:
            self._say_why(error.reason)
        else:
            self._desk.complain(error)

    def _say_why(self, reason: Reason) -> None:
        """Beside what was asked, where that stands there still; else above the page."""
        if self._window.place == "review":
            self._page().ask.complain(reason_sentence(reason, self._desk.rulebook))
        else:
            self._desk.say(reason)

    def _place(self, clinic_id: str | None) -> str:
        file = self._desk.file
        if file is None:
            return ""
        return file.place_of(file.clinic(clinic_id)) if clinic_id is not None else file.plan.jurisdiction

    def _page(self) -> "ReviewPage":
        from botox_vetter.ui.pages.review.page import ReviewPage

        page = self._window.prepare("review")
        assert isinstance(page, ReviewPage)
        return page

    def _show(self) -> None:
        self._window.go("review")
        self._page().take_keyboard()
