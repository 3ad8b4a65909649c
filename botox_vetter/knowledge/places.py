"""Places with what they inherit, and professions."""

from collections.abc import Mapping
from pathlib import Path

from botox_vetter.domain.places import Jurisdiction, Places
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.files import PlacesFile
from botox_vetter.knowledge.tables import by_id, read, read_file

FILE = "jurisdictions.toml"


def load_places(folder: Path) -> Places:
    """All of jurisdictions.toml; raises DataError."""
    file = read_file(folder / FILE, PlacesFile)
    return Places(
        by_id(_with_inheritance(file["jurisdiction"]), lambda place: place.code, FILE, "jurisdiction"),
        by_id(file["profession"], lambda profession: profession.id, FILE, "profession"),
        file["conditions"],
    )


def _with_inheritance(rows: tuple[Mapping[str, object], ...]) -> tuple[Jurisdiction, ...]:
    """A place inherits every key that it does not set; its parent stands before it."""
    filled: dict[object, Mapping[str, object]] = {}
    places = []
    for number, row in enumerate(rows):
        way = (FILE, "jurisdiction", str(row.get("code", number)))
        parent = row.get("parent")
        if parent is not None and parent not in filled:
            raise DataError("data_leads_nowhere", *way, "parent", found=parent)
        table = {**filled.get(parent, {}), **row}
        places.append(read(table, Jurisdiction, *way))
        filled[row.get("code")] = table
    return tuple(places)
