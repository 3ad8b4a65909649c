"""Looking up: the pages for it, and the ways there and back."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.theme.look import Look

if TYPE_CHECKING:
    from botox_vetter.ui.check_runner import CheckRunner
    from botox_vetter.ui.models.check_table import CheckRow
    from botox_vetter.ui.pages.checks.look_up import LookUpPage


@runtime_checkable
class LookingUp(Protocol):
    """A page that looks somebody up."""

    def begin(self, whom_id: str, register: str = "", number: str = "") -> None: ...


@runtime_checkable
class Checking(Protocol):
    """A page that says what would be asked."""

    def begin(self, scope: str) -> None: ...


class Run(Protocol):
    """What these pages are made from and joined to."""

    desk: Desk
    look: Look
    jobs: Jobs
    network: Network
    due_watch: DueWatch
    window: MainWindow


class Checks:
    """show_clinic(clinic id, tab, criterion): leads there."""

    def __init__(self, run: Run, show_clinic: Callable[[str, str, str], object]) -> None:
        self._desk, self._jobs, self._window = run.desk, run.jobs, run.window
        self._show_clinic, self._watch, self._look = show_clinic, run.due_watch, run.look
        self._network = run.network
        self._desk.checks_wanted.connect(self.run_checks)
        self._desk.look_up_wanted.connect(self.look_up)

    @cached_property
    def runner(self) -> "CheckRunner":
        """Brought in when somebody wants checks: the window is painted before."""
        from botox_vetter.ui.check_runner import CheckRunner

        return CheckRunner(self._desk, self._jobs, self._network, self._window)

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        return {"checks": self._checks_page, "look_up": self._look_up_page, "covered": self._covered_page}

    def look_up(self, whom_id: str, register: str, number: str = "") -> None:
        """A person or a clinic of the open case; "": the register that fits best, the number that is recorded."""
        self._window.go("look_up")
        page = self._window.here
        if isinstance(page, LookingUp):
            page.begin(whom_id, register, number)

    def run_checks(self, scope: str) -> None:
        """A clinic's id, or a name of `pages.checks.scope`."""
        self._window.go("checks")
        page = self._window.here
        if isinstance(page, Checking):
            page.begin(scope)

    def _checks_page(self) -> QWidget:
        from botox_vetter.ui.pages.checks.run import ChecksPage

        page = ChecksPage(self._desk, self._look, self.runner, self._watch, self._network)
        page.left.connect(self._window.go_back)
        page.place_wanted.connect(self._window.go)
        page.look_up_wanted.connect(self.look_up)
        page.evidence_wanted.connect(self._show_evidence)
        page.question_wanted.connect(self._show_question)
        self.runner.ended.connect(self._on_ended)
        return page

    def _on_ended(self) -> None:
        if self._window.place == "checks":
            self._window.offer(tr("The checks are done, and what they found is kept."), tr("Undo"), self._desk.undo)
        else:
            self._window.offer(tr("The checks are done."), tr("What they found"), lambda: self._window.go("checks"))

    def _show_evidence(self, row: "CheckRow") -> None:
        from botox_vetter.ui.pages.clinics.evidence import EvidenceTab

        clinic_id = self._clinic_of(row)
        if clinic_id is None or row.outcome is None:
            return
        self._show_clinic(clinic_id, "evidence", "")
        tab = self._window.here.findChild(EvidenceTab)
        if isinstance(tab, EvidenceTab):
            tab.choose(row.outcome.evidence[0])

    def _show_question(self, row: "CheckRow") -> None:
        clinic_id = self._clinic_of(row)
        if clinic_id is not None and row.outcome is not None and row.outcome.changes:
            self._show_clinic(clinic_id, "vetting", row.outcome.changes[0].criterion)

    def _clinic_of(self, row: "CheckRow") -> str | None:
        """The clinic itself, or one where the person works."""
        file = self._desk.file
        if row.check.is_clinic or file is None:
            return row.check.owner_id
        return next(iter(file.workplaces(row.check.owner_id)), None)

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
