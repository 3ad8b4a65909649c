"""Reads a clinic's website off the window's thread, and says what came of it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from botox_vetter.actions.capture import Captured, ReadSite, capture_website
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.shown import Shown, Stopped, Stopping, before_writing

if TYPE_CHECKING:
    from botox_vetter.actions.proposals.proposal import SeenPage
    from botox_vetter.actions.proposals.reading import Missed, Reading

    Read = tuple[tuple[SeenPage, ...], tuple[Missed, ...], tuple[SeenPage, ...]]
    """Pages, what could not be read of them, and the same pages as they were kept earlier."""


class SiteReader(QObject):
    """One for the window: what is under way goes on while the person looks at something else.

    look   shows what was read, to be reviewed
    """

    def __init__(
        self, desk: Desk, jobs: Jobs, network: Network, window: MainWindow, look: "Callable[[Reading], object]"
    ) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._network, self._window = desk, jobs, network, window
        self._look = look

    def read(self, clinic_id: str, address: str) -> None:
        """Its pages become evidence of that clinic of the open case."""
        outside, library, case_id = self._network.outside, self._desk.library, self._desk.case_id
        file = self._desk.file
        place = file.place_of(file.clinic(clinic_id)) if file is not None else ""

        def work(stop: Event, tell: Callable[[tuple[int, int]], None]) -> "tuple[Captured, Read]":
            def ready() -> None:
                before_writing(stop)

            def told(done: int, of: int) -> None:
                tell((done, of))

            try:
                captured = capture_website(outside, library, case_id, clinic_id, address, stop, told, ready)
            except Refused as refused:
                if refused.reason.kind == "fetch_stopped":
                    raise Stopped from refused
                raise
            return captured, _read(captured, place)

        def on_told(done_of: tuple[int, int]) -> None:
            shown.done_of = done_of

        def done(read: "tuple[Captured, Read]") -> None:
            self._on_captured(clinic_id, *read)

        shown = Shown(tr("Reading {address}").format(address=address), Stopping.TOLD)
        self._jobs.follow(work, on_told, done, self._desk.complain, self, shown)

    def _on_captured(self, clinic_id: str, captured: Captured, found: "Read") -> None:
        self._desk.take(captured.change)
        self._warn(found)
        words, missed = _read_words(captured.site), len(captured.site.missed)
        reading = self._reading(clinic_id, captured, found)
        n = self._news(reading) if reading is not None else None
        if reading is not None and n is not None:
            wish = ntr("Look at what was read ({n} to decide)", "Look at what was read ({n} to decide)", n).format(n=n)
            self._window.offer(words, wish, lambda: self._look(reading))
        elif missed:
            self._window.offer(words, tr("What was asked"), lambda: self._window.go("requests"))
        elif captured.change.kinds:
            self._window.offer(words, tr("Undo"), self._desk.undo)
        else:
            self._window.say(words)

    def _reading(self, clinic_id: str, captured: Captured, found: "Read") -> "Reading | None":
        """With what was kept of each page; None: nothing was read, or another case lies on the desk by now."""
        from botox_vetter.actions.proposals.reading import Reading

        file, (pages, unread, before) = self._desk.file, found
        if file is None or not pages or file.case.id != captured.change.case_id:
            return None
        kept = {page.address: page.before.id for page in captured.site.pages if page.before is not None}
        kept |= {one.address: one.id for one in file.evidence if one.id in captured.change.ids}
        pages = tuple(replace(page, evidence_id=kept.get(page.facts.address)) for page in pages)
        return Reading(clinic_id, pages, unread=(*captured.site.missed, *unread), before=before)

    def _news(self, reading: "Reading") -> int | None:
        """How many things are to be decided; None: no page said anything."""
        from botox_vetter.actions.proposals.propose import propose
        from botox_vetter.actions.proposals.review import Review
        from botox_vetter.knowledge.warning_signs import load_warning_signs

        file, rulebook, signs = self._desk.file, self._desk.rulebook, load_warning_signs()
        assert file is not None
        found = propose(file, rulebook, signs, reading.clinic_id, reading.pages, reading.before)
        return len(Review(found).to_decide) if found.all else None

    def _warn(self, found: "Read") -> None:
        """Why so little was read, or nothing at all."""
        from botox_vetter.actions.proposals.reading import page_remark

        pages, unread, _before = found
        remark = page_remark(pages) if pages or not unread else unread[0][1]
        if remark is not None and remark.kind != "nothing_read":
            self._window.warn(reason_sentence(remark, self._desk.rulebook))


def _read_words(site: ReadSite) -> str:
    """How many pages are new here, how many are as they were, and how many could not be read."""
    before = [page.before.added_at for page in site.pages if page.before is not None]
    same, new, missed = len(before), len(site.pages) - len(before), len(site.missed)
    parts = list[str]()
    if new:
        parts.append(ntr("{n} page read and kept.", "{n} pages read and kept.", new).format(n=new))
    if same:
        words = ntr("{n} page is unchanged since {day}.", "{n} pages are unchanged since {day}.", same)
        parts.append(words.format(n=same, day=day(max(before).date())))
    if missed:
        parts.append(ntr("{n} page could not be read.", "{n} pages could not be read.", missed).format(n=missed))
    return " ".join(parts)


def _read(captured: Captured, place: str) -> "Read":
    """What cannot be read is kept as it is."""
    from botox_vetter.actions.proposals.reading import Missed, seen_pages

    unread = list[Missed]()
    before: tuple[SeenPage, ...] = ()
    with suppress(Refused):
        before = seen_pages(captured.before, place)
    try:
        return seen_pages(captured.site, place, miss=unread.append), tuple(unread), before
    except Refused:
        return (), tuple(unread), before
