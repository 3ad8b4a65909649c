"""Long words break where a line ends; what is copied of them is as it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.ui.breakable import BREAK, WholeCopies, breakable
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.clinics.evidence_brought import brought_by

ADDRESS = "https://quay.example/a/very/long/address/that/takes/more/than/a/line"


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Watched as that of the program is; without a screen Qt does not know whose it is."""
    clipboard = qapp.clipboard()
    watch = WholeCopies(clipboard, qapp, lambda _clipboard, mode: mode is QClipboard.Mode.Clipboard)
    yield clipboard
    clipboard.changed.disconnect(watch._on_changed)
    watch.deleteLater()


def test_what_is_copied_from_a_label_is_as_it_was(clipboard: QClipboard, qtbot: QtBot) -> None:
    label = say(breakable(ADDRESS))
    qtbot.addWidget(label)
    label.show()
    label.setSelection(0, len(label.text()))
    assert BREAK in label.selectedText()
    clipboard.setText(label.selectedText())
    qtbot.waitUntil(lambda: clipboard.text() == ADDRESS)


def test_so_is_what_is_dragged_to_the_evidence(qapp: QApplication) -> None:
    dragged = QMimeData()
    dragged.setText(f"Seen at {breakable(ADDRESS)}")
    assert brought_by(dragged)[0].content == f"Seen at {ADDRESS}".encode()
