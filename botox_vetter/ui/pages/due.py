"""What is due in the case: answers that grew old, papers and prices that end, questions without an answer."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.comparison.due_item import Due
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.grouped import about
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.models.due_table import DueRow
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.clinics.look_up_offered import sought_in
from botox_vetter.ui.pages.due_list import DueList
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class DuePage(QWidget):
    """wanted(DueRow): to the place where it is mended. place_wanted(place): away from here. left: Esc.

    checks_wanted(): the program shall ask again what it can of it
    """

    wanted = Signal(object)
    place_wanted = Signal(str)
    left = Signal()
    checks_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, watch: DueWatch) -> None:
        super().__init__()
        self._desk, self._watch = desk, watch
        self._shown: tuple[object, object] | None = None  # the case and what is due in it
        self._list = DueList(desk.rulebook, look, with_case=False)
        self._list.wanted.connect(self.wanted)
        self._nothing = NothingYet("calendar")
        self._nothing.show_state(
            tr("Nothing is due in this case"),
            tr(
                "Answers grow old, papers and prices come to their end, and clinics forget to answer: each of these "
                "stands here as soon as its day has come."
            ),
            {"clinics": tr("To the &clinics")},
        )
        self._nothing.wanted.connect(self.place_wanted)
        watch.counted.connect(lambda: self._show() if self.isVisible() else None)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)
        add_key(self, tr("Search"), QKeySequence.StandardKey.Find, self._list.search)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        self._meaning = say(
            tr(
                "Answers to check again, papers and prices that end, and questions without an answer. "
                "What you mend leaves the list."
            ),
            "muted",
        )
        self._again = SignButton(tr("Check again what the &program can …"), "renew")
        self._again.clicked.connect(self.checks_wanted)
        self._look_up = SignButton(tr("Loo&k it up …"), "search")
        self._look_up.clicked.connect(lambda: desk.look_up_wanted.emit(*self._sought()))
        self._list.passed.connect(self._show_look_up)
        self._list.add_way(self._look_up)
        head = QHBoxLayout()
        head.setSpacing(m.GAP_LARGE)
        head.addWidget(self._meaning, 1)
        head.addWidget(self._again)
        page.addLayout(head)
        page.addWidget(self._nothing)
        page.addWidget(self._list, 1)
        page.addStretch(0)

    def load(self) -> None:
        self._show()
        if self.focusWidget() is None:
            self._list.take_keyboard()

    def _show(self) -> None:
        file, due = self._desk.file, self._watch.due
        if file is None or (self._shown is not None and self._shown[0] is file.case and self._shown[1] is due):
            return
        self._shown = file.case, due
        is_nothing_due = due is not None and not due
        self._nothing.setVisible(is_nothing_due)
        for widget in (self._meaning, self._again, self._list):
            widget.setVisible(not is_nothing_due)
        self._list.show_due([DueRow(file.case, found) for found in due or ()], tr("Looking …"))
        self._show_look_up()

    def _show_look_up(self) -> None:
        self._look_up.setVisible(bool(self._sought()[1]))

    def _sought(self) -> tuple[str, str, str]:
        """Whom, in which register and by which number the chosen answer was read; register "": in none."""
        file, row = self._desk.file, self._list.chosen
        if file is None or row is None:
            return "", "", ""
        owner, ids = row.due.practitioner_id or row.due.clinic_id or "", row.due.ids
        for entry in about(file.registrations, owner):
            if entry.id in ids:
                return owner, entry.register, entry.number
        for finding in file.findings_about(owner):
            if finding.id in ids and finding.register is not None:
                return owner, finding.register, ""
        return *self._answering(row.due, file), ""

    def _answering(self, due: Due, file: CaseFile) -> tuple[str, str]:
        """Of an answer that came from no register: the first that would answer it."""
        criterion = self._desk.rulebook.criteria.get(str(due.reason.values.get("criterion", "")))
        clinics = about(file.clinics, due.clinic_id or "")
        if criterion is None or not clinics:
            return "", ""
        people = about(file.practitioners, due.practitioner_id or "")
        return sought_in(criterion, clinics[0], people[0] if people else None, file, self._desk.rulebook)
