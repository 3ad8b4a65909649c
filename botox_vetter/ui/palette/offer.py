"""What a palette offers, as a table; what fits what was typed stands first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from botox_vetter.language import tr
from botox_vetter.ui.models.ordered_rows import Column, Index, OrderedRows
from botox_vetter.ui.palette.finding import fit, split

WORDS, KEYS = range(2)
MANY = 500  # offers: to look closely at so many takes no time that anybody would notice


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

    @cached_property
    def searched(self) -> str:
        """All of its words, a space before each."""
        return "".join(f" {word}" for word in (*split(self.words), *split(self.also)))

    @property
    def also(self) -> str:
        return f"{self.detail} {self.keys} {self.more}"

    @property
    def is_heading(self) -> bool:
        return not self.detail and self.wish is None


def found(offers: Sequence[Offer], typed: str, is_grouped: bool) -> list[Offer]:
    """Those that fit, the best first; grouped they stay in their order, each group under its name."""
    meant = split(typed)
    ranked = [(fit(typed, offer.words, offer.also), offer) for offer in _not_too_many(offers, meant)]
    fitting = [(rank, offer) for rank, offer in ranked if rank is not None]
    if not is_grouped:

        def place(pair: tuple[int, Offer]) -> tuple[int, bool, bool]:
            """What is called just that, before what is called so among other words."""
            rank, offer = pair
            return rank, not offer.is_possible, split(offer.words) != meant

        return [offer for _rank, offer in sorted(fitting, key=place)]
    rows: list[Offer] = []
    for group, members in groupby((offer for _rank, offer in fitting), key=lambda offer: offer.detail):
        rows += [Offer(f"heading/{group}", group, None), *members]
    return rows


def _not_too_many(offers: Sequence[Offer], meant: Sequence[str]) -> Sequence[Offer]:
    """Of very many the first in which each word begins one, else those that hold it: who looks for another types on."""
    for begin in (" ", "") if len(offers) > MANY else ():
        some = [offer for offer in offers if all(begin + word in offer.searched for word in meant)]
        if some:
            return some[:MANY]
    return offers


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
