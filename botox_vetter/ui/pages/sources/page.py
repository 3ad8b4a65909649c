"""Every source outside, and whether anything is asked at all."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.actions.keys import Held
from botox_vetter.actions.local_copies import COPIES, Taken
from botox_vetter.actions.outside import web_address
from botox_vetter.actions.requests import last_of_each
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.report.words.kept_files import size_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.report.words.requests import source_text
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.network import Network
from botox_vetter.ui.pages.sources.network_card import NetworkCard
from botox_vetter.ui.pages.sources.source_card import SourceCard
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.shown import Shown
from botox_vetter.ui.theme import measures as m


class SourcesPage(QWidget):
    """requests_wanted: the list of all that was asked. said(str): what was done."""

    requests_wanted = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, network: Network) -> None:
        super().__init__()
        self._desk, self._jobs, self._network = desk, jobs, network
        self._card = NetworkCard(network, desk.rulebook)
        self._card.requests_wanted.connect(self.requests_wanted)
        self._sources: dict[str, SourceCard] = {}
        network.changed.connect(self.load)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(m.GAP_LARGE)
        column.addWidget(self._card)
        column.addLayout(self._cards)
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolled(inside))

    def make_ahead(self) -> Iterator[None]:
        """A card for each source."""
        for source in self._desk.rulebook.asked_sources.values():
            if source.id not in self._sources:
                self._sources[source.id] = made = self._make(source)
                self._cards.addWidget(made)
                made.show()  # at once, where the page is seen already
                yield

    def load(self) -> None:
        for _made in self.make_ahead():
            pass
        self._card.load()
        last = {}
        if self._desk.has_library:
            try:
                last = last_of_each(self._desk.library)
            except Refused as refused:
                self._desk.say(refused.reason)
        addresses = self._network.settings.base_addresses
        for source_id, shown in self._sources.items():
            shown.show_last(last.get(source_id))
            shown.show_address(addresses.get(source_id, ""))
            shown.show_possible(self._why_not())
            if source_id in COPIES:
                copy = COPIES[source_id]
                state, size = copy.state(self._desk.rulebook, self._desk.today), copy.size()
                came = tr("Came with the program.") if size is None else f"{size_words(size)}."
                told = reason_sentence(state, self._desk.rulebook)
                odd = [reason_sentence(reason, self._desk.rulebook) for reason in copy.odd()]
                words = told if state.kind == "no_copy" else " ".join((told, came, *odd))
                shown.show_copy(words, state.kind != "copy_of" or bool(odd))
        self._look_for_keys()

    def _look_for_keys(self) -> None:
        """A keyring may take its time."""
        keys, wanted = self._network.keys, [one for one in self._desk.rulebook.asked_sources.values() if one.key]
        ids = [source.id for source in wanted]

        def take(held: Held) -> None:
            for source_id in ids:
                self._sources[source_id].show_key(source_id in held.present, held.are_kept)

        self._jobs.run(lambda _stop: keys.held(ids), take, _raise, self)

    def _put_key(self, source: AskedSource, key: str) -> None:
        keys = self._network.keys
        name = source_text(source, "name")
        words = tr("Key kept: {source}") if key else tr("Key forgotten: {source}")

        def done(_kept: bool) -> None:
            self._look_for_keys()
            self.said.emit(words.format(source=name))

        self._jobs.run(lambda _stop: keys.put(source.id, key), done, _raise, self)

    def _why_not(self) -> str:
        """Why nothing can be asked just now; "": it can."""
        if self._network.is_offline:
            return tr("The program works offline.")
        return "" if self._desk.can_keep else tr("What is asked could not be noted: no library is open that takes it.")

    def _make(self, source: AskedSource) -> SourceCard:
        copy = COPIES.get(source.id)
        made = SourceCard(source, copy is not None, copy is not None and copy.take is not None)
        made.renew.connect(lambda: self._renew(source))
        made.given.connect(lambda path: self._take(source, path))
        made.keyed.connect(lambda key: self._put_key(source, key))
        made.addressed.connect(lambda address: self._put_address(source.id, address))
        return made

    def _put_address(self, source_id: str, address: str) -> None:
        try:
            self._network.put_address(source_id, web_address(address) if address else "")
        except Refused as refused:
            self._sources[source_id].show_failed(reason_sentence(refused.reason, self._desk.rulebook))
            return
        self._sources[source_id].show_failed("")

    def _renew(self, source: AskedSource) -> None:
        outside, library = self._network.outside, self._desk.library
        words = tr("Asking {source}").format(source=source_text(source, "name"))
        self._bring(source, lambda stop: COPIES[source.id].renew(outside, library, source, stop), words)

    def _take(self, source: AskedSource, path: Path) -> None:
        if (take := COPIES[source.id].take) is not None:
            self._bring(source, lambda _stop: take(path), tr("Reading {file}").format(file=path.name))

    def _bring(self, source: AskedSource, work: Callable[[Event], Taken], words: str) -> None:
        shown = self._sources[source.id]

        def take(taken: Taken) -> None:
            shown.end()
            self._desk.use_rulebook(taken(self._desk.rulebook))
            if self._desk.file is not None:
                self._desk.open_case(self._desk.case_id)  # judged by what came in
            self.load()
            self.said.emit(tr("Updated: {source}").format(source=source_text(source, "name")))

        def fail(error: BaseException) -> None:
            shown.end()
            self.load()
            if not isinstance(error, Refused):
                raise error
            shown.show_failed(reason_sentence(error.reason, self._desk.rulebook))

        def stopped() -> None:
            shown.end()
            self.load()

        shown.begin(self._jobs.run(work, take, fail, self, Shown(words, stopped=stopped)))


def _raise(error: BaseException) -> None:
    """A keyring's faults are answered where they are met; anything else is ours."""
    raise error
