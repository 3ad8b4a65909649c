"""The window against a bare one, each in a process of its own, in the same run (aims: empty 1.5, last case 3)."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from botox_vetter.actions.library import open_library
from botox_vetter.actions.settings import Settings, save_settings
from tests.cases import harbour_case, keep

RUNS = 7

BARE = """
import sys
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Table(QAbstractTableModel):
    def rowCount(self, parent=None): return 20
    def columnCount(self, parent=None): return 5
    def data(self, index, role=0): return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None
app = QApplication([])
window, view, table = QMainWindow(), QTableView(), Table()
view.setModel(table)
window.setCentralWidget(view)
window.resize(1280, 800)
window.show()
app.processEvents()
"""

OURS = """
import os, sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from botox_vetter.app import main
def until_shown(app):
    app.processEvents()
    if len(sys.argv) > 2:
        (window,) = [widget for widget in app.topLevelWidgets() if hasattr(widget, "desk")]
        while window.desk.file is None or window.place == "start":
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        app.processEvents()
    sys.stdout.flush()
    os._exit(0)
QApplication.exec = until_shown
main([])
"""


def seconds(code: str, folder: Path, *arguments: str) -> float:
    """With byte code, as an installed program has it, wherever it may be forbidden to tests; settings of its own."""
    own = {
        "PYTHONPYCACHEPREFIX": str(folder / "byte code"),
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **own}
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, str(folder), *arguments], check=True, capture_output=True, env=kept)
    return time.perf_counter() - begun


def ratio(folder: Path, *arguments: str) -> float:
    """Median of pairs taken in turn, so that a busy machine slows both."""
    seconds(BARE, folder), seconds(OURS, folder, *arguments)
    return statistics.median(seconds(OURS, folder, *arguments) / seconds(BARE, folder) for _ in range(RUNS))


@pytest.mark.benchmark
def test_the_empty_window_is_painted_soon_after_a_bare_one_would_be(tmp_path: Path) -> None:
    found = ratio(tmp_path)
    print(f"\nempty window / bare window with a table: {found:.2f} (aim 1.5)")
    assert found < 2.5


@pytest.mark.benchmark
def test_the_last_case_is_shown_soon_after(tmp_path: Path) -> None:
    case, own = harbour_case(), tmp_path / "botox-vetter"
    own.mkdir()
    with open_library(str(own / "library.bvlib")) as library:
        keep(library, case)
    save_settings(own / "settings.json", Settings(last_case=case.case.id))
    (own / "window.conf").write_text("[General]\nplace=clinics\n")
    found = ratio(tmp_path, "last case")
    print(f"\nlast case shown / bare window with a table: {found:.2f} (aim 3)")
    assert found < 6
