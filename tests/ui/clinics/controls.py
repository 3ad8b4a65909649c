"""What holds for the controls of every pane: each has a name, and no access key is given twice."""

import re
from collections import Counter

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def nameless(pane: QWidget) -> list[QWidget]:
    """Controls that a screen reader could not name."""
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
    found = [widget for kind in kinds for widget in pane.findChildren(kind) if widget.isVisibleTo(pane)]
    named = [widget for widget in found if not isinstance(widget, QHeaderView)]  # a part of its view
    return [widget for widget in named if not (widget.accessibleName() or getattr(widget, "text", str)())]


def access_keys_given_twice(pane: QWidget) -> set[str]:
    """Among what is seen at one time."""
    texts = [w.text() for kind in (QAbstractButton, QLabel) for w in pane.findChildren(kind) if w.isVisibleTo(pane)]
    keys = Counter(found[1].lower() for text in texts if (found := re.search(r"(?<!&)&(\w)", text)))
    return {key for key, count in keys.items() if count > 1}
