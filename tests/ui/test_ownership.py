"""What may not be asked of Qt from Python, for PySide answers by a wrong bond, and breaks widgets that are in use.

nextInFocusChain(), previousInFocusChain(), focusProxy(), buddy()
    PySide takes what is returned for a child of what was asked. Where that goes round in a circle, as from a viewport
    to its scroll area, the garbage collector lets go of both, and of every Python widget inside: "already deleted".
itemAt()
    PySide keeps the item as long as the layout, also when Qt has deleted it; what comes to lie at its address is then
    taken for an item.
"""

import re
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

import botox_vetter

SOURCES = [path for path in Path(botox_vetter.__file__).parent.rglob("*.py") if path.name != "flow.py"]
ASKED_WRONGLY = re.compile(r"\.(nextInFocusChain|previousInFocusChain|focusProxy|buddy|itemAt)\(")


def parent_of(widget: QWidget) -> str:
    """The bond that PySide keeps, which need not be Qt's."""
    found = re.search(r"^parent\.+ (.*)$", shiboken6.dump(widget), re.MULTILINE)
    return found[1] if found else ""


def test_no_source_asks_for_what_pyside_binds_wrongly() -> None:
    assert [path.name for path in SOURCES if ASKED_WRONGLY.search(path.read_text(encoding="utf-8"))] == []


def test_a_viewport_asked_for_its_proxy_would_own_its_area(qapp: object) -> None:
    """When this fails, PySide has mended it, and the rule above may go."""
    area = QScrollArea()
    area.setWidget(QWidget())
    assert parent_of(area) == ""
    area.viewport().focusProxy()
    assert "QWidget" in parent_of(area)


def test_a_widget_asked_for_the_next_in_the_chain_would_own_that(qapp: object) -> None:
    box, one, other = QWidget(), QLineEdit(), QLineEdit()
    column = QVBoxLayout(box)
    column.addWidget(one)
    column.addWidget(other)
    assert "QWidget" in parent_of(other)
    one.nextInFocusChain()
    assert "QLineEdit" in parent_of(other)
