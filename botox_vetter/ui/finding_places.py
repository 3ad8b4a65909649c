"""The places in which clinics are found, and in which two entries turn out to be one clinic."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.page_kinds import ShowingBoth, ShowingClinics
from botox_vetter.ui.theme.look import Look


class Run(Protocol):
    """What these pages are made from."""

    desk: Desk
    look: Look
    jobs: Jobs
    window: MainWindow
    network: Network


class FindingPlaces:
    """kept(clinic id, words): shows that clinic, says what was done, and offers to take it back."""

    def __init__(self, run: Run, kept: Callable[[str, str], None]) -> None:
        self._run, self._kept = run, kept
        self._desk, self._window = run.desk, run.window

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        return {"find": self._find_page, "merge": self._merge_page}

    def show_both(self, kept: str, other: str) -> None:
        """Leads to two clinics that may be one, side by side."""
        page = self._window.prepare("merge")
        assert isinstance(page, ShowingBoth)
        page.show_pair(kept, other)
        self._window.go("merge")
        page.take_keyboard()

    def _find_page(self) -> QWidget:
        from botox_vetter.ui.pages.find.page import FindPage

        page = FindPage(self._desk, self._run.look, self._run.jobs, self._run.network)
        page.added.connect(self._on_added)
        page.clinic_wanted.connect(self._show_clinic)
        page.place_wanted.connect(self._window.go)
        page.said.connect(self._window.say)
        return page

    def _on_added(self, ids: frozenset[str], words: str) -> None:
        """They are shown when the person wants to see them: there may be more to choose."""
        self._window.offer(words, tr("Show in Clinics"), lambda: self._show_clinic(next(iter(sorted(ids)))))

    def _show_clinic(self, clinic_id: str) -> None:
        self._window.go("clinics")
        page = self._window.here
        if isinstance(page, ShowingClinics):
            page.show_tab(clinic_id, "overview")

    def _merge_page(self) -> QWidget:
        from botox_vetter.ui.pages.merge.page import MergePage

        page = MergePage(self._desk)
        page.left.connect(lambda: self._window.go("clinics"))
        page.merged.connect(self._kept)
        page.parted.connect(self._kept)
        return page
