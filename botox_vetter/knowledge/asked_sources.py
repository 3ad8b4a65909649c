"""Reads sources.toml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypedDict

from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.knowledge.tables import by_id, read_file

FILE = "sources.toml"


class SourcesFile(TypedDict):
    schema: Literal[1]
    research_date: str
    source: tuple[AskedSource, ...]


def load_asked_sources(folder: Path) -> Mapping[str, AskedSource]:
    """In the file's order, by id. Raises DataError."""
    return by_id(read_file(folder / FILE, SourcesFile)["source"], lambda row: row.id, FILE, "source")
