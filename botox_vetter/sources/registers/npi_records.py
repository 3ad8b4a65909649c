"""The answers of the NPI Registry, version 2.1 and the older shape of 2.0, as entries and listings."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from botox_vetter.domain.entries import Entry, Place, Speciality
from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import Received
from botox_vetter.domain.taxonomies import Taxonomies
from botox_vetter.sources.shapes import NotUnderstood, Record, day, needed, part, record, records, text

REGISTER = "nppes"
SCOPE = (Reason("not_a_licence"), Reason("self_reported"))
_KINDS = {"NPI-1": ListingKind.PERSON, "NPI-2": ListingKind.ORGANISATION}
DEACTIVATED = "Deactivated (in the registry's answer, or named in the deactivation file)"


class RegistryFault(Exception):  # noqa: N818 - turned into a NotChecked before anybody sees it
    """The registry does not answer what was asked, and says so with HTTP 200. words: its own."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def rows_of(answer: Any) -> tuple[Record, ...]:
    """Raises RegistryFault | NotUnderstood. Nothing found is an empty list, and only that."""
    whole = record(answer, "answer")
    if errors := records(whole, "Errors"):
        raise RegistryFault("; ".join(text(error, "description") for error in errors)[:200])
    if "results" not in whole:
        raise NotUnderstood("results")
    found = records(whole, "results")
    if whole.get("result_count") != len(found):
        raise NotUnderstood("result_count")
    return found


def number_of(row: Record) -> str:
    return needed(row, "number")


def codes_of(row: Record) -> tuple[str, ...]:
    """The main one first."""
    found = sorted(records(row, "taxonomies"), key=lambda one: one.get("primary") is not True)
    return tuple(code for one in found if (code := text(one, "code")))


def entry_of(row: Record, taxonomies: Taxonomies, as_of: date, received: Received) -> Entry:
    basic = part(row, "basic")
    ended_on = _ended_on(basic)
    status = text(basic, "status")
    return Entry(
        REGISTER,
        number_of(row),
        is_there=True,
        as_of=as_of,
        received=received,
        kind=_kind(row),
        names=tuple(dict.fromkeys(_names(row))),
        statuses=("Deactivated", *filter(None, [status])) if ended_on else tuple(filter(None, [status])),
        terms=(DEACTIVATED,) if ended_on else (),
        places=tuple(_place(one) for one in (*records(row, "addresses"), *records(row, "practiceLocations"))),
        specialities=tuple(_speciality(one, taxonomies) for one in records(row, "taxonomies")),
        officers=(),
        scope=SCOPE,
        began_on=day(basic, "enumeration_date"),
        ended_on=ended_on,
    )


def listing_of(row: Record, taxonomies: Taxonomies, source: str, as_of: date, received: str) -> Listing:
    where = location_of(row)
    codes = codes_of(row)
    shown = next((one for one in records(row, "taxonomies") if text(one, "code") in codes[:1]), {})
    return Listing(
        source,
        _kind(row),
        number_of(row),
        next(_names(row)),
        as_of,
        received,
        register=REGISTER,
        profession=next(filter(None, map(taxonomies.profession, codes)), ""),
        described=text(shown, "desc"),
        codes=codes,
        address=where.address,
        town=where.town,
        postcode=where.postcode,
        region=where.region,
        country=where.country,
        phone=where.phone,
        remarks=SCOPE,
    )


def location_of(row: Record) -> Place:
    """Where people are seen; else the first address that there is."""
    found = [_place(one) for one in records(row, "addresses")]
    return next((one for one in found if one.what == "location"), found[0] if found else Place())


def _kind(row: Record) -> ListingKind:
    if (kind := _KINDS.get(text(row, "enumeration_type"))) is None:
        raise NotUnderstood("enumeration_type")
    return kind


def _names(row: Record) -> Iterator[str]:
    """The present one, then others: former ones, and those under which business is done."""
    basic = part(row, "basic")
    if present := _name(basic):
        yield present
    else:
        raise NotUnderstood("name")
    yield from filter(None, map(_name, records(row, "other_names")))


def _name(of: Record) -> str:
    if business := text(of, "organization_name"):
        return business
    words = (text(of, key) for key in ("first_name", "middle_name", "last_name", "name_suffix", "suffix"))
    return " ".join(word for word in words if word.strip("-")) or text(of, "name")  # older: "QUILLE MAREN"


def _place(of: Record) -> Place:
    code = text(of, "postal_code")
    return Place(
        ", ".join(filter(None, (text(of, "address_1"), text(of, "address_2")))),
        text(of, "city"),
        text(of, "state"),
        f"{code[:5]}-{code[5:]}" if len(code) == 9 and code.isdigit() else code,
        text(of, "country_code"),
        text(of, "telephone_number"),
        text(of, "address_purpose").lower(),
    )


def _speciality(of: Record, taxonomies: Taxonomies) -> Speciality:
    code = text(of, "code")
    return Speciality(
        code,
        text(of, "desc"),
        taxonomies.profession(code),
        of.get("primary") is True,
        text(of, "license"),
        text(of, "state"),
    )


def _ended_on(basic: Record) -> date | None:
    """None: nothing says that it was deactivated, or it was reactivated since."""
    off, on = day(basic, "deactivation_date"), day(basic, "reactivation_date")
    return None if off is None or (on is not None and on >= off) else off
