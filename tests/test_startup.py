"""Nothing heavy is imported before the window is painted, and Qt keeps its hands off None."""

import subprocess
import sys
from pathlib import Path

from botox_vetter.actions.library import open_library
from botox_vetter.actions.settings import Settings, save_settings
from tests.cases import harbour_case, keep

NEVER_FIRST = ("alembic", "jinja2", "requests", "bs4", "lxml", "numpy", "openpyxl", "jsonschema")
HEAVY = (
    *NEVER_FIRST,
    "sqlalchemy",
    "rapidfuzz",
    "botox_vetter.comparison.results",
    "botox_vetter.domain.cases",
    "botox_vetter.domain.clinics",
    "botox_vetter.domain.criteria",
    "botox_vetter.domain.evidence",
    "botox_vetter.domain.quotes",
    "botox_vetter.domain.rulebook",
    "botox_vetter.report.document",
    "botox_vetter.store.library",
)
LATER = (
    *NEVER_FIRST,
    "botox_vetter.actions.due",
    "botox_vetter.report.sections.prices",
    "botox_vetter.report.sections.side_by_side",
    "botox_vetter.report.sections.standing_reasons",
    "botox_vetter.ui.pages.clinics.vetting",
    "botox_vetter.ui.pages.opening",
)

SHOWN = """
import sys
from PySide6.QtWidgets import QApplication
from pathlib import Path
import botox_vetter.ui.warm_up
from botox_vetter.cli.arguments import read
from botox_vetter.ui.session import Session
wish = read(["--library", str(Path(sys.argv[1]) / "library.bvlib")])
app = QApplication(["botox-vetter", "-platform", "offscreen"])
session = Session(app, Path(sys.argv[1]) / "settings.json", wish.library)
session.window.show()
app.processEvents()
"""

SAID = """
print(*[name for name in sys.argv[2:] if name in sys.modules])
"""

LAST_CASE = """
import os
from PySide6.QtCore import QEventLoop
session.start()
session.window.open_next_at("clinics")
while session.window.place != "clinics":
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
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


def test_the_window_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    assert run(SHOWN + SAID, str(tmp_path), *HEAVY) == ""


def test_the_last_case_is_shown_before_what_other_pages_need_is_imported(tmp_path: Path) -> None:
    case = harbour_case()
    with open_library(str(tmp_path / "library.bvlib")) as library:
        keep(library, case)
    save_settings(tmp_path / "settings.json", Settings(last_case=case.case.id))
    assert run(SHOWN + LAST_CASE + SAID + "sys.stdout.flush()\nos._exit(0)", str(tmp_path), *LATER) == ""


def test_the_terminal_needs_no_qt() -> None:
    code = "import sys; from botox_vetter.cli import terminal; print(*[n for n in sys.modules if 'PySide6' in n])"
    assert run(code) == ""


def test_twenty_thousand_void_qt_calls_leave_the_reference_counts_alone() -> None:
    # PySide6 6.12.0 on Python 3.11 loses one reference to None or True with every call and in the end aborts
    assert int(run(COUNTED)) < 100
