"""Threads and processes that write to one library wait for each other, and what one acknowledged stays."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from botox_vetter.domain.cases import Case
from botox_vetter.domain.clinics import Clinic
from botox_vetter.store.library import Library
from botox_vetter.store.refusals import LibraryRefused
from tests.cases import BEGUN_AT, CASE_ID, QUAY, harbour_case, keep
from tests.store.test_steps import clinic, rename

HOLDS_A_STEP = """
import sys
from dataclasses import replace
from botox_vetter.domain.clinics import Clinic
from botox_vetter.store.library import Library
with Library(sys.argv[1]) as library, library.step(sys.argv[2], "change_clinic") as step:
    step.put(replace(step.need(Clinic, sys.argv[3]), phone="01632 960199"))
    print("holding", flush=True)
    sys.stdin.readline()
"""

WRITES_ON_AND_ON = """
import sys
from botox_vetter.domain.clinics import Clinic
from botox_vetter.store.library import Library
library, n = Library(sys.argv[1]), 0
while True:
    n += 1
    with library.step(sys.argv[2], "add_clinics") as step:
        step.add_all([Clinic(f"{n} a", sys.argv[2], "A"), Clinic(f"{n} b", sys.argv[2], "B")])
    print(n, flush=True)
"""


def run(code: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_a_writer_waits_for_another_process(library: Library) -> None:
    keep(library, harbour_case())
    with run(HOLDS_A_STEP, library.address, CASE_ID, QUAY) as other, ThreadPoolExecutor() as pool:
        assert other.stdout is not None
        assert other.stdout.readline() == "holding\n"

        ours = pool.submit(rename, library, "Quay")
        assert library.case_file(CASE_ID).clinic(QUAY).phone == "01632 960101"  # a reader waits for nobody
        other.communicate("go on\n", timeout=30)
        ours.result(timeout=30)

    assert clinic(library).name == "Quay"
    assert len(library.history(CASE_ID)) == 3


def test_who_waits_too_long_is_told_and_has_changed_nothing(library: Library) -> None:
    keep(library, harbour_case())
    with Library(library.address, wait_s=0.01) as other:
        with library.step(CASE_ID, "change_clinic") as step:
            step.put(replace(clinic(library), name="Quay"))
            with pytest.raises(LibraryRefused) as refused:
                rename(other, "Elsewhere")
        assert refused.value.reason.kind == "busy"
        assert clinic(other).name == "Quay"
        rename(other, "Elsewhere")
    assert clinic(library).name == "Elsewhere"


def test_threads_share_a_library(library: Library) -> None:
    keep(library, harbour_case())

    def add(n: int) -> None:
        with library.step(CASE_ID, "add_clinic") as step:
            step.put(Clinic(f"clinic {n}", CASE_ID, f"Clinic {n}"))
        library.case_file(CASE_ID)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(40)))

    assert len(library.case_file(CASE_ID).clinics) == 43
    for _ in range(40):
        library.undo(CASE_ID)
    assert len(library.case_file(CASE_ID).clinics) == 3


def test_two_processes_may_make_the_same_library_at_once(tmp_path: Path) -> None:
    address = str(tmp_path / "library.bvlib")

    def make(n: int) -> None:
        with Library(address) as library, library.step(f"case {n}", "new_case") as step:
            step.put(Case(f"case {n}", "Case", BEGUN_AT))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(make, range(16)))

    with Library(address) as library:
        assert len(library.cases()) == 16
    assert [path.name for path in tmp_path.iterdir()] == ["library.bvlib"]


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_a_killed_writer_loses_nothing_it_acknowledged_and_leaves_nothing_half(library: Library) -> None:
    with library.step(CASE_ID, "new_case") as step:
        step.put(Case(CASE_ID, "Case", BEGUN_AT))
    with run(WRITES_ON_AND_ON, library.address, CASE_ID) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(40)]
        os.kill(writer.pid, signal.SIGKILL)
        lines += writer.stdout.readlines()
    library.close()
    acknowledged = max(int(line) for line in lines if line.endswith("\n"))

    with Library(library.address) as again:
        ids = {clinic.id for clinic in again.case_file(CASE_ID).clinics}
        steps = len(again.history(CASE_ID)) - 1
    assert acknowledged <= steps <= acknowledged + 1
    assert ids == {f"{n} {letter}" for n in range(1, steps + 1) for letter in "ab"}
