"""The sample case: it is in order, everything in it is invented, and every screen and page has something to show."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from botox_vetter.actions.case_json import LISTS
from botox_vetter.actions.evidence import is_here
from botox_vetter.actions.sample import SAMPLE_ID, begin_sample_case, is_sample
from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.due import due
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.findings import NOT_APPLICABLE, UNKNOWN, Assurance
from botox_vetter.domain.media import PREVIEWED
from botox_vetter.domain.quotes import Basis, Published, State
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.sample import load_sample
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Table
from botox_vetter.store.library import Library
from botox_vetter.vetting.case import vet_case
from botox_vetter.vetting.results import Verdict
from tests.actions.test_exchange import VALIDATOR
from tests.cases import TODAY
from tests.report.references import text_of
from tests.sample import sample_case

LATER = date(2031, 2, 28)


@pytest.fixture
def library() -> Iterator[Library]:
    with Library("sqlite://") as library:
        yield library


@pytest.fixture(scope="module")
def file(rulebook: Rulebook) -> CaseFile:
    return sample_case(rulebook)


def verdicts(file: CaseFile, rulebook: Rulebook, today: date) -> dict[str, Verdict]:
    return {file.clinic(key).name: found.verdict for key, found in vet_case(file, rulebook, today).items()}


def test_its_text_has_the_published_form_and_says_at_first_sight_that_it_is_invented(file):
    VALIDATOR.validate(json.loads(load_sample().text))
    assert file.case.name.startswith("Sample: ")
    assert file.case.id == SAMPLE_ID
    assert is_sample(file.case)


def test_it_is_begun_in_one_step_with_its_evidence_and_undone_in_one(library, rulebook, file):
    changed = begin_sample_case(library, rulebook, TODAY)
    assert changed.case_id == SAMPLE_ID
    assert library.case_file(SAMPLE_ID) == file
    assert is_here(library, *file.evidence) == {kept.id for kept in file.evidence}
    assert [change.reason.kind for change in library.history(SAMPLE_ID)] == ["begin_sample_case"]
    library.undo(SAMPLE_ID)
    assert library.cases() == ()
    begin_sample_case(library, rulebook, LATER)
    with pytest.raises(Refused) as refused:
        begin_sample_case(library, rulebook, LATER)
    assert refused.value.reason.kind == "case_already_there"


@pytest.mark.parametrize("today", [TODAY, LATER, TODAY - timedelta(days=200)])
def test_it_says_the_same_on_whatever_day_it_is_begun(today, file, rulebook):
    later = sample_case(rulebook, today)
    assert verdicts(later, rulebook, today) == verdicts(file, rulebook, TODAY)
    told = [[one.reason.kind for one in due(case, rulebook, day)] for case, day in ((later, today), (file, TODAY))]
    assert told[0] == told[1]


def test_every_verdict_is_there_and_a_clinic_of_whom_nothing_is_known(file, rulebook):
    found = verdicts(file, rulebook, TODAY)
    assert set(found.values()) == set(Verdict)
    assert found["Marlow & Finch Mobile"] is Verdict.OPEN
    unknown = next(clinic for clinic in file.clinics if clinic.name == "Marlow & Finch Mobile")
    assert not file.findings_about(unknown.id)
    assert unknown.is_shortlisted
    assert 3 <= len(file.shortlist) < len(file.clinics)


def test_every_kind_of_record_is_there_and_every_choice_a_record_offers(file, rulebook):
    assert all(getattr(file, name) for name in LISTS)
    assert file.decision is not None
    assert {quote.basis for quote in file.quotes} == set(Basis)
    assert {quote.published for quote in file.quotes} == set(Published)
    assert {quote.state for quote in file.quotes} == {State.ACCEPTED, State.REFUSED}
    assert any(quote.is_offer and quote.regular for quote in file.quotes)
    assert any(quote.low is not None and quote.high is None for quote in file.quotes), "from"
    assert {finding.assurance for finding in file.findings} == set(Assurance)
    assert {UNKNOWN, NOT_APPLICABLE, "possible_match"} <= {finding.level for finding in file.findings}
    assert any(finding.visit_id for finding in file.findings)
    assert any(finding.evidence for finding in file.findings)
    assert {entry.clinic_id is None for entry in file.registrations} == {True, False}
    assert {inquiry.is_waiting() for inquiry in file.inquiries} == {True, False}
    assert {note.is_printed for note in file.notes} == {True, False}
    assert {kept.media_type for kept in file.evidence} <= PREVIEWED


def test_stale_answers_contradictions_and_everything_that_can_be_due_are_there(file, rulebook):
    kinds = {one.reason.kind for one in due(file, rulebook, TODAY)}
    ends = {f"{what}_{how}" for what in ("registration", "insurance", "price") for how in ("ended", "ends")}
    assert kinds == ends | {"answer_stale", "answer_ends", "prices_old", "answer_awaited"}
    said = {(f.clinic_id or f.practitioner_id, f.criterion): set() for f in file.findings}
    for finding in file.findings:
        said[finding.clinic_id or finding.practitioner_id, finding.criterion].add(finding.level)
    assert {"yes", "no"} in said.values()


def test_every_part_of_the_report_has_content(file, rulebook):
    document = comparison_document(compare_case(file, rulebook, TODAY, file.shortlist), rulebook)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert all(table.rows for table in tables)
    for part in (
        "Ranking",
        "Ruled out: Velvet Chair Beauty",
        "Side by side",
        "Prices that",
        "What is open",
    ):
        assert any(table.caption.startswith(part) for table in tables), part
    said = text_of(document)
    for words in (
        "Decision of 21 November 2026",
        "Your note of 7 November 2026:",
        "Set aside by you",
        "Check again:",
        "Over 90 days old",
    ):
        assert words in said


def test_nothing_in_it_can_be_anybody(file, rulebook):
    texts = list(_texts(json.loads(load_sample().text)))
    hosts = {found for text in texts for found in re.findall(r"(?://|@)([\w.-]+\.[a-z]+)", text)}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)
    numbers = [found for text in texts for found in re.findall(r"\b0\d{4} ?\d{6}\b", text)]
    assert numbers
    assert all(number.startswith("01632 960") for number in numbers)
    for entry in file.registrations:
        assert entry.number in rulebook.registers[entry.register].valid_samples


def test_no_text_in_it_names_a_day_for_all_days_move(file):
    texts = [text for text in _texts(json.loads(load_sample().text)) if not re.fullmatch(r"20\d\d-[\d:TZ.+-]+", text)]
    months = "January|February|March|April|June|July|August|September|October|November|December"
    assert not [text for text in texts if re.search(rf"\b20\d\d\b|\b({months})\b", text)]


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _texts(item)
        case list():
            for item in value:
                yield from _texts(item)
