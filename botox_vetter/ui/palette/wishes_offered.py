"""Every wish of the menus and of the shown page, with its keys; read off actions and buttons, never listed twice."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QPushButton, QToolButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.palette.also import also
from botox_vetter.ui.palette.offer import Offer


def wishes_of(menus: QMenuBar, page: QWidget, page_title: str, around: Iterable[QWidget] = ()) -> list[Offer]:
    """Those of the page with a key first, its buttons last, then those of what stands `around` it.

    A button with the name of a wish is that wish, and said once; buttons with one name are told by what they belong to.
    """
    seen = [page, *(widget for widget in page.findChildren(QWidget) if widget.isVisible())]
    actions = dict.fromkeys(action for widget in seen for action in widget.actions())  # some stand in two places
    alone = [action for action in actions if not action.isSeparator() and _menu(action) is None]
    in_buttons = [menu for action in actions if (menu := _menu(action)) is not None]
    inside = [action for menu in in_buttons for action in _actions(menu) if action not in actions]
    keyed = [_of_action(action, page_title) for action in (*alone, *inside)]
    of_menus = [offer for action in menus.actions() if (menu := _menu(action)) for offer in _of_menu(menu, menu)]
    said = {offer.words for offer in (*keyed, *of_menus)}
    buttons = [*_of_buttons(seen, page, page_title, said)]
    for part in around:
        buttons += _of_buttons(part.findChildren(QWidget), part, tr("Around the page"), said)
    return [*keyed, *of_menus, *buttons]


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
    return _offer(plain(action.text()), action.trigger, where, keys, action.isEnabled())


def _of_buttons(seen: Iterable[QWidget], inside: QWidget, where: str, said: Collection[str]) -> Iterator[Offer]:
    buttons = [one for one in seen if isinstance(one, QPushButton | QToolButton) and one.isVisible()]
    named = [(button, words) for button in buttons if (words := _words(_name(button))) and words not in said]
    count = Counter(words for _button, words in named)
    told = ((button, words if count[words] == 1 else _told_apart(button, words, inside)) for button, words in named)
    for words, button in {words: button for button, words in told}.items():
        yield _offer(words, button.click, where, "", button.isEnabled())


def _told_apart(button: QAbstractButton, words: str, inside: QWidget) -> str:
    """With its question, or else the boxes that it lies in, the nearest first."""
    around, box = [button.accessibleDescription()], button.parentWidget()
    while not around[0] and box is not None and box is not inside:
        around.append(box.accessibleName())
        box = box.parentWidget()
    told = ", ".join(filter(None, around))
    return tr("{what}: {of}").format(what=words, of=told) if told else words


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or plain(button.text())


def _offer(text: str, wish: Callable[[], object], where: str, keys: str, is_possible: bool) -> Offer:
    words = _words(text)
    return Offer(f"{where}/{words}", words, wish, where, keys, also(words), is_possible)


def _words(text: str) -> str:
    """Without the key that stands beside it in a menu, and the mark that more is asked."""
    return text.split("\t")[0].removesuffix("…").strip()
