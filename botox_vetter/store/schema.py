"""All nouns, the tables they are kept in, and how a new library is laid out.

The schema's number is kept as PRAGMA user_version, the mark that says whose file it is as PRAGMA application_id.
Whoever changes a table raises the number.
"""

from typing import Any, TypeVar

from sqlalchemy import Connection

from botox_vetter.store.cases import CASES
from botox_vetter.store.clinics import CLINICS
from botox_vetter.store.columns import metadata
from botox_vetter.store.decisions import DECISIONS
from botox_vetter.store.evidence import EVIDENCE, blobs
from botox_vetter.store.findings import FINDINGS, RELAXATIONS
from botox_vetter.store.header import APPLICATION_ID, SCHEMA_NUMBER
from botox_vetter.store.insurances import INSURANCES
from botox_vetter.store.judgements import JUDGEMENTS
from botox_vetter.store.log import table as log_table
from botox_vetter.store.notes import NOTES
from botox_vetter.store.nouns import Noun
from botox_vetter.store.people import PRACTITIONERS, ROLES
from botox_vetter.store.premises import PREMISES
from botox_vetter.store.quotes import QUOTES
from botox_vetter.store.registrations import REGISTRATIONS
from botox_vetter.store.requests import table as requests_table
from botox_vetter.store.reviews import REVIEWS
from botox_vetter.store.visits import INQUIRIES, VISITS

R = TypeVar("R")

NOUNS: tuple[Noun[Any], ...] = (
    CASES,
    PRACTITIONERS,
    CLINICS,
    ROLES,
    REGISTRATIONS,
    QUOTES,
    VISITS,
    FINDINGS,
    RELAXATIONS,
    NOTES,
    DECISIONS,
    PREMISES,
    INSURANCES,
    INQUIRIES,
    REVIEWS,
    JUDGEMENTS,
    EVIDENCE,
)
TABLES = frozenset({noun.name for noun in NOUNS} | {log_table.name, blobs.name, requests_table.name})

_BY_KIND = {noun.kind: noun for noun in NOUNS}
_BY_NAME = {noun.name: noun for noun in NOUNS}


def noun_of(kind: type[R]) -> Noun[R]:
    return _BY_KIND[kind]


def noun_named(name: str) -> Noun[Any]:
    """By the name it has in the change log."""
    return _BY_NAME[name]


def lay_out(connection: Connection) -> None:
    """Makes all tables of an empty SQLite database and marks it as ours."""
    metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_NUMBER}")
