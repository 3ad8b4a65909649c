"""What was understood of a clinic typed into the short form, line by line."""

from collections.abc import Iterator

from botox_vetter.actions.guided.typed import Remark, Understood
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.people import registration_words
from botox_vetter.report.words.names import own_words, place_name, profession_name, quoted, sentence
from botox_vetter.report.words.prices import condition_words, quote_words
from botox_vetter.report.words.reasons import reason_sentence, reason_words


def understood_lines(understood: Understood, rulebook: Rulebook, place: str) -> Iterator[str]:
    """What will be kept as a record; nothing without a name. place: of the plan, for the names of brands."""
    if understood.clinic is None:
        return
    yield from _clinic(understood.clinic, rulebook)
    yield from _person(understood, rulebook)
    for quote in understood.quotes:
        yield _price(quote, rulebook, understood.clinic.jurisdiction or place)


def remark_line(remark: Remark, rulebook: Rulebook) -> str:
    """Why some words stay a note; or what else a person should know."""
    if not remark.aside:
        return reason_sentence(remark.why, rulebook)
    return tr("Kept as a note: {words}. {why}.").format(
        words=quoted(remark.aside), why=sentence(reason_words(remark.why, rulebook))
    )


def _clinic(clinic: Clinic, rulebook: Rulebook) -> Iterator[str]:
    where = ", ".join(filter(None, (clinic.address, clinic.postcode, clinic.website)))
    name = own_words(clinic.name)
    yield (
        tr("Clinic: {name}, {where}").format(name=name, where=own_words(where))
        if where
        else tr("Clinic: {name}").format(name=name)
    )
    if clinic.jurisdiction:
        yield tr("Judged by the rules of {place}").format(place=place_name(clinic.jurisdiction, rulebook))


def _person(understood: Understood, rulebook: Rulebook) -> Iterator[str]:
    person = understood.person
    if person is None:
        return
    prescribes = any(role.kind is RoleKind.PRESCRIBER for role in understood.roles)
    profession = _lower(profession_name(person.profession, rulebook))
    if person.profession:
        profession = tr("{profession} as they say").format(profession=profession)
    words = tr("Injects and prescribes: {name}, {profession}") if prescribes else tr("Injects: {name}, {profession}")
    said = words.format(name=own_words(person.name), profession=profession)
    yield tr("{person} (in this case already)").format(person=said) if understood.is_known else said
    if understood.registration is not None:
        yield registration_words(understood.registration, person.name, rulebook)


def _price(quote: Quote, rulebook: Rulebook, place: str) -> str:
    tied = ", ".join(words for words in condition_words(quote, rulebook))
    price = tr("Price: {price}").format(price=quote_words(quote, rulebook, place))
    return f"{price} ({tied})" if tied else price


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
