"""What the look-up offers: whom it may be about, which registers, and their words in plain English. No widgets."""

from collections.abc import Mapping
from dataclasses import dataclass

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration
from botox_vetter.domain.criteria import Criterion, Subject, country_of
from botox_vetter.domain.grouped import about
from botox_vetter.domain.looked_up import Agrees
from botox_vetter.domain.registers import Register, Status, covers
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import words_of
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, profession_name, sentence

MOST_CLINICS = 300
KINDS = ("register", "premises", "exclusion", "decisions", "voluntary", "qualification", "business", "product")


@dataclass(frozen=True, slots=True)
class Whom:
    """A person or a clinic that can be looked up. place: of the clinic, or of one where the person works."""

    id: str
    is_clinic: bool
    name: str
    profession: str
    place: str
    entries: tuple[Registration, ...]

    def number_in(self, register: str) -> str:
        """ "": none is recorded."""
        return next((entry.number for entry in self.entries if entry.register == register), "")


def people_and_clinics(file: CaseFile, wanted: str = "") -> dict[str, Whom]:
    """By id: people first, in the order of the case. Of very many clinics the shortlist, and whoever is wanted."""
    clinics, people = file.clinics, file.practitioners
    if len(clinics) > MOST_CLINICS:
        here = {clinic.id for clinic in file.shortlist}
        at_work = {role.practitioner_id for role in file.roles if role.clinic_id in here}
        clinics = [clinic for clinic in clinics if clinic.id in here or clinic.id == wanted]
        people = [person for person in people if person.id in at_work or person.id == wanted]
    people_there = (_person(one, next(iter(file.workplaces(one.id)), None), file) for one in people)
    return {whom.id: whom for whom in (*people_there, *(_clinic(one, file) for one in clinics))}


def _person(person: Practitioner, clinic_id: str | None, file: CaseFile) -> Whom:
    place = file.place_of(file.clinic(clinic_id)) if clinic_id else file.plan.jurisdiction
    return Whom(person.id, False, person.name, person.profession, place, about(file.registrations, person.id))


def _clinic(clinic: Clinic, file: CaseFile) -> Whom:
    return Whom(clinic.id, True, clinic.name, "", file.place_of(clinic), about(file.registrations, clinic.id))


def whom_choices(known: Mapping[str, Whom], rulebook: Rulebook) -> list[tuple[object, str]]:
    return [(whom.id, _whom_words(whom, rulebook)) for whom in known.values()]


def _whom_words(whom: Whom, rulebook: Rulebook) -> str:
    what = tr("clinic") if whom.is_clinic else profession_name(whom.profession, rulebook)
    return tr("{name}, {what}").format(name=own_words(whom.name), what=what)


def registers_for(whom: Whom, rulebook: Rulebook) -> list[Register]:
    """That say anything about such a one: where an entry is recorded, then those that cover it, by kind."""
    country, own = country_of(whom.place), {entry.register for entry in whom.entries}

    def in_order(register: Register) -> tuple[object, ...]:
        is_its = covers(register, whom.place, whom.profession)
        return register.id not in own, not is_its, register.country != country, register.country, _kind(register)

    found = [r for r in rulebook.registers.values() if r.id in own or _says_anything(r, whom.is_clinic, rulebook)]
    return sorted(found, key=in_order)


def _kind(register: Register) -> int:
    return KINDS.index(register.kind) if register.kind in KINDS else len(KINDS)


def _says_anything(register: Register, is_clinic: bool, rulebook: Rulebook) -> bool:
    if register.kind not in KINDS:
        return False
    settled = {cid for status in words_of(register) for cid in status.sets}
    return any(
        (criterion.id in settled or register.id in criterion.registers)
        and (criterion.subject is Subject.CLINIC) == is_clinic
        for criterion in rulebook.criteria.values()
    )


def register_words(register: Register, place: str) -> str:
    if register.country == country_of(place):
        return register.body
    return tr("{country}: {register}").format(country=register.country, register=register.body)


def tone_words(status: Status) -> str:
    """How the words are to be taken, with what they mean."""
    tones = {
        "good": tr("in order"),
        "caution": tr("to be read with care"),
        "knock_out": tr("bad news"),
        "not_found": tr("no proof"),
        "not_in_scope": tr("outside what it covers"),
    }
    tone = tones.get(status.level, "")
    return sentence(tr("{tone}: {meaning}").format(tone=tone, meaning=status.meaning) if status.meaning else tone)


def agrees_words(agrees: Agrees) -> str:
    match agrees:
        case Agrees.NUMBER:
            return tr("a number, or the date of birth with it")
        case Agrees.NAME:
            return tr("the whole name")
        case Agrees.PROFESSION:
            return tr("the profession")
        case Agrees.PLACE:
            return tr("the place")


def sought_in(
    criterion: Criterion, clinic: Clinic, person: Practitioner | None, file: CaseFile, rulebook: Rulebook
) -> tuple[str, str]:
    """(whom, the first register of theirs that answers it); register "": none does. person None: the clinic itself."""
    whom = _person(person, clinic.id, file) if person else _clinic(clinic, file)
    country = country_of(whom.place)
    answering = (r.id for r in registers_for(whom, rulebook) if r.id in criterion.registers and r.country == country)
    return whom.id, next(answering, "")
