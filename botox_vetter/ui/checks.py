"""Looking up: the pages for it, and the ways there and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow

if TYPE_CHECKING:
    from botox_vetter.ui.pages.checks.look_up import LookUpPage


@runtime_checkable
class LookingUp(Protocol):
    """A page that looks somebody up."""

    def begin(self, whom_id: str, register: str = "") -> None: ...


class Run(Protocol):
    """What these pages are made from and joined to."""

    desk: Desk
    jobs: Jobs
    window: MainWindow


class Checks:
    """show_clinic(clinic id, tab, criterion): leads there."""

    def __init__(self, run: Run, show_clinic: Callable[[str, str, str], object]) -> None:
        self._desk, self._jobs, self._window = run.desk, run.jobs, run.window
        self._show_clinic = show_clinic
        self._desk.look_up_wanted.connect(self.look_up)

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        return {"look_up": self._look_up_page, "covered": self._covered_page}

    def look_up(self, whom_id: str, register: str) -> None:
        """A person or a clinic of the open case; register "": the one that fits best."""
        self._window.go("look_up")
        page = self._window.here
        if isinstance(page, LookingUp):
            page.begin(whom_id, register)

    def _covered_page(self) -> QWidget:
        from botox_vetter.ui.pages.checks.covered import CoveredPage

        page = CoveredPage(self._desk, self._jobs)
        page.left.connect(self._window.go_back)
        page.place_wanted.connect(self._window.go)
        return page

    def _look_up_page(self) -> "LookUpPage":
        from botox_vetter.ui.pages.checks.look_up import LookUpPage

        page = LookUpPage(self._desk, self._jobs)
        page.left.connect(self._window.go_back)
        page.place_wanted.connect(self._window.go)
        page.kept.connect(self._on_kept)
        return page

    def _on_kept(self) -> None:
        self._window.go_back()
        self._window.offer(tr("Kept: what you saw in the register."), tr("Undo"), self._desk.undo)
