"""Labels above or beside fields, with an access key, a hint, and a place for what is wrong."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.ui.fields.typed import TypedField
from botox_vetter.ui.theme import measures as m


class Form(QFormLayout):
    """Rows of label and field. `add` names the field for screen readers by its label."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(m.GAP_LARGE)
        self.setVerticalSpacing(m.GAP)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def add(self, words: str, field: QWidget, hint: str = "") -> QLabel:
        """Adds a row; `words` may hold an access key. Returns the hint's label, hidden while it is empty."""
        label = FieldLabel(words, field)
        field.setAccessibleName(plain(words))
        below = say(hint, "muted")
        below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if hint:
            field.setAccessibleDescription(hint)
        else:
            below.hide()  # never show() here: without a parent it would be a window of its own
        if isinstance(field, TypedField):
            field.misread.connect(lambda complaint: _complain(below, complaint, hint))
        cell = QVBoxLayout()
        cell.setSpacing(m.GAP_SMALL)
        if isinstance(field, TypedField):  # short; aligned, it does not hold its hint to its own width
            cell.addWidget(field, alignment=Qt.AlignmentFlag.AlignLeft)
        else:
            cell.addWidget(field)
        cell.addWidget(below)
        self.addRow(label, cell)
        return below


class FieldLabel(QLabel):
    """Stands at the height of the first line of the field it names; its access key leads there."""

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__(words)
        self.setBuddy(field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """A little wider than Qt thinks: an underlined letter stands farther from its neighbours."""
        hint = super().sizeHint()
        return QSize(hint.width() + m.GAP_SMALL, max(m.FIELD_HEIGHT, hint.height() + 2 * m.FIELD_PADDING))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def plain(words: str) -> str:
    """A label without its access key: "&Save as" is "Save as", "R&&D" is "R&D"."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def say(words: str, role: str = "", scale: float = 1.0, is_bold: bool = False) -> QLabel:
    """A text that wraps and can be selected; `role` is a colour role, `scale` one of `measures.SCALES`."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    label.setProperty("scale", str(scale))
    label.setProperty("strong", is_bold)
    set_role(label, role)
    return label


def heading(words: str, scale: float = m.HEADING) -> QLabel:
    return say(words, scale=scale, is_bold=True)


def set_role(label: QLabel, role: str) -> None:
    label.setProperty("role", role)
    label.style().polish(label)


def card(*contents: QWidget) -> QFrame:
    """A quiet box around what belongs together."""
    frame = QFrame()
    frame.setProperty("card", True)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
    inside.setSpacing(m.GAP)
    for widget in contents:
        inside.addWidget(widget)
    return frame


def _complain(label: QLabel, complaint: str, hint: str) -> None:
    label.setText(complaint or hint)
    set_role(label, "bad" if complaint else "muted")
    label.setVisible(bool(complaint or hint))
