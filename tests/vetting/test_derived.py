"""LR04: may this profession inject here? The codes and lists are those of jurisdictions.toml of November 2026."""

from dataclasses import replace

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.places import Profession
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.clinic import vet
from botox_vetter.vetting.results import ANYTHING, Outcome, Vetting
from botox_vetter.vetting.rules import rules_for
from tests.vetting.world import TODAY, finding, gate, jurisdiction, kinds, person, rulebook

SATISFIES = {
    "doctor": "doctor registered_health_practitioner_in_scope any_directed_by_prescriber",
    "dentist": "dentist dentist_by_state dentist_by_province dentist_limited dentist_trained"
    " registered_health_practitioner_in_scope any_directed_by_prescriber",
    "nurse": "nurse_on_directions registered_nurse registered_nurse_on_order registered_nurse_supervised"
    " nurse_with_client_order delegate_with_doctor_pa_aprn_on_site_or_reachable"
    " registered_health_practitioner_in_scope any_directed_by_prescriber",
    "pharmacist": "registered_health_practitioner_in_scope any_directed_by_prescriber",
    "nurse_practitioner": "nurse_practitioner nurse_practitioner_by_state advanced_practice_nurse registered_nurse"
    " registered_health_practitioner_in_scope any_directed_by_prescriber",
    "not_registered": "delegate_with_doctor_pa_aprn_on_site_or_reachable any_directed_by_prescriber",
}
CONDITIONS = (
    "nurse_on_directions registered_nurse_supervised physician_assistant_supervised dentist_trained podiatrist"
    " dentist_by_state nurse_practitioner_by_state physician_assistant_by_state dentist_limited"
    " registered_health_practitioner_in_scope delegate_with_doctor_pa_aprn_on_site_or_reachable"
)
US_PRESCRIBERS = "doctor nurse_practitioner_by_state physician_assistant_by_state dentist_by_state"
LISTS = {  # injectors, prescribers, whether the list of injectors is complete
    "IE": ("doctor dentist nurse_on_directions", "doctor dentist", True),
    "US-CA": (
        "doctor registered_nurse_supervised physician_assistant_supervised nurse_practitioner",
        US_PRESCRIBERS,
        True,
    ),
    "US-NV": (
        "doctor physician_assistant dentist_trained registered_nurse advanced_practice_nurse podiatrist",
        US_PRESCRIBERS,
        False,
    ),
    "US-TX": (
        "doctor physician_assistant nurse_practitioner delegate_with_doctor_pa_aprn_on_site_or_reachable",
        US_PRESCRIBERS,
        False,
    ),
    "AU": ("registered_health_practitioner_in_scope", "doctor nurse_practitioner dentist_limited", True),
}
REGISTER = gate("LR01", scale="register", fails_on=("knock_out", "not_found"), subject=Subject.INJECTOR)
ALLOWED = gate("LR04", subject=Subject.INJECTOR, derived_from="LR01", needs=Assurance.CLAIMED, ttl_days=180)
ON_REGISTER = finding("LR01", "good", person="ann", register="gmc")


def knowledge() -> Rulebook:
    places = [
        jurisdiction(
            code,
            injectors=tuple(injectors.split()),
            prescribers=tuple(prescribers.split()),
            injectors_complete=is_complete,
            gates_law=("LR01", "LR04"),
        )
        for code, (injectors, prescribers, is_complete) in LISTS.items()
    ]
    professions = [Profession(key, key, tuple(codes.split())) for key, codes in SATISFIES.items()]
    return rulebook([REGISTER, ALLOWED], places, professions, CONDITIONS.split())


def vetted(place: str, profession: str, *findings: Finding) -> Vetting:
    clinic = Clinic("quay", "case", "Quay Rooms", jurisdiction=place)
    return vet(clinic, findings, [person("ann", profession)], [], [], rules_for(knowledge(), place, False), TODAY)


@pytest.mark.parametrize(
    ("place", "profession", "outcome", "reasons"),
    [
        ("IE", "doctor", Outcome.PASSES, ["derived"]),
        ("IE", "dentist", Outcome.PASSES, ["derived"]),
        ("IE", "nurse", Outcome.OPEN, ["condition_unanswered"]),
        ("IE", "pharmacist", Outcome.FAILS, ["derived", "profession_not_allowed"]),
        ("IE", "", Outcome.OPEN, ["profession_unknown"]),
        ("IE", "astrologer", Outcome.OPEN, ["profession_unknown"]),
        ("US-CA", "nurse_practitioner", Outcome.PASSES, ["derived"]),
        ("US-CA", "nurse", Outcome.OPEN, ["condition_unanswered"]),
        ("US-CA", "dentist", Outcome.OPEN, ["condition_unanswered"]),  # only through `prescribers`
        ("US-CA", "pharmacist", Outcome.FAILS, ["derived", "profession_not_allowed"]),
        ("US-NV", "nurse", Outcome.PASSES, ["derived"]),
        ("US-NV", "dentist", Outcome.OPEN, ["condition_unanswered", "condition_unanswered"]),
        ("US-NV", "pharmacist", Outcome.OPEN, ["profession_not_listed"]),
        ("US-TX", "not_registered", Outcome.OPEN, ["condition_unanswered"]),
        ("AU", "doctor", Outcome.PASSES, ["derived"]),  # as a prescriber, without the question of scope
        ("AU", "nurse", Outcome.OPEN, ["condition_unanswered"]),
        ("AU", "not_registered", Outcome.FAILS, ["derived", "profession_not_allowed"]),
    ],
)
def test_the_profession_on_the_register_is_looked_up_among_who_may_inject_there(
    place: str, profession: str, outcome: Outcome, reasons: list[str]
) -> None:
    vetting = vetted(place, profession, ON_REGISTER)

    assert vetting.gates[1].outcome is outcome
    assert kinds(vetting, "LR04") == reasons


def test_an_open_condition_names_its_question() -> None:
    reasons = vetted("IE", "nurse", ON_REGISTER).answers["LR04"].reasons

    assert [reason.values for reason in reasons] == [{"question_code": "nurse_on_directions"}]


@pytest.mark.parametrize(
    "register_answer",
    [
        [],
        [replace(ON_REGISTER, assurance=Assurance.SEEN)],
        [finding("LR01", "good", person="ann", days_ago=31)],
        [finding("LR01", "knock_out", person="ann")],
        [finding("LR01", "not_in_scope", person="ann")],
    ],
)
def test_nothing_follows_unless_the_register_entry_passes(register_answer: list[Finding]) -> None:
    vetting = vetted("IE", "pharmacist", *register_answer)

    assert vetting.answers["LR04"].interval == ANYTHING
    assert kinds(vetting, "LR04") == ["underived"]


def test_what_follows_carries_the_assurance_and_dates_of_the_register_answer() -> None:
    counts = vetted("IE", "doctor", ON_REGISTER).answers["LR04"].finding

    assert counts is not None
    assert (counts.level, counts.assurance) == ("yes", Assurance.VERIFIED)
    assert (counts.checked_on, counts.practitioner_id) == (ON_REGISTER.checked_on, "ann")


@pytest.mark.parametrize(
    ("profession", "recorded", "level", "is_said"),
    [
        ("nurse", finding("LR04", "yes", "claimed", person="ann"), "yes", False),
        ("nurse", finding("LR04", "unknown", person="ann"), "unknown", True),
        ("doctor", finding("LR04", "no", "claimed", person="ann"), "yes", True),
        ("doctor", finding("LR04", "no", "verified", days_ago=1, person="ann"), "no", False),
        ("pharmacist", finding("LR04", "yes", "seen", days_ago=1, person="ann"), "no", True),
    ],
)
def test_a_recorded_answer_counts_together_with_what_follows(
    profession: str, recorded: Finding, level: str, is_said: bool
) -> None:
    vetting = vetted("IE", profession, ON_REGISTER, recorded)

    counts = vetting.answers["LR04"].finding
    assert counts is not None
    assert counts.level == level
    assert bool({"derived", "condition_unanswered"} & set(kinds(vetting, "LR04"))) == is_said


def test_it_follows_for_each_injector_apart() -> None:
    rules = rules_for(knowledge(), "IE", False)
    team = [person("ann", "doctor"), person("bea", "pharmacist")]
    entries = [finding("LR01", "good", person=who) for who in ("ann", "bea")]

    vetting = vet(Clinic("quay", "case", "Quay Rooms"), entries, team, [], [], rules, TODAY)

    assert [gate.outcome for gate in vetting.gates] == [Outcome.PASSES, Outcome.OPEN]
    assert "depends_on_who" in kinds(vetting, "LR04")


def test_where_the_law_is_not_known_nothing_follows() -> None:
    rules = rules_for(rulebook([REGISTER, ALLOWED], [], [Profession("doctor", "Doctor", ("doctor",))]), "FR", False)

    vetting = vet(Clinic("quay", "case", "Quay"), [ON_REGISTER], [person("ann", "doctor")], [], [], rules, TODAY)

    assert kinds(vetting, "LR04") == ["law_unknown"]
