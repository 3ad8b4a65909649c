"""The window: a rail of places, a head with the case, a page, and a line that says what was last kept."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from botox_vetter.actions.changed import Changed
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import tr
from botox_vetter.ui.banner import Banner
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.text import LineField, TextField
from botox_vetter.ui.fields.typed import TypedField
from botox_vetter.ui.foot import Foot
from botox_vetter.ui.head import Head
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.judging_line import JudgingLine
from botox_vetter.ui.page_kinds import Page, Remembering
from botox_vetter.ui.page_stack import PageStack
from botox_vetter.ui.panes import panes_of, step_between
from botox_vetter.ui.rail import Place, Rail
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

START = "start"
OPENING = "opening"
WITHOUT_CASE = frozenset({START, "sources", "requests", "settings", "help"})
SAID_BY_ITS_PAGE = "import_table"  # with the way back beside it
SAID_AS_IT_IS = frozenset({"undone", "redone", "nothing_to_undo", "nothing_to_redo", "changed_elsewhere"})


class MainWindow(QMainWindow):
    """Builds nothing but the frame; pages are handed in by `add_places` and made when they are first shown.

    cases_wanted, sample_unwanted  buttons in the head: all cases are to be seen, the sample case is to go
    went                           a place is shown
    """

    cases_wanted = Signal()
    sample_unwanted = Signal()
    went = Signal()

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self.desk, self.look, self.jobs = desk, look, jobs
        look.dress(self)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._place = self._before = START
        self._in_rail: set[str] = set()
        self.opens_at = "plan"
        self._refusals = 0
        self._titles: dict[str, str] = {}
        self._rail: Rail | None = None
        self._head = Head(look)
        self._banner = Banner(look)
        self._stack = PageStack()
        self._foot = Foot(jobs)
        self._status = self._foot.said
        self._kept = self._status.words
        self._lay_out()
        desk.leaving.connect(self.settle)
        desk.opened.connect(self._on_opened)
        desk.judged.connect(lambda: self._load(self._pages[self._place]))
        desk.changed.connect(self._on_changed)
        desk.elsewhere.connect(self._on_elsewhere)
        desk.refused.connect(self._on_refused)

    def add_places(
        self, places: tuple[Place, ...], makers: dict[str, Callable[[], QWidget]], others: Mapping[str, str]
    ) -> None:
        """The rail's places and, by id, what makes each page; `others`: titles of pages without a place in the rail."""
        self._makers = makers
        self._titles = {place.id: place.words for place in places} | dict(others)
        self._in_rail = {place.id for place in places}
        self._rail = Rail(places, self.look, tr("Places"))
        self._rail.chosen.connect(self.go)
        self._row.insertWidget(0, self._rail)
        self._rail.lower()  # first among its neighbours for a screen reader, too
        before = self._rail.last
        for button in self._head.buttons:  # as one reads: the rail, the head, the page
            QWidget.setTabOrder(before, button)
            before = button

    @property
    def titles(self) -> Mapping[str, str]:
        """Of every place, by id."""
        return self._titles

    @property
    def place(self) -> str:
        return self._place

    @property
    def here(self) -> QWidget:
        """The page that is shown."""
        return self._pages[self._place]

    @property
    def frame(self) -> tuple[QWidget, ...]:
        """What stands around the page, but for the rail: its places are reached in other ways."""
        return self._head, self._banner, self._foot

    def go(self, place: str) -> None:
        """Shows a place; without an open case all but those of WITHOUT_CASE lead to the start page."""
        if not self.desk.has_rulebook:
            return
        self.settle()
        self._show(place)
        if self._place != place:
            self.say(tr("Open a case first, or begin one."))

    def next_pane(self, step: int) -> None:
        """Moves the keyboard to the next part of the window, or with -1 to the one before."""
        if self._rail is not None and self._place in self._pages:
            step_between([self._rail, *panes_of(self.here), self._foot], step, self._rail.present)

    def go_back(self) -> None:
        """To where one was before a page without a place in the rail."""
        self.go(self._before)

    def open_next_at(self, place: str) -> None:
        """Where the case that is opened next from the start page shows itself first; else on its plan."""
        self.opens_at = place

    def _show(self, place: str) -> None:
        if self.desk.file is None and place not in WITHOUT_CASE:
            place = START if self.desk.opening is None else OPENING
        if self._place in self._in_rail and place not in self._in_rail:
            self._before = self._place
        self._place = place
        page = self.prepare(place)
        self._stack.setAccessibleName(self._titles[place])  # a screen reader says which page it goes into
        had_keyboard = self._stack.show_page(page)
        if self._rail is not None:
            self._rail.show_place(place if place in self._in_rail else None)
        self._load(page)
        if had_keyboard:
            self._stack.take_keyboard()
        self._name()
        self.went.emit()

    def prepare(self, place: str) -> QWidget:
        """The page of a place, made if it is not there yet; it is loaded when it is shown."""
        if place not in self._pages:
            self._pages[place] = self._makers[place]()
            self._stack.add(self._pages[place])
        return self._pages[place]

    def settle(self) -> bool:
        """Keeps what is being typed, for a shortcut takes the keyboard from no field; False: that was refused."""
        before, typed = self._refusals, self.focusWidget()
        if isinstance(typed, LineField | TextField | TypedField):
            typed.commit()
        return self._refusals == before

    @property
    def shown_page(self) -> QWidget | None:
        """None: the window is still empty."""
        return self._pages.get(self._place)

    def page(self, place: str) -> QWidget:
        """The page of a place that has been shown."""
        return self._pages[place]

    def say(self, words: str) -> None:
        """What was done, in the status line."""
        self._status.say(words)

    def offer(self, words: str, wish_words: str, wish: Callable[[], object]) -> None:
        """The same with a button that takes it back, or leads on."""
        self._status.say(words, wish_words, wish)

    def show_due(self, count: int | None) -> None:
        """How much is due in the case, in the head; None: not counted yet."""
        self._head.show_due(count)

    def show_offline(self, is_offline: bool) -> None:
        self._foot.show_offline(is_offline)

    def warn(self, words: str) -> None:
        self._banner.warn(words)

    def come_to_front(self) -> None:
        """As far as the system lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def remember(self, settings: QSettings) -> None:
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("place", self._place if self._place in self._in_rail else self._before)
        for page in self._pages.values():
            if isinstance(page, Remembering):
                page.remember(settings)

    def restore(self, settings: QSettings) -> None:
        geometry = settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if (place := str(settings.value("place"))) in self._in_rail - WITHOUT_CASE:
            self.opens_at = place

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.settle():
            if self.desk.file is not None:
                self.desk.leaving.emit()  # what stands in a form is kept, too
            super().closeEvent(event)
        else:
            event.ignore()  # the banner says what was not kept; closing once more leaves it behind

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.desk.look_again()

    def _lay_out(self) -> None:
        self._head.cases_wanted.connect(self.cases_wanted)
        self._head.due_wanted.connect(lambda: self.go("due"))
        self._head.sample_unwanted.connect(self.sample_unwanted)
        column = QVBoxLayout()
        column.setContentsMargins(m.MARGIN, m.GAP, m.MARGIN, m.GAP)
        column.setSpacing(m.GAP)
        column.addWidget(self._head)
        column.addWidget(self._banner)
        column.addWidget(JudgingLine(self.desk))
        column.addWidget(self._stack, 1)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(column, 1)
        middle = QWidget()
        middle.setLayout(self._row)
        self.setCentralWidget(middle)
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self.setStatusBar(self._foot)

    def _load(self, page: QWidget) -> None:
        assert isinstance(page, Page)
        page.load()

    def _on_opened(self) -> None:
        self._banner.hide()
        self._status.say("")
        self._foot.show_read_only(self.desk.has_library and self.desk.library.is_read_only)
        if self.desk.opening is not None:
            self._show(OPENING)
        elif self.desk.file is None:
            self._show(self._place if self._place in WITHOUT_CASE else START)
        else:
            opens_at, self.opens_at = self.opens_at, "plan"
            self._show(opens_at if self._place in (START, OPENING) else self._place)

    def _on_changed(self, change: Changed) -> None:
        self._banner.hide()
        self._load(self._pages[self._place])
        self._name()
        self._say_change(change)

    def _on_elsewhere(self, change: Changed | None) -> None:
        if self._place == START:
            self._load(self._pages[START])
            self._name()
        if change is not None:
            self._banner.hide()
            self._say_change(change)

    def _say_change(self, change: Changed) -> None:
        from botox_vetter.report.words.names import sentence
        from botox_vetter.report.words.reasons import reason_words

        if change.message.kind == SAID_BY_ITS_PAGE:
            return
        words = reason_words(change.message, self.desk.rulebook)
        self.say(sentence(words) if change.message.kind in SAID_AS_IT_IS else tr("Kept: {what}").format(what=words))

    def _on_refused(self, reason: Reason) -> None:
        self._refusals += 1
        from botox_vetter.report.words.reasons import reason_sentence

        self.warn(reason_sentence(reason, self.desk.rulebook))

    def _is_sample_open(self) -> bool:
        from botox_vetter.actions.sample import is_sample

        return self.desk.file is not None and is_sample(self.desk.file.case)

    def _name(self) -> None:
        file = self.desk.file
        name = file.case.name if file else ""
        title = getattr(self._pages[self._place], "title", "") or self._titles[self._place]
        self._stack.setAccessibleName(title)
        self._head.show_place(title)
        self._head.show_case(tr("Case: {name}").format(name=name) if file else "", self._is_sample_open())
        self.setWindowTitle(f"{name} – Botox Vetter" if file else "Botox Vetter")
