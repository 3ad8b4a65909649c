"""What tables of clinics and of people both say: an entry in a register."""

from botox_vetter.actions.tables.column import Column
from botox_vetter.actions.tables.kinds import DAY, TEXT

NUMBER = Column(
    "number",
    "Registration number",
    TEXT,
    "registration no | registration | reg no | reg number | number | licence number | license number | pin"
    " | registernummer | registrierungsnummer | nummer",
    "9000001",
)
REGISTERED_AS = Column(
    "name_as_registered", "Name as registered", TEXT, "registered name | name im register", "Maren Holloway"
)
STATUS = Column("status", "Status", TEXT, "registration status | register status", "Registered with a licence")
RESTRICTIONS = Column(
    "restrictions", "Restrictions", TEXT, "conditions | conditions on practice | auflagen", "none shown"
)
CHECKED_ON = Column("checked_on", "Checked on", DAY, "date checked | checked | last checked | geprüft am", "2026-11-22")
VALID_UNTIL = Column(
    "valid_until",
    "Registration valid until",
    DAY,
    "valid until | expires | expiry | expiry date | renewal date | gültig bis",
    "2027-06-30",
)
