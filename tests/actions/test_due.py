"""What is due over all cases."""

from dataclasses import replace
from datetime import UTC, date, datetime

from botox_vetter.actions.cases import archive_case, bin_case, copy_case, new_case
from botox_vetter.actions.due import due_everywhere, due_in_case
from botox_vetter.actions.inquiries import mark_answered
from botox_vetter.comparison.due import due
from botox_vetter.comparison.due_item import Urgency
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.due import count_words
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, LANTERN, TODAY

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_one_case_is_read_as_it_is_now(harbour: Harbour, rulebook: Rulebook) -> None:
    items = due_in_case(harbour.library, rulebook, CASE_ID, TODAY)
    assert items == due(harbour.file, rulebook, TODAY)
    mark_answered(harbour.library, rulebook, harbour.clinic(LANTERN), harbour.file.inquiries[0], TODAY)
    assert len(due_in_case(harbour.library, rulebook, CASE_ID, TODAY)) == len(items) - 1


def test_every_case_in_use_stands_in_the_list_the_most_urgent_first(harbour: Harbour, rulebook: Rulebook) -> None:
    library = harbour.library
    empty = new_case(library, "Nothing yet", NOW).case_id
    archived, binned, copied = (copy_case(library, CASE_ID, name, NOW).case_id for name in ("A", "B", "C"))
    archive_case(library, archived, NOW)
    bin_case(library, binned, NOW)
    copy = library.case_file(copied)
    clinic = next(clinic for clinic in copy.clinics if clinic.name == harbour.clinic(LANTERN).name)
    with library.step(copied, "remove_clinic", {"name": clinic.name}) as step:
        step.remove(clinic)

    found = due_everywhere(library, rulebook, TODAY)

    assert [one.case.id for one in found] == [CASE_ID, copied, empty]
    first, second, third = found
    assert first.due == due(harbour.file, rulebook, TODAY)
    assert first.first == first.due[0]
    assert count_words(*(first.counts[urgency] for urgency in Urgency)) == "2 due now, 1 soon"
    assert [item.reason.kind for item in second.due] == ["price_ends"]
    assert (third.due, third.first) == ((), None)


def test_cases_in_different_places_are_judged_by_their_own_rules(harbour: Harbour, rulebook: Rulebook) -> None:
    library, later = harbour.library, date(2028, 1, 1)
    for place in ("US-TX", "IE", "GB-ENG", "FR"):
        copied = copy_case(library, CASE_ID, place, NOW).case_id
        case = library.case(copied)
        with library.step(copied, "change_plan") as step:
            step.put(replace(case, plan=replace(case.plan, jurisdiction=place)))
    found = due_everywhere(library, rulebook, later)
    for one in found:
        assert one.due == due(library.case_file(one.case.id), rulebook, later)
    assert len({tuple(item.reason.kind for item in one.due) for one in found}) > 1
