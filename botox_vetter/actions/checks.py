"""What a record must have before it is kept, beyond what its dataclass refuses by itself."""

from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.domain.findings import NOT_APPLICABLE, UNKNOWN, Finding
from botox_vetter.domain.judgements import Judgement
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.price_faults import currency_faults, price_faults
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Refused, refuse_first
from botox_vetter.domain.records import Insurance
from botox_vetter.domain.registers import Fit, fit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Treatments

_REFUSED_FITS = (Fit.EMPTY, Fit.WRONG_SHAPE, Fit.WRONG_CHECK_DIGIT)


def check_name(name: str) -> None:
    """A case, a clinic or a person without a name cannot be told from others: Refused("name_missing")."""
    if not name.strip():
        raise Refused("name_missing")


def check_plan(plan: Plan) -> None:
    """An amount needs a currency: Refused("no_currency" | "unknown_currency").

    Besides Refused("figure_out_of_range").
    """
    check_currency(plan.currency, is_needed=plan.budget_per_year is not None)
    check_ranges(plan)


def check_clinic(clinic: Clinic) -> None:
    """Refused("name_missing" | "no_currency" | "negative_amount" | "no_amount" | "blank_in_list" | "twice_in_list").

    Besides Refused("figure_out_of_range" | "unknown_currency").
    """
    check_name(clinic.name)
    check_currency(clinic.minimum_spend_currency, is_needed=clinic.minimum_spend is not None)
    if clinic.minimum_spend is not None:
        Amount(clinic.minimum_spend, None)
    check_ranges(clinic)
    check_list("tags", clinic.tags)
    check_list("languages", clinic.languages)
    if not all(contact.value.strip() for contact in clinic.contacts):
        raise Refused("blank_in_list", field="contacts")


def check_list(field: str, words: tuple[str, ...]) -> None:
    """Each word once, capitals or not, and none blank: Refused("blank_in_list" | "twice_in_list") with the `field`."""
    seen: set[str] = set()
    for word in words:
        if not word.strip():
            raise Refused("blank_in_list", field=field)
        if word.casefold() in seen:
            raise Refused("twice_in_list", field=field, value=word)
        seen.add(word.casefold())


def check_quote(quote: Quote, treatments: Treatments) -> None:
    """Raises Refused with the first of the faults of `domain.price_faults`."""
    refuse_first(price_faults(quote, treatments))


def check_currency(code: str, is_needed: bool) -> None:
    """Refused("no_currency" | "unknown_currency")."""
    if code or is_needed:
        refuse_first(currency_faults(code))


def check_registration(rulebook: Rulebook, registration: Registration) -> None:
    """Refused("no_such_register" | "number_does_not_fit" | "no_subject" | "day_out_of_range").

    Only what is sure is refused: where the register's pattern is unconfirmed, any number is kept.
    """
    check_subject(registration)
    check_ranges(registration)
    register = rulebook.registers.get(registration.register)
    if register is None:
        raise Refused("no_such_register", register=registration.register)
    found = fit(register, registration.number)
    if found in _REFUSED_FITS:
        raise Refused("number_does_not_fit", register=register.id, number=registration.number, fit=found)


def check_finding(rulebook: Rulebook, finding: Finding) -> None:
    """Refused("no_such_criterion" | "no_such_level" | "no_such_register" | "wrong_subject" | "reason_missing").

    Besides Refused("no_subject" | "day_out_of_range").
    """
    check_subject(finding)
    check_ranges(finding)
    criterion = check_criterion(rulebook, finding.criterion)
    if finding.level not in (*rulebook.scales[criterion.scale].levels, NOT_APPLICABLE, UNKNOWN):
        raise Refused("no_such_level", criterion=criterion.id, level=finding.level)
    if (criterion.subject is Subject.CLINIC) != (finding.clinic_id is not None):
        raise Refused("wrong_subject", criterion=criterion.id, subject=criterion.subject)
    if finding.register is not None and finding.register not in rulebook.registers:
        raise Refused("no_such_register", register=finding.register)
    if finding.level == NOT_APPLICABLE and not finding.reason.strip():
        raise Refused("reason_missing", criterion=criterion.id)


def check_criterion(rulebook: Rulebook, criterion_id: str) -> Criterion:
    """Refused("no_such_criterion")."""
    found = rulebook.criteria.get(criterion_id)
    if found is None:
        raise Refused("no_such_criterion", criterion=criterion_id)
    return found


def check_subject(record: Finding | Registration | Insurance | Judgement) -> None:
    """Exactly one of clinic and person: Refused("no_subject")."""
    if (record.clinic_id is None) == (record.practitioner_id is None):
        raise Refused("no_subject")
