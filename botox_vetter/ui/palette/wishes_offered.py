"""Every wish of the menus and of the shown page, with its keys; read off actions and buttons, never listed twice."""

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QPushButton, QToolButton, QWidget

from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.palette.also import also
from botox_vetter.ui.palette.offer import Offer


def wishes_of(menus: QMenuBar, page: QWidget, page_title: str) -> list[Offer]:
    """Those of the page with a key first, its buttons last; what bears the same name is said once."""
    seen = [page, *(widget for widget in page.findChildren(QWidget) if widget.isVisible())]
    actions = dict.fromkeys(action for widget in seen for action in widget.actions())  # some stand in two places
    alone = [action for action in actions if not action.isSeparator() and _menu(action) is None]
    in_buttons = [menu for action in actions if (menu := _menu(action)) is not None]
    inside = [action for menu in in_buttons for action in _actions(menu) if action not in actions]
    keyed = [_of_action(action, page_title) for action in (*alone, *inside)]
    of_menus = [offer for action in menus.actions() if (menu := _menu(action)) for offer in _of_menu(menu, menu)]
    buttons = [_of_button(widget, page_title) for widget in seen if isinstance(widget, QPushButton | QToolButton)]
    count = Counter(offer.words for offer in (*keyed, *of_menus, *buttons))
    return [*keyed, *of_menus, *(offer for offer in buttons if offer.words and count[offer.words] == 1)]


def _of_menu(menu: QMenu, top: QMenu) -> Iterator[Offer]:
    menu.aboutToShow.emit()  # some fill themselves only then
    for action in menu.actions():
        if (inside := _menu(action)) is not None:
            yield from _of_menu(inside, top)
        elif not action.isSeparator() and action.isVisible():
            yield _of_action(action, plain(top.title()))


def _actions(menu: QMenu) -> list[QAction]:
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator() and action.text()]


def _menu(action: QAction) -> QMenu | None:
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None


def _of_action(action: QAction, where: str) -> Offer:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return _offer(action.text(), action.trigger, where, keys, action.isEnabled())


def _of_button(button: QAbstractButton, where: str) -> Offer:
    return _offer(button.accessibleName() or button.text(), button.click, where, "", button.isEnabled())


def _offer(text: str, wish: Callable[[], object], where: str, keys: str, is_possible: bool) -> Offer:
    words = plain(text).split("\t")[0].removesuffix("…").strip()
    return Offer(f"{where}/{words}", words, wish, where, keys, also(words), is_possible)
