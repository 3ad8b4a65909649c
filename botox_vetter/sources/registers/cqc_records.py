"""A location in the answer of the Care Quality Commission's interface, as an entry."""

import re
from collections.abc import Iterator
from datetime import date

from botox_vetter.domain.entries import Entry, Officer, Place, Rating
from botox_vetter.domain.listings import ListingKind
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import Received
from botox_vetter.sources.shapes import NotUnderstood, Record, day, needed, part, record, records, text

REGISTER = "cqc"
TREATMENT = "Treatment of disease, disorder or injury"
NOT_OF_PEOPLE = (Reason("cosmetic_outside"), Reason("not_of_people"))
_GOOD = frozenset({"Outstanding", "Good"})
_INHERITED = "Inherited rating (predecessor)"


def entry_of(location: Record, as_of: date, received: Received) -> Entry:
    ended_on, status = day(location, "deregistrationDate"), needed(location, "registrationStatus")
    activities = tuple(needed(one, "name") for one in records(location, "regulatedActivities"))
    ratings = tuple(_ratings(location))
    terms = (*_standing(status, ended_on), *_rated(location, ratings))
    return Entry(
        REGISTER,
        needed(location, "locationId"),
        is_there=True,
        as_of=as_of,
        received=received,
        kind=ListingKind.PREMISES,
        names=tuple(filter(None, (needed(location, "name"), text(location, "alsoKnownAs")))),
        statuses=(status, "Dormant") if text(location, "dormancy") == "Y" else (status,),
        terms=terms,
        places=(_place(location),),
        website=with_scheme(text(location, "website")),
        ratings=ratings,
        activities=activities,
        officers=tuple(dict.fromkeys(_officers(location))),
        scope=tuple(_scope(location, activities)),
        began_on=day(location, "registrationDate"),
        ended_on=ended_on,
    )


def with_scheme(website: str) -> str:
    """They are written without."""
    return website if not website or re.match(r"https?://", website, re.IGNORECASE) else f"https://{website}"


def _standing(status: str, ended_on: date | None) -> tuple[str, ...]:
    """Its word for being registered counts where nothing says that it ended. A word that is not known is no term."""
    if status == "Deregistered" or ended_on is not None:
        return ("Deregistered / archived",)
    return ("Registered",) if status == "Registered" else ()


def _rated(location: Record, ratings: tuple[Rating, ...]) -> Iterator[str]:
    overall = next((one for one in ratings if one.about == "Overall" and not one.is_former), None)
    if overall is None:
        return
    began_on = day(location, "registrationDate")
    is_inherited = overall.on is not None and began_on is not None and overall.on < began_on
    yield from rating_terms(overall.words, is_inherited)


def rating_terms(words: str, is_inherited: bool) -> Iterator[str]:
    """Of the overall rating. Other words than these are no judgement: "Inspected but not rated"."""
    if words == "Inadequate":
        yield "Rating Inadequate or special measures"
    elif words == "Requires improvement":
        yield "Rating Requires improvement"
    elif words in _GOOD:
        yield "Rating Outstanding or Good"
    if is_inherited:
        yield _INHERITED


def _ratings(location: Record) -> Iterator[Rating]:
    now = part(location, "currentRatings")
    yield from _of_overall(part(now, "overall"), now, is_former=False)
    for service in records(now, "serviceRatings"):
        yield Rating(needed(service, "name"), needed(service, "rating"), day(service, "reportDate"))
    for former in records(location, "historicRatings"):
        yield from _of_overall(part(former, "overall"), former, is_former=True)


def _of_overall(overall: Record, around: Record, is_former: bool) -> Iterator[Rating]:
    if not overall:
        return
    on = day(overall, "reportDate") or day(around, "reportDate")
    yield Rating("Overall", needed(overall, "rating"), on, is_former)
    if not is_former:
        for one in records(overall, "keyQuestionRatings"):
            yield Rating(needed(one, "name"), needed(one, "rating"), day(one, "reportDate"))


def _officers(location: Record) -> Iterator[Officer]:
    for activity in records(location, "regulatedActivities"):
        for contact in records(activity, "contacts"):
            roles = contact.get("personRoles") or []
            if not isinstance(roles, list):
                raise NotUnderstood("personRoles")
            words = (text(contact, key) for key in ("personTitle", "personGivenName", "personFamilyName"))
            yield Officer(" ".join(filter(None, words)), ", ".join(map(str, roles)))


def _scope(location: Record, activities: tuple[str, ...]) -> Iterator[Reason]:
    if TREATMENT not in activities:
        yield Reason("without_treatment")
    if location.get("assessment"):
        yield Reason("newer_assessment")
    yield from NOT_OF_PEOPLE


def _place(location: Record) -> Place:
    lines = (text(location, f"postalAddressLine{n}") for n in (1, 2))
    return Place(
        ", ".join(filter(None, lines)),
        text(location, "postalAddressTownCity"),
        text(location, "region"),
        text(location, "postalCode"),
        "GB",
        text(location, "mainPhoneNumber"),
    )


def summary_rows(answer: object) -> tuple[tuple[tuple[str, str, str], ...], int]:
    """Of a page of locations: number, name and postcode of each; and how many pages there are."""
    page = record(answer, "answer")
    if "locations" not in page or not isinstance(page.get("totalPages"), int):
        raise NotUnderstood("locations")
    found = records(page, "locations")
    rows = tuple((needed(one, "locationId"), needed(one, "locationName"), text(one, "postalCode")) for one in found)
    return rows, int(page["totalPages"])
