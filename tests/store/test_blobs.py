"""The bytes of kept files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from botox_vetter.domain.cases import Case
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.reasons import Refused
from botox_vetter.store.library import Library
from tests.cases import BEGUN_AT

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
PAGE = b"%PDF-1.4 a price list"
DIGEST = sha256(PAGE).hexdigest()


class Clock:
    """Stands still until somebody sets it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    with Library(str(tmp_path / "library.bvlib"), clock=clock) as opened:
        for case_id in ("one", "two"):
            with opened.step(case_id, "new_case") as step:
                step.put(Case(case_id, case_id.title(), BEGUN_AT))
        yield opened


def attach(library: Library, case_id: str, content: bytes = PAGE, name: str = "prices.pdf") -> Evidence:
    with library.step(case_id, "attach_evidence") as step:
        digest = step.keep(content)
        evidence = Evidence(f"{case_id} {name}", case_id, digest, name, "application/pdf", len(content), START)
        step.put(evidence)
    return evidence


def remove(library: Library, evidence: Evidence, at: datetime) -> None:
    with library.step(evidence.case_id, "remove_evidence") as step:
        step.put(replace(evidence, removed_at=at))


def stored(library: Library) -> list[str]:
    with library._reading() as connection:
        return [digest for (digest,) in connection.exec_driver_sql("SELECT sha256 FROM blobs ORDER BY 1")]


def kind_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.reason.kind


def test_bytes_come_back_exactly_and_lie_there_once(library: Library) -> None:
    first, second = attach(library, "one"), attach(library, "two", name="again.pdf")

    assert library.evidence_bytes(first) == library.evidence_bytes(second) == PAGE
    assert stored(library) == [DIGEST]
    assert library.evidence_here([DIGEST, "0" * 64]) == {DIGEST}


def test_a_step_that_fails_keeps_no_bytes(library: Library) -> None:
    def go_wrong() -> None:
        with library.step("one", "attach_evidence") as step:
            step.keep(PAGE)
            raise KeyError("a fault of ours")

    with pytest.raises(KeyError):
        go_wrong()
    assert stored(library) == []


def test_bytes_never_stand_in_the_log(library: Library) -> None:
    attach(library, "one")
    with library._reading() as connection:
        (records,) = connection.exec_driver_sql("SELECT records FROM changes WHERE name = 'attach_evidence'").one()
    assert DIGEST in records
    assert "price list" not in records


def test_bytes_that_are_not_there_and_bytes_that_are_damaged_are_told_apart(library: Library) -> None:
    evidence = attach(library, "one")
    with pytest.raises(Refused) as refused:
        library.evidence_bytes(replace(evidence, sha256="0" * 64))
    assert kind_of(refused) == "evidence_not_here"

    spoil(library)
    with pytest.raises(Refused) as refused:
        library.evidence_bytes(evidence)
    assert (kind_of(refused), refused.value.reason.values) == ("evidence_damaged", {"name": "prices.pdf"})


def test_the_same_file_kept_again_mends_damaged_bytes(library: Library) -> None:
    evidence = attach(library, "one")
    spoil(library)
    attach(library, "one", name="again.pdf")
    assert library.evidence_bytes(evidence) == PAGE


def spoil(library: Library) -> None:
    with library._writing() as connection:
        connection.exec_driver_sql("UPDATE blobs SET bytes = ?", (b"%PDF-1.4 another list",))


def test_removed_evidence_is_purged_after_its_time_and_its_record_stays(library: Library) -> None:
    evidence = attach(library, "one")
    remove(library, evidence, START + timedelta(days=1))

    assert library.purge_evidence(until=START) == 0
    assert library.evidence_bytes(evidence) == PAGE
    assert library.purge_evidence(until=START + timedelta(days=1)) == 1
    assert stored(library) == []
    assert library.get(Evidence, evidence.id) == replace(evidence, removed_at=START + timedelta(days=1))


def test_what_one_record_still_names_is_not_purged(library: Library) -> None:
    evidence = attach(library, "one")
    attach(library, "two")
    remove(library, evidence, START)
    assert library.purge_evidence(until=START + timedelta(days=900)) == 0
    assert stored(library) == [DIGEST]


def test_what_redo_could_bring_back_stays_for_the_same_time(library: Library, clock: Clock) -> None:
    evidence = attach(library, "one")
    clock.now += timedelta(days=5)
    library.undo("one")

    assert library.purge_evidence(until=START + timedelta(days=4)) == 0
    library.redo("one")
    assert library.evidence_bytes(evidence) == PAGE
    library.undo("one")
    assert library.purge_evidence(until=START + timedelta(days=5)) == 1
    library.redo("one")
    assert library.get(Evidence, evidence.id) == evidence
    with pytest.raises(Refused) as refused:
        library.evidence_bytes(evidence)
    assert kind_of(refused) == "evidence_not_here"


def test_bytes_are_erased_only_once_no_record_stands_for_them(library: Library) -> None:
    evidence, other = attach(library, "one"), attach(library, "two")
    remove(library, evidence, START)
    with pytest.raises(Refused) as refused:
        library.erase_evidence(evidence)
    assert kind_of(refused) == "evidence_in_force"

    remove(library, other, START)
    library.erase_evidence(evidence)
    assert stored(library) == []


def test_a_purge_with_nothing_to_do_does_not_write(library: Library) -> None:
    attach(library, "one")
    with library._writing():  # another writer holds the lock: a second one would wait for it, and be refused
        quick = Library(library.address, wait_s=0)
        assert quick.purge_evidence(until=START + timedelta(days=900)) == 0
        quick.close()


def test_a_case_forgotten_leaves_nothing_of_itself_and_all_of_others(library: Library) -> None:
    attach(library, "one", b"only in one", "own.txt")
    attach(library, "one")
    other = attach(library, "two")
    before = library.case_file("two"), library.history("two")
    with pytest.raises(Refused) as refused:
        library.forget_case("one")
    assert kind_of(refused) == "case_not_in_bin"

    with library.step("one", "bin_case") as step:
        step.put(replace(library.case("one"), binned_at=START))
    library.forget_case("one")

    assert [case.id for case in library.cases()] == ["two"]
    assert library.history("one") == ()
    assert library.undo("one") is None
    assert stored(library) == [DIGEST]
    assert (library.case_file("two"), library.history("two")) == before
    assert library.evidence_bytes(other) == PAGE
    with pytest.raises(Refused) as refused:
        library.forget_case("one")
    assert kind_of(refused) == "no_such_case"


def test_erased_bytes_are_nowhere_in_the_file(library: Library) -> None:
    secret = b"a letter that nobody shall find again " * 500
    evidence = attach(library, "one", secret)
    remove(library, evidence, START)
    library.erase_evidence(evidence)
    path = Path(library.address)
    library.close()
    with Library(str(path)) as again:  # closing it brings the -wal file in
        again.cases()
    assert b"nobody shall find" not in path.read_bytes()
