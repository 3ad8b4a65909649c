"""The words of a register to be ticked, each with what it means there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.domain.registers import Status
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.pages.clinics.look_up_offered import tone_words
from botox_vetter.ui.theme import measures as m

_ROLES = {"good": "good", "caution": "warn", "knock_out": "bad", "not_found": "warn"}


class WordsSeen(QWidget):
    """changed(): another one is ticked, or one no longer. most: of lines, made at once for the order of Tab."""

    changed = Signal()

    def __init__(self, most: int) -> None:
        super().__init__()
        self._lines = [_Line() for _ in range(most)]
        self._offered: tuple[Status, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP)
        self.setAccessibleName(tr("What it says there"))
        for line in self._lines:
            line.box.toggled.connect(self.changed)
            self._column.addWidget(line)

    def offer(self, statuses: Sequence[Status]) -> None:
        """None is ticked; the same ones again stay as they are."""
        if tuple(statuses) == self._offered:
            return
        self._offered = tuple(statuses)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(self._offered))
            line.show_status(self._offered[n] if n < len(self._offered) else None)

    def terms(self) -> tuple[str, ...]:
        return tuple(line.term for line in self._lines if line.box.isChecked())

    def clear(self) -> None:
        for line in self._lines:
            line.box.setChecked(False)

    def take_keyboard(self) -> None:
        if self._offered:
            self._lines[0].box.setFocus()

    @property
    def boxes(self) -> list[QCheckBox]:
        return [line.box for line in self._lines[: len(self._offered)]]


class _Line(QWidget):
    """A box whose words wrap; a click on them ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self.term = ""
        self.box = QCheckBox()
        self._words, self._meaning = say("", is_bold=True), say("", "muted")
        for label in (self._words, self._meaning):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        inside = QVBoxLayout()
        inside.setSpacing(0)
        inside.addWidget(self._words)
        inside.addWidget(self._meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP_SMALL)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(inside, 1)

    def show_status(self, status: Status | None) -> None:
        self.box.setChecked(False)
        self.term = status.term if status else ""
        if status is not None:
            meaning = tone_words(status)
            self._words.setText(own_words(status.term))
            self._meaning.setText(meaning)
            set_role(self._meaning, _ROLES.get(status.level, "muted"))
            self.box.setAccessibleName(own_words(status.term))
            self.box.setAccessibleDescription(meaning)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.click()
        else:
            super().mousePressEvent(event)
