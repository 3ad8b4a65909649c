"""Brings in what pages need before anybody goes there, bit by bit: a first look is then nearly as quick as the next."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from time import perf_counter

from PySide6.QtCore import QTimer

from botox_vetter import ui
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.page_kinds import MadeAhead

BEGIN_MS = 300  # after a case was shown: whoever has opened it looks at it first
REST_MS = 15  # what the person does comes in between
BIT_S = 0.005  # so long at the least; one module or page may take longer
PLACES = ("plan", "clinics", "find", "compare", "report", "about")


class WarmUp(QTimer):
    """Owned by the window; begins when a case is opened, or none, or begins to be read."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bits: Iterator[None] = iter(())
        self.timeout.connect(self._on_rest)
        window.desk.opened.connect(self._begin)

    def _begin(self) -> None:
        self._bits = self._all()
        self.start(BEGIN_MS)

    def _on_rest(self) -> None:
        self.start(REST_MS)
        begun = perf_counter()
        for _bit in self._bits:
            if perf_counter() - begun > BIT_S:
                return
        self.stop()

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
    """Those of the window that are not there yet, parts before what is made of them: `prices_form` before `prices`."""
    names = sorted((found.name for found in walk_packages(ui.__path__, f"{ui.__name__}.")), reverse=True)
    return [name for name in sorted(names, key=lambda name: name.endswith(".page")) if name not in sys.modules]
