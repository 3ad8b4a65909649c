"""Brings in what pages need before anybody goes there, bit by bit: a first look is then nearly as quick as the next."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

from botox_vetter import ui
from botox_vetter.report import sections
from botox_vetter.ui.at_rest import AtRest
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.page_kinds import MadeAhead

BEGIN_MS = 300  # after a case was shown: whoever has opened it looks at it first
REST_MS = 15  # one module or page may take long
PLACES = ("plan", "clinics", "find", "compare", "report", "about")


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


def _modules() -> list[str]:
    """Those that the window needs and are not there yet, parts before what is made of them.

    `prices_form` before `prices`, the report's sections before the page that prints it
    """
    names: list[str] = []
    for room in (sections, ui):
        names += sorted((found.name for found in walk_packages(room.__path__, f"{room.__name__}.")), reverse=True)
    return [name for name in sorted(names, key=lambda name: name.endswith(".page")) if name not in sys.modules]
