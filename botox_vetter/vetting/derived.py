"""May this profession inject there? Computed for criteria with `derived_from` from the profession table."""

from botox_vetter.domain.clinics import Practitioner
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.places import Jurisdiction
from botox_vetter.domain.reasons import Reason
from botox_vetter.vetting.results import Judged, Outcome
from botox_vetter.vetting.rules import Asked, Rules

YES, NO = "yes", "no"


def derived(
    asked: Asked, base: Judged | None, person: Practitioner, rules: Rules
) -> tuple[Finding | None, tuple[Reason, ...]]:
    """What follows for the person, and why; None: unknown.

    base   how the criterion in `derived_from` stands for the person. It must pass: the profession is that of the
           register entry, and the derived answer carries its assurance and dates.
    """
    source = asked.criterion.derived_from
    if base is None or base.outcome is not Outcome.PASSES or base.answer.finding is None:
        return None, (Reason("underived", {"criterion": source}),)
    level, reasons = allowed(person.profession, rules)
    if level is None:
        return None, reasons
    entry = base.answer.finding
    finding = Finding(
        id=f"{asked.criterion.id} of {entry.id}",
        criterion=asked.criterion.id,
        level=level,
        assurance=entry.assurance,
        checked_on=entry.checked_on,
        practitioner_id=person.id,
        valid_until=entry.valid_until,
    )
    return finding, (Reason("derived", {"criterion": source, "profession": person.profession}), *reasons)


def allowed(profession: str, rules: Rules) -> tuple[str | None, tuple[Reason, ...]]:
    """yes, no or None (unknown), by the codes of the place (`codes_note` of jurisdictions.toml).

    doctor in IE: yes   nurse in IE: None, the condition's question is open   pharmacist in IE: no, the list is complete
    pharmacist in US: None, the list is not known to be complete
    """
    known, place = rules.places.professions.get(profession), rules.jurisdiction
    if known is None:
        return None, (Reason("profession_unknown"),)
    if place is None:
        return None, (Reason("law_unknown", {"place": rules.place}),)
    codes = [code for code in _codes(place) if code in known.satisfies]
    if any(code not in rules.places.conditions for code in codes):
        return YES, ()
    if codes:
        return None, tuple(Reason("condition_unanswered", {"question_code": code}) for code in codes)
    if place.injectors_complete:
        return NO, (Reason("profession_not_allowed", {"profession": profession, "place": place.code}),)
    return None, (Reason("profession_not_listed", {"profession": profession, "place": place.code}),)


def _codes(place: Jurisdiction) -> list[str]:
    """Who may prescribe may inject: both lists, each code once."""
    return list(dict.fromkeys((*place.injectors, *place.prescribers)))
