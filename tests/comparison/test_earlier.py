"""A comparison that goes on from an earlier one says exactly what a new one says, and judges only what changed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Role, RoleKind
from botox_vetter.domain.rulebook import Rulebook
from tests.comparison.edits import edited
from tests.large_case import LARGE_TODAY, large_case


@pytest.fixture(scope="module")
def file(rulebook: Rulebook) -> CaseFile:
    return large_case(rulebook, 9)


@pytest.fixture(scope="module")
def earlier(file: CaseFile, rulebook: Rulebook) -> Comparison:
    return compare_case(file, rulebook, LARGE_TODAY)


def judged(file: CaseFile, rulebook: Rulebook, earlier: Comparison, day: int = 0) -> set[str]:
    """Ids of the clinics that are judged anew."""
    seen: list[Clinic] = []

    def watch(clinics: Iterable[Clinic]) -> Iterator[Clinic]:
        for clinic in clinics:
            seen.append(clinic)
            yield clinic

    compare_case(file, rulebook, LARGE_TODAY + timedelta(days=day), earlier=earlier, watch=watch)
    return {clinic.id for clinic in seen}


@settings(max_examples=60, deadline=None)
@given(place=st.sampled_from(("GB-ENG", "IE")), seed=st.integers(0, 10**6), steps=st.integers(1, 8))
def test_after_any_edits_it_says_what_a_new_one_says(
    file: CaseFile, rulebook: Rulebook, place: str, seed: int, steps: int
) -> None:
    chance, file = Random(seed), replace(file, case=replace(file.case, plan=replace(file.plan, jurisdiction=place)))
    comparison = compare_case(file, rulebook, LARGE_TODAY)
    for _ in range(steps):
        file = edited(file, rulebook, chance)
        some = chance.sample(tuple(file.clinics), chance.randrange(len(file.clinics)))
        earlier = chance.choice((comparison, compare_case(file, rulebook, LARGE_TODAY, some, comparison)))
        assert compare_case(file, rulebook, LARGE_TODAY, some, earlier) == compare_case(
            file, rulebook, LARGE_TODAY, some
        )
        comparison = compare_case(file, rulebook, LARGE_TODAY, earlier=earlier)
        assert comparison == compare_case(file, rulebook, LARGE_TODAY)


def test_nothing_is_judged_anew_where_nothing_changed(file: CaseFile, rulebook: Rulebook, earlier: Comparison) -> None:
    case_of_equal_records = CaseFile(file.case, *(tuple(getattr(file, name)) for name in ("clinics", "practitioners")))
    alike = replace(file, clinics=case_of_equal_records.clinics, practitioners=case_of_equal_records.practitioners)
    again = compare_case(alike, rulebook, LARGE_TODAY, earlier=earlier)
    assert judged(alike, rulebook, earlier) == set()
    assert all(one is other for one, other in zip(again.standings, earlier.standings, strict=True))


def test_what_is_found_out_about_a_person_bears_on_every_clinic_where_they_work(
    file: CaseFile, rulebook: Rulebook, earlier: Comparison
) -> None:
    role, other = file.roles[0], file.clinics[-1]
    shared = replace(file, roles=(*file.roles, Role("more", other.id, role.practitioner_id, RoleKind.INJECTOR)))
    before = compare_case(shared, rulebook, LARGE_TODAY, earlier=earlier)
    known = next(found for found in shared.findings if found.practitioner_id == role.practitioner_id)
    after = replace(shared, findings=tuple(found for found in shared.findings if found is not known))
    works_at = {one.clinic_id for one in shared.roles if one.practitioner_id == role.practitioner_id}
    assert judged(after, rulebook, before) == works_at
    assert other.id in works_at


def test_what_a_person_is_bears_on_every_clinic_where_they_work(
    file: CaseFile, rulebook: Rulebook, earlier: Comparison
) -> None:
    person = file.practitioner(file.roles[0].practitioner_id)
    others = tuple(one for one in file.practitioners if one is not person)
    after = replace(file, practitioners=(*others, replace(person, profession="dentist", name="Zo")))
    works_at = {role.clinic_id for role in file.roles if role.practitioner_id == person.id}
    assert judged(after, rulebook, earlier) == works_at


def test_another_plan_or_another_day_judges_all_anew(file: CaseFile, rulebook: Rulebook, earlier: Comparison) -> None:
    all_ids = {clinic.id for clinic in file.clinics}
    fewer = replace(file, case=replace(file.case, plan=replace(file.plan, areas=("forehead",))))
    assert judged(fewer, rulebook, earlier) == all_ids
    assert judged(file, rulebook, earlier, day=1) == all_ids
    assert judged(file, replace(rulebook), earlier) == all_ids


def test_for_whom_the_plan_is_bears_on_nothing(file: CaseFile, rulebook: Rulebook, earlier: Comparison) -> None:
    renamed = replace(file, case=replace(file.case, name="North", plan=replace(file.plan, person="Sam", place="York")))
    assert judged(renamed, rulebook, earlier) == set()


def test_notes_and_the_like_bear_on_nothing(file: CaseFile, rulebook: Rulebook, earlier: Comparison) -> None:
    assert judged(replace(file, notes=(), inquiries=(), evidence=()), rulebook, earlier) == set()


def test_whoever_watches_may_stop_it(file: CaseFile, rulebook: Rulebook) -> None:
    class Enough(Exception):  # noqa: N818
        pass

    def watch(clinics: Iterable[Clinic]) -> Iterator[Clinic]:
        yield next(iter(clinics))
        raise Enough

    with pytest.raises(Enough):
        compare_case(file, rulebook, LARGE_TODAY, watch=watch)


def test_another_plan_that_bears_on_prices_alone_leaves_what_vetting_said(
    file: CaseFile, rulebook: Rulebook, earlier: Comparison
) -> None:
    other = replace(file, case=replace(file.case, plan=replace(file.plan, sessions_per_year=9)))
    again = compare_case(other, rulebook, LARGE_TODAY, earlier=earlier)
    assert again == compare_case(other, rulebook, LARGE_TODAY)
    assert again.standings[0].cost != earlier.of(again.standings[0].clinic.id).cost
    assert all(one.vetting is earlier.of(one.clinic.id).vetting for one in again.standings)
    abroad = replace(file, case=replace(file.case, plan=replace(file.plan, jurisdiction="IE")))
    assert compare_case(abroad, rulebook, LARGE_TODAY, earlier=earlier) == compare_case(abroad, rulebook, LARGE_TODAY)
