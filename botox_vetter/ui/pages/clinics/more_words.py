"""A few lines about a clinic that only some have: each is shown once it says something, or is asked for."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from botox_vetter.domain.clinics import Clinic
from botox_vetter.language import tr
from botox_vetter.ui.fields.form import Form
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.clinics.notes import NoteText

LISTS = frozenset({"languages", "tags"})  # words with a comma between them


class MoreWords(QWidget):
    """changed(name, value): what shall stand at the clinic under that name. reshaped(): lines came or went."""

    changed = Signal(str, object)
    reshaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, LineField | NoteText] = {
            name: NoteText(2) if name == "opening_hours" else LineField() for name in labels()
        }
        self._rows: dict[str, int] = {}
        self._asked_for: set[str] = set()
        self._form = Form()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._hints: dict[str, QLabel] = {}
        hint = tr("With a comma between them.")
        for name, words in labels().items():
            self._rows[name] = self._form.rowCount()
            self._hints[name] = self._form.add(words, self._fields[name], hint if name in LISTS else "")
        self.setLayout(self._form)
        for name, field in self._fields.items():
            field.committed.connect(lambda text, name=name: self._on_committed(name, text))

    @property
    def lacking(self) -> set[str]:
        """The lines that are not shown."""
        return {name for name in self._rows if not self._form.isRowVisible(self._rows[name])}

    def show_clinic(self, clinic: Clinic) -> None:
        for name, field in self._fields.items():
            value = getattr(clinic, name)
            field.show_value(", ".join(value) if name in LISTS else value)
            self._show_row(name, bool(value) or name in self._asked_for)
        self.setVisible(len(self.lacking) < len(self._rows))

    def ask_for(self, name: str) -> None:
        """Shows that line with the keyboard in it."""
        self._asked_for.add(name)
        self._show_row(name, True)
        self.show()
        self._fields[name].setFocus()
        self.reshaped.emit()

    def settle(self) -> None:
        for field in self._fields.values():
            field.commit()

    def fold(self) -> None:
        """For another clinic."""
        self._asked_for.clear()

    def _show_row(self, name: str, is_shown: bool) -> None:
        """A row that is shown shows its hint, too, even an empty one."""
        self._form.setRowVisible(self._rows[name], is_shown)
        self._hints[name].setVisible(is_shown and bool(self._hints[name].text()))

    def _on_committed(self, name: str, text: str) -> None:
        value: Any = _listed(text) if name in LISTS else text.strip()
        self.changed.emit(name, value)


def labels() -> dict[str, str]:
    """By the name of what they say of a `Clinic`."""
    return {
        "opening_hours": tr("Opening hours"),
        "languages": tr("Languages"),
        "accessibility": tr("Accessibility"),
        "payment": tr("Payment"),
        "tags": tr("Tags"),
    }


def _listed(text: str) -> tuple[str, ...]:
    """Each word once, capitals or not; the first way to write it stays."""
    words: dict[str, str] = {}
    for word in text.replace("\n", ",").split(","):
        if tidy := word.strip():
            words.setdefault(tidy.casefold(), tidy)
    return tuple(words.values())
