"""A field below its label, so that several stand side by side where there is room."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.theme import measures as m

LEAST_CHARACTERS = 19


class Labelled(QWidget):
    """words may hold an access key; the field is named by them for screen readers, and described by the hint."""

    def __init__(self, words: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        label = QLabel(words)
        label.setBuddy(field)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        field.setAccessibleName(plain(words))
        field.setAccessibleDescription(hint)
        field.setMinimumHeight(m.FIELD_HEIGHT)
        if isinstance(field, ChoiceField):
            field.setMinimumContentsLength(LEAST_CHARACTERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(label)
        column.addWidget(field)
        column.addStretch()
