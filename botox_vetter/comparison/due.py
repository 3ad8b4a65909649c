"""What is due in a case: answers to check again, papers and prices that end, questions to ask again, odd dates."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from botox_vetter.comparison.due_answers import due_answers
from botox_vetter.comparison.due_item import Due, Urgency, in_order, names_of
from botox_vetter.comparison.due_papers import due_inquiries, due_papers
from botox_vetter.comparison.due_prices import due_prices
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.facts import facts_of
from botox_vetter.vetting.case import RulesByPlace, vet_case
from botox_vetter.vetting.results import Vetting


def due(
    file: CaseFile,
    rulebook: Rulebook,
    today: date,
    known_rules: RulesByPlace | None = None,
    known: Mapping[str, Vetting] | None = None,
) -> tuple[Due, ...]:
    """Everything, the most urgent first. known_rules: for many cases one after the other, see vet_case.

    known   what vetting says about each clinic of the case today, where somebody has asked already

    answers that count    past their time to live or `valid_until`, or within 30 days of it
    registrations, insurance    past `valid_until`, or within 30 days of it, and not renewed
    prices of the plan    ended with no other in their place; within 7 days of their end; seen over 90 days ago
    questions             waiting, and the day has come on which they are asked again
    dates in the future   of what somebody is said to have seen or done already
    """
    vettings = vet_case(file, rulebook, today, known_rules=known_rules) if known is None else known
    found = (
        *due_answers(file, rulebook, today, vettings),
        *due_papers(file, today),
        *due_inquiries(file, today),
        *due_prices(file, facts_of(rulebook.treatments), today),
        *_ahead(file, today),
    )
    return tuple(sorted(found, key=in_order))


def _ahead(file: CaseFile, today: date) -> Iterator[Due]:
    names = names_of(file)
    for noun, record, day in _days(file):
        if day is not None and day > today:
            clinic_id, person_id = record.clinic_id, getattr(record, "practitioner_id", None)
            name = names.get(person_id or clinic_id or "", file.case.name)
            reason = Reason("day_ahead", {"noun": noun, "on": day})
            yield Due(reason, Urgency.LOOK, day, name, (record.id,), clinic_id, person_id)


def _days(file: CaseFile) -> Iterator[tuple[str, Any, date | None]]:
    """Days on which something was seen or done, each with the records' name in the library."""
    yield from (("findings", record, record.checked_on) for record in file.findings)
    yield from (("registrations", record, record.checked_on) for record in file.registrations)
    yield from (("quotes", record, record.seen_on) for record in file.quotes)
    yield from (("insurances", record, record.seen_on) for record in file.insurances)
    yield from (("visits", record, record.visited_on) for record in file.visits)
    yield from (("inquiries", record, record.asked_on) for record in file.inquiries)
    yield from (("reviews", record, record.seen_on) for record in file.reviews)
    if file.decision is not None:
        yield "decisions", file.decision, file.decision.decided_on
