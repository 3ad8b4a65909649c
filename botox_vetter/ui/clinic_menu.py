"""The menu Clinic: what can be done with the chosen one, from whatever place."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QKeySequence

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import START, MainWindow
from botox_vetter.ui.menus import add_action, add_menu, in_menu

if TYPE_CHECKING:
    from botox_vetter.ui.pages.clinics.page import ClinicsPage
    from botox_vetter.ui.pages.review.page import ReviewPage


class ClinicMenu:
    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk, self._window = desk, window
        menu = add_menu(window, tr("C&linic"))
        self._new = add_action(menu, tr("&New clinic"), lambda: self._page().new_clinic(), QKeySequence.StandardKey.New)
        self._from_site = add_action(menu, tr("New clinic from its &website …"), self._ask_for_website, "Ctrl+Shift+L")
        self._star = add_action(menu, tr("On or off the &shortlist"), lambda: self._page().star(), "Ctrl+D")
        self._remove = add_action(menu, tr("&Remove the chosen clinic"), lambda: self._page().remove())
        self._website = add_action(
            menu, tr("Rea&d its website and keep it"), lambda: self._page().read_website(), "Ctrl+Shift+W"
        )
        self._checks = add_action(menu, tr("R&un checks …"), lambda: self._window.go("checks"), "Ctrl+Shift+K")
        self._look_up = add_action(menu, tr("Loo&k up in a register …"), lambda: self._window.go("look_up"), "Ctrl+L")
        self._covered = add_action(menu, tr("What re&gisters cover"), lambda: self._window.go("covered"))
        menu.addSeparator()
        tabs = (
            ("overview", tr("&Overview")),
            ("people", tr("&People")),
            ("prices", tr("Pr&ices")),
            ("vetting", tr("&Vetting")),
            ("evidence", tr("&Evidence")),
            ("notes", tr("No&tes")),
            ("history", tr("&History of this clinic")),
        )
        self._tabs = [
            add_action(menu, words, partial(self._show, tab), f"Alt+{n}")
            for n, (tab, words) in enumerate(tabs, start=1)
        ]
        menu.addSeparator()
        self._answers = menu.addMenu(tr("&Answer the chosen question"))
        self._answers.aboutToShow.connect(self._fill_answers)
        window.went.connect(self.enable)

    def enable(self) -> None:
        file = self._desk.file
        is_at_start = self._window.place == START  # there the key begins a case
        self._new.setEnabled(file is not None and self._desk.can_keep and not is_at_start)
        self._from_site.setEnabled(file is not None and self._desk.can_keep)
        for action in (self._checks, self._look_up, self._covered):
            action.setEnabled(file is not None)
        for action in self._tabs:
            action.setEnabled(file is not None and bool(file.clinics))
        for action in (self._star, self._remove, self._website, self._answers.menuAction()):
            action.setEnabled(file is not None and bool(file.clinics) and self._desk.can_keep)

    def _page(self) -> "ClinicsPage":
        self._window.go("clinics")
        return cast("ClinicsPage", self._window.page("clinics"))

    def _ask_for_website(self) -> None:
        page = cast("ReviewPage", self._window.prepare("review"))
        page.begin_anew()
        self._window.go("review")
        page.take_keyboard()

    def _show(self, tab: str) -> None:
        self._page().show_part(tab)

    def _fill_answers(self) -> None:
        """Those of the question that is seen; the keys stand beside them, for they work in the list of questions."""
        self._answers.clear()
        offered: list[tuple[str, str, Callable[[], object]]] = []
        if self._window.place == "clinics":
            offered = cast("ClinicsPage", self._window.here).answers()
        for key, words, wish in offered:
            add_action(self._answers, f"{in_menu(words)}\t{key}", wish)
        if not offered:
            add_action(self._answers, tr("Choose a question under Vetting first"), lambda: None).setEnabled(False)
