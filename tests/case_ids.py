"""Ids, days and shorthands of the invented case."""

from datetime import UTC, date, datetime
from uuid import NAMESPACE_URL, uuid5

from botox_vetter.domain.findings import Assurance

TODAY = date(2026, 11, 22)
SEEN_ON = date(2026, 11, 9)
BEGUN_AT = datetime(2026, 11, 3, 18, 45, tzinfo=UTC)

CLAIMED, SEEN, VERIFIED = Assurance.CLAIMED, Assurance.SEEN, Assurance.VERIFIED


def stable_id(name: str) -> str:
    """The same UUID for the same name in every run."""
    return str(uuid5(NAMESPACE_URL, f"https://botox-vetter.example/{name}"))


CASE_ID = stable_id("harbour")
QUAY, LANTERN, VELVET = (stable_id(name) for name in ("quay", "lantern", "velvet"))
VISIT, PAPER = stable_id("visit velvet"), stable_id("certificate")
HOLLOWAY, FENWICK, ANAND, STARLING = (stable_id(name) for name in ("holloway", "fenwick", "anand", "starling"))
