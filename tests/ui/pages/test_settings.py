"""The settings are handed on as they are chosen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter import __version__
from botox_vetter.actions.settings import Settings
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.pages.settings import SettingsPage
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf


class Kept:
    """Stands in for the session: what is in force."""

    def __init__(self) -> None:
        self.settings = Settings(last_case="x")

    def keep(self, settings: Settings) -> None:
        self.settings = settings


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def page(desk: Desk, kept: Kept, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(desk, lambda: kept.settings, kept.keep)
    qtbot.addWidget(page)
    page.load()
    page.show()
    return page


def field(page: SettingsPage, name: str) -> ChoiceField:
    return next(f for f in page.findChildren(ChoiceField) if f.accessibleName() == name)


@pytest.mark.parametrize(
    ("name", "steps", "wanted"),
    [
        ("Colours", 2, {"look": "dark"}),
        ("Colours", 3, {"look": "contrast"}),
        ("Size of text", 2, {"text_percent": 150}),
        ("Paper", 1, {"paper": "Letter"}),
    ],
)
def test_a_choice_is_handed_on_and_changes_nothing_else(
    name: str, steps: int, wanted: dict[str, object], page: SettingsPage, kept: Kept, qtbot: QtBot
) -> None:
    for _ in range(steps):
        qtbot.keyClick(field(page, name), Qt.Key.Key_Down)
    assert kept.settings == replace(Settings(last_case="x"), **wanted)


def test_it_shows_what_is_in_force(page: SettingsPage, kept: Kept) -> None:
    kept.settings = Settings(look="contrast", text_percent=200, paper="Letter")
    page.load()
    shown = [field(page, name).currentText() for name in ("Colours", "Size of text", "Paper")]
    assert shown == ["High contrast", "200 %", "Letter"]


def test_it_says_where_everything_is_kept_and_shows_the_folder(
    window_of: WindowOf, tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_of(harbour_case()).window
    window.go("settings")
    page = window.page("settings")
    words = [label.text().replace("\u200b", "") for label in page.findChildren(QLabel)]
    assert str(tmp_path / "library.bvlib") in words
    assert f"Botox Vetter {__version__}" in words

    class Files(QObject):
        shown: list[str] = []  # noqa: RUF012 - one instance

        @Slot(QUrl)
        def show(self, address: QUrl) -> None:
            self.shown.append(address.toLocalFile())

    files = Files()
    QDesktopServices.setUrlHandler("file", files, "show")
    try:
        folder = next(b for b in page.findChildren(QPushButton) if b.text().replace("&", "") == "Show the folder")
        qtbot.mouseClick(folder, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert files.shown == [str(tmp_path)]
