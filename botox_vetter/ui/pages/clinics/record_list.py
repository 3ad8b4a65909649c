"""The records of one kind that a clinic or a person has: their cards, and a button that begins a further one."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.clinics.record_card import RecordCard
from botox_vetter.ui.pages.clinics.records import Record, Records
from botox_vetter.ui.theme import measures as m


class RecordList(QWidget):
    """reshaped(): cards came or went.

    make        an empty card, for the subject that is shown
    keep        adds the record where its id is empty, else changes it; remove: takes it away
    is_offered  the button is there while there is no card, too; else somebody else offers to `begin`
    """

    reshaped = Signal()

    def __init__(
        self,
        make: Callable[[], RecordCard],
        keep: Callable[[Any], object],
        remove: Callable[[Any], object],
        head: str,
        add_words: str,
        is_offered: bool = False,
    ) -> None:
        super().__init__()
        self._make_card, self._keep, self._take_away = make, keep, remove
        self._records: Records[RecordCard] = Records(self._make)
        self._head: QLabel = say(head, is_bold=True)
        self._add = QPushButton(add_words)
        self._is_offered = is_offered
        self._add.clicked.connect(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._head)
        column.addWidget(self._records)
        column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)
        self._show_head()

    @property
    def cards(self) -> tuple[RecordCard, ...]:
        return self._records.cards

    def show_records(self, records: Iterable[Record]) -> None:
        self._records.show_records(records)
        self._show_head()

    def settle(self) -> None:
        self._records.settle()

    def begin(self) -> None:
        """A new card, with the keyboard in it."""
        self._records.begin_draft().take_keyboard()
        self._show_head()
        self.reshaped.emit()

    def drop_begun(self) -> None:
        """For another subject; what could be kept was kept."""
        self._records.drop_draft()

    def _make(self) -> RecordCard:
        card = self._make_card()
        card.kept.connect(self._on_kept)
        card.unwanted.connect(lambda card=card: self._on_unwanted(card))
        return card

    def _on_kept(self, record: Any) -> None:
        if record.id:
            self._keep(record)
        else:
            self._records.keep_draft(lambda: self._keep(record))

    def _on_unwanted(self, card: Any) -> None:
        self._add.setFocus()
        if card is self._records.draft:
            self._records.drop_draft()
            self._show_head()
            self.reshaped.emit()
        else:
            self._take_away(card.record)

    def _show_head(self) -> None:
        has_cards = bool(self._records.cards)
        self._head.setVisible(has_cards)
        self._add.setVisible(has_cards or self._is_offered)
