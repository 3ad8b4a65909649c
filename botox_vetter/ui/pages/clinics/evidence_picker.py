"""What was kept of an answer or a price: chosen from what is there already, or brought along."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.language import tr
from botox_vetter.report.words.kept_files import media_words, size_words
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m


class EvidencePicker(QWidget):
    """`value` is the ids of what is chosen. wanted(): the person wants to attach a file."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self._known: dict[str, Evidence] = {}
        self._lines: list[_Line] = []
        self._attach, self._others = QPushButton(tr("Attach a file …")), ChoiceField()
        self._others.setAccessibleName(tr("Take what is kept already"))
        self._others.setPlaceholderText(tr("Choose …"))
        self._kept = QLabel(tr("Kept already"))  # a screen reader on Linux names a choice by its label alone
        self._kept.setBuddy(self._others)
        self._already = QWidget()
        words = tr("Or drop a file or a text onto this form; a file may have {n} MB.").format(n=GREATEST_EVIDENCE_MB)
        self._hint = say(words, "muted", m.SMALL)
        self._attach.clicked.connect(self.wanted)
        self._others.committed.connect(self._on_chosen)
        self._lay_out()

    def offer(self, evidence: Sequence[Evidence]) -> None:
        """What may be chosen; what was removed meanwhile stays named where it was chosen."""
        self._known = {kept.id: kept for kept in evidence}
        self._show()

    def show_value(self, ids: Sequence[str]) -> None:
        self._ids = tuple(ids)
        self._show()

    def value(self) -> tuple[str, ...]:
        return self._ids

    def add(self, ids: Sequence[str]) -> None:
        self.show_value(tuple(dict.fromkeys((*self._ids, *ids))))

    def show_hover(self, is_over: bool) -> None:
        """While something is held over the form."""
        self._invite.setVisible(is_over)
        self._hint.setVisible(not is_over)

    def _on_chosen(self, evidence_id: str) -> None:
        self.add((evidence_id,))
        self._others.setFocus()

    def _drop(self, evidence_id: str) -> None:
        self._attach.setFocus()
        self.show_value([kept for kept in self._ids if kept != evidence_id])

    def _show(self) -> None:
        while len(self._lines) < len(self._ids):
            line = _Line()
            line.unwanted.connect(self._drop)
            self._lines.append(line)
            self._column.insertWidget(len(self._lines) - 1, line)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(self._ids))
            if n < len(self._ids):
                line.show_evidence(self._ids[n], self._known.get(self._ids[n]))
        present = [kept for kept in self._known.values() if kept.removed_at is None and kept.id not in self._ids]
        self._others.offer([(kept.id, own_words(kept.name)) for kept in present])
        self._others.setCurrentIndex(-1)
        self._already.setVisible(bool(present))

    def _lay_out(self) -> None:
        self._invite = say(tr("Let go to keep it as evidence."), "good", is_bold=True)
        self._invite.hide()
        kept, ways = QHBoxLayout(self._already), QWidget()
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(m.GAP)
        for widget in (self._kept, self._others):
            kept.addWidget(widget)
        row = Flow(ways)
        row.addWidget(self._attach)
        row.addWidget(self._already)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP_SMALL)
        self._column.addWidget(ways)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._invite)
        self.setFocusProxy(self._attach)


class _Line(QWidget):
    """unwanted(id)."""

    unwanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._words, self._remove = ElidedLabel(), QPushButton(tr("Leave out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._remove)
        self._remove.clicked.connect(lambda: self.unwanted.emit(self._id))

    def show_evidence(self, evidence_id: str, evidence: Evidence | None) -> None:
        self._id = evidence_id
        name = tr("not there any more") if evidence is None else own_words(evidence.name)
        self._words.setText(name if evidence is None else _described(evidence, name))
        self._remove.setAccessibleName(tr("Leave out {name}").format(name=name))


def _described(evidence: Evidence, name: str) -> str:
    parts = [name, media_words(evidence.media_type), size_words(evidence.size)]
    if evidence.removed_at is not None:
        parts.append(tr("removed"))
    return " · ".join(parts)
