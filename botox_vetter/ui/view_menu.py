"""The menu View: where one can go, and how large everything is written."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import WITHOUT_CASE, MainWindow
from botox_vetter.ui.menus import add_action, add_menu
from botox_vetter.ui.palette.keys import TO_GO

if TYPE_CHECKING:
    from botox_vetter.ui.palette.reach import Reach

_Key = QKeySequence.StandardKey


class ViewMenu:
    """resize(step): all text, or what the page shows: 1 larger, -1 smaller, 0 as usual."""

    def __init__(
        self, desk: Desk, window: MainWindow, reach: Callable[[], "Reach"], resize: Callable[[int], object]
    ) -> None:
        self._desk = desk
        menu = add_menu(window, tr("&View"))
        places = (
            ("plan", tr("&Plan"), "Ctrl+1"),
            ("about", tr("&Treatment"), "Ctrl+2"),
            ("find", tr("&Find"), "Ctrl+3"),
            ("clinics", tr("&Clinics"), "Ctrl+4"),
            ("compare", tr("Co&mpare"), "Ctrl+5"),
            ("report", tr("&Report"), "Ctrl+6"),
            ("sources", tr("S&ources"), "Ctrl+7"),
            ("due", tr("What is &due"), "Ctrl+Shift+D"),
        )
        self._places = {place: add_action(menu, words, partial(window.go, place), key) for place, words, key in places}
        menu.addSeparator()
        self._go = add_action(menu, tr("&Go to …"), lambda: reach().go_anywhere(), TO_GO)
        add_action(menu, tr("&Next part of the window"), lambda: window.next_pane(1), "F6")
        add_action(menu, tr("Pre&vious part of the window"), lambda: window.next_pane(-1), "Shift+F6")
        menu.addSeparator()
        add_action(menu, tr("&Larger"), lambda: resize(1), _Key.ZoomIn, "Ctrl+=")
        add_action(menu, tr("&Smaller"), lambda: resize(-1), _Key.ZoomOut)
        add_action(menu, tr("&Usual size"), lambda: resize(0), "Ctrl+0")

    def enable(self) -> None:
        """Nothing but an empty window is there before the rules."""
        for place, action in self._places.items():
            action.setEnabled(self._desk.file is not None or place in WITHOUT_CASE)
        self._go.setEnabled(self._desk.has_rulebook)
