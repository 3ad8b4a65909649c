"""Whose rules judge a clinic: the plan's place, or the clinic's own."""

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.postcodes import nation_of
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import place_name
from botox_vetter.ui.pages.plan.lists import countries, parts


def place_choices(file: CaseFile, rulebook: Rulebook, present: str) -> list[tuple[object, str]]:
    """(code, words); "" is the plan's place. A code in use that the rules do not know stays on offer."""
    rows: list[tuple[object, str]] = [
        ("", tr("As in the plan: {place}").format(place=place_name(file.plan.jurisdiction, rulebook)))
    ]
    for country, name in countries(rulebook):
        if not country:
            continue
        own_parts = parts(rulebook, str(country))
        rows += [(code, _part_words(str(code), str(country), name, words)) for code, words in own_parts]
        if not own_parts:
            rows.append((country, name))
    if present not in {code for code, _ in rows}:
        rows.append((present, present))
    return rows


def _part_words(code: str, country: str, country_name: str, part: str) -> str:
    if code == country:
        return tr("{country}: another part, or not known").format(country=country_name)
    return tr("{country}: {part}").format(country=country_name, part=part)


def other_nation(file: CaseFile, clinic: Clinic) -> str | None:
    """The British nation that the clinic's postcode lies in, where other rules are in force for it; else None."""
    place = file.place_of(clinic)
    nation = nation_of(clinic.postcode) if country_of(place) == "GB" else None
    return nation if nation != place else None
