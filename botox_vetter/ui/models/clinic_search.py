"""What the search among the clinics looks at."""

from collections import defaultdict

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.names import place_name
from botox_vetter.report.words.vetting import verdict_words


def searched_texts(comparison: Comparison, rulebook: Rulebook) -> dict[str, str]:
    """By clinic, in small letters: its name, place, contacts, tags, people, premises, notes and verdict."""
    file, found = comparison.file, defaultdict[str, list[str]](list)
    names = {person.id: person.name for person in file.practitioners}
    for role in file.roles:
        found[role.clinic_id].append(names.get(role.practitioner_id, ""))
    for note in file.notes:
        found[note.clinic_id].append(note.text)
    for premises in file.premises:
        found[premises.clinic_id] += [premises.name, premises.address, premises.postcode]
    places: dict[str, str] = {}
    for standing in comparison.standings:
        clinic, code = standing.clinic, file.place_of(standing.clinic)
        place = places.setdefault(code, place_name(code, rulebook))
        found[clinic.id] += [*_own(clinic), place, verdict_words(standing.vetting.verdict)]
    return {clinic_id: " ".join(parts).casefold() for clinic_id, parts in found.items()}


def _own(clinic: Clinic) -> list[str]:
    contact = (clinic.name, clinic.address, clinic.postcode, clinic.phone, clinic.email, clinic.website)
    further = (part for one in clinic.contacts for part in (one.kind, one.value, one.note))
    return [*contact, *further, *clinic.tags, *clinic.languages, clinic.off_shortlist_because]
