"""A table of people: a row for each clinic where somebody works or for each entry in a register, whichever are more."""

from botox_vetter.actions.tables import shared_columns as shared
from botox_vetter.actions.tables.column import CLINIC_RECORD, RECORD, Column
from botox_vetter.actions.tables.kinds import PROFESSION, REGISTER, ROLES, TEXT

COLUMNS = (
    Column(
        "name",
        "Name",
        TEXT,
        "person | practitioner | practitioner name | injector name | full name | staff | member of staff | doctor"
        " | behandler | behandlerin | arzt | ärztin | vollständiger name",
        "Dr Maren Holloway",
    ),
    Column(
        "profession",
        "Profession",
        PROFESSION,
        "job | job title | occupation | qualification | beruf | tätigkeit",
        "Nurse (registered)",
    ),
    Column(
        "clinic",
        "Clinic",
        TEXT,
        "clinic name | practice | practice name | works at | place of work | klinik | praxis | arbeitet bei",
        "Quay Skin Clinic",
    ),
    Column(
        "clinic_postcode",
        "Clinic postcode",
        TEXT,
        "postcode | post code | zip | plz | postleitzahl",
        "HB1 2CD",
    ),
    Column("roles", "Role", ROLES, "roles | does | rolle | rollen | funktion", "injects; prescribes"),
    Column("register", "Register", REGISTER, "regulator | registered with | board | kammer", "GMC"),
    shared.NUMBER,
    shared.REGISTERED_AS,
    shared.STATUS,
    shared.RESTRICTIONS,
    shared.CHECKED_ON,
    shared.VALID_UNTIL,
    Column("note", "Note", TEXT, "notes | comment | comments | remark | notiz | bemerkung", "speaks Polish"),
    Column(RECORD, "Record", TEXT, "record id | id", ""),
    Column(CLINIC_RECORD, "Clinic record", TEXT, "clinic id", ""),
)
