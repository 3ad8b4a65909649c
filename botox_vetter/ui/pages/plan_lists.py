"""What can be chosen on the plan: countries, their parts, currencies."""

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr

ELSEWHERE = "ZZ"  # ISO 3166 keeps this code free: a country without rules of its own here
CURRENCY_OF = {"GB": "GBP", "IE": "EUR", "US": "USD", "CA": "CAD", "AU": "AUD"}
CURRENCIES = ("GBP", "EUR", "USD", "CAD", "AUD", "CHF", "DKK", "NOK", "NZD", "PLN", "SEK", "TRY", "AED", "ZAR")


def countries(rulebook: Rulebook) -> list[tuple[object, str]]:
    """(code, name) of every country with rules, then "another country"."""
    names = {
        "GB": tr("United Kingdom"),
        "IE": tr("Ireland"),
        "US": tr("United States"),
        "CA": tr("Canada"),
        "AU": tr("Australia"),
    }
    codes = sorted({country_of(code) for code in rulebook.places.jurisdictions}, key=lambda code: names.get(code, code))
    return [
        ("", tr("Not chosen")),
        *((code, names.get(code, code)) for code in codes),
        (ELSEWHERE, tr("Another country")),
    ]


def parts(rulebook: Rulebook, country: str) -> list[tuple[object, str]]:
    """(code, name) of a country's parts; empty where there is nothing to choose. The country alone stands first."""
    entries = rulebook.places.jurisdictions
    found = [(code, entry.name) for code, entry in entries.items() if code.startswith(f"{country}-")]
    if not found:
        return []
    alone = tr("Not chosen yet") if country not in entries else tr("Another part, or not chosen")
    return [(country, alone), *sorted(found, key=lambda row: row[1])]
