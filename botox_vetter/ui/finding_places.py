"""The places in which clinics are found, and in which two entries turn out to be one clinic."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.page_kinds import ShowingBoth


class FindingPlaces:
    """kept(clinic id, words): shows that clinic, says what was done, and offers to take it back."""

    def __init__(self, desk: Desk, window: MainWindow, kept: Callable[[str, str], None]) -> None:
        self._desk, self._window, self._kept = desk, window, kept

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        return {"merge": self._merge_page}

    def show_both(self, kept: str, other: str) -> None:
        """Leads to two clinics that may be one, side by side."""
        page = self._window.prepare("merge")
        assert isinstance(page, ShowingBoth)
        page.show_pair(kept, other)
        self._window.go("merge")
        page.take_keyboard()

    def _merge_page(self) -> QWidget:
        from botox_vetter.ui.pages.merge.page import MergePage

        page = MergePage(self._desk)
        page.left.connect(lambda: self._window.go("clinics"))
        page.merged.connect(self._kept)
        page.parted.connect(self._kept)
        return page
