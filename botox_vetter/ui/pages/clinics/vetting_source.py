"""Where an answer was found: the source's own words, its address, what was kept of it. Folded until it is wanted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from botox_vetter.domain.evidence import Evidence
from botox_vetter.language import tr
from botox_vetter.ui.fields.form import Form
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_picker import EvidencePicker


class AnswerSource(QWidget):
    """`fold` shows and hides it. wanted(): a file shall be attached; brought(tuple of Brought): to be kept."""

    wanted = Signal()
    brought = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fold = QPushButton(tr("Words, address, evidence …"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self.setVisible)
        self._words, self._address, self._evidence = LineField(), LineField(), EvidencePicker()
        self._evidence.wanted.connect(self.wanted)
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("Their words"), self._words, tr("As the source writes or says it."))
        form.add(tr("Web address"), self._address)
        form.add(tr("Evidence"), self._evidence)
        self.setLayout(form)
        self.hide()

    def clear(self) -> None:
        for line in (self._words, self._address):
            line.clear()
        self._evidence.show_value(())
        self.fold.setChecked(False)

    def said(self) -> dict[str, Any]:
        """By the names that a Finding has for it."""
        return {
            "words": self._words.text().strip(),
            "address": self._address.text().strip(),
            "evidence": self._evidence.value(),
        }

    def offer(self, evidence: Sequence[Evidence]) -> None:
        self._evidence.offer(evidence)

    def add(self, ids: Sequence[str]) -> None:
        self._evidence.add(ids)
        self.fold.setChecked(True)

    def take(self, brought: Sequence[Brought]) -> None:
        """What was dropped: an address alone goes into its field; everything else is kept."""
        self.fold.setChecked(True)
        if len(brought) == 1 and brought[0].address and not self._address.text().strip():
            self._address.setText(brought[0].address)
        else:
            self.brought.emit(brought)

    def show_hover(self, is_over: bool) -> None:
        """While something is held over the form."""
        if is_over:
            self.fold.setChecked(True)
        self._evidence.show_hover(is_over)
