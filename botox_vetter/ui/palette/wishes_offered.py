"""Every wish of the menus and of the shown page, with its keys; read off the actions, never listed twice."""

from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.palette.offer import Offer


def wishes_of(menus: QMenuBar, page: QWidget | None, page_title: str) -> tuple[Offer, ...]:
    """Those of the page first: they are what is in hand."""
    own = [_offer(action, page_title) for action in page.actions()] if page is not None else []
    return (*own, *(offer for menu in menus.findChildren(QMenu) for offer in _of_menu(menu, menus)))


def keys_of(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """Those that have a key."""
    return tuple(offer for offer in offers if offer.keys)


def _of_menu(menu: QMenu, menus: QMenuBar) -> Iterator[Offer]:
    menu.aboutToShow.emit()  # some fill themselves only then
    for action in menu.actions():
        if not action.isSeparator() and action.menu() is None:
            yield _offer(action, plain(menu.title()))


def _offer(action: QAction, where: str) -> Offer:
    words = plain(action.text()).removesuffix("…").strip()
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Offer(f"{where}/{words}", words, action.trigger, where, keys, action.isEnabled())
