"""What a record must have before it is kept, beyond what its dataclass refuses by itself."""

import re

from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import NOT_APPLICABLE, UNKNOWN, Finding
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.registers import Fit, fit
from botox_vetter.domain.rulebook import Rulebook

_REFUSED_FITS = (Fit.EMPTY, Fit.WRONG_SHAPE, Fit.WRONG_CHECK_DIGIT)


def check_name(name: str) -> None:
    """A case, a clinic or a person without a name cannot be told from others: Refused("name_missing")."""
    if not name.strip():
        raise Refused("name_missing")


def check_plan(plan: Plan) -> None:
    """An amount needs a currency: Refused("no_currency")."""
    check_currency(plan.currency, is_needed=plan.budget_per_year is not None)


def check_clinic(clinic: Clinic) -> None:
    """Refused("name_missing" | "no_currency" | "negative_amount" | "no_amount")."""
    check_name(clinic.name)
    check_currency(clinic.minimum_spend_currency, is_needed=clinic.minimum_spend is not None)
    if clinic.minimum_spend is not None:
        Amount(clinic.minimum_spend, None)


def check_quote(quote: Quote) -> None:
    """Refused("no_currency" | "dates_upside_down")."""
    check_currency(quote.currency, is_needed=True)
    if quote.valid_from is not None and quote.valid_until is not None and quote.valid_until < quote.valid_from:
        raise Refused("dates_upside_down", start=quote.valid_from, end=quote.valid_until)


def check_currency(code: str, is_needed: bool) -> None:
    """Three capital letters (ISO 4217)."""
    if (code or is_needed) and not re.fullmatch("[A-Z]{3}", code):
        raise Refused("no_currency", code=code)


def check_registration(rulebook: Rulebook, registration: Registration) -> None:
    """Refused("no_such_register" | "number_does_not_fit" | "no_subject").

    Only what is sure is refused: where the register's pattern is unconfirmed, any number is kept.
    """
    check_subject(registration)
    register = rulebook.registers.get(registration.register)
    if register is None:
        raise Refused("no_such_register", register=registration.register)
    found = fit(register, registration.number)
    if found in _REFUSED_FITS:
        raise Refused("number_does_not_fit", register=register.id, number=registration.number, fit=found)


def check_finding(rulebook: Rulebook, finding: Finding) -> None:
    """Refused("no_such_criterion" | "no_such_level" | "no_such_register" | "wrong_subject" | "reason_missing")."""
    check_subject(finding)
    criterion = rulebook.criteria.get(finding.criterion)
    if criterion is None:
        raise Refused("no_such_criterion", criterion=finding.criterion)
    if finding.level not in (*rulebook.scales[criterion.scale].levels, NOT_APPLICABLE, UNKNOWN):
        raise Refused("no_such_level", criterion=criterion.id, level=finding.level)
    if (criterion.subject is Subject.CLINIC) != (finding.clinic_id is not None):
        raise Refused("wrong_subject", criterion=criterion.id, subject=criterion.subject)
    if finding.register is not None and finding.register not in rulebook.registers:
        raise Refused("no_such_register", register=finding.register)
    if finding.level == NOT_APPLICABLE and not finding.reason.strip():
        raise Refused("reason_missing", criterion=criterion.id)


def check_subject(record: Finding | Registration) -> None:
    """Exactly one of clinic and person: Refused("no_subject")."""
    if (record.clinic_id is None) == (record.practitioner_id is None):
        raise Refused("no_subject")
