"""What the registers cover, of the clinics of the shortlist, or of all while there is none."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Heading, Paragraph, Row, Table
from botox_vetter.report.sections.coverage import covered_at
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.shown import Shown
from botox_vetter.ui.theme import measures as m

MOST_CLINICS = 100


class CoveredPage(QWidget):
    """left: Esc. place_wanted(place): clinics have to be recorded first."""

    left = Signal()
    place_wanted = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._shown: CaseFile | None = None
        self._nothing = NothingYet("check_list")
        self._nothing.show_state(
            tr("No clinic yet"),
            tr("What a register can answer depends on the place and on who treats there."),
            {"clinics": tr("To the &clinics")},
        )
        self._nothing.wanted.connect(self.place_wanted)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        self._column.setSpacing(m.GAP_LARGE)
        self._scrolled = Scrolled(inside)
        self._scrolled.read_by_keys()
        self._scrolled.setAccessibleName(tr("What registers cover"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._nothing)
        page.addWidget(self._scrolled, 1)
        page.addStretch(0)

    def load(self) -> None:
        file = self._desk.file
        if file is None or file is self._shown:
            return
        self._nothing.setVisible(not file.clinics)
        self._scrolled.setVisible(bool(file.clinics))
        if self._job is not None:
            self._job.cancel()
        rulebook, today = self._desk.rulebook, self._desk.today
        clinics = file.shortlist or file.clinics[:MOST_CLINICS]
        left_out = len(file.clinics) - len(clinics) if not file.shortlist else 0

        def work(_stop: Event) -> list[Block]:
            blocks = covered_at(clinics, file, rulebook, today, {})
            words = tr("Of the first {n} clinics: put on the shortlist those that you want to see.")
            return [*([Paragraph(words.format(n=len(clinics)))] if left_out else []), *blocks]

        def done(blocks: list[Block]) -> None:
            self._shown = file
            self._show(blocks)

        self._job = self._jobs.run(work, done, self._desk.complain, self, Shown(tr("Looking up what registers cover")))

    def _show(self, blocks: Sequence[Block]) -> None:
        """A card for each group of the table, and for each heading with what stands below it."""
        empty(self._column)
        below: list[QWidget] = []
        for block in blocks:
            match block:
                case Table():
                    for head, rows in _groups(block):
                        self._column.addWidget(card(heading(head), _rows(rows)))
                case Heading(level=2):
                    below = [heading(block.text)]
                case Paragraph() | Bullets():
                    words = (block.text,) if isinstance(block, Paragraph) else block.items
                    lines = [*below, *(say(breakable(line), "" if below else "muted") for line in words)]
                    self._column.addWidget(card(*lines) if below else lines[0])
        self._column.addStretch()


def _groups(table: Table) -> Iterator[tuple[str, list[Row]]]:
    """Its rows below the one that heads them."""
    starts = [n for n, row in enumerate(table.rows) if row.is_group]
    for start, end in pairwise((*starts, len(table.rows))):
        yield table.rows[start].cells[0].text, list(table.rows[start + 1 : end])


def _rows(rows: Sequence[Row]) -> QWidget:
    """The questions on the left, who answers them on the right."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(m.GAP_LARGE)
    grid.setVerticalSpacing(m.GAP)
    for n, row in enumerate(rows):
        question, answer = row.cells
        words = "\n".join((*filter(None, (answer.text,)), *answer.notes))
        for column, label in enumerate((say(question.text), say(breakable(words)))):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, n, column)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return inside
