"""Brings in what pages need before anybody goes there, bit by bit: a first look is then nearly as quick as the next."""

from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from operator import attrgetter
from pkgutil import iter_modules
from types import ModuleType

from PySide6.QtWidgets import QWidget

from botox_vetter import pricing, ui
from botox_vetter.report import sections, words
from botox_vetter.ui.at_rest import AtRest
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.page_kinds import MadeAhead

BEGIN_MS = 300  # after a case was shown: whoever has opened it looks at it first
REST_MS = 15  # one module or page may take long
LARGE = (  # of what pages import
    "rapidfuzz",
    "rapidfuzz.distance",
    "botox_vetter.matching.same_clinic",
    "botox_vetter.actions.tables.vocabulary",
    "botox_vetter.actions.tables.row_work",
    "botox_vetter.actions.guided.understanding",
)
PLACES = ("plan", "clinics", "find", "compare", "report", "about", "sources", "settings", "checks", "look_up")


class WarmUp(AtRest):
    """Owned by the window; begins when a case is opened, or none, or begins to be read."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, REST_MS)
        self._window = window
        window.desk.opened.connect(lambda: self.begin(self._all(), BEGIN_MS))

    def _all(self) -> Iterator[None]:
        for module in _modules():
            import_module(module)
            yield
        for place in PLACES:
            page = self._window.prepare(place)
            yield
            if isinstance(page, MadeAhead):
                for _part in page.make_ahead():
                    yield
            for part in page.findChildren(QWidget):
                part.ensurePolished()  # by the style sheet
                yield


def _modules() -> Iterator[str]:
    """What the window needs, parts before what is made of them: the pages themselves last."""
    pages = []
    for name in chain(_modules_of(pricing), _modules_of(words), _modules_of(sections), LARGE, _modules_of(ui)):
        if name.endswith(".page"):
            pages.append(name)
        else:
            yield name
    yield from pages


def _modules_of(room: ModuleType) -> Iterator[str]:
    """Folder by folder: `prices_form` before `prices`."""
    for found in sorted(iter_modules(room.__path__, f"{room.__name__}."), key=attrgetter("name"), reverse=True):
        if found.ispkg:
            yield from _modules_of(import_module(found.name))
        else:
            yield found.name
