"""The window: a rail of places, a head with the case, a page, and a line that says what was last kept."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from botox_vetter.actions.changed import Changed
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import tr
from botox_vetter.ui.banner import Banner
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import heading, set_role
from botox_vetter.ui.fields.text import LineField, TextField
from botox_vetter.ui.fields.typed import TypedField
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.rail import Place, Rail
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

START = "start"
SAID_AS_IT_IS = frozenset({"undone", "redone", "nothing_to_undo", "nothing_to_redo"})


class Page(Protocol):
    """What the window asks of a page: it is a widget, loads what lies on the desk, and keeps what is half typed."""

    def load(self) -> None: ...


class MainWindow(QMainWindow):
    """Builds nothing but the frame; pages are handed in by `add_page` and made when they are first shown."""

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self.desk, self.look, self.jobs = desk, look, jobs
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._place = START
        self._refusals = 0
        self._titles = {START: tr("Welcome")}
        self._rail: Rail | None = None
        self._title = heading("", m.TITLE)
        self._case_line = ElidedLabel()
        self._banner = Banner(look)
        self._stack = QStackedWidget()
        self._kept = ElidedLabel()
        self._lay_out()
        desk.leaving.connect(self.settle)
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.refused.connect(self._on_refused)

    def add_places(self, places: tuple[Place, ...], makers: dict[str, Callable[[], QWidget]]) -> None:
        """The rail's places and, by id, what makes each page; START has a maker but no place in the rail."""
        self._makers = makers
        self._titles |= {place.id: place.words for place in places}
        self._rail = Rail(places, self.look, tr("Places"))
        self._rail.chosen.connect(self.go)
        self._row.insertWidget(0, self._rail)

    @property
    def place(self) -> str:
        return self._place

    def go(self, place: str) -> None:
        """Shows a place; without an open case every place but the settings leads to the start page."""
        self.settle()
        self._show(place)

    def _show(self, place: str) -> None:
        if self.desk.file is None and place != "settings":
            place = START
        self._place = place
        if place not in self._pages:
            self._pages[place] = self._makers[place]()
            self._stack.addWidget(self._pages[place])
        page = self._pages[place]
        self._stack.setCurrentWidget(page)
        if self._rail is not None:
            self._rail.show_place(None if place == START else place)
        self._load(page)
        self._name()

    def settle(self) -> bool:
        """Keeps what is being typed, for a shortcut takes the keyboard from no field; False: that was refused."""
        before, typed = self._refusals, self.focusWidget()
        if isinstance(typed, LineField | TextField | TypedField):
            typed.commit()
        return self._refusals == before

    def page(self, place: str) -> QWidget:
        """The page of a place that has been shown."""
        return self._pages[place]

    def say(self, words: str) -> None:
        """What was done, in the status line."""
        self._kept.setText(words)

    def warn(self, words: str) -> None:
        self._banner.warn(words)

    def remember(self, settings: QSettings) -> None:
        settings.setValue("geometry", self.saveGeometry())

    def restore(self, settings: QSettings) -> None:
        geometry = settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.settle():
            super().closeEvent(event)
        else:
            event.ignore()  # the banner says what was not kept; closing once more leaves it behind

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._case_line)
        column = QVBoxLayout()
        column.setContentsMargins(m.MARGIN, m.GAP_LARGE, m.MARGIN, m.GAP)
        column.setSpacing(m.GAP)
        column.addLayout(head)
        column.addWidget(self._banner)
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
        self.statusBar().addWidget(self._kept, 1)
        self.statusBar().addPermanentWidget(QLabel(tr("Everything stays on this computer.")))
        set_role(self._case_line, "muted")

    def _load(self, page: QWidget) -> None:
        page.load()  # type: ignore[attr-defined]

    def _on_opened(self) -> None:
        self._banner.hide()
        self._kept.clear()
        if self.desk.file is None or self._place == START:
            self._show(START if self.desk.file is None else "plan")
        else:
            self._show(self._place)

    def _on_changed(self, change: Changed) -> None:
        self._banner.hide()
        self._load(self._pages[self._place])
        self._name()
        from botox_vetter.report.words.names import sentence
        from botox_vetter.report.words.reasons import reason_words

        words = reason_words(change.message, self.desk.rulebook)
        self.say(sentence(words) if change.message.kind in SAID_AS_IT_IS else tr("Kept: {what}").format(what=words))

    def _on_refused(self, reason: Reason) -> None:
        self._refusals += 1
        from botox_vetter.report.words.names import sentence
        from botox_vetter.report.words.reasons import reason_words

        self.warn(sentence(reason_words(reason, self.desk.rulebook)) + ".")

    def _name(self) -> None:
        self._title.setText(self._titles[self._place])
        file = self.desk.file
        name = file.case.name if file else ""
        self._case_line.setText(tr("Case: {name}").format(name=name) if file else "")
        self._case_line.setVisible(file is not None)
        self.setWindowTitle(f"{name} – Botox Vetter" if file else "Botox Vetter")
