"""What a palette offers, as a table; what fits what was typed stands first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from botox_vetter.language import tr
from botox_vetter.ui.models.ordered_rows import Column, Index, OrderedRows
from botox_vetter.ui.palette.finding import fit, split

WORDS, KEYS = range(2)


@dataclass(frozen=True)
class Offer:
    """id  tells it from the others, also from one opening to the next
    words, detail  what it is, and where it belongs
    wish   None: there is nothing to take, it is only said
    keys   the shortcut, as the platform writes it; "": none
    more   words under which somebody may look for it
    is_possible  False: it stands there, but cannot be taken now
    """

    id: str
    words: str
    wish: Callable[[], object] | None
    detail: str = ""
    keys: str = ""
    more: str = ""
    is_possible: bool = True

    @property
    def is_heading(self) -> bool:
        return not self.detail and self.wish is None


def found(offers: Iterable[Offer], typed: str, is_grouped: bool) -> list[Offer]:
    """Those that fit, the best first; grouped they stay in their order, each group under its name."""
    ranked = [(fit(typed, offer.words, f"{offer.detail} {offer.keys} {offer.more}"), offer) for offer in offers]
    fitting = [(rank, offer) for rank, offer in ranked if rank is not None]
    if not is_grouped:
        meant = split(typed)

        def place(pair: tuple[int, Offer]) -> tuple[int, bool, bool]:
            """What is called just that, before what is called so among other words."""
            rank, offer = pair
            return rank, not offer.is_possible, split(offer.words) != meant

        return [offer for _rank, offer in sorted(fitting, key=place)]
    rows: list[Offer] = []
    for group, members in groupby((offer for _rank, offer in fitting), key=lambda offer: offer.detail):
        rows += [Offer(f"heading/{group}", group, None), *members]
    return rows


class OfferTable(OrderedRows[Offer]):
    """Headings cannot be chosen; under one, no row says once more where it belongs."""

    def __init__(self, is_grouped: bool, parent: QObject) -> None:
        self._is_grouped = is_grouped
        super().__init__(
            (
                Column(tr("What"), self._said, lambda offer: offer.words, detail=self._detail),
                Column(tr("Keys"), lambda offer: offer.keys, lambda offer: offer.keys),
            ),
            key=lambda offer: offer.id,
            searched=lambda offer: offer.words,
            parent=parent,
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        offer = self.row(index.row())
        return Qt.ItemFlag.NoItemFlags if offer is None or offer.is_heading else super().flags(index)

    def _said(self, offer: Offer) -> str:
        if offer.is_possible or not self._is_grouped:
            return offer.words
        return tr("{what} (not possible now)").format(what=offer.words)

    def _detail(self, offer: Offer) -> str:
        if self._is_grouped:
            return ""
        return offer.detail if offer.is_possible else tr("{where} · not possible now").format(where=offer.detail)
