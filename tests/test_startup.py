"""Nothing heavy is imported before the window is painted, and Qt keeps its hands off None."""

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "jinja2", "requests", "bs4", "lxml", "numpy", "openpyxl", "rapidfuzz", "jsonschema")

SHOWN = """
import sys
from PySide6.QtWidgets import QApplication
from pathlib import Path
from botox_vetter.ui.session import Session
app = QApplication(["botox-vetter", "-platform", "offscreen"])
session = Session(app, Path(sys.argv[1]) / "settings.json", str(Path(sys.argv[1]) / "library.bvlib"))
session.window.show()
app.processEvents()
print(*[name for name in sys.argv[2:] if name in sys.modules])
"""

COUNTED = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(20_000):
    thing.setObjectName("x")
    thing.blockSignals(False)
after = sys.getrefcount(None), sys.getrefcount(True)
print(max(abs(a - b) for a, b in zip(before, after)))
"""


def run(code: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_window_is_painted_before_anything_heavy_is_imported(tmp_path) -> None:
    assert run(SHOWN, str(tmp_path), *HEAVY) == ""


def test_the_terminal_needs_no_qt() -> None:
    code = "import sys; from botox_vetter.cli import terminal; print(*[n for n in sys.modules if 'PySide6' in n])"
    assert run(code) == ""


def test_twenty_thousand_void_qt_calls_leave_the_reference_counts_alone() -> None:
    # PySide6 6.12.0 on Python 3.11 loses one reference to None or True with every call and in the end aborts
    assert int(run(COUNTED)) < 100
