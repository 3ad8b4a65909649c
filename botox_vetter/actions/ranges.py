"""A record with a day or a figure that nobody can mean is refused."""

from botox_vetter.domain.ranges import out_of_range
from botox_vetter.domain.reasons import refuse_first


def check_ranges(value: object) -> None:
    """Refused("day_out_of_range" | "figure_out_of_range")."""
    refuse_first(out_of_range(value))
