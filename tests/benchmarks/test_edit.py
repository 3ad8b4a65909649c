"""One durable edit against a bare commit, in the same run:  pytest -m benchmark -s tests/benchmarks"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.store.library import Library
from tests.cases import CASE_ID, QUAY, harbour_case, keep

ROUNDS = 400


@pytest.mark.benchmark
def test_an_edit_costs_about_twice_a_bare_commit(tmp_path: Path) -> None:
    with (
        Library(str(tmp_path / "library.bvlib")) as library,
        closing(sqlite3.connect(tmp_path / "bare.db", isolation_level=None)) as bare,
    ):
        keep(library, harbour_case())
        quay = library.case_file(CASE_ID).clinic(QUAY)
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE clinics (id TEXT PRIMARY KEY, name TEXT)")
        bare.execute("INSERT INTO clinics VALUES ('a', '')")

        def edit(n: int) -> None:
            with library.step(CASE_ID, "change_clinic", {"name": "Quay"}) as step:
                step.need(Clinic, QUAY)
                step.put(replace(quay, name=f"Quay {n}"))

        def commit(n: int) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE clinics SET name = ? WHERE id = 'a'", (f"Quay {n}",))
            bare.execute("COMMIT")

        ours_ms, bare_ms = timed_in_turn(edit, commit)

    ratio = ours_ms / bare_ms
    print(f"\none edit {ours_ms:.3f} ms, bare commit {bare_ms:.3f} ms: {ratio:.2f} times (aim: 2)")
    assert ratio < 6


def timed_in_turn(one: Callable[[int], None], other: Callable[[int], None]) -> tuple[float, float]:
    """Medians in ms, taken in turns so that both meet the same noise."""
    taken: tuple[list[float], list[float]] = ([], [])
    for n in range(ROUNDS):
        for act, times in zip((one, other), taken, strict=True):
            start = perf_counter()
            act(n)
            times.append((perf_counter() - start) * 1000)
    return median(taken[0]), median(taken[1])
