"""What a cell may show besides its text: a second line, and a sign in a colour role. `SignDelegate` paints both."""

from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt

DETAIL = Qt.ItemDataRole.UserRole + 101  # str: a smaller line below the text; "" none
SIGN = Qt.ItemDataRole.UserRole + 102  # Sign, or None
DETAIL_COLOUR = Qt.ItemDataRole.UserRole + 103  # a name of `Roles`, or None: the sign's


class Sign(NamedTuple):
    """icon: a file of resources/icons; colour: a name of `Roles`. Words beside it say the same."""

    icon: str
    colour: str


def tooltip(*lines: str) -> str | None:
    """Wraps, and takes nobody's words for mark-up; None: nothing to say."""
    said = [escape(line) for line in lines if line]
    return f"<p>{'<br>'.join(said)}</p>" if said else None
