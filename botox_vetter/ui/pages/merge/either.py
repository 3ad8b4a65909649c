"""A field in which two entries say two things: a person takes one of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.one_stop import stop_at_chosen
from botox_vetter.ui.theme import measures as m


class Side(QWidget):
    """A choice with as many lines as its words need; a click anywhere on it takes it."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(tr("{field}: {value}").format(field=field, value=words))
        self._words = say(breakable(words))
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP_SMALL)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.setChecked(True)


class Either(QWidget):
    """Its `parts` are for a line of a grid. What the first says is taken until the person takes the other."""

    def __init__(self, field: str, words: str, one: str, other: str) -> None:
        super().__init__()
        self.field = field
        self.label: QLabel = say(words, is_bold=True)
        self.one, self.other = Side(words, one), Side(words, other)
        self.label.setMinimumHeight(self.one.button.sizeHint().height())  # on the line of the first words beside it
        group = QButtonGroup(self)
        for side in (self.one, self.other):
            group.addButton(side.button)
        stop_at_chosen(group)
        self.one.button.setChecked(True)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """As they stand side by side."""
        return self.label, self.one, self.other

    @property
    def is_other(self) -> bool:
        return self.other.button.isChecked()

    def take_other(self, is_other: bool) -> None:
        (self.other if is_other else self.one).button.setChecked(True)
