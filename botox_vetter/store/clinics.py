"""A clinic: one row, belonging to its case. Choosing an injector or prescriber, and the shortlist mark, are columns."""

from decimal import Decimal

from sqlalchemy import Column, Connection, Integer, Table, bindparam, func, select

from botox_vetter.domain.clinics import Clinic, Contact
from botox_vetter.domain.plans import Units
from botox_vetter.store.columns import as_json, belongs_to, flag, kept, may_name, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "clinics",
    metadata,
    record_id(),
    belongs_to("case_id", "cases"),
    text("name"),
    text("jurisdiction"),
    text("address"),
    text("postcode"),
    text("phone"),
    text("email"),
    text("website"),
    flag("is_shortlisted"),
    may_name("injector_id", "practitioners"),
    may_name("prescriber_id", "practitioners"),
    as_json("counted_areas", tuple[str, ...], nullable=True),
    kept("minimum_spend", Decimal, nullable=True),
    text("minimum_spend_currency"),
    as_json("units", tuple[Units, ...]),
    as_json("contacts", tuple[Contact, ...]),
    text("opening_hours"),
    as_json("languages", tuple[str, ...]),
    text("accessibility"),
    text("payment"),
    as_json("tags", tuple[str, ...]),
    text("off_shortlist_because"),
    Column("sessions_per_year", Integer, nullable=True),
    kept("months_of_effect", Decimal, nullable=True),
)

CLINICS = Noun(Clinic, table, table.c.case_id == bindparam("case_id"))

ids_of_case = select(table.c.id).where(table.c.case_id == bindparam("case_id"))
_COUNT = select(func.count()).where(table.c.case_id == bindparam("case_id"))
_NAMES = select(table.c.name).where(table.c.case_id == bindparam("case_id"))


def count_of_case(connection: Connection, case_id: str) -> int:
    """Without reading them."""
    return int(connection.execute(_COUNT, {"case_id": case_id}).scalar_one())


def names_of_case(connection: Connection, case_id: str) -> tuple[str, ...]:
    """In their order."""
    return tuple(sorted(connection.execute(_NAMES, {"case_id": case_id}).scalars(), key=str.casefold))
