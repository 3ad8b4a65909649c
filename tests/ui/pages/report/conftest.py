"""A few pages, the last of them on their side."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtWidgets import QApplication

from botox_vetter.paper.pages import pages
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from tests.paper.documents import document, table


@dataclass(frozen=True)
class LaidOut:
    pages: tuple[Page, ...]
    setter: Typesetter


@pytest.fixture
def laid_out(qapp: QApplication) -> LaidOut:
    setter = Typesetter()
    made = document(table(100), replace(table(20), is_wide=True))
    return LaidOut(pages(made, "A4", setter), setter)
