"""Clinics and people near a place: asked for, looked at, and taken into the case as candidates."""

from collections.abc import Callable, Sequence
from threading import Event

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from botox_vetter.actions.finding.planned import planned
from botox_vetter.actions.finding.search import Found, is_of_map, search
from botox_vetter.domain.listings import Listing
from botox_vetter.language import ntr, tr
from botox_vetter.ui.alike_watch import AlikeWatch
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.links import Links
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.network import Network
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.offline_line import OfflineLine
from botox_vetter.ui.pages.find.adding import Adding
from botox_vetter.ui.pages.find.asked import AskedCard
from botox_vetter.ui.pages.find.doubt import Doubt
from botox_vetter.ui.pages.find.form import SearchForm
from botox_vetter.ui.pages.find.progress_words import (
    earlier_words,
    failed_lines,
    located_words,
    nothing_words,
    source_lines,
)
from botox_vetter.ui.pages.find.results import Results
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class FindPage(QWidget):
    """added(ids, words): these clinics are new in the case. clinic_wanted(id): one that is there already.

    place_wanted(place): there is something to be done first. said(words): a search is over.
    """

    added = Signal(frozenset, str)
    said = Signal(str)
    clinic_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, network: Network) -> None:
        super().__init__()
        self._desk, self._jobs, self._network = desk, jobs, network
        self._watch = AlikeWatch(desk, jobs, self)
        self._case_id, self._about = "", ("", "")  # whose place the search was proposed for
        self._found_about = self._about  # the same when it was begun
        self._keyed = frozenset[str]()  # sources that there is a key for
        self._found: Found | None = None
        self._job: Job | None = None
        self._came_from: QWidget | None = None  # who had the keyboard when the search began: it goes on from there
        self._form, self._asked = SearchForm(desk.rulebook), AskedCard(desk.rulebook)
        words = tr("You are working offline: only what is kept on this computer is searched.")
        self._offline = OfflineLine(network, words)
        self._told, self._failed, self._located = say("", "muted"), say("", "warn"), say("", "muted")
        self._credit, self._nothing, self._doubt = Links(), NothingYet("search"), Doubt()
        self._earlier = say("", "warn")
        self._adding = Adding(desk, self._watch, self._doubt, self)
        self._results = Results(desk.rulebook, look, self._adding.alike_of)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        about = (file.plan.place, file.plan.jurisdiction)
        if file.case.id != self._case_id:
            self._begin_anew()
        if (file.case.id, about) != (self._case_id, self._about):
            self._case_id, self._about = file.case.id, about
            self._form.propose(file.plan)
        if self._found is None:
            self._found_about = about
        self._show_planned()
        self._look_for_keys()
        self._results.enable(self._desk.can_keep)
        self._results.look_again()
        self._show()

    def take_keyboard(self) -> None:
        self._form.take_keyboard()

    def search(self) -> None:
        """What is under way for another search is dropped."""
        if not self._desk.has_library or self._desk.file is None or not self._asked.chosen:
            return
        self._drop()
        self._came_from = QApplication.focusWidget()
        wanted, sources = self._form.search, self._asked.chosen
        outside, library, rulebook = self._network.outside, self._desk.library, self._desk.rulebook
        keys = self._network.keys

        def work(stop: Event, tell: Callable[[Found], None]) -> Found:
            from botox_vetter.actions.asking import Asking

            return search(Asking(outside, library, rulebook, keys, stop), wanted, sources, tell)

        shown = Shown(tr("Searching"), Stopping.TOLD)
        self._results.begin_anew()
        self._scrolled.verticalScrollBar().setValue(0)
        self._form.show_whom(False)
        self._found, self._found_about = Found(wanted, ()), self._about
        self._job = self._jobs.follow(work, self._on_found, self._on_over, self._on_failed, self, shown)
        self._show()

    @property
    def is_searching(self) -> bool:
        return self._job is not None

    def _on_found(self, found: Found) -> None:
        self._found = found
        self._show()

    def _on_over(self, found: Found) -> None:
        self._found, self._job = found, None
        self._show()
        n = len(found.listings)
        self.said.emit(ntr("{n} found.", "{n} found.", n).format(n=n))
        if found.listings and self._came_from is not None and self._came_from is QApplication.focusWidget():
            self._results.take_keyboard()

    def _on_failed(self, error: BaseException) -> None:
        self._job = self._found = None
        self._show()
        self._desk.complain(error)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _begin_anew(self) -> None:
        self._drop()
        self._found = None
        self._form.show_whom(True)

    def _on_add(self, chosen: Sequence[Listing]) -> None:
        if self._found is not None and self._desk.file is not None:
            self._adding.add(self._found, chosen)

    def _on_added(self, ids: frozenset[str], words: str) -> None:
        self.added.emit(ids, words)
        self._results.take_keyboard()

    def _show_planned(self) -> None:
        addresses = self._network.settings.base_addresses
        self._asked.show_planned(planned(self._desk.rulebook, self._form.search, addresses, keyed=self._keyed))
        self._form.enable(bool(self._asked.chosen))

    def _look_for_keys(self) -> None:
        """A keyring may take its time."""
        keys, ids = self._network.keys, [one.id for one in self._desk.rulebook.asked_sources.values() if one.key]

        def take(keyed: frozenset[str]) -> None:
            self._keyed = keyed
            self._show_planned()

        self._jobs.run(lambda _stop: keys.held(ids).present, take, self._desk.complain, self)

    def _show(self) -> None:
        found, rulebook = self._found, self._desk.rulebook
        is_over = self._job is None
        listings = found.listings if found is not None else ()
        self._form.stop.setVisible(not is_over)
        self._told.setVisible(found is not None)
        if found is not None:
            lines = " ".join(source_lines(found, is_over, rulebook))
            self._told.setText(breakable(lines or tr("Looking for the place …")))
            self._failed.setText(breakable("\n".join(failed_lines(found, rulebook))))
            self._located.setText(breakable(located_words(found, rulebook) if found.progress else ""))
            self._results.show_listings(listings, found.wanted.country)
        self._failed.setVisible(found is not None and bool(self._failed.text()))
        self._located.setVisible(found is not None and bool(self._located.text()))
        self._results.setVisible(bool(listings))
        is_earlier = found is not None and self._found_about != self._about
        self._earlier.setText(breakable(earlier_words(found)) if found is not None and is_earlier else "")
        self._earlier.setVisible(is_earlier)
        self._credit.setVisible(found is not None and is_of_map(found))
        is_nothing = found is not None and is_over and not listings
        if found is not None and is_nothing:
            wishes = {"again": tr("Change the search"), "whom": tr("Whom it asked")}
            self._nothing.show_state(*nothing_words(found), wishes)
        self._nothing.setVisible(is_nothing)
        if not listings:
            self._doubt.drop()

    def _on_nothing(self, wish: str) -> None:
        if wish == "whom":
            self._form.show_whom(True)
        else:
            self.take_keyboard()

    def _connect(self) -> None:
        self._form.changed.connect(self._show_planned)
        self._form.wanted.connect(self.search)
        self._form.told.connect(self._asked.setVisible)
        self._asked.sources_wanted.connect(lambda: self.place_wanted.emit("sources"))
        self._asked.changed.connect(lambda: self._form.enable(bool(self._asked.chosen)))
        self._form.stop.clicked.connect(lambda: self._job.give_up() if self._job is not None else None)
        self._results.add.connect(self._on_add)
        self._adding.added.connect(self._on_added)
        self._results.meant.connect(self.clinic_wanted)
        self._results.selected.connect(self._doubt.drop)
        self._doubt.left.connect(self._results.take_keyboard)
        self._nothing.wanted.connect(self._on_nothing)
        self._watch.known.connect(self._results.look_again)
        self._credit.linkActivated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        self._desk.opened.connect(self._begin_anew)
        add_key(self, tr("Search what was found"), QKeySequence.StandardKey.Find, self._results.search)

    def _lay_out(self) -> None:
        map_terms = self._desk.rulebook.asked_sources["openstreetmap"].terms_address
        self._credit.setText(f'<a href="{map_terms}">{tr("© OpenStreetMap contributors")}</a>')
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for widget in (self._earlier, self._told, self._failed, self._located, self._asked, self._nothing):
            column.addWidget(widget)
        column.addWidget(self._results, 1)
        column.addWidget(self._doubt)
        column.addWidget(self._credit)
        column.addStretch(0)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(self._form)
        page.addWidget(self._offline)
        self._scrolled = Scrolled(inside)
        page.addWidget(self._scrolled, 1)
