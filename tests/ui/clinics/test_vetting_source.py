"""An answer names where it comes from: the source's words, its address, and what was kept of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from botox_vetter.domain.findings import Finding
from botox_vetter.ui.jobs import Jobs
from tests.case_ids import PAPER
from tests.cases import QUAY, TODAY, VELVET
from tests.ui.clinics.check import Check
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.clinics.test_evidence import drop, of_files


@pytest.fixture
def answer(check: Check) -> Check:
    check.open(VELVET, "AC02")
    check.form._level.show_value("yes")
    return check


def recorded(check: Check) -> Finding:
    check.form.record()
    [found] = check.recorded()
    return found


def test_words_and_address_are_folded_until_they_are_wanted(answer: Check) -> None:
    source = answer.form.source
    assert not source.isVisibleTo(answer.tab)
    source.fold.click()
    answer.qtbot.keyClicks(source._words, " We answer at once ")
    answer.qtbot.keyClicks(source._address, "https://velvetroom.example/faq")
    found = recorded(answer)
    assert (found.words, found.address) == ("We answer at once", "https://velvetroom.example/faq")
    assert not source.isVisibleTo(answer.tab)
    assert source.said() == {"words": "", "address": "", "evidence": ()}


def test_what_is_kept_already_can_be_named(answer: Check) -> None:
    source = answer.form.source
    source.fold.click()
    source._evidence._others.committed.emit(PAPER)
    assert "certificate.pdf" in answer.words()
    found = recorded(answer)
    assert found.evidence == (PAPER,)
    assert "evidence: certificate.pdf" in answer.pane.findings._model._detail(found)


def test_what_is_left_out_again_is_not_named(answer: Check) -> None:
    source = answer.form.source
    source.fold.click()
    source._evidence.add((PAPER,))
    answer.button("Leave out").click()
    assert recorded(answer).evidence == ()


def test_a_file_dropped_onto_the_form_is_kept_and_named(answer: Check, tmp_path: Path, jobs: Jobs) -> None:
    page = tmp_path / "faq.txt"
    page.write_text("We answer at once")
    assert drop(answer.form, of_files(page))
    answer.qtbot.waitUntil(lambda: jobs.is_idle)
    kept = next(one for one in answer.desk.file.evidence if one.name == "faq.txt")
    assert (kept.clinic_id, answer.form.source.said()["evidence"]) == (VELVET, (kept.id,))
    assert recorded(answer).evidence == (kept.id,)


def test_a_file_dropped_onto_a_line_of_the_form_is_no_text(answer: Check, tmp_path: Path, jobs: Jobs) -> None:
    page = tmp_path / "faq.txt"
    page.write_text("We answer at once")
    assert drop(answer.form._note, of_files(page))
    answer.qtbot.waitUntil(lambda: jobs.is_idle)
    assert answer.form._note.text() == ""
    assert [one.name for one in answer.desk.file.evidence if one.clinic_id == VELVET] == ["faq.txt"]


def test_an_address_dropped_onto_the_form_is_its_address(answer: Check) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://velvetroom.example/faq")])
    assert drop(answer.form, data)
    assert recorded(answer).address == "https://velvetroom.example/faq"
    assert all(one.clinic_id != VELVET for one in answer.desk.file.evidence)


def test_a_file_that_comes_after_another_question_was_chosen_is_kept_but_not_named(
    answer: Check, tmp_path: Path, jobs: Jobs
) -> None:
    page = tmp_path / "faq.txt"
    page.write_text("We answer at once")
    drop(answer.form, of_files(page))
    answer.tree.choose("AC03")
    answer.qtbot.waitUntil(lambda: jobs.is_idle)
    assert any(one.name == "faq.txt" for one in answer.desk.file.evidence)
    assert answer.form.source.said()["evidence"] == ()


def test_one_key_leaves_the_source_alone(answer: Check) -> None:
    answer.form.source.fold.click()
    answer.qtbot.keyClicks(answer.form.source._words, "typed for later")
    answer.form.record_level("no", TODAY)
    assert [found.words for found in answer.recorded()] == [""]


def test_every_control_has_a_name_and_no_access_key_is_given_twice(check: Check) -> None:
    check.open(QUAY, "LR02")
    check.form.source.fold.click()
    check.form.source.add((PAPER,))
    assert nameless(check.tab) == []
    assert access_keys_given_twice(check.tab) == set()
