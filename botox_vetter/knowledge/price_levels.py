"""Reads price_levels.toml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypedDict

from botox_vetter.domain.places import Source
from botox_vetter.domain.price_levels import PriceLevel
from botox_vetter.domain.treatments import Treatments
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.tables import read_file

FILE = "price_levels.toml"


class PriceLevelsFile(TypedDict):
    schema: Literal[1]
    price_level: tuple[PriceLevel, ...]
    sources: Mapping[str, Source]


def load_price_levels(folder: Path, treatments: Treatments) -> tuple[tuple[PriceLevel, ...], Mapping[str, Source]]:
    """With their sources. DataError: a row is upside down, or names a product or source that is not there."""
    file = read_file(folder / FILE, PriceLevelsFile)
    for number, level in enumerate(file["price_level"]):
        steps = (FILE, "price_level", str(number))
        if not 0 < level.low <= level.high:
            raise DataError("data_wrong_value", *steps, "low", expected="0 < low <= high", found=level.low)
        if level.product is not None and level.product not in treatments.products:
            raise DataError("data_leads_nowhere", *steps, "product", found=level.product)
        for source in level.source:
            if source not in file["sources"]:
                raise DataError("data_leads_nowhere", *steps, "source", found=source)
    return file["price_level"], file["sources"]
