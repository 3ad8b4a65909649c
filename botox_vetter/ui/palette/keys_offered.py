"""Every key, by where it works: the shown page, lists and fields, the menus."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from botox_vetter.language import tr
from botox_vetter.ui.palette.offer import Offer

_Key = Qt.Key


def keys_offered(wishes: Iterable[Offer], page_title: str) -> list[Offer]:
    """Of these wishes those that have a key; what lists and fields know by themselves cannot be taken, only read."""
    with_key = [offer for offer in wishes if offer.keys]
    here = [offer for offer in with_key if offer.detail == page_title]
    return [*here, *(offer for offer in with_key if offer not in here), *_in_lists(), *_everywhere()]


def _in_lists() -> list[Offer]:
    return _said(
        tr("In lists"),
        (
            (tr("Open the chosen row"), _name(_Key.Key_Return)),
            (tr("Remove the chosen row"), _name(_Key.Key_Delete)),
            (tr("Answer the chosen question"), "1, 2, 3, Y, N, U"),
            (tr("Claimed, seen or verified"), "C, S, V"),
        ),
    )


def _everywhere() -> list[Offer]:
    return _said(
        tr("Everywhere"),
        (
            (tr("Next field or button"), _name(_Key.Key_Tab)),
            (tr("Next tab"), _name("Ctrl+Tab")),
            (tr("Field with the underlined letter"), tr("{key} and the letter").format(key="Alt")),
            (tr("Leave everything as it was"), _name(_Key.Key_Escape)),
        ),
    )


def _said(group: str, keys: Iterable[tuple[str, str]]) -> list[Offer]:
    return [Offer(f"{group}/{words}", words, None, group, name) for words, name in keys]


def _name(key: Qt.Key | str) -> str:
    """As the platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
