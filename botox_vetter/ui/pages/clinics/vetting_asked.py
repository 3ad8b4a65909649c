"""Questions that were put to a clinic and wait for an answer: asked, answered, or asked again."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.records import Inquiry
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.inquiries import asked_words, waiting_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.theme import measures as m


class Waiting(QWidget):
    """answered(Inquiry), again(Inquiry), unwanted(Inquiry): what the person wants."""

    answered = Signal(object)
    again = Signal(object)
    unwanted = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._lines: list[_Line] = []
        self.count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP)

    def show_inquiries(self, inquiries: Sequence[Inquiry], today: date) -> None:
        """The one due first on top."""
        waiting = sorted(inquiries, key=lambda inquiry: (inquiry.due_on, inquiry.asked_on, inquiry.id))
        while len(self._lines) < len(waiting):
            self._lines.append(self._line())
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(waiting))
            if n < len(waiting):
                line.show_inquiry(waiting[n], today)
        self.count = len(waiting)

    def _line(self) -> "_Line":
        line = _Line(self._rulebook)
        line.answered.connect(self.answered)
        line.again.connect(self.again)
        line.unwanted.connect(self.unwanted)
        self._column.addWidget(line)
        return line


class _Line(QWidget):
    answered = Signal(object)
    again = Signal(object)
    unwanted = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._inquiry: Inquiry | None = None
        self._what, self._since = say(""), say("", "muted", m.SMALL)
        self._answered, self._again = QPushButton(tr("Answered")), QPushButton(tr("Asked again today"))
        self._remove = QPushButton(tr("Remove"))
        self._answered.clicked.connect(lambda: self.answered.emit(self._inquiry))
        self._again.clicked.connect(lambda: self.again.emit(self._inquiry))
        self._remove.clicked.connect(lambda: self.unwanted.emit(self._inquiry))
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self._answered, self._again, self._remove):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        for widget in (self._what, self._since, buttons):
            column.addWidget(widget)

    def show_inquiry(self, inquiry: Inquiry, today: date) -> None:
        self._inquiry = inquiry
        what = asked_words(inquiry, self._rulebook)
        self._what.setText(breakable(what))
        self._since.setText(breakable(waiting_words(inquiry, today)))
        set_role(self._since, "warn" if inquiry.due_on <= today else "muted")
        for button in (self._answered, self._again, self._remove):
            button.setAccessibleName(tr("{button}: {question}").format(button=button.text(), question=what))
