"""How it is put together: no command opens the window, a command the terminal."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from botox_vetter import app
from botox_vetter.report.document import Document, Paragraph
from tests.cli.running import library_with_harbour, run
from tests.pdf import text_of

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from botox_vetter import app

def look():
    app_ = QApplication.instance()
    window = next(w for w in app_.topLevelWidgets() if w.isVisible() and hasattr(w, "desk"))
    if window.place != "start" or not window.desk.has_library:
        return
    print(window.windowTitle(), "|", len(window.desk.library.cases()), "|", app_.desktopFileName())
    window.close()

timer = QTimer()
real = app.name_application
def named(application):
    real(application)
    timer.timeout.connect(look)
    timer.start(20)
app.name_application = named
sys.exit(app.main(["--library", sys.argv[1]]))
"""


def test_without_a_command_the_window_opens_on_the_library(tmp_path: Path) -> None:
    library = library_with_harbour(tmp_path)
    command = [sys.executable, "-c", WINDOW, str(library)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, "Botox Vetter | 2 | botox-vetter\n"), ended.stderr


def test_where_there_is_no_screen_it_says_so_in_one_line() -> None:
    ended = run()
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "There is no screen here: start from a desktop, or give a command (--help).\n"


def test_a_command_never_opens_a_window(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    library = library_with_harbour(tmp_path)
    assert app.main(["case", "list", "--library", str(library)]) == 0
    assert "Hartlepool" in capsys.readouterr().out


def test_a_pdf_is_painted_by_the_application_that_runs(qapp: QApplication, tmp_path: Path) -> None:
    document = Document("Clinics compared", (), "en", ("foot",), (Paragraph("Quay comes first."),))
    app.write_pdf(document, tmp_path / "a.pdf", "Letter")
    assert "Quay comes first." in text_of(tmp_path / "a.pdf")
    assert QApplication.instance() is qapp


def test_the_application_has_its_name_and_icon(qapp: QApplication) -> None:
    app.name_application(qapp)
    assert qapp.applicationDisplayName() == "Botox Vetter"
    assert qapp.desktopFileName() == "botox-vetter"
    assert not qapp.windowIcon().isNull()
