"""Where the place of a search lies: first from the data that came with the program, then from who knows it better."""

from dataclasses import dataclass, replace

from botox_vetter.actions.asking import Asking, outcodes, postcodes_io
from botox_vetter.domain.listings import Search
from botox_vetter.domain.located import Exactness, Located
from botox_vetter.domain.postcodes import outcode_of
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.received import NotChecked


@dataclass(frozen=True, slots=True)
class SearchAround:
    """wanted: with `around` where the place lies. located None: that could not be told, and why stands in not_located.

    Both may be there: then what is known is coarser than it might be.
    """

    wanted: Search
    located: Located | None = None
    not_located: NotChecked | None = None


def locate(asking: Asking, wanted: Search) -> SearchAround:
    """A search without a place stays as it is."""
    if not wanted.place.strip():
        return SearchAround(wanted)
    found, not_located = _locate(asking, wanted)
    around = found.point if found else wanted.around
    return SearchAround(replace(wanted, around=around), found, not_located)


def _locate(asking: Asking, wanted: Search) -> tuple[Located | None, NotChecked | None]:
    if wanted.country == "US" and (found := _in_the_us(wanted)) is not None:
        return found, None
    if wanted.country == "GB" and (outcode := outcode_of(wanted.place)):
        asked = postcodes_io(asking).locate(wanted.place)
        if isinstance(asked, Located):
            return asked, None
        middle = outcodes().get(outcode)
        coarse = Located(middle, outcode, Exactness.OUTCODE, "GB") if middle else None
        return coarse, asked
    return _by_name(asking, wanted)


def _in_the_us(wanted: Search) -> Located | None:
    """None: no ZIP code or town of the data that came with the program, or a town of several states."""
    from botox_vetter.sources.places.zip_codes import area_of, zip_of

    try:
        area = area_of(wanted.place, wanted.region)
    except Refused:
        return None
    one = zip_of(min(area.codes))
    label = f"{one.town}, {one.state}" if one else wanted.place
    is_one = len(area.codes) == 1
    return Located(
        area.middle,
        f"{label} {min(area.codes)}" if is_one else label,
        Exactness.POSTCODE if is_one else Exactness.TOWN,
        "US",
        one.state if one else "",
    )


def _by_name(asking: Asking, wanted: Search) -> tuple[Located | None, NotChecked | None]:
    from botox_vetter.sources.places.nominatim import Nominatim

    place = ", ".join(filter(None, (wanted.place.strip(), wanted.region)))
    asked = Nominatim(asking.service("nominatim", recent=asking.outside.recent)).locate(place, wanted.country)
    return (asked, None) if isinstance(asked, Located) else (None, asked)
