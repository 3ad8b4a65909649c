"""Three ways to reach things by typing: Ctrl+K to go somewhere, Ctrl+Shift+P for every wish, Ctrl+/ for the keys."""

from functools import cached_property, partial

from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import WITHOUT_CASE, MainWindow
from botox_vetter.ui.palette.offer import Offer
from botox_vetter.ui.palette.palette import Palette
from botox_vetter.ui.palette.places_offered import cases_offered, clinics_offered, people_offered
from botox_vetter.ui.palette.wishes_offered import keys_of, wishes_of


class Reach:
    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk, self._window = desk, window

    @cached_property
    def _palette(self) -> Palette:
        return Palette(self._window.look, self._window)

    def go_anywhere(self) -> None:
        hint = tr("Go to a clinic, a person, a place or another case")
        self._palette.open(tr("Go to"), hint, self._places())

    def every_wish(self) -> None:
        self._palette.open(tr("What to do"), tr("Type what you want to do"), self._wishes())

    def every_key(self) -> None:
        self._palette.open(tr("Keys"), tr("Type to find a key; Enter does it"), keys_of(self._wishes()))

    def _places(self) -> list[Offer]:
        file, library = self._desk.file, self._desk.library if self._desk.has_library else None
        offers = []
        if file is not None:
            offers += [*clinics_offered(file, self._to_clinic), *people_offered(file, self._to_clinic)]
        for place, title in self._window.titles.items():
            if file is not None or place in WITHOUT_CASE:
                offers.append(Offer(place, title, partial(self._window.go, place), tr("Place")))
        try:
            cases = library.cases() if library is not None else ()
        except Refused:
            cases = ()
        here = file.case.id if file is not None else ""
        return [*offers, *cases_offered(cases, here, self._desk.open_case)]

    def _wishes(self) -> tuple[Offer, ...]:
        place = self._window.place
        return wishes_of(self._window.menuBar(), self._window.page(place), self._window.titles[place])

    def _to_clinic(self, clinic_id: str, tab: str) -> None:
        self._window.go("clinics")
        self._window.page("clinics").show_tab(clinic_id, tab)  # type: ignore[attr-defined]  # see Session._clinics_page
