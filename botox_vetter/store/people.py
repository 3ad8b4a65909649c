"""Practitioners, who belong to the case, and the roles that tie them to its clinics."""

from sqlalchemy import Table, bindparam, select

from botox_vetter.domain.clinics import Practitioner, Role, RoleKind
from botox_vetter.store import clinics
from botox_vetter.store.columns import belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "practitioners",
    metadata,
    record_id(),
    belongs_to("case_id", "cases"),
    text("name"),
    text("profession"),
    text("note"),
)

roles = Table(
    "roles",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    belongs_to("practitioner_id", "practitioners"),
    kept("kind", RoleKind),
)

PRACTITIONERS = Noun(Practitioner, table, table.c.case_id == bindparam("case_id"))
ROLES = Noun(Role, roles, roles.c.clinic_id.in_(clinics.ids_of_case))

ids_of_case = select(table.c.id).where(table.c.case_id == bindparam("case_id"))
