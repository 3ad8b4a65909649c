"""The head of the window: where one is, which case lies open, and what is due in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.language import ntr, tr
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import heading, set_role
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class Head(QWidget):
    """due_wanted, cases_wanted, sample_unwanted: its buttons, which are there while a case, or the sample, is open."""

    due_wanted = Signal()
    cases_wanted = Signal()
    sample_unwanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._due_count: int | None = None
        self._title = heading("", m.TITLE)
        self._case_line = ElidedLabel()
        set_role(self._case_line, "muted")
        self._due, self._cases = SignButton("", "clock"), SignButton(tr("Cases"), "folder")
        self._due.setToolTip(tr("What is due in this case (Ctrl+Shift+D)"))
        self._cases.setToolTip(tr("All cases: open another one or begin one (Ctrl+Shift+N)"))
        self._sample = SignButton(tr("Remove the sample"), "remove")
        self._sample.setToolTip(tr("Everybody in this case is invented. It goes to the bin, and can be had again."))
        self._sample.clicked.connect(self.sample_unwanted)
        self._due.clicked.connect(self.due_wanted)
        self._cases.clicked.connect(self.cases_wanted)
        self._lay_out()
        look.changed.connect(self._draw)
        self._draw()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self._sample, self._due, self._cases

    def show_place(self, title: str) -> None:
        self._title.setText(title)

    def show_case(self, words: str, is_sample: bool = False) -> None:
        """ "": no case is open."""
        self._sample.setVisible(is_sample)
        self._case_line.setText(words)
        for widget in (self._case_line, self._due, self._cases):
            widget.setVisible(bool(words))

    def show_due(self, count: int | None) -> None:
        """None: not counted yet."""
        self._due_count = count
        if count is None:
            self._due.setText(tr("What is due"))
        elif count == 0:
            self._due.setText(tr("Nothing is due"))
        else:
            self._due.setText(ntr("{n} thing is due", "{n} things are due", count).format(n=count))
        self._draw()

    def _draw(self) -> None:
        roles = self._look.roles
        known = ("warning", roles.warn) if self._due_count else ("passes", roles.good)
        sign, colour = ("clock", roles.muted) if self._due_count is None else known
        self._due.show_sign(sign, colour)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._case_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addLayout(names, 1)
        row.addWidget(self._sample)
        row.addWidget(self._due)
        row.addWidget(self._cases)
