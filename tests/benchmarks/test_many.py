"""Ten thousand clinics, as ratios of one run:  pytest -m benchmark -s tests/benchmarks/test_many.py"""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import thread_time

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from botox_vetter.actions import findings
from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.session import Session
from tests.cases import keep
from tests.large_case import LARGE_CASE, LARGE_TODAY, large_case
from tests.stalls import Watch
from tests.stories.officer import look_around, open_case, put_away, work
from tests.ui.conftest import WindowOf

CLINICS = 10_000
ROUNDS = 7
STALL_MS = 50
MOST_SLACK = 2  # a machine on which the same work takes still longer is too busy to measure on
RANKED, SEARCHED = 2.0, 2.2  # repaints

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def file(rulebook: Rulebook) -> CaseFile:
    return large_case(rulebook, CLINICS)


@pytest.fixture(autouse=True)
def as_in_a_job() -> Iterator[None]:
    """No garbage is looked for meanwhile."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def opened(window_of: WindowOf, file: CaseFile, qtbot: QtBot) -> Session:
    session = window_of()
    keep(session.desk.library, file)
    session.desk.open_case(LARGE_CASE)
    qtbot.waitUntil(lambda: session.desk.file is not None, timeout=120_000)
    return session


def ms(work: Callable[[], object]) -> float:
    """Of the processor, by this thread: what others do meanwhile on the same machine does not count."""
    begun = thread_time()
    work()
    return (thread_time() - begun) * 1000


def test_an_edit_is_judged_in_a_small_part_of_the_time_that_all_take(file: CaseFile, rulebook: Rulebook) -> None:
    first = compare_case(file, rulebook, LARGE_TODAY)
    whole = ms(lambda: compare_case(file, rulebook, LARGE_TODAY))
    old = file.findings[len(file.findings) // 2]
    edited = replace(file, findings=[replace(one, level="no") if one is old else one for one in file.findings])
    assert edited.findings.groups, "put together beforehand, as a library does"
    again = median(ms(lambda: compare_case(edited, rulebook, LARGE_TODAY, earlier=first)) for _ in range(ROUNDS))
    print(f"\nall judged {whole:.0f} ms ({whole / CLINICS * 1000:.0f} us a clinic), one edit {again:.1f} ms")
    assert again < whole / 20


def test_ranking_and_searching_are_shown_soon(
    opened: Session, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    session, desk = opened, opened.desk
    session.window.go("clinics")
    page = session.window.page("clinics")
    view = page.findChild(ClinicView)
    search = next(one for one in page.findChildren(QLineEdit) if "Search clinics" in one.accessibleName())
    qtbot.waitUntil(lambda: session.due_watch.due is not None, timeout=120_000)  # nothing else is under way
    qapp.processEvents()

    def repaints(work: Callable[[], object]) -> float:
        """How many repaints it takes until it is painted, against those that follow at once."""
        taken = ms(lambda: (work(), view.viewport().repaint()))
        return taken / median(ms(view.viewport().repaint) for _ in range(3))

    def edit(n: int) -> float:
        clinic = desk.file.clinics[n * 900]
        answer = Finding("", "PT01", "no", Assurance.SEEN, desk.today, clinic_id=clinic.id)
        desk.do(findings.record_finding, desk.rulebook, LARGE_CASE, answer)
        before = desk.comparison
        desk.undo()
        assert desk.comparison is not before
        qapp.processEvents()  # what else the edit has changed is painted
        return repaints(lambda: page._list.load(before, clinic.id))

    rank = median(edit(n) for n in range(1, 1 + ROUNDS))
    search.setText("zz")  # the texts are put together
    typed = median(repaints(lambda text=text: search.setText(text)) for text in "abcdefg")
    whole = median(repaints(act) for act in (desk.redo, desk.undo) * 3)
    repaint = median(ms(view.viewport().repaint) for _ in range(ROUNDS))
    with closing(sqlite3.connect(tmp_path / "library.bvlib")) as bare:
        rows = median(ms(lambda: bare.execute("SELECT * FROM clinics").fetchall()) for _ in range(ROUNDS))
    print(f"\nrepaint {repaint:.1f} ms; clinic rows alone {rows:.0f} ms")
    print(f"another ranking until it is shown / repaint: {rank:.2f} (aim {RANKED})")
    print(f"search as typed / repaint: {typed:.2f} (aim {SEARCHED})")
    print(f"undo or redo, kept, read, judged and shown / repaint: {whole:.2f}")
    assert rank <= RANKED
    assert typed <= SEARCHED


def test_the_window_never_stands_still(opened: Session, qapp: QApplication) -> None:
    gc.enable()  # as in the program, which holds it back itself
    opened.desk.open_case(None)
    watch = Watch(qapp)
    for part in (open_case, look_around, work, put_away):
        part(watch, opened)
    longest, long = watch.taken[watch.longest], [own for _, own in watch.taken.values() if own > STALL_MS]
    print(f"\nlongest stall {longest.own_ms:.0f} ms: {watch.longest} (aim {STALL_MS}); so long or longer: {len(long)}")
    print(watch.told())
    print(f"the same work took {watch.slack:.2f} times as long as at rest")
    assert longest.own_ms < min(watch.slack, MOST_SLACK) * STALL_MS
