"""Reads taxonomies.toml."""

from pathlib import Path
from typing import Literal, TypedDict

from botox_vetter.domain.taxonomies import Taxonomies, Taxonomy
from botox_vetter.knowledge.tables import read_file


class TaxonomiesFile(TypedDict):
    schema: Literal[1]
    research_date: str
    taxonomy: tuple[Taxonomy, ...]


def load_taxonomies(folder: Path) -> Taxonomies:
    """Raises DataError."""
    return Taxonomies(read_file(folder / "taxonomies.toml", TaxonomiesFile)["taxonomy"])
