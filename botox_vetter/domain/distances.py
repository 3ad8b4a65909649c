"""How far it is from one point of the earth to another, as the crow flies."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088  # mean radius


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees, WGS 84; south and west are negative."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"no point of the earth: {self.latitude}, {self.longitude}")


def km_between(one: Point, other: Point) -> float:
    """By the haversine formula: a road is longer. Within half a per cent, for the earth is no exact ball."""
    south, north = radians(one.latitude), radians(other.latitude)
    half_up = sin((north - south) / 2) ** 2
    half_across = sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half_up + cos(south) * cos(north) * half_across)))
