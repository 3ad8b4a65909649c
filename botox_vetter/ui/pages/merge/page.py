"""Two entries that may be one clinic: what differs is chosen field by field, and what becomes of the rest is said."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.apart import judge_apart
from botox_vetter.actions.merging import Merge, merge_clinics, preview_merge
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.grouped import owners
from botox_vetter.language import tr
from botox_vetter.report.words.fields import field_words
from botox_vetter.report.words.names import own_words, sentence, shortened
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.menus import add_key, in_menu
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.merge.either import Either
from botox_vetter.ui.pages.merge.words import filled_words, going_words, left_note, said_words
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

LONGEST_NAME = 24  # letters in a button: beside it the other one has as many


class MergePage(QWidget):
    """merged(clinic id, words): they are one now; parted, the same: they are two, which is remembered.

    left(): they stay as they are.
    """

    merged = Signal(str, str)
    parted = Signal(str, str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pair: tuple[str, str] | None = None
        self._merge: Merge | None = None
        self._rows: list[Either] = []
        self._all_one, self._all_other = QPushButton(), QPushButton()
        self._filled, self._going = say(""), say("")
        self._note = say(_note_words(), "muted")
        self._join, self._leave = SignButton(tr("&Make them one clinic"), "save"), QPushButton(tr("&Back"))
        self._part = QPushButton(tr("They are &two clinics"))
        self._part.setToolTip(tr("Remembered until one of them says something else"))
        self._join.setProperty("leading", True)
        self._nothing = NothingYet("clinics")
        self._nothing.show_state(
            tr("No two entries are chosen"),
            tr("Choose two clinics in the table, or press the button where one is said to be like another."),
            {"leave": tr("To the &clinics")},
        )
        self._lay_out()
        self._nothing.wanted.connect(self.left)
        self._join.clicked.connect(self.join)
        self._part.clicked.connect(self.part)
        self._leave.clicked.connect(self.left)
        self._all_one.clicked.connect(lambda: self._take_all(False))
        self._all_other.clicked.connect(lambda: self._take_all(True))
        add_key(self, tr("Make them one clinic"), "Ctrl+Return", self.join)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)

    def show_pair(self, kept: str, other: str) -> None:
        """Ids of two clinics of the case; the place must be shown then."""
        self._pair = (kept, other)
        self._show_rows(())

    def load(self) -> None:
        file = self._desk.file
        if file is None or self._pair is None or not owners(file.clinics) >= set(self._pair):
            self._pair = self._merge = None
            self._show_parts()
            return
        taken = self._taken
        self._merge = preview_merge(file, *map(file.clinic, self._pair))
        self._show(self._merge, file)
        for row in self._rows:
            row.take_other(row.field in taken)
        for button in (self._join, self._part):
            button.setEnabled(self._desk.can_keep)
        self._show_parts()

    def take_keyboard(self) -> None:
        (self._rows[0].one.button if self._rows else self._join).setFocus(Qt.FocusReason.OtherFocusReason)

    def join(self) -> None:
        merge, file = self._merge, self._desk.file
        if merge is None or file is None or not self._desk.can_keep:
            return
        taken = self._taken
        note = left_note(merge.left(taken), self._desk.rulebook, file)
        self._pair = None
        if self._desk.do(merge_clinics, merge, taken, note, self._desk.now) is None:
            self._pair = (merge.kept.id, merge.other.id)
            return
        name = own_words(merge.merged(taken).name)
        self.merged.emit(merge.kept.id, tr("{name} is one clinic now.").format(name=name))

    def part(self) -> None:
        """They are two: they are said to be like each other no more."""
        merge = self._merge
        if merge is None or not self._desk.can_keep:
            return
        if self._desk.do(judge_apart, merge.kept, merge.other, self._desk.today) is not None:
            self.parted.emit(merge.kept.id, tr("They are two clinics: that is remembered."))

    @property
    def _taken(self) -> frozenset[str]:
        return frozenset(row.field for row in self._rows if row.is_other)

    def _take_all(self, is_other: bool) -> None:
        for row in self._rows:
            row.take_other(is_other)

    def _show(self, merge: Merge, file: CaseFile) -> None:
        rulebook = self._desk.rulebook
        self._show_rows(
            Either(
                field,
                sentence(field_words(field, "clinics")),
                said_words(field, merge.kept, rulebook, file),
                said_words(field, merge.other, rulebook, file),
            )
            for field in merge.differing
        )
        for button, clinic in ((self._all_one, merge.kept), (self._all_other, merge.other)):
            button.setText(_all_of(clinic))
            button.setToolTip(own_words(clinic.name))
        n = len(self._rows)
        same = tr("They contradict each other in nothing")
        self._title.setText(tr("Where they differ: choose one of the two") if n else same)
        for button in (self._all_one, self._all_other):
            button.setVisible(n > 1)
        self._filled.setText(filled_words(merge.filled))
        self._filled.setVisible(bool(merge.filled))
        self._going.setText(breakable(going_words(merge.going, merge.other.name)))

    def _show_rows(self, rows: Iterable[Either]) -> None:
        """In place of those that were there."""
        for gone in self._rows:
            for part in (*gone.parts, gone):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._rows = list(rows)
        for n, row in enumerate(self._rows, start=1):
            row.setParent(self._box)
            row.hide()  # its parts stand in the grid
            for at, part in enumerate(row.parts):
                self._grid.addWidget(part, n, at, Qt.AlignmentFlag.AlignTop)
        buttons = [side.button for row in self._rows for side in (row.one, row.other)]
        for before, after in pairwise((self._all_one, self._all_other, *buttons, self._join, self._part, self._leave)):
            QWidget.setTabOrder(before, after)

    def _show_parts(self) -> None:
        is_there = self._merge is not None
        self._nothing.setVisible(not is_there)
        for part in (self._inside, self._foot):
            part.setVisible(is_there)

    def _lay_out(self) -> None:
        self._title, self._box, self._foot = heading(""), QWidget(), QWidget()
        self._grid = QGridLayout(self._box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(m.GAP_LARGE)
        self._grid.setVerticalSpacing(m.GAP)
        for at, stretch in enumerate((2, 4, 4)):
            self._grid.setColumnStretch(at, stretch)
        self._grid.addWidget(self._all_one, 0, 1, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._all_other, 0, 2, Qt.AlignmentFlag.AlignLeft)
        within = QWidget()
        column = QVBoxLayout(within)
        column.setContentsMargins(0, 0, m.GAP, 0)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(card(self._title, self._box))
        column.addWidget(card(heading(tr("The rest")), self._filled, self._going, self._note))
        column.addStretch()
        self._inside = Scrolled(within)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(m.GAP)
        foot.addWidget(self._join)
        foot.addWidget(self._part)
        foot.addWidget(self._leave)
        foot.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(self._nothing)
        page.addWidget(self._inside, 1)
        page.addWidget(self._foot)
        page.addStretch(0)


def _all_of(clinic: Clinic) -> str:
    return tr("All as {name} has it").format(name=in_menu(own_words(shortened(clinic.name, LONGEST_NAME))))


def _note_words() -> str:
    return tr("What you do not take is kept as a note, so nothing is lost. It is one step: Undo takes it back.")
