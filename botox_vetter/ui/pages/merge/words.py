"""What becomes of two entries of one clinic, in words."""

from collections.abc import Iterable, Mapping

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.fields import field_words
from botox_vetter.report.words.money import money
from botox_vetter.report.words.names import joined, own_words, sentence
from botox_vetter.report.words.values import value_words


def said_words(field: str, clinic: Clinic, rulebook: Rulebook, file: CaseFile) -> str:
    """What a clinic says in a field."""
    value = getattr(clinic, field)
    if field == "minimum_spend" and value is not None:
        return money(value, clinic.minimum_spend_currency)
    return value_words(field, value, rulebook, file)


def left_note(left: Iterable[tuple[str, Clinic]], rulebook: Rulebook, file: CaseFile) -> str:
    """The note that keeps what was not taken: each field with the clinic that said it; "": nothing is left."""
    lines = [
        tr("{field}: {value}").format(
            field=sentence(field_words(field, "clinics")), value=said_words(field, clinic, rulebook, file)
        )
        for field, clinic in left
    ]
    return "\n".join((tr("From the other entry of this clinic:"), *lines)) if lines else ""


def filled_words(fields: Iterable[str]) -> str:
    names = joined(field_words(field, "clinics") for field in fields)
    return tr("Only one of the two says these, so they are kept: {fields}.").format(fields=names) if names else ""


def going_words(going: Mapping[str, int], name: str) -> str:
    """How much of the other goes over, by kind of record."""
    if not going:
        return tr("Nothing else is recorded of {name}.").format(name=own_words(name))
    parts = joined(counted_words(noun, n) for noun, n in going.items())
    return tr("All else of {name} is kept, too: {parts}. What both say in the same words is kept once.").format(
        name=own_words(name), parts=parts
    )


def counted_words(noun: str, n: int) -> str:
    """So many records of a kind: "2 prices"."""
    words = {
        "roles": ntr("{n} role", "{n} roles", n),
        "registrations": ntr("{n} registration", "{n} registrations", n),
        "quotes": ntr("{n} price", "{n} prices", n),
        "findings": ntr("{n} answer", "{n} answers", n),
        "relaxations": ntr("{n} knock-out set aside", "{n} knock-outs set aside", n),
        "notes": ntr("{n} note", "{n} notes", n),
        "premises": ntr("{n} further place", "{n} further places", n),
        "insurances": ntr("{n} insurance", "{n} insurances", n),
        "visits": ntr("{n} visit", "{n} visits", n),
        "inquiries": ntr("{n} question asked", "{n} questions asked", n),
        "reviews": ntr("{n} line of reviews elsewhere", "{n} lines of reviews elsewhere", n),
        "evidence": ntr("{n} piece of evidence", "{n} pieces of evidence", n),
        "judgements": ntr("{n} decision about a list", "{n} decisions about lists", n),
    }
    return words[noun].format(n=n)
