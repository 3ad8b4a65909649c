"""A field below its label, so that several stand side by side where there is room."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.theme import measures as m

LEAST_CHARACTERS = 19


class Labelled(QWidget):
    """words may hold an access key; the field is named by them for screen readers."""

    def __init__(self, words: str, field: ChoiceField) -> None:
        super().__init__()
        self.field = field
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(plain(words))
        field.setMinimumContentsLength(LEAST_CHARACTERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(label)
        column.addWidget(field)
