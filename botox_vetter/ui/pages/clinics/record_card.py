"""A record as a card of fields: kept when a field is left, once it has what it needs; what it lacks is said in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.fields.form import Form, plain, say
from botox_vetter.ui.fields.values import settle, show_in, value_of
from botox_vetter.ui.theme import measures as m


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a record: what it is called there, the words before it, and the widget.

    is_needed   the record cannot be without it
    """

    name: str
    words: str
    field: QWidget
    hint: str = ""
    is_needed: bool = False


class RecordCard(QFrame):
    """kept(record): as typed, its id empty for a draft. unwanted(): the person wants it removed.

    check   raises Refused for a record that cannot be kept yet; what is typed then stays in the fields
    """

    kept = Signal(object)
    unwanted = Signal()

    def __init__(
        self,
        rulebook: Rulebook,
        draft: Any,
        asked: Sequence[Asked],
        check: Callable[[Any], None],
        remove_words: str,
        *below: QWidget,
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._record, self._check = rulebook, draft, check
        self._is_pending = False
        self._asked = tuple(asked)
        self._fields = {one.name: one.field for one in asked}
        self._lacks = say("", "warn")
        self._remove = QPushButton(remove_words)
        self._lay_out(asked, below)
        self._show_fields(draft)
        for field in self._fields.values():
            field.committed.connect(lambda _value: self._keep())  # type: ignore[attr-defined]  # every field has it
        self._remove.clicked.connect(self.unwanted)

    @property
    def record(self) -> Any:
        """As it was kept last."""
        return self._record

    def show_record(self, record: Any) -> None:
        """What is half typed or cannot be kept yet stays."""
        self._record = record
        if not self._is_pending:
            self._show_fields(record)

    def begin_anew(self) -> None:
        """For another record."""
        self._is_pending = False

    def settle(self) -> None:
        for field in self._fields.values():
            settle(field)

    def take_keyboard(self) -> None:
        next(iter(self._fields.values())).setFocus()

    def typed(self) -> Any:
        """Raises ValueError where a field cannot be understood, and Refused."""
        return replace(self._record, **{name: value_of(field) for name, field in self._fields.items()})

    def _keep(self) -> None:
        try:
            typed = self.typed()
            if lacking := next((one for one in self._asked if one.is_needed and _is_empty(one.field)), None):
                self._pend(tr("Not kept yet: “{field}” is needed.").format(field=plain(lacking.words)))
                return
            self._check(typed)
        except ValueError:  # the field itself says what is wrong with it
            self._pend(tr("Not kept yet: one of the fields cannot be read."))
        except Refused as refusal:
            words = sentence(reason_words(refusal.reason, self._rulebook))
            self._pend(tr("Not kept yet. {why}.").format(why=words))
        else:
            self._is_pending = False
            self._lacks.hide()
            if typed != self._record:
                self.kept.emit(typed)

    def _pend(self, words: str) -> None:
        self._is_pending = True
        self._lacks.setText(words)
        self._lacks.show()

    def _show_fields(self, record: Any) -> None:
        for name, field in self._fields.items():
            show_in(field, getattr(record, name))
        self._lacks.hide()

    def _lay_out(self, asked: Sequence[Asked], below: Sequence[QWidget]) -> None:
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        for one in asked:
            form.add(one.words, one.field, one.hint)
        foot = QHBoxLayout()
        foot.addWidget(self._lacks, 1)
        foot.addStretch()
        foot.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addLayout(form)
        for widget in below:
            column.addWidget(widget)
        column.addLayout(foot)


def _is_empty(field: QWidget) -> bool:
    return value_of(field) in (None, "")
