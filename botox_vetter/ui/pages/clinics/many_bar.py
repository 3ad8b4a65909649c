"""What can be done with several clinics at once; a bar that is there while several are chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.clinics import Clinic
from botox_vetter.language import ntr, tr
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.theme import measures as m


class ManyBar(QFrame):
    """shortlist(bool), remove(), tag(tags, bool): True puts on, False takes off. left: one is enough again.

    join(): of two, make them one
    """

    shortlist = Signal(bool)
    remove = Signal()
    join = Signal()
    tag = Signal(tuple, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._count = QLabel()
        self._on, self._off = QPushButton(tr("To the shortlist")), QPushButton(tr("Off the shortlist"))
        self._tag, self._remove = QPushButton(tr("Tags …")), QPushButton(tr("Remove them"))
        self._join = QPushButton(tr("Make them one …"))
        self._join.setToolTip(tr("Two entries of one clinic: look at both side by side"))
        self._leave = QPushButton(tr("Choose one only"))
        self._leave.setToolTip(tr("Esc in the table"))
        self._remove.setToolTip(tr("Remove the chosen clinics (Delete); Ctrl+Z brings them back"))
        self._tags = QLineEdit()
        self._tags.setPlaceholderText(tr("Tags, with a comma between them"))
        self._tags.setAccessibleName(tr("Tags for the chosen clinics, with a comma between them"))
        self._put, self._take = QPushButton(tr("Put on")), QPushButton(tr("Take off"))
        self._put.setAccessibleName(tr("Put these tags on the chosen clinics"))
        self._take.setAccessibleName(tr("Take these tags off the chosen clinics"))
        self._lay_out()
        self._connect()
        self.hide()

    def show_count(self, count: int) -> None:
        self.setVisible(count > 1)
        self._join.setVisible(count == 2)
        self._count.setText(ntr("{n} clinic chosen", "{n} clinics chosen", count).format(n=count))
        if count < 2:
            self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def _on_escape(self) -> None:
        if self._tag_line.isHidden():
            self.left.emit()
        else:
            self._fold()
            self._tag.setFocus()

    def _unfold(self) -> None:
        self._tag_line.show()
        self._tags.setFocus()

    def _fold(self) -> None:
        self._tag_line.hide()
        self._tags.clear()

    def _on_tags(self, is_put: bool) -> None:
        tags = tuple(dict.fromkeys(part.strip() for part in self._tags.text().split(",") if part.strip()))
        if tags:
            self._on_escape()
            self.tag.emit(tags, is_put)

    def _connect(self) -> None:
        self._on.clicked.connect(lambda: self.shortlist.emit(True))
        self._off.clicked.connect(lambda: self.shortlist.emit(False))
        self._tag.clicked.connect(self._unfold)
        self._remove.clicked.connect(self.remove)
        self._join.clicked.connect(self.join)
        self._leave.clicked.connect(self.left)
        self._tags.returnPressed.connect(lambda: self._on_tags(True))
        self._put.clicked.connect(lambda: self._on_tags(True))
        self._take.clicked.connect(lambda: self._on_tags(False))
        self._tags.textChanged.connect(lambda _text: self._enable())
        self._enable()

    def _enable(self) -> None:
        for button in (self._put, self._take):
            button.setEnabled(bool(self._tags.text().strip(" ,")))

    def _lay_out(self) -> None:
        wishes = QWidget()
        flow = Flow(wishes)
        for button in (self._on, self._off, self._tag, self._join, self._remove):
            flow.addWidget(button)
        self._tag_line = QWidget()
        line = QHBoxLayout(self._tag_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(m.GAP)
        line.addWidget(self._tags, 1)
        line.addWidget(self._put)
        line.addWidget(self._take)
        self._tag_line.hide()
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP)
        column.addLayout(head)
        column.addWidget(wishes)
        column.addWidget(self._tag_line)


def removed_names(removed: tuple[Clinic, ...]) -> str:
    """Of one its name, of several how many they are; "" of none."""
    if len(removed) < 2:
        return "".join(clinic.name for clinic in removed)
    return ntr("{n} clinic", "{n} clinics", len(removed)).format(n=len(removed))
