"""What the person saw there: words to tick, the name, restrictions, the day, and a page or picture of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.looked_up import Agrees, Seen, asks_number, asks_what_agrees, pickable
from botox_vetter.domain.registers import Register
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import words_of
from botox_vetter.language import tr
from botox_vetter.report.words.names import criterion_title, own_words
from botox_vetter.report.words.vetting import titled_level
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, heading, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import day_field
from botox_vetter.ui.pages.checks.words_seen import WordsSeen
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_drop import DropTarget
from botox_vetter.ui.pages.clinics.look_up_offered import Whom, agrees_words
from botox_vetter.ui.pages.clinics.notes import NoteText
from botox_vetter.ui.theme import measures as m


class WhatItSays(QFrame):
    """changed(): something else is said. brought(sequence of Brought): a page or picture of it."""

    changed = Signal()
    brought = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self.words = WordsSeen(max(len(words_of(register)) for register in rulebook.registers.values()))
        self._name, self._own, self._limits = LineField(), LineField(), NoteText(1)
        self._is_same = QCheckBox(tr("I made sure that it is the same one"))
        self._agrees = {agrees: QCheckBox(agrees_words(agrees)) for agrees in Agrees}
        self._day, self._until = day_field(), day_field()
        self._picks: dict[str, ChoiceField] = {}
        self._attach = QPushButton(tr("&Attach a file …"))
        self._kept = say("")
        self._lay_out()
        for signal in (self.words.changed, self._name.textChanged, self._own.textChanged, self._limits.textChanged):
            signal.connect(self.changed)
        for box in (self._is_same, *self._agrees.values()):
            box.toggled.connect(self.changed)
        for day in (self._day, self._until):
            day.textChanged.connect(self.changed)
        self._attach.clicked.connect(self._ask)
        target = DropTarget(self, takes_words=False)
        target.brought.connect(self.brought)

    def begin(self, whom: Whom, register: Register, today: date) -> None:
        """For another one, or another register: nothing is said yet; the name is that of the case."""
        self.words.offer(words_of(register))
        self.words.clear()
        self._name.show_value(whom.name)
        for field in (self._own, self._limits):
            field.show_value("")
        for box in (self._is_same, *self._agrees.values()):
            box.setChecked(False)
        self._day.show_value(today)
        self._until.show_value(None)
        is_numbered = asks_number(register)
        self._form.setRowVisible(self._name_row, is_numbered)
        self._form.setRowVisible(self._agrees_row, asks_what_agrees(register))
        for row in (self._limits_row, self._until_row):
            self._form.setRowVisible(row, register.kind in ("register", "premises"))
        self._agrees[Agrees.PROFESSION].setVisible(not whom.is_clinic)

    def offer_picks(self, seen: Seen) -> None:
        """What the person may settle on themselves: shown only where the data lets them."""
        open_to = pickable(seen, self._rulebook)
        for cid, levels in open_to.items():
            scale = self._rulebook.criteria[cid].scale
            named = [(level, titled_level(level, scale)) for level in levels if level != "unknown"]
            self._picks[cid].offer([("", tr("Nothing said")), *named])
            if self._picks[cid].value() is None:
                self._picks[cid].show_value("")
        for cid, field in self._picks.items():
            self._form.setRowVisible(self._rows[cid], cid in open_to)
            if cid not in open_to:
                field.show_value("")

    def ask_if_same(self, is_asked: bool) -> None:
        """The name there is another one."""
        self._form.setRowVisible(self._same_row, is_asked)

    def said(self) -> dict[str, object]:
        """By the names that `Seen` has for it. Raises ValueError: the day cannot be read."""
        on = self._day.value()
        if on is None:
            raise ValueError
        return {
            "on": on,
            "terms": self.words.terms(),
            "own_words": self._own.text().strip(),
            "name": self._name.text().strip(),
            "restrictions": self._limits.toPlainText().strip(),
            "agrees": frozenset(a for a, box in self._agrees.items() if box.isChecked()),
            "is_same": self._is_same.isChecked() and self._is_same.isVisibleTo(self),
            "valid_until": self._until.value() if self._until.isVisibleTo(self) else None,
            "picked": {cid: str(field.value()) for cid, field in self._picks.items() if field.value()},
        }

    def show_kept(self, names: Sequence[str]) -> None:
        """Of the files that will be kept with it."""
        self._kept.setText(tr("To be kept with it: {files}").format(files=", ".join(map(own_words, names))))
        self._kept.setVisible(bool(names))

    def _ask(self) -> None:
        paths, _kind = QFileDialog.getOpenFileNames(self, tr("Keep files as evidence"))
        if paths:
            self.brought.emit(tuple(Brought(path=Path(path)) for path in paths))

    def _add_pick(self, cid: str) -> None:
        field = self._picks[cid] = ChoiceField()
        self._rows[cid] = self._form.rowCount()
        self._form.add(criterion_title(cid, self._rulebook), field)
        field.committed.connect(lambda _level: self.changed.emit())

    def _lay_out(self) -> None:
        self._form, self._rows = Form(), dict[str, int]()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._name_row = self._form.rowCount()
        self._form.add(tr("Na&me there"), self._name, tr("As it stands there: change it if it reads otherwise."))
        self._same_row = self._form.rowCount()
        self._form.addRow("", self._is_same)
        self._agrees_row = self._form.rowCount()
        agree = QWidget()
        flow = Flow(agree, m.GAP_LARGE)
        for box in self._agrees.values():
            flow.addWidget(box)
        self._form.add(tr("What agrees"), agree, tr("Only for somebody who is listed there."))
        self._limits_row = self._form.rowCount()
        self._form.add(
            tr("Res&trictions"),
            self._limits,
            tr("Conditions or limits that it shows, in its words. Empty: it shows none."),
        )
        self._form.add(tr("Other wor&ds"), self._own, tr("What it says that stands in none of the lines above."))
        self._form.add(tr("Looked &up on"), self._day)
        self._until_row = self._form.rowCount()
        self._form.add(tr("Valid until"), self._until, tr("Where the entry names a last day."))
        levels = self._rulebook.status_levels
        by_kind = {cid for answered in levels.by_kind.values() for cid in answered}
        for criterion in self._rulebook.criteria.values():
            if criterion.scale in levels.person_picks or criterion.id in by_kind:
                self._add_pick(criterion.id)
        foot = QWidget()
        row = Flow(foot)
        row.addWidget(self._attach)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        hint = say(tr("A saved page or a picture of the entry proves it later: attach it, or drop it here."), "muted")
        column.addWidget(heading(tr("2. Tick what it says")))
        column.addWidget(self.words)
        column.addLayout(self._form)
        for widget in (hint, foot, self._kept):
            column.addWidget(widget)
        self.ask_if_same(False)
        self._kept.hide()
