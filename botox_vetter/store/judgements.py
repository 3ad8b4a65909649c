"""What people decided about entries of lists."""

from datetime import date

from sqlalchemy import CheckConstraint, Table, or_

from botox_vetter.domain.judgements import Judgement, Told, Verdict
from botox_vetter.store import clinics, people
from botox_vetter.store.columns import as_json, belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "judgements",
    metadata,
    record_id(),
    text("register"),
    kept("verdict", Verdict),
    kept("judged_on", date),
    belongs_to("practitioner_id", "practitioners", nullable=True),
    belongs_to("clinic_id", "clinics", nullable=True),
    as_json("ours", tuple[Told, ...]),
    as_json("theirs", tuple[Told, ...]),
    text("note"),
    CheckConstraint("(practitioner_id IS NULL) <> (clinic_id IS NULL)", name="one_subject"),
)

JUDGEMENTS = Noun(
    Judgement,
    table,
    or_(table.c.practitioner_id.in_(people.ids_of_case), table.c.clinic_id.in_(clinics.ids_of_case)),
)
