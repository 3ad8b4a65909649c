"""The prices of one clinic as rows, and whether each counts for the plan today."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import area_names, product_name, quoted, sentence
from botox_vetter.report.words.prices import basis_words, condition_words, offer_words, stated_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.models.signs import DETAIL, SIGN, Sign, tooltip

Index = QModelIndex | QPersistentModelIndex
WHAT, AMOUNT, CONDITIONS, SEEN, COUNTS = range(5)
QUOTE_ID = Qt.ItemDataRole.UserRole + 1
PLAIN = Qt.ItemDataRole.UserRole + 2  # the value behind the text: Basis, Amount, words, date, bool
SORT = Qt.ItemDataRole.UserRole + 3

_NOWHERE = QModelIndex()
_COUNTS, _STALE, _COUNTS_NOT = Sign("passes", "good"), Sign("warning", "warn"), Sign("left_out", "muted")


class QuoteTable(QAbstractTableModel):
    """Orders its rows itself; a row is known by the id of its quote."""

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._quotes: tuple[Quote, ...] = ()
        self._cost: Cost | None = None
        self._place = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show_quotes(self, quotes: Sequence[Quote], cost: Cost | None, place: str) -> None:
        """place: names a brand as it is sold there."""
        quotes = self._sorted(quotes, cost)
        is_same = [quote.id for quote in quotes] == [quote.id for quote in self._quotes]
        if not is_same:
            self.beginResetModel()
        self._quotes, self._cost, self._place = tuple(quotes), cost, place
        if not is_same:
            self.endResetModel()
        elif quotes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(quotes) - 1, COUNTS))

    def quote(self, index: Index) -> Quote | None:
        return self._quotes[index.row()] if index.isValid() else None

    def row_of(self, quote_id: str) -> int:
        """-1: not here."""
        return next((n for n, quote in enumerate(self._quotes) if quote.id == quote_id), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """column -1: as the case has them."""
        self._order = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        before = {index.row(): self._quotes[index.row()].id for index in self.persistentIndexList()}
        old = self.persistentIndexList()
        self._quotes = tuple(self._sorted(self._quotes, self._cost))
        new = [self.index(self.row_of(before[index.row()]), index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._quotes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else COUNTS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("What for"), tr("Amount"), tr("Conditions"), tr("Seen on"), tr("Counts"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        quote = self.quote(index)
        if quote is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(quote, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(part for part in (self._text(quote, column), self._detail(quote, column)) if part)
            case Qt.ItemDataRole.ToolTipRole:
                words = quoted(quote.wording) if quote.wording and column == WHAT else ""
                return tooltip(self._text(quote, column), self._detail(quote, column), words)
            case _ if role == DETAIL:
                return self._detail(quote, column)
            case _ if role == SIGN:
                return self._sign(quote) if column == COUNTS else None
            case _ if role == QUOTE_ID:
                return quote.id
            case _ if role == PLAIN:
                return self._plain(quote, self._cost)[column]
            case _ if role == SORT:
                return self._key(quote, column, self._cost)
        return None

    def _text(self, quote: Quote, column: int) -> str:
        if column == WHAT:
            return sentence(self._paid_for(quote))
        if column == AMOUNT:
            return sentence(stated_words(quote)) if quote.amount is None else stated_words(quote)
        if column == CONDITIONS:
            return next(iter(condition_words(quote, self._rulebook)), "")
        if column == SEEN:
            return day(quote.seen_on) if quote.seen_on else tr("not recorded")
        return tr("does not count") if self._why_not(quote) else tr("counts")

    def _detail(self, quote: Quote, column: int) -> str:
        if column == WHAT:
            brand = product_name(quote.product, self._rulebook, self._place) if quote.product else ""
            return " · ".join(part for part in (brand, *offer_words(quote)) if part)
        if column == CONDITIONS:
            return ", ".join(condition_words(quote, self._rulebook)[1:])
        if column == COUNTS:
            return self._why_not(quote) or (tr("seen a while ago") if self._is_stale(quote) else "")
        return ""

    def _paid_for(self, quote: Quote) -> str:
        areas = area_names(quote.areas, self._rulebook) if quote.areas else ""
        if quote.basis is Basis.AREAS_BUNDLE:
            count = ntr("{n} area", "{n} areas", quote.count or 1).format(n=quote.count or 1)
            return tr("{count} of {areas}").format(count=count, areas=areas) if areas else count
        if quote.basis is Basis.PACKAGE and quote.sessions:
            n = quote.sessions
            words = ntr("package of {n} session", "package of {n} sessions", n).format(n=n)
        else:
            words = basis_words(quote.basis)
        return tr("{basis}: {areas}").format(basis=words, areas=areas) if areas else words

    def _why_not(self, quote: Quote) -> str:
        reason = self._cost.not_counted.get(quote.id) if self._cost else None
        return reason_words(reason, self._rulebook) if reason else ""

    def _is_stale(self, quote: Quote) -> bool:
        flags = self._cost.flags if self._cost else ()
        return any(flag.kind == "stale_quote" and quote.id in _ids(flag.values.get("quotes")) for flag in flags)

    def _sign(self, quote: Quote) -> Sign:
        if self._why_not(quote):
            return _COUNTS_NOT
        return _STALE if self._is_stale(quote) else _COUNTS

    def _plain(self, quote: Quote, cost: Cost | None) -> tuple[object, ...]:
        counts = cost is not None and quote.id not in cost.not_counted
        return quote.basis, quote.amount, condition_words(quote, self._rulebook), quote.seen_on, counts

    def _sorted(self, quotes: Sequence[Quote], cost: Cost | None) -> Sequence[Quote]:
        if self._order is None:
            return quotes
        column, order = self._order
        return sorted(
            quotes, key=lambda quote: self._key(quote, column, cost), reverse=order is Qt.SortOrder.DescendingOrder
        )

    def _key(self, quote: Quote, column: int, cost: Cost | None) -> tuple[object, ...]:
        """What a column is ordered by."""
        if column == WHAT:
            return list(Basis).index(quote.basis), quote.areas or (), *_lowest(quote)
        if column == AMOUNT:
            return quote.currency, *_lowest(quote)
        if column == SEEN:
            return (quote.seen_on or date.min,)
        if column == COUNTS:
            return (cost is None or quote.id in cost.not_counted,)
        return (condition_words(quote, self._rulebook),)


def _lowest(quote: Quote) -> tuple[bool, Decimal]:
    """What states no amount comes after what does."""
    return quote.low is None, quote.low or Decimal(0)


def _ids(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()
