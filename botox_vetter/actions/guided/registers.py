"""On which register a profession stands in a country, as far as that is one register alone."""

import re

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.rulebook import Rulebook

_LISTED_AS = {
    "doctor": "doctors|physicians",
    "dentist": "dentists",
    "nurse": "nurses",
    "nurse_prescriber": "nurses",
    "midwife": "midwives",
    "pharmacist": "pharmacists",
    "pharmacist_prescriber": "pharmacists",
    "physician_associate": "physician associates",
    "dental_care": "dental care professionals",
    "paramedic": "paramedics",
    "physiotherapist": "physiotherapists",
    "podiatrist": "podiatrists",
}
_EVERYWHERE = "all licensed professions|16 professions"
_ONE_NATION = {"psni": "GB-NIR"}  # pharmacists of Northern Ireland; those of the other nations have another register


def proposed_register(rulebook: Rulebook, place: str, profession: str) -> str:
    """The id of the one register where such people stand; "": none, or several."""
    words = _LISTED_AS.get(profession)
    if words is None:
        return ""
    found = [
        register.id
        for register in rulebook.registers.values()
        if register.country == country_of(place)
        and register.kind == "register"
        and re.search(rf"\b(?:{words}|{_EVERYWHERE})\b", register.profession)
        and (register.id in _ONE_NATION) == (profession.startswith("pharmacist") and place == "GB-NIR")
    ]
    return found[0] if len(found) == 1 else ""
