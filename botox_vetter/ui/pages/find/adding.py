"""What was chosen of a search goes into the case; where some of it may be there already, that is asked first."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.finding.candidates import Chosen, add_candidates, known_by_listing
from botox_vetter.actions.finding.search import Found
from botox_vetter.actions.library import Library
from botox_vetter.domain.listings import Listing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr
from botox_vetter.matching.same_clinic import Alike, KnownBy
from botox_vetter.report.words.listings import found_words
from botox_vetter.ui.alike_watch import AlikeWatch
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.long_step import Many
from botox_vetter.ui.pages.find.doubt import Doubt

Alikes = Sequence[tuple[Alike, ...]]
"""Of each listing, the clinics of the case that it may be."""


class Adding(QObject):
    """added(ids, words): these clinics are new in the case."""

    added = Signal(frozenset, str)

    def __init__(self, desk: Desk, watch: AlikeWatch, doubt: Doubt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._watch, self._doubt = desk, watch, doubt
        self._is_looking = False
        desk.opened.connect(self._begin_anew)

    def alike_of(self, listing: Listing) -> tuple[Alike, ...]:
        return self._watch.to(self._known_by(listing))

    def add(self, found: Found, chosen: Sequence[Listing]) -> None:
        """chosen: of that search. While it is looked whether others are in the case, nothing is begun."""
        if self._is_looking:
            return
        case_id = self._desk.case_id

        def ask(alikes: Alikes) -> None:
            if self._desk.file is not None and self._desk.case_id == case_id:
                self._is_looking = False
                self._ask(partial(self._add, found), chosen, alikes)

        self._is_looking = True
        self._watch.to_many(chosen, self._known_by, ask)

    def _begin_anew(self) -> None:
        self._is_looking = False

    def _ask(self, add: Callable[[Sequence[Listing]], None], chosen: Sequence[Listing], alikes: Alikes) -> None:
        why = [alike[0] for alike in alikes if alike]
        others = [one for one, alike in zip(chosen, alikes, strict=True) if not alike]
        if why:
            self._doubt.ask(why, len(others), self._desk.rulebook, partial(add, others), partial(add, chosen))
        else:
            add(chosen)

    def _add(self, found: Found, listings: Sequence[Listing]) -> None:
        file, rulebook, now = self._desk.file, self._desk.rulebook, self._desk.now
        if file is None:
            return
        before, n = {clinic.id for clinic in file.clinics}, len(listings)

        def add(library: Library) -> Changed:
            return add_candidates(library, rulebook, file, _chosen(found, listings, rulebook), now)

        def tell(change: Changed) -> None:
            new = () if self._desk.file is None else self._desk.file.clinics
            ids = frozenset(clinic.id for clinic in new if clinic.id in change.ids and clinic.id not in before)
            words = ntr("{n} candidate is in the case.", "{n} candidates are in the case.", n).format(n=n)
            self.added.emit(ids, words)

        words = ntr("Adding {n} candidate", "Adding {n} candidates", n).format(n=n)
        self._desk.do_many(Many(n, words, tell), add)

    def _known_by(self, listing: Listing) -> KnownBy:
        return known_by_listing(listing, self._desk.rulebook.registers)


def _chosen(found: Found, listings: Sequence[Listing], rulebook: Rulebook) -> list[Chosen]:
    def chosen(one: Listing) -> Chosen:
        also = tuple(map(chosen, one.also))
        return Chosen(one, found.received[one.received], found_words(one, rulebook), found.wanted.country, also)

    return [chosen(one) for one in listings]
