"""Answers are added to what is known; only a correction replaces."""

from dataclasses import replace
from datetime import timedelta

import pytest

from botox_vetter.actions.findings import change_finding, record_finding, remove_finding
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, FENWICK, LANTERN, QUAY, TODAY, VELVET

FIRST = Finding("", "PT01", "yes", Assurance.SEEN, TODAY, clinic_id=VELVET)
ABOUT_JOSS = Finding("", "LR01", "good", Assurance.VERIFIED, TODAY, practitioner_id=FENWICK, register="nmc")


def levels(harbour: Harbour, finding: Finding) -> list[str]:
    about = (finding.clinic_id, finding.practitioner_id)
    return [
        f.level
        for f in harbour.file.findings
        if (f.clinic_id, f.practitioner_id) == about and f.criterion == finding.criterion
    ]


@pytest.mark.parametrize(
    ("second", "kept"),
    [
        (replace(FIRST, level="no"), ["no"]),
        (replace(FIRST, level="no", words="other words", note="x"), ["no"]),
        (replace(FIRST, level="no", checked_on=TODAY + timedelta(1)), ["no", "yes"]),
        (replace(FIRST, level="no", assurance=Assurance.VERIFIED), ["no", "yes"]),
        (replace(FIRST, level="no", register="mhra_products"), ["no", "yes"]),
        (replace(FIRST, level="unknown"), ["unknown", "yes"]),  # an unknown never replaces an earlier answer
        (replace(FIRST, clinic_id=LANTERN), ["yes"]),
        (replace(FIRST, criterion="PT03"), ["yes"]),
    ],
)
def test_only_a_correction_of_the_same_day_replaces(
    harbour: Harbour, rulebook: Rulebook, second: Finding, kept: list[str]
) -> None:
    record_finding(harbour.library, rulebook, CASE_ID, FIRST)
    record_finding(harbour.library, rulebook, CASE_ID, second)
    assert sorted(levels(harbour, FIRST)) == kept
    assert second.level in levels(harbour, second)


def test_a_correction_keeps_the_id_and_undo_brings_the_earlier_answer_back(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    record_finding(harbour.library, rulebook, CASE_ID, ABOUT_JOSS)
    first_id = next(found.id for found in harbour.file.findings if replace(found, id="") == ABOUT_JOSS)
    changed = record_finding(harbour.library, rulebook, CASE_ID, replace(ABOUT_JOSS, level="not_found"))
    assert changed.ids == {first_id}
    harbour.library.undo(CASE_ID)
    assert replace(ABOUT_JOSS, id=first_id) in harbour.file.findings


def test_the_same_answer_again_is_no_change(harbour: Harbour, rulebook: Rulebook) -> None:
    record_finding(harbour.library, rulebook, CASE_ID, FIRST)
    assert record_finding(harbour.library, rulebook, CASE_ID, FIRST).kinds == frozenset()


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        (replace(FIRST, criterion="XX99"), "no_such_criterion"),
        (replace(FIRST, level="good"), "no_such_level"),
        (replace(FIRST, register="guild"), "no_such_register"),
        (replace(FIRST, clinic_id=None), "no_subject"),
        (replace(FIRST, practitioner_id=FENWICK), "no_subject"),
        (replace(FIRST, clinic_id=None, practitioner_id=FENWICK), "wrong_subject"),
        (replace(ABOUT_JOSS, practitioner_id=None, clinic_id=LANTERN), "wrong_subject"),
        (replace(FIRST, level="not_applicable", reason=" "), "reason_missing"),
        (replace(FIRST, clinic_id="nowhere"), "changed_meanwhile"),
    ],
)
def test_what_is_no_answer_is_refused(harbour: Harbour, rulebook: Rulebook, draft: Finding, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        record_finding(harbour.library, rulebook, CASE_ID, draft)
    assert refused.value.reason.kind == kind
    assert harbour.steps == []


def test_every_level_of_every_scale_can_be_recorded(harbour: Harbour, rulebook: Rulebook) -> None:
    for criterion in rulebook.criteria.values():
        subject = {"clinic_id": QUAY} if criterion.subject == "clinic" else {"practitioner_id": FENWICK}
        for n, level in enumerate((*rulebook.scales[criterion.scale].levels, "unknown", "not_applicable")):
            day = TODAY + timedelta(n)
            draft = Finding("", criterion.id, level, Assurance.SEEN, day, reason="why", **subject)
            assert record_finding(harbour.library, rulebook, CASE_ID, draft).kinds - {"inquiries"} == {"findings"}


def test_an_answer_is_mended_and_removed(harbour: Harbour, rulebook: Rulebook) -> None:
    finding = harbour.file.findings_about(VELVET)[0]
    mended = replace(finding, note="read twice")
    change_finding(harbour.library, rulebook, CASE_ID, mended)
    assert mended in harbour.file.findings
    remove_finding(harbour.library, CASE_ID, mended)
    assert mended not in harbour.file.findings
    with pytest.raises(Refused):
        change_finding(harbour.library, rulebook, CASE_ID, mended)
