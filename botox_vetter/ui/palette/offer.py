"""What a palette offers, as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from botox_vetter.language import tr
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows

WORDS, KEYS = range(2)


@dataclass(frozen=True)
class Offer:
    """id  tells it from the others, also from one opening to the next
    words, detail  what it is, and where it belongs
    keys   the shortcut, as the platform writes it; "": none
    is_possible    False: it stands there, but cannot be taken now
    """

    id: str
    words: str
    wish: Callable[[], object]
    detail: str = ""
    keys: str = ""
    is_possible: bool = True


def offer_table(parent: QObject) -> OrderedRows[Offer]:
    def detail(offer: Offer) -> str:
        if offer.is_possible:
            return offer.detail
        return tr("{where} · not possible now").format(where=offer.detail)

    return OrderedRows(
        (
            Column(tr("What"), lambda offer: offer.words, lambda offer: offer.words, detail=detail),
            Column(tr("Keys"), lambda offer: offer.keys, lambda offer: offer.keys),
        ),
        key=lambda offer: offer.id,
        searched=lambda offer: f"{offer.words} {offer.detail} {offer.keys}",
        parent=parent,
    )
