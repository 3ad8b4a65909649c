"""The form of one answer: what, how sure, when, and about whom."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.domain.clinics import Practitioner
from botox_vetter.domain.criteria import Stage
from botox_vetter.domain.findings import NOT_APPLICABLE, Assurance, Finding
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, register_name
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import TypedField, day_field
from botox_vetter.ui.pages.clinics.evidence_drop import DropTarget
from botox_vetter.ui.pages.clinics.vetting_levels import fixed_reasons, levels_offered
from botox_vetter.ui.pages.clinics.vetting_source import AnswerSource
from botox_vetter.ui.pages.clinics.vetting_visits import visit_words
from botox_vetter.ui.theme import measures as m
from botox_vetter.vetting.rules import Asked


class AnswerForm(QWidget):
    """Emits `recorded(Finding)` with an empty id; one about the clinic itself names nobody, the tab fills that in.

    left(): Esc, the person goes without recording. Enter records from every field.
    How sure stays as last used: who reads a register goes on reading it.
    """

    recorded = Signal(object)
    left = Signal()
    sure_changed = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._asked: Asked | None = None
        self._people: tuple[Practitioner, ...] = ()
        self._whom, self._level, self._sure, self._register = ChoiceField(), ChoiceField(), ChoiceField(), ChoiceField()
        self._fixed_reason, self._reason, self._note = ChoiceField(), LineField(), LineField()
        self._checked_on, self._valid_until = day_field(), day_field()
        self._visits: tuple[Visit, ...] = ()
        self._visit, self.source = ChoiceField(), AnswerSource()
        for choice in (self._whom, self._level, self._sure, self._visit, self._register, self._fixed_reason):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for choice in (self._whom, self._level, self._fixed_reason):
            choice.setPlaceholderText(tr("Choose …"))
        self._lacks = say("", "bad")
        self._lacks.hide()
        self._record = QPushButton(tr("Recor&d"))
        self._record.setProperty("leading", True)
        self._sure.offer(_assurances())
        self._sure.show_value(Assurance.CLAIMED)
        self._lay_out()
        self._level.committed.connect(lambda _level: self._show_rows())
        self._sure.committed.connect(lambda _sure: self.sure_changed.emit())
        self._record.clicked.connect(self.record)
        target = DropTarget(self)
        target.brought.connect(self.source.take)
        target.hovered.connect(self.source.show_hover)

    @property
    def sure(self) -> Assurance:
        return Assurance(str(self._sure.value()))

    def be_sure(self, sure: Assurance) -> None:
        """How sure the next answers are."""
        self._sure.show_value(sure)
        self.sure_changed.emit()

    def clear(self, today: date) -> None:
        """Empties what belongs to one answer only."""
        for choice in (self._level, self._fixed_reason):
            choice.setCurrentIndex(-1)
        self._register.show_value(None)
        for line in (self._reason, self._note, self._valid_until, self._checked_on):
            line.clear()
        self.source.clear()
        self._visit.show_value(self._visits[0].id if self._visits else None)
        self._valid_until.show_value(None)
        self._checked_on.show_value(None)
        self._checked_on.show_value(today)
        self._lacks.hide()
        self._show_rows()

    def show_question(self, asked: Asked, people: Sequence[Practitioner], visits: Sequence[Visit] = ()) -> None:
        """people: whom the answer can be about; none for a question about the clinic. Keeps what is half filled in.

        visits   on which it can have been found out, the latest first: proposed where there is a new one
        """
        self._offer_visits(visits if asked.criterion.stage is not Stage.BOOKING else ())
        self._asked, self._people = asked, tuple(people)
        self._level.offer(levels_offered(asked))
        self._fixed_reason.offer([(reason, reason) for reason in fixed_reasons(asked)])
        names = [(register, register_name(register, self._rulebook)) for register in asked.criterion.registers]
        self._register.offer([(None, tr("None")), *names])
        self._whom.offer([(person.id, own_words(person.name)) for person in self._people])
        if len(self._people) == 1:
            self._whom.show_value(self._people[0].id)
        self._show_rows()

    def record(self) -> None:
        """Emits the answer, or says what is still lacking and takes the keyboard there."""
        if not self._is_lacking():
            self.recorded.emit(self._finding())

    def record_level(self, level: str, today: date) -> bool:
        """One key: that answer as of today, as sure as the last one; what stands in the form is left alone.

        False: it is not said yet about whom, and the form asks.
        """
        if self._asked is None or self._is_lacking(only_whom=True):
            return False
        about, visit_id = self._about(), self._visit_id()
        criterion = self._asked.criterion.id
        self.recorded.emit(Finding("", criterion, level, self.sure, today, practitioner_id=about, visit_id=visit_id))
        return True

    def take_keyboard(self) -> None:
        (self._whom if self._people and self._whom.value() is None else self._level).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _finding(self) -> Finding:
        assert self._asked is not None
        level, checked_on, register = str(self._level.value()), self._checked_on.value(), self._register.value()
        assert checked_on is not None
        return Finding(
            "",
            self._asked.criterion.id,
            level,
            self.sure,
            checked_on,
            practitioner_id=self._about(),
            register=register if isinstance(register, str) else None,
            valid_until=self._valid_until.value(),
            reason=self._why_not() if level == NOT_APPLICABLE else "",
            note=self._note.text().strip(),
            visit_id=self._visit_id(),
            **self.source.said(),
        )

    def _about(self) -> str | None:
        return str(self._whom.value()) if self._people else None

    def _visit_id(self) -> str | None:
        visit_id = self._visit.value() if self._visits else None
        return visit_id if isinstance(visit_id, str) else None

    def _offer_visits(self, visits: Sequence[Visit]) -> None:
        is_new = visits[:1] != self._visits[:1]
        self._visits = tuple(visits)
        none = (None, tr("On none: said or read beforehand"))
        self._visit.offer([*((visit.id, visit_words(visit)) for visit in visits), none])
        if is_new:
            self._visit.show_value(visits[0].id if visits else None)

    def _why_not(self) -> str:
        return str(self._fixed_reason.value() or "") if self._is_fixed else self._reason.text().strip()

    @property
    def _is_fixed(self) -> bool:
        return self._asked is not None and bool(fixed_reasons(self._asked))

    def _is_lacking(self, only_whom: bool = False) -> bool:
        """Says the first thing without which there is no answer, or that cannot be read."""
        wants_reason = self._level.value() == NOT_APPLICABLE
        wanted: list[tuple[QWidget, bool, str]] = [
            (self._whom, not self._people or self._whom.value() is not None, tr("Choose about whom this is.")),
            (self._level, self._level.value() is not None, tr("Choose an answer.")),
            (
                self._fixed_reason if self._is_fixed else self._reason,
                not wants_reason or bool(self._why_not()),
                tr("Say why it does not apply."),
            ),
            (self._checked_on, _is_day(self._checked_on, False), tr("Say on which day it was checked.")),
            (self._valid_until, _is_day(self._valid_until, True), tr("The day until which it holds cannot be read.")),
        ]
        for field, is_there, complaint in wanted[:1] if only_whom else wanted:
            if not is_there:
                self._lacks.setText(complaint)
                self._lacks.show()
                field.setFocus()
                return True
        self._lacks.hide()
        return False

    def _show_rows(self) -> None:
        wants_reason = self._level.value() == NOT_APPLICABLE
        for field, is_shown in (
            (self._whom, len(self._people) > 1),
            (self._fixed_reason, wants_reason and self._is_fixed),
            (self._reason, wants_reason and not self._is_fixed),
            (self._register, self._register.count() > 1),
            (self._visit, bool(self._visits)),
        ):
            self._form.setRowVisible(self._rows[field], is_shown)
            hint = self._hints[field]  # a row that is shown shows its hint, too, even an empty one
            hint.setVisible(is_shown and bool(hint.text()))

    def _lay_out(self) -> None:
        self._form = Form()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._rows: dict[QWidget, int] = {}
        self._hints: dict[QWidget, QLabel] = {}
        for words, field, hint in (
            (tr("About &whom"), self._whom, ""),
            (tr("A&nswer"), self._level, ""),
            (tr("Wh&y not"), self._fixed_reason, tr("The rules of this place accept these reasons.")),
            (tr("Wh&y not"), self._reason, ""),
            (tr("How &sure"), self._sure, ""),
            (tr("&Checked on"), self._checked_on, ""),
            (tr("On the visit of"), self._visit, ""),
            (tr("Re&gister read"), self._register, ""),
            (tr("Holds &until"), self._valid_until, tr("Only where the proof names a last day, such as an insurance.")),
            (tr("No&te"), self._note, tr("Who said it, or where you read it.")),
        ):
            self._rows[field] = self._form.rowCount()
            self._hints[field] = self._form.add(words, field, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addLayout(self._form)
        column.addWidget(self.source)
        column.addWidget(self._lacks)
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self._record)
        flow.addWidget(self.source.fold)
        column.addWidget(buttons)


def _assurances() -> list[tuple[object, str]]:
    return [
        (Assurance.CLAIMED, tr("Claimed: the clinic or somebody else says so")),
        (Assurance.SEEN, tr("Seen: you saw the thing itself, or were there")),
        (Assurance.VERIFIED, tr("Verified: read at the register, list or regulator")),
    ]


def _is_day(field: TypedField[date], may_be_empty: bool) -> bool:
    try:
        return field.value() is not None or may_be_empty
    except ValueError:
        return False
