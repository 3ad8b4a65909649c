"""What was found: ordered, narrowed, looked at, and chosen to become candidates."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.matching.same_clinic import Alike
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.alike import AlikeLine
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.chips import Chips
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.models.listing_table import DISTANCE, KIND, NAME, PHONE, WHERE, key_of, listing_table
from botox_vetter.ui.pages.find.detail import detail_words
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.selected_rows import selected_rows
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

ALL, PEOPLE, PLACES, MAP = range(4)
KINDS: Mapping[int, frozenset[ListingKind]] = {
    ALL: frozenset(ListingKind),
    PEOPLE: frozenset({ListingKind.PERSON}),
    PLACES: frozenset({ListingKind.ORGANISATION, ListingKind.PREMISES, ListingKind.COMPANY}),
    MAP: frozenset({ListingKind.MAP}),
}
LEAST_ROWS = 5


def is_of(listing: Listing, kinds: frozenset[ListingKind]) -> bool:
    """A place in a register that is on the map, too, is of both."""
    return any(one.kind in kinds for one in listing.entries)


class Results(QWidget):
    """add(listings): they shall become candidates. meant(id): a clinic of the case that one of them may be.

    selected(): others are chosen than before.
    """

    add = Signal(tuple)
    meant = Signal(str)
    selected = Signal()

    def __init__(self, rulebook: Rulebook, look: Look, alike_of: Callable[[Listing], tuple[Alike, ...]]) -> None:
        super().__init__()
        self._rulebook, self._alike_of = rulebook, alike_of
        self._country, self._kind, self._can_keep = "", ALL, True
        self._all: tuple[Listing, ...] = ()
        self._like: dict[str, tuple[Alike, ...]] = {}
        self._rows = listing_table(rulebook, lambda: self._country, self._like_words, self)
        weights = {NAME: 5, DISTANCE: 0, WHERE: 4, PHONE: 4, KIND: 5}
        samples = {DISTANCE: "00.0 " + tr("not known")}
        self._view = RowsView(self._rows, look, [weights[n] for n in sorted(weights)], samples)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setAccessibleName(tr("What was found"))
        self._view.sortByColumn(DISTANCE, Qt.SortOrder.AscendingOrder)
        words = {ALL: tr("All"), PEOPLE: tr("People"), PLACES: tr("Registered places"), MAP: tr("On the map")}
        self._chips = Chips(words, m.GAP_SMALL)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search what was found"))
        self._search.setAccessibleName(tr("Search what was found"))
        self._search.setToolTip(tr("Search (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._detail, self._count = say(""), say("", "muted")
        self._meaning = say(
            tr("To be listed is no recommendation: a register or a map says only that somebody is there."), "muted"
        )
        self._alike = AlikeLine(rulebook, tr("Show {name}"))
        self._add = SignButton(tr("A&dd as candidate"), "add")
        self._add.setProperty("leading", True)
        self._lay_out()
        self._chips.chosen.connect(self._on_chip)
        self._search.textChanged.connect(self._on_searched)
        self._view.selectionModel().selectionChanged.connect(lambda _on, _off: self._on_selected())
        self._view.chosen.connect(self._tell)
        for signal in (self._view.opened, self._add.clicked):
            signal.connect(self._on_add)
        self._alike.meant.connect(self.meant)

    def show_listings(self, listings: Sequence[Listing], country: str) -> None:
        """Those that were there stay chosen."""
        self._all, self._country = tuple(listings), country
        for kind, kinds in KINDS.items():
            n = sum(is_of(one, kinds) for one in self._all)
            self._chips.show_count(kind, n)
            self._chips.enable(kind, kind == ALL or n > 0)
        self._show()

    def begin_anew(self) -> None:
        self._search.clear()
        self._kind = ALL
        self._chips.show_choice(ALL)

    def look_again(self) -> None:
        """The case has changed: other clinics may be like these."""
        self._like.clear()
        self._view.viewport().update()
        self._tell()

    def enable(self, can_keep: bool) -> None:
        self._can_keep = can_keep
        self._tell()

    @property
    def chosen(self) -> tuple[Listing, ...]:
        """From top to bottom."""
        return tuple(row for place in selected_rows(self._view) if (row := self._rows.row(place)) is not None)

    def alike(self, listing: Listing) -> tuple[Alike, ...]:
        key = key_of(listing)
        if key not in self._like:
            self._like[key] = self._alike_of(listing)
        return self._like[key]

    def take_keyboard(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _like_words(self, listing: Listing) -> str:
        found = self.alike(listing)
        if not found:
            return ""
        return tr("may be {name} of this case").format(name=own_words(str(found[0].reasons[0].values["name"])))

    def _show(self) -> None:
        self._view.show_rows([one for one in self._all if is_of(one, KINDS[self._kind])])
        self._tell()

    def _on_chip(self, kind: object) -> None:
        self._kind = kind if isinstance(kind, int) else ALL
        self._show()

    def _on_searched(self, text: str) -> None:
        self._view.filter(text)
        self._tell()

    def _on_selected(self) -> None:
        self._tell()
        self.selected.emit()

    def _on_add(self) -> None:
        if self._add.isEnabled():
            self.add.emit(self.chosen)

    def _tell(self) -> None:
        n, row = len(selected_rows(self._view)), self._view.row()
        self._detail.setText(breakable(detail_words(row, self._country, self._rulebook)) if row is not None else "")
        self._detail.setVisible(row is not None)
        self._alike.show_alike(self.alike(row) if row is not None else ())
        several = ntr("A&dd as candidate", "A&dd {n} as candidates", n).format(n=n)
        self._add.setText(several if n else tr("A&dd as candidate"))
        self._add.setEnabled(self._can_keep and bool(n))
        shown, total = self._rows.rowCount(), len(self._all)
        words = ntr("{shown} of {n} shown.", "{shown} of {n} shown.", total).format(shown=shown, n=total)
        more = tr("Choose several with Shift or Ctrl.")
        self._count.setText(f"{words} {more}" if shown > 1 else words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(m.GAP)
        head.addWidget(self._chips, 3)
        head.addWidget(self._search, 2, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(m.GAP)
        foot.addWidget(self._add)
        foot.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._meaning)
        column.addLayout(head)
        column.addWidget(self._view, 1)
        column.addWidget(self._detail)
        column.addWidget(self._alike)
        column.addLayout(foot)
        self._view.setMinimumHeight(self._view.verticalHeader().defaultSectionSize() * LEAST_ROWS)
