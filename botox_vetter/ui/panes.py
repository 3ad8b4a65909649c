"""The parts of a page between which a key leads: what its outermost splitter divides, else the whole page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


def panes_of(page: QWidget) -> list[QWidget]:
    splitter = next((found for found in page.findChildren(QSplitter) if found.isVisible()), None)  # parents come first
    if splitter is None:
        return [page]
    parts = (splitter.widget(n) for n in range(splitter.count()))
    return [part for part in parts if part is not None and part.isVisible()]


def step_between(panes: list[QWidget], step: int, first: QWidget | None = None) -> None:
    """To the next of those that can take the keyboard; within it to where the keyboard was last.

    first   where the keyboard goes in whichever of them holds that
    """
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), None)
    begin = here + step if here is not None else (0 if step > 0 else -1)
    for n in range(len(panes)):
        pane = panes[(begin + n * step) % len(panes)]
        if (target := first if first is not None and pane.isAncestorOf(first) else target_in(pane)) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def first_stop(part: QWidget) -> QWidget | None:
    """What takes the keyboard first as one reads; why the focus chain is not asked, tests/ui/test_ownership.py says."""
    found = [widget for widget in part.findChildren(QWidget) if _takes_keyboard(widget)]
    return min(found, key=lambda widget: _place_in(part, widget), default=None)


def target_in(pane: QWidget) -> QWidget | None:
    """Where the keyboard goes in it: where it was last, or first as one reads."""
    last = pane.focusWidget()
    return last if last is not None and pane.isAncestorOf(last) and _takes_keyboard(last) else first_stop(pane)


def _place_in(part: QWidget, widget: QWidget) -> tuple[int, int]:
    place = widget.mapTo(part, QPoint(0, 0))
    return place.y(), place.x()


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
