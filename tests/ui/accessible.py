"""What the keyboard and a screen reader meet in a window; each function tells what is wrong, [] where nothing is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QMainWindow,
    QPushButton,
    QTabBar,
    QTabWidget,
    QWidget,
)

from botox_vetter.ui.rail_button import RailButton

Role, Text = QAccessible.Role, QAccessible.Text
WHOLE = (Role.Table, Role.Tree, Role.List)  # of these the rows are not looked at one by one
MOST_STOPS = 200
NO_CONTROLS = (Role.NoRole, Role.Window, Role.Pane, Role.Grouping, Role.LayeredPane, Role.Graphic)


def wrong_to_hear(window: QMainWindow) -> list[str]:
    """What a screen reader could not name, or would name by something else."""
    wrong = []
    for interface in _told(window):
        widget, role = interface.object(), interface.role()
        name, kind = interface.text(Text.Name), type(widget).__name__
        takes_keyboard = isinstance(widget, QWidget) and _is_stop(widget)
        if not name and (takes_keyboard or role in (*WHOLE, Role.Button, Role.CheckBox, Role.EditableText)):
            wrong.append(f"{kind} ({role.name}) has no name")
        if not name and role is Role.LayeredPane and interface.childCount():
            wrong.append(f"{kind} of several layers has no name")
        if takes_keyboard and role in NO_CONTROLS:
            wrong.append(f"{kind} {name!r} takes the keyboard and is a {role.name}")
        if isinstance(widget, QComboBox) and not interface.relations(
            QAccessible.RelationFlag.Label
        ):  # its only name on Linux
            wrong.append(f"{kind} {name!r} has no label")
        if "<" in interface.text(Text.Description):
            wrong.append(f"{kind} {name!r} is told with the tags of its tooltip")
        is_plain = isinstance(widget, QLabel) and "<a " not in widget.text()
        if role is Role.StaticText and is_plain and not any(text in name for text in _read(widget)):
            wrong.append(f"{widget.text()!r} is only told as {name!r}")
    return wrong


def said_twice(window: QMainWindow) -> list[str]:
    """What Tab leads to and is described by its own name, once more."""
    stops = ((stop, QAccessible.queryAccessibleInterface(stop)) for stop in _stops(window))
    return [
        f"{_described(stop)} is told twice"
        for stop, interface in stops
        if interface is not None and interface.text(Text.Name) == interface.text(Text.Description) != ""
    ]


def not_offered(window: QMainWindow, offered: Iterable[str]) -> list[str]:
    """Buttons of the page and around it that are not among these wishes; those with one name need a wish each."""
    known = list(offered)
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible() and not isinstance(one, RailButton)]
    names = Counter((one.accessibleName() or _plain(one.text())).removesuffix("…").strip() for one in buttons)
    return [
        f"{count} times {name!r} is not offered as often as a wish"
        for name, count in names.items()
        if name and name not in known and sum(words.startswith(f"{name}: ") for words in known) < count
    ]


def unseen(window: QMainWindow) -> list[str]:
    """Where Tab leads and nothing looks different for it."""
    found = []
    for stop in _stops(window):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        pictures = []
        for _with_and_without in range(2):
            QApplication.processEvents()
            pictures.append(window.grab(QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())).toImage())
            stop.clearFocus()
        if pictures[0] == pictures[1]:
            found.append(f"{_described(stop)} looks the same with the keyboard")
    return found


def access_keys_given_twice(window: QMainWindow) -> dict[str, list[str]]:
    """Each with the names that have it, among all that is seen: menus, buttons, tabs, groups and labels of fields."""
    texts = [action.text() for action in window.menuBar().actions()]
    for widget in (found for found in window.findChildren(QWidget) if found.isVisible()):
        if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.RichText:
            continue  # "&amp;" is no access key
        if isinstance(widget, QAbstractButton | QLabel):
            texts.append(widget.text())
        elif isinstance(widget, QTabBar):
            texts += [widget.tabText(n) for n in range(widget.count())]
        elif isinstance(widget, QGroupBox):
            texts.append(widget.title())
    named = defaultdict(list)
    for text in texts:
        if found := re.search(r"(?<!&)&(\w)", text):
            named[found[1].lower()].append(text)
    return {key: names for key, names in named.items() if len(names) > 1}


def walked(window: QMainWindow, is_back: bool = False) -> list[QWidget]:
    """Where Tab stops, from the rail until it comes round; raises where it never does."""
    key, modifier = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
    if is_back:
        key, modifier = Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
    first = next(stop for stop in _stops(window) if isinstance(stop, RailButton))
    first.setFocus()
    found = [first]
    for _press in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        if (now := QApplication.focusWidget()) is first:
            return found
        found.append(now)
    raise AssertionError(f"Tab does not come round from {_described(found[-1])}")


def wrong_to_walk(window: QMainWindow) -> list[str]:
    """Where Tab does not go as one reads: within each box from left to right and down, and never back into a box."""
    forth = walked(window)
    wrong = [f"Tab never stops at {_described(stop)}" for stop in _stops(window) if stop not in forth]
    if walked(window, is_back=True) != [forth[0], *reversed(forth[1:])]:
        wrong.append("Shift+Tab goes another way than Tab")
    wrong += [f"Tab stops at {_described(stop)}, and another one is chosen" for stop in forth if _is_passed_over(stop)]
    boxes: dict[QWidget, list[QWidget]] = defaultdict(list)
    for stop in forth:
        inside = stop
        while inside is not window and (box := inside.parentWidget()) is not None:
            if not boxes[box] or boxes[box][-1] is not inside:
                boxes[box].append(inside)
            inside = box
    for parts in boxes.values():
        again = [part for part, count in Counter(parts).items() if count > 1]
        wrong += [f"Tab comes back to {_described(part)}" for part in again]
        wrong += [
            f"Tab goes back from {_described(one)} to {_described(other)}"
            for one, other in pairwise(parts)
            if _is_before(other.geometry(), one.geometry())
        ]
    return wrong


def _stops(window: QMainWindow) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if _is_stop(widget)]


def _told(window: QMainWindow) -> Iterator[QAccessibleInterface]:
    """All that is seen, from the window down."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid() or interface.state().invisible:
            continue
        yield interface
        if interface.role() not in WHOLE:
            waiting += [interface.child(n) for n in range(interface.childCount())]


def _is_stop(widget: QWidget) -> bool:
    """A tab widget hands the keyboard on to its bar. (No proxy is asked for: see test_ownership.py.)"""
    can = widget.isVisible() and widget.isEnabled() and not isinstance(widget, QTabWidget)
    return can and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_passed_over(stop: QWidget) -> bool:
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() not in (None, stop)


def _is_before(one: QRect, other: QRect) -> bool:
    is_above = one.bottom() < other.top() and one.left() <= other.right() and other.left() <= one.right()
    middle = other.center().y()
    return is_above or (one.top() <= middle <= one.bottom() and one.right() < other.left())


def _described(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {words!r}"


def _read(label: QLabel) -> tuple[str, ...]:
    """As it is seen; an "&" is an access key only where the label leads to a field."""
    return (_plain(label.text()), label.text()) if label.buddy() is None else (_plain(label.text()),)


def _plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
