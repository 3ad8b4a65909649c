"""Three ways to reach things by typing: to go somewhere, every wish, every key."""

from collections.abc import Iterator
from functools import cached_property, partial

from PySide6.QtGui import QKeySequence

from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import OPENING, WITHOUT_CASE, MainWindow
from botox_vetter.ui.page_kinds import ShowingClinics
from botox_vetter.ui.palette.also import also
from botox_vetter.ui.palette.keys import FOR_KEYS, TO_DO, TO_GO
from botox_vetter.ui.palette.keys_offered import keys_offered
from botox_vetter.ui.palette.offer import Offer
from botox_vetter.ui.palette.palette import Palette
from botox_vetter.ui.palette.places_offered import cases_offered, clinics_offered, people_offered
from botox_vetter.ui.palette.wishes_offered import wishes_of


class Reach:
    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk, self._window = desk, window

    @cached_property
    def palette(self) -> Palette:
        return self._made(is_grouped=False)

    @cached_property
    def key_list(self) -> Palette:
        return self._made(is_grouped=True)

    def go_anywhere(self) -> None:
        self.key_list.leave()
        hint = tr("Go to a clinic, a person, a place or another case")
        none = tr("Nothing here is called so. {key} looks among everything one can do.").format(key=_named(TO_DO))
        self.palette.open(tr("Go to"), hint, self._places(), none)

    def every_wish(self) -> None:
        self.key_list.leave()
        none = tr("Nothing here is called so. {key} looks among clinics, people and cases.").format(key=_named(TO_GO))
        self.palette.open(tr("What to do"), tr("Type what you want to do"), self._wishes(), none)

    def every_key(self) -> None:
        self.palette.leave()
        keys = keys_offered(self._wishes(), self._window.titles[self._window.place])
        self.key_list.open(tr("Keys"), tr("Type to find a key; Enter does it"), keys, tr("No key does that."))

    def keys_here(self) -> list[tuple[str, str]]:
        """What the shown page knows by a key: (what it does, key)."""
        title = self._window.titles[self._window.place]
        return [(offer.words, offer.keys) for offer in self._wishes() if offer.keys and offer.detail == title]

    def _made(self, is_grouped: bool) -> Palette:
        passed_on = tuple(QKeySequence(key) for key in (TO_GO, TO_DO, FOR_KEYS))
        return Palette(self._window.look, self._window, is_grouped, passed_on)

    def _places(self) -> Iterator[Offer]:
        file, library = self._desk.file, self._desk.library if self._desk.has_library else None
        if file is not None:
            yield from clinics_offered(file, self._to_clinic)
            yield from people_offered(file, self._to_clinic)
        for place, title in self._window.titles.items():
            if place in WITHOUT_CASE or (file is not None and place != OPENING):
                go = partial(self._window.go, place)
                yield Offer(place, title, go, tr("Place"), more=also(title))
        try:
            cases = library.cases() if library is not None else ()
        except Refused:
            cases = ()
        here = file.case.id if file is not None else ""
        yield from cases_offered(cases, here, self._desk.open_case)

    def _wishes(self) -> list[Offer]:
        window = self._window
        return wishes_of(window.menuBar(), window.here, window.titles[window.place], window.frame)

    def _to_clinic(self, clinic_id: str, tab: str) -> None:
        self._window.go("clinics")
        page = self._window.here
        if isinstance(page, ShowingClinics):
            page.show_tab(clinic_id, tab)


def _named(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
