"""A long table against a short one, in the same run:  pytest -m benchmark -s tests/benchmarks"""

from time import perf_counter

import pytest

from botox_vetter.domain.rulebook import Rulebook
from tests.actions.tables.rows import EMPTY, dry

SHORT, TIMES = 300, 8


@pytest.mark.benchmark
def test_eight_times_the_rows_take_about_eight_times_as_long(rulebook: Rulebook) -> None:
    def seconds(rows: int) -> float:
        table = "Clinic,Town\n" + "".join(f"Clinic {n},Harbour Bay\n" for n in range(rows))
        begun = perf_counter()
        assert len(dry(EMPTY, rulebook, table).rows) == rows
        return perf_counter() - begun

    short = min(seconds(SHORT) for _round in range(3))
    ratio = seconds(SHORT * TIMES) / short
    print(f"{SHORT * TIMES} rows take {ratio:.1f} times as long as {SHORT}")
    assert ratio < 2 * TIMES
