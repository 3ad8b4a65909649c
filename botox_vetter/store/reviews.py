"""What other platforms show about a clinic."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Table

from botox_vetter.domain.records import Reviews
from botox_vetter.store import clinics
from botox_vetter.store.columns import belongs_to, kept, metadata, record_id, text, whole
from botox_vetter.store.nouns import Noun

table = Table(
    "reviews",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    text("platform"),
    kept("seen_on", date),
    kept("rating", Decimal, nullable=True),
    kept("out_of", Decimal, nullable=True),
    whole("count", nullable=True),
    text("address"),
    text("cannot_show"),
)

REVIEWS = Noun(Reviews, table, table.c.clinic_id.in_(clinics.ids_of_case))
