"""Prices as the clinics state them, each with its own words."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Table

from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Quote, Sex, State
from botox_vetter.store import clinics
from botox_vetter.store.columns import as_json, belongs_to, flag, kept, metadata, record_id, text, whole
from botox_vetter.store.nouns import Noun

table = Table(
    "quotes",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    kept("basis", Basis),
    kept("low", Decimal, nullable=True),
    kept("high", Decimal, nullable=True),
    text("currency"),
    as_json("areas", tuple[str, ...], nullable=True),
    whole("count", nullable=True),
    as_json("excluded", tuple[str, ...]),
    text("product", nullable=True),
    kept("minimum_units", Decimal, nullable=True),
    whole("sessions", nullable=True),
    kept("period", Period, nullable=True),
    kept("discount_percent", Decimal, nullable=True),
    kept("charged", Charged),
    kept("redeemed", Known),
    kept("deducted", Known),
    flag("member"),
    flag("first_session_only"),
    kept("sex", Sex, nullable=True),
    kept("valid_from", date, nullable=True),
    kept("valid_until", date, nullable=True),
    kept("seen_on", date, nullable=True),
    text("wording"),
    text("address"),
    text("note"),
    kept("state", State),
    kept("published", Published),
    kept("units_included", Decimal, nullable=True),
    flag("is_offer"),
    kept("regular", Decimal, nullable=True),
    text("conditions"),
    as_json("evidence", tuple[str, ...]),
    as_json("earlier", tuple[Quote, ...]),
)

QUOTES = Noun(Quote, table, table.c.clinic_id.in_(clinics.ids_of_case))
