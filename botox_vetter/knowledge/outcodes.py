"""Reads outcodes.csv: where the first halves of British postcodes lie."""

import csv
from collections.abc import Mapping
from pathlib import Path

from botox_vetter.domain.distances import Point
from botox_vetter.knowledge.errors import DataError

FILE = "outcodes.csv"


def load_outcodes(folder: Path) -> Mapping[str, Point]:
    """Of Great Britain; Northern Ireland is not in it. Raises DataError."""
    try:
        with (folder / FILE).open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(line for line in lines if not line.startswith("#"))
            return {row["outcode"]: Point(float(row["latitude"]), float(row["longitude"])) for row in rows}
    except (OSError, ValueError, KeyError) as error:
        raise DataError("data_unreadable", FILE, words=str(error)) from error
