"""Texts that a spreadsheet would take for a formula: written so that none runs them, and read back as they were.

=1+1 is written as '=1+1, and '=1+1 as ''=1+1, so that every text comes back.
"""

import re

_RUNS = "=+\\-@\t\r\n＝＋－＠"
_GUARD = re.compile(f"'*[{_RUNS}]")
_GUARDED = re.compile(f"'+[{_RUNS}]")


def guarded(text: str) -> str:
    """With an apostrophe before it where a spreadsheet would compute it."""
    return f"'{text}" if _GUARD.match(text) else text


def guarded_in_typed_cell(text: str) -> str:
    """The same where the cell itself is marked as text: only what looks guarded already needs it."""
    return f"'{text}" if _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text
