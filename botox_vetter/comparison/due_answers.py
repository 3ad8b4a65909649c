"""Answers that count and do not hold any more, or will not for long."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from botox_vetter.comparison.due_item import Due, Urgency, names_of
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.counting import is_past
from botox_vetter.vetting.results import Vetting

NOTICE_DAYS = 30


def due_answers(file: CaseFile, rulebook: Rulebook, today: date, vettings: Mapping[str, Vetting]) -> Iterator[Due]:
    """Once each, though a person may work at several clinics. What follows from another answer is due with that one."""
    names = names_of(file)
    seen: set[str] = set()
    recorded = {finding.id for finding in file.findings}
    for clinic in file.clinics:
        for answer in vettings[clinic.id].answers.values():
            for finding in answer.counting:
                if finding.id in recorded and finding.id not in seen and finding.level != UNKNOWN:
                    seen.add(finding.id)
                    yield from _due(finding, clinic.id, names, rulebook.criteria[answer.criterion].ttl_days, today)


def _due(finding: Finding, clinic_id: str, names: dict[str, str], ttl_days: int, today: date) -> Iterator[Due]:
    about = names[finding.practitioner_id or clinic_id]
    ends = finding.valid_until
    if is_past(finding, ttl_days, today):
        day = _last_day(finding, ttl_days, today)
        reason = Reason("answer_stale", {"criterion": finding.criterion, "on": day})
        yield Due(reason, Urgency.NOW, day, about, (finding.id,), clinic_id, finding.practitioner_id)
    elif ends is not None and (ends - today).days <= NOTICE_DAYS:
        reason = Reason("answer_ends", {"criterion": finding.criterion, "on": ends})
        yield Due(reason, Urgency.SOON, ends, about, (finding.id,), clinic_id, finding.practitioner_id)


def _last_day(finding: Finding, ttl_days: int, today: date) -> date:
    """Of a finding that is past: the day on which it held last."""
    is_old = today - finding.checked_on > timedelta(days=ttl_days)
    by_age = [finding.checked_on + timedelta(days=ttl_days)] if is_old else []
    by_date = [finding.valid_until] if finding.valid_until is not None and finding.valid_until < today else []
    return min([*by_age, *by_date])
