"""What can be chosen on the plan: countries, their parts, brands, currencies. What is chosen stays on offer."""

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Product
from botox_vetter.language import tr
from botox_vetter.report.words.names import country_name, product_name

ELSEWHERE = "ZZ"  # ISO 3166 keeps this code free: a country without rules of its own here
CURRENCY_OF = {"GB": "GBP", "IE": "EUR", "US": "USD", "CA": "CAD", "AU": "AUD"}
CURRENCIES = ("GBP", "EUR", "USD", "CAD", "AUD", "CHF", "DKK", "NOK", "NZD", "PLN", "SEK", "TRY", "AED", "ZAR")


def countries(rulebook: Rulebook) -> list[tuple[object, str]]:
    """(code, name) of every country with rules, then "another country"."""
    codes = sorted({country_of(code) for code in rulebook.places.jurisdictions}, key=country_name)
    return [
        ("", tr("Not chosen")),
        *((code, country_name(code)) for code in codes),
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


def brands(rulebook: Rulebook, plan: Plan) -> list[tuple[object, str]]:
    """(id, name) of the brands sold in the plan's country for its use, by the name they bear there; all, if unknown.

    The plan's own brand stays on offer where it is not sold or not for that use, and says so.
    """
    products, country = rulebook.treatments.products, country_of(plan.jurisdiction)
    is_known = any(country in product.regions for product in products.values())

    def is_usual(product: Product) -> bool:
        return product.is_cosmetic != plan.is_medical and (not is_known or country in product.regions)

    rows = [(p.id, product_name(p.id, rulebook, country)) for p in products.values() if is_usual(p)]
    if plan.product is not None and plan.product not in {id for id, _name in rows}:
        name = product_name(plan.product, rulebook, country)
        rows.append((plan.product, tr("{product} (not usual there for this use)").format(product=name)))
    return [(None, tr("No preference")), *sorted(rows, key=lambda row: row[1])]


def currencies(plan: Plan) -> list[tuple[object, str]]:
    codes = dict.fromkeys(code for code in (*CURRENCIES, plan.currency) if code)
    return [("", tr("Not chosen")), *((code, code) for code in codes)]


def currency_after(plan: Plan, country: str) -> str:
    """The currency once the country is chosen: it follows as long as nobody chose another one or named a budget."""
    followed = CURRENCY_OF.get(country_of(plan.jurisdiction), "")
    is_free = plan.currency in ("", followed) and plan.budget_per_year is None
    return CURRENCY_OF.get(country, "") if is_free else plan.currency
