"""What the cells of a row say of a price: the fields of a `Quote`, as far as they are said."""

from typing import Any

from botox_vetter.actions.tables.amounts import settled_currency
from botox_vetter.actions.tables.kinds import shortened
from botox_vetter.actions.tables.row_work import RowWork
from botox_vetter.actions.tables.treatments import Treatment, names_any_toxin, read_treatment
from botox_vetter.domain.quotes import Basis, Published, Quote
from botox_vetter.domain.reading import PriceText
from botox_vetter.domain.reasons import Refused

AMOUNT = frozenset({"low", "high", "currency", "published"})
_FOR_AREAS = frozenset({Basis.PER_AREA, Basis.AREAS_BUNDLE})
_AS_SAID = (
    "basis", "areas", "count", "excluded", "product", "minimum_units", "units_included", "sessions", "period",
    "discount_percent", "charged", "redeemed", "deducted", "member", "first_session_only", "sex", "is_offer",
    "valid_from", "valid_until", "seen_on", "conditions", "wording", "address", "note", "state",
)  # fmt: skip


def price_values(work: RowWork, present: Quote | None) -> dict[str, Any]:
    """present: the price that the row names by its id. What cannot be told is noted as refused."""
    values = {key: work.said[key] for key in _AS_SAID if key in work.said}
    with work.trying("price"):
        values |= _amount(work, present)
    if present is None:
        with work.trying("what"):
            values |= _areas_named(work, values) if "basis" in values else _paid_for(work, values)
    return values


def _amount(work: RowWork, present: Quote | None) -> dict[str, Any]:
    """Raises Refused("low_missing" | "price_twice" | "two_currencies" | "which_dollar")."""
    said = work.said
    price, low, high = (said.get(key) for key in ("price", "low", "high"))
    seen: list[PriceText] = [text for text in (price, low, high, said.get("regular")) if text is not None]
    currency = settled_currency(seen, said.get("currency", ""), work.context.terms, present.currency if present else "")
    values = {"currency": currency} if currency else {}
    if "regular" in said:
        values["regular"] = said["regular"].low
    if price is not None:
        if low is not None and price.low != low.low:
            raise Refused("price_twice")
        return values | {"low": price.low, "high": price.high, "published": price.published}
    if low is not None:
        return values | {"low": low.low, "high": high.low if high else None, "published": Published.STATED}
    if high is not None:
        raise Refused("low_missing")
    published = said.get("published", Published.STATED)
    if published is not Published.STATED:
        return values | {"low": None, "high": None, "published": published}
    return values


def _paid_for(work: RowWork, values: dict[str, Any]) -> dict[str, Any]:
    """Basis, areas and their number, where no cell states the basis. Raises Refused("treatment_not_understood")."""
    said = work.said
    price: PriceText | None = said.get("price")
    basis = price.basis if price else None
    treatment = read_treatment(said["what"]) if "what" in said else None
    if treatment is not None:
        return _of_treatment(work, treatment, basis, values)
    basis = basis or _told_by(values)
    if basis is None and "what" in said:
        raise Refused("treatment_not_understood", text=shortened(said["what"]))
    return {"basis": basis} if basis else {}


def _areas_named(work: RowWork, values: dict[str, Any]) -> dict[str, Any]:
    """Where a cell states the basis: "Forehead" "per area" is no price of any other area.

    Raises Refused("treatment_not_understood") where a price per area names something that is no area known here.
    """
    if values["basis"] not in _FOR_AREAS or "what" not in work.said:
        return {}
    treatment = read_treatment(work.said["what"])
    if treatment is not None:
        named = _of_treatment(work, treatment, values["basis"], values)
        return {key: value for key, value in named.items() if key in ("areas", "count")}
    if "areas" not in values and not names_any_toxin(work.said["what"]):
        raise Refused("treatment_not_understood", text=shortened(work.said["what"]))
    return {}


def _of_treatment(work: RowWork, treatment: Treatment, basis: Basis | None, values: dict[str, Any]) -> dict[str, Any]:
    """A basis that stands with the amount goes first: "Forehead", "£12 per unit"."""
    areas: dict[str, None] = {}
    for area in treatment.areas or ():
        areas |= dict.fromkeys(work.context.words.bundles.get(area) or (area,))
    found: dict[str, Any] = {"basis": basis or treatment.basis}
    if areas and "areas" not in values:
        found["areas"] = tuple(areas)
    if treatment.count is not None and "count" not in values:
        found["count"] = treatment.count
    return found


def _told_by(values: dict[str, Any]) -> Basis | None:
    if "count" in values:
        return Basis.AREAS_BUNDLE
    if "sessions" in values:
        return Basis.PACKAGE
    if areas := values.get("areas"):
        return Basis.PER_AREA if len(areas) == 1 else Basis.PER_SESSION
    return None
