"""The menu Help: what a page is for, every wish and key, the sample case, and the program itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.menus import add_action, add_menu
from botox_vetter.ui.palette.keys import FOR_KEYS, TO_DO

if TYPE_CHECKING:
    from botox_vetter.ui.palette.reach import Reach

HERE, PROBLEM, ABOUT = "here", "problem", "about"  # the parts of the page that helps


class HelpMenu:
    """show_help(part): one of HERE, PROBLEM, ABOUT. open_sample(): lays the sample case on the desk."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        reach: Callable[[], "Reach"],
        show_help: Callable[[str], object],
        open_sample: Callable[[], object],
    ) -> None:
        self._desk = desk
        key, menu = QKeySequence.StandardKey, add_menu(window, tr("&Help"))
        about = QAction.MenuRole.AboutRole
        self._with_rules = (
            add_action(menu, tr("&Help on this page"), lambda: show_help(HERE), key.HelpContents),
            add_action(menu, tr("&Everything one can do …"), lambda: reach().every_wish(), TO_DO),
            add_action(menu, tr("&Keys …"), lambda: reach().every_key(), FOR_KEYS),
        )
        menu.addSeparator()
        self._sample = add_action(menu, tr("Open the &sample case"), open_sample)
        menu.addSeparator()
        self._program = (
            add_action(menu, tr("&Report a problem …"), lambda: show_help(PROBLEM)),
            add_action(menu, tr("&About Botox Vetter"), lambda: show_help(ABOUT), role=about),
        )

    def enable(self) -> None:
        for action in (*self._with_rules, *self._program):
            action.setEnabled(self._desk.has_rulebook)
        self._sample.setEnabled(self._desk.can_keep)
