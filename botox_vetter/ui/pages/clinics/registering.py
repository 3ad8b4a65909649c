"""Which registers are offered for an entry, and what the register's own words settle. No widgets."""

from collections.abc import Iterable

from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.registers import Fit, Register, fit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words

KINDS = {False: ("register", "premises", "voluntary"), True: ("premises", "register", "business", "voluntary")}
REFUSED = (Fit.EMPTY, Fit.WRONG_SHAPE, Fit.WRONG_CHECK_DIGIT)  # such a number is not kept


def register_choices(rulebook: Rulebook, country: str, is_clinic: bool, present: str) -> list[tuple[object, str]]:
    """(id, words): the country's own first, those of the state before voluntary ones; one in use stays on offer."""
    kinds = KINDS[is_clinic]
    known = [r for r in rulebook.registers.values() if r.kind in kinds or r.id == present]
    known.sort(key=lambda r: (r.country != country, r.country, kinds.index(r.kind) if r.kind in kinds else len(kinds)))
    rows = [(r.id, _words(r, country)) for r in known]
    return [*rows, *([] if not present or present in rulebook.registers else [(present, own_words(present))])]


def _words(register: Register, country: str) -> str:
    if register.country == country:
        return register.body
    return tr("{country}: {register}").format(country=register.country, register=register.body)


def status_choices(register: Register | None, present: str) -> list[tuple[object, str]]:
    """The register's own words; "" is "not read yet"; words that stand there from elsewhere stay on offer."""
    terms = dict.fromkeys(status.term for status in register.statuses) if register else {}
    others = {present: None} if present else {}
    return [("", tr("Not read yet")), *((term, own_words(term)) for term in terms | others)]


def lacking(registration: Registration, rulebook: Rulebook) -> Iterable[str]:
    """What an entry still needs before it may settle anything: never on a name alone, never without a day."""
    register = rulebook.registers.get(registration.register)
    if register is None or fit(register, registration.number) in REFUSED:
        yield tr("its number")
    if not registration.name_as_registered.strip():
        yield tr("the name as registered")
    if registration.checked_on is None:
        yield tr("the day it was looked up")
