"""The list of what was kept."""

from dataclasses import replace
from datetime import UTC, date, datetime

from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.report.choice import FULL, Contents, Part
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.sections.evidence import evidence_list, evidence_numbers, evidence_words
from tests.report.cases import TODAY, compared
from tests.report.references import text_of
from tests.report.sections.reading import lines, rows

QUAY, COVE = (Clinic(name.casefold(), "case", name) for name in ("Quay", "Cove"))
ADA = Practitioner("ada", "case", "Ada", "nurse")
ROLE = Role("r", "quay", "ada", RoleKind.INJECTOR)
AT = datetime(2026, 11, 9, 18, 5, tzinfo=UTC)
PAGE = Evidence(
    "page", "case", "c391043dc9570f44" + 48 * "0", "page.html", "text/html", 2048, AT, clinic_id="quay",
    address="https://quay.example/team", note="my own remark",
)  # fmt: skip
ENTRY = Finding("f", "LR01", "good", Assurance.VERIFIED, TODAY, practitioner_id="ada", evidence=("page",))
REGISTRATION = Registration("g", "nmc", "99Z9999Z", "ada", evidence=("page",))
RECORDS = {"practitioners": (ADA,), "roles": (ROLE,), "findings": (ENTRY,), "registrations": (REGISTRATION,)}


def listed(rulebook, *evidence, clinics=(QUAY,), **records):
    return evidence_list(compared(*clinics, rulebook=rulebook, evidence=evidence, **(RECORDS | records)), rulebook)


def test_a_kept_file_stands_with_its_time_hash_address_and_what_it_supports(rulebook):
    (line,) = lines(listed(rulebook, PAGE))
    assert line == (
        "1 | page.html / Saved page · 2 KB · Quay / quay.example/team | "
        "On a statutory health register: in order (Ada); Nursing and Midwifery Council, number 99Z9999Z (Ada) | "
        "9 November 2026, 18:05 UTC / SHA-256 c391043dc957 …"
    )
    ((row,),) = [rows(listed(rulebook, PAGE))]
    assert [link.address for link in row.cells[1].links] == ["https://quay.example/team"]


def test_whom_a_file_is_about_is_not_named_again_beside_what_it_supports(rulebook):
    (line,) = lines(listed(rulebook, replace(PAGE, clinic_id=None, practitioner_id="ada")))
    assert "On a statutory health register: in order; Nursing and Midwifery Council, number 99Z9999Z |" in line


def test_only_what_belongs_to_the_compared_clinics_is_listed(rulebook):
    other, of_case = replace(PAGE, id="other", clinic_id="cove"), replace(PAGE, id="all", clinic_id=None)
    told = lines(listed(rulebook, PAGE, other, of_case))
    assert [line.split(" | ")[0] for line in told] == ["1", "2"]
    assert "the whole case" in told[1]
    assert len(lines(listed(rulebook, PAGE, other, of_case, clinics=(QUAY, COVE)))) == 3


def test_what_was_removed_says_so_and_own_remarks_are_not_printed(rulebook):
    text = " ".join(lines(listed(rulebook, replace(PAGE, removed_at=AT))))
    assert "Removed on 9 November 2026; only this record of it is left" in text
    assert "my own remark" not in text


def test_an_address_that_leads_nowhere_is_no_link(rulebook):
    ((row,),) = [rows(listed(rulebook, replace(PAGE, address="file:///home/me/page.html")))]
    assert row.cells[1].links == ()


def test_where_nothing_was_kept_there_is_no_list(rulebook):
    assert listed(rulebook) == []


def test_numbers_lead_from_an_answer_to_the_list_and_without_a_list_only_how_many(rulebook):
    assert evidence_words(("b", "a"), {"a": 1, "b": 12}) == "evidence 1 and 12"
    assert evidence_words(("b", "a"), {}) == "2 pieces of evidence are kept"
    assert evidence_words((), {"a": 1}) == ""
    comparison = compared(QUAY, rulebook=rulebook, evidence=(PAGE,), **RECORDS)
    assert evidence_numbers(comparison) == {"page": 1}
    assert "verified, 22 November 2026 · evidence 1" in text_of(comparison_document(comparison, rulebook, FULL))
    alone = text_of(comparison_document(comparison, rulebook, Contents(frozenset({Part.CLINICS}))))
    assert "1 piece of evidence is kept" in alone


def test_a_thousand_files_are_listed_each_once(rulebook):
    many = tuple(replace(PAGE, id=f"e{n}", name=f"page {n}.html") for n in range(1000))
    findings = tuple(
        replace(ENTRY, id=f"f{n}", evidence=(f"e{n}",), checked_on=date(2026, 11, 1 + n % 20)) for n in range(1000)
    )
    told = lines(listed(rulebook, *many, findings=findings, registrations=()))
    assert len(set(told)) == 1000
    assert all("On a statutory health register: in order" in line for line in told)
