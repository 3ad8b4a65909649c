"""The background check of a whole case."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic, Role, RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import Relaxation
from botox_vetter.domain.plans import Plan, Use
from botox_vetter.vetting.case import vet_case
from botox_vetter.vetting.results import Verdict
from tests.vetting.world import TODAY, finding, gate, jurisdiction, person, rulebook, weighted

LAW = rulebook(
    [
        gate("LR01", scale="register", fails_on=("knock_out",), subject=Subject.INJECTOR),
        gate("PR01"),
        gate("PR02"),
        weighted("IR01"),
    ],
    [
        jurisdiction("GB-ENG", gates_default=("LR01", "PR02"), gates_medical_only=("PR01",)),
        jurisdiction("IE", gates_law=("LR01",)),
    ],
)
ANN, BEA = person("ann"), person("bea")
FILE = CaseFile(
    Case("case", "Spring", datetime(2026, 11, 1, tzinfo=UTC), Plan(jurisdiction="GB-ENG")),
    clinics=(Clinic("elm", "case", "Elm"), Clinic("quay", "case", "Quay"), Clinic("pier", "case", "Pier", "IE")),
    practitioners=(ANN, BEA),
    roles=(
        Role("1", "elm", "ann", RoleKind.INJECTOR),
        Role("2", "quay", "ann", RoleKind.INJECTOR),
        Role("3", "quay", "ann", RoleKind.INJECTOR),
        Role("4", "pier", "bea", RoleKind.INJECTOR),
        Role("5", "pier", "ann", RoleKind.PRESCRIBER),
    ),
    findings=(
        finding("LR01", "good", person="ann"),
        finding("LR01", "knock_out", person="bea"),
        finding("PR02", "no", clinic="elm"),
        finding("PR02", "no", clinic="quay"),
        finding("IR01", "yes", clinic="quay"),
    ),
    relaxations=(Relaxation("r", "quay", "PR02", "treated at home"),),
)


def test_a_finding_about_a_person_counts_at_every_clinic_where_that_person_works() -> None:
    vettings = vet_case(FILE, LAW, TODAY)

    counted = {cid: vetting.answers["LR01"].finding for cid, vetting in vettings.items()}
    assert counted == {"elm": FILE.findings[0], "quay": FILE.findings[0], "pier": FILE.findings[1]}


def test_a_clinic_is_judged_by_the_law_of_its_own_place() -> None:
    vettings = vet_case(FILE, LAW, TODAY)

    assert [list(vetting.answers) for vetting in vettings.values()] == [
        ["LR01", "PR02", "IR01"],
        ["LR01", "PR02", "IR01"],
        ["LR01", "IR01"],
    ]
    assert vettings["pier"].failed == ("LR01",)


def test_findings_and_wishes_about_one_clinic_say_nothing_about_another() -> None:
    vettings = vet_case(FILE, LAW, TODAY)

    assert (vettings["elm"].relaxed, vettings["elm"].verdict) == ((), Verdict.RULED_OUT)
    assert (vettings["quay"].relaxed, vettings["quay"].verdict) == (("PR02",), Verdict.CLEARED)
    assert [vettings[cid].proven for cid in ("elm", "quay")] == [Fraction(0), Fraction(1, 2)]


def test_a_medical_plan_asks_its_own_gates() -> None:
    medical = replace(FILE, case=replace(FILE.case, plan=Plan(jurisdiction="GB-ENG", use=Use.MEDICAL)))

    assert vet_case(medical, LAW, TODAY)["elm"].open == ("PR01",)


def test_only_the_clinics_asked_for_are_vetted_in_their_order() -> None:
    chosen = [FILE.clinic("pier"), FILE.clinic("elm")]

    assert list(vet_case(FILE, LAW, TODAY, chosen)) == ["pier", "elm"]
    assert list(vet_case(FILE, LAW, TODAY, [])) == []
