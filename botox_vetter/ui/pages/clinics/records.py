"""A column of cards, one for each record: a card stays the same widget as long as its record is there."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from botox_vetter.ui.theme import measures as m


class Record(Protocol):
    @property
    def id(self) -> str: ...


class Card(Protocol):
    """A widget that shows a record and keeps what is half typed; `settle` hands over what is half typed."""

    def show_record(self, record: Any) -> None: ...

    def settle(self) -> None: ...


C = TypeVar("C", bound=Card)

MOST_SPARE = 6


class Records(QWidget, Generic[C]):
    """`make()` gives an empty card. One card may be a draft: it has no record yet and stands below the others.

    A card that has `begin_anew` is used again for another record once its own is gone: that is ten times as quick.
    """

    def __init__(self, make: Callable[[], C]) -> None:
        super().__init__()
        self._make = make
        self._cards: dict[str, C] = {}
        self._draft: C | None = None
        self._is_adding = False
        self._spare: list[C] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP)

    @property
    def cards(self) -> tuple[C, ...]:
        """From top to bottom, the draft last."""
        return (*self._cards.values(), *([self._draft] if self._draft is not None else []))

    @property
    def draft(self) -> C | None:
        return self._draft

    def show_records(self, records: Iterable[Record]) -> None:
        wanted = list(records)
        for gone in self._cards.keys() - {record.id for record in wanted}:
            self._put_by(self._cards.pop(gone))
        self._cards = {record.id: self._card_of(record.id) for record in wanted}
        for place, record in enumerate(wanted):
            card = self._cards[record.id]
            if self._column.indexOf(_widget(card)) != place:
                self._column.insertWidget(place, _widget(card))
                _widget(card).show()  # at once, so that it can take the keyboard
            card.show_record(record)

    def begin_draft(self) -> C:
        """The draft, made if there is none."""
        if self._draft is None:
            self._draft = self._make()
            self._column.addWidget(_widget(self._draft))
            _widget(self._draft).show()
        return self._draft

    def drop_draft(self) -> None:
        if self._draft is not None:
            _drop(self._draft)
            self._draft = None

    def keep_draft(self, keep: Callable[[], object]) -> None:
        """`keep` adds the draft as a record: the next new one that is shown takes the draft's card over."""
        self._is_adding = True
        keep()
        self._is_adding = False

    def settle(self) -> None:
        for card in self.cards:
            card.settle()

    def _card_of(self, record_id: str) -> C:
        if record_id in self._cards:
            return self._cards[record_id]
        if self._is_adding and self._draft is not None:
            taken, self._draft = self._draft, None
            return taken
        return self._spare.pop() if self._spare else self._make()

    def _put_by(self, card: C) -> None:
        begin_anew = getattr(card, "begin_anew", None)
        if begin_anew is None or len(self._spare) >= MOST_SPARE:
            _drop(card)
            return
        _hide(card)
        self._column.removeWidget(_widget(card))
        begin_anew()
        self._spare.append(card)


def _widget(card: object) -> QWidget:
    assert isinstance(card, QWidget)
    return card


def _drop(card: object) -> None:
    _hide(card)
    _widget(card).setParent(None)
    _widget(card).deleteLater()


def _hide(card: object) -> None:
    """What loses the keyboard by this would hand over what is half typed; that is asked for before (`settle`)."""
    _widget(card).blockSignals(True)
    _widget(card).hide()
    _widget(card).blockSignals(False)


def tab_in_reading_order(anchor: QWidget | None, *containers: QWidget) -> None:
    """Tab goes from `anchor` through everything in the containers as the layouts have it, whenever it was made.

    None: the first in it stays where it is.
    """
    before = anchor
    for widget in (found for container in containers for found in _in_reading_order(container)):
        if before is not None and widget is not anchor:
            QWidget.setTabOrder(before, widget)
        before = widget


def _in_reading_order(widget: QWidget) -> list[QWidget]:
    if bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.layout() is None:
        return [widget]
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return _in_reading_order(inside) if inside is not None else []
    layout = widget.layout()
    return _in_layout(layout) if layout is not None else []


def _in_layout(layout: QLayout) -> list[QWidget]:
    """Asks for no item: Python would keep it beyond its life, and take for it what comes to lie at its address."""
    widget = layout.parentWidget()
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if widget else []
    parts: list[QWidget | QLayout] = [part for part in layout.children() if isinstance(part, QLayout)]
    parts += inside
    placed = [(place, part) for part in parts if (place := layout.indexOf(part)) >= 0]
    found: list[QWidget] = []
    for _place, part in sorted(placed, key=lambda pair: pair[0]):
        found += _in_layout(part) if isinstance(part, QLayout) else _in_reading_order(part)
    return found
