"""Exclusions of the United States' System for Award Management, asked by surname. It wants a key of one's own.

A plain account may ask ten times a day, ten entries each, so it is asked when a person wants it, and briefly.
"""

import re
from datetime import date

from botox_vetter.domain.asked_list import NamedEntries
from botox_vetter.domain.listed import ListEntry, Sought
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.matching.readings import readings
from botox_vetter.matching.spelling import words
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood, Record, count, part, record, records, text

REGISTER = "sam"
PER_PAGE, MOST_PAGES = 10, 4
MOST_ENTRIES = PER_PAGE * MOST_PAGES
_FIRM = re.compile(r"\b(?:P?L\.?L\.?[CP]|Inc|Ltd|Corp|Corporation|Company|Limited)\b\.?", re.IGNORECASE)
_NOT_SENT = re.compile(r"[&|{}^\\/]")


class SamExclusions:
    """service: with the key in its query under api_key, told nothing of what is accepted, reading 400."""

    register = REGISTER

    def __init__(self, service: Service) -> None:
        self.source = service.source
        self._service = service

    def entries_near(self, sought: Sought) -> NamedEntries | NotChecked:
        """Of people by each half of their surname, of businesses by the whole name."""
        names = surnames(sought.name)
        if not names:
            return self._service.not_checked(Reason("search_needs_name"))
        entries: dict[ListEntry, None] = {}
        received: list[Received] = []
        for name in names:
            for page in range(MOST_PAGES):
                said = self._service.ask("/exclusions", self._query(name, page), f"SAM {name}")
                if isinstance(said, NotChecked):
                    return said
                try:
                    found, of = _read(said)
                except NotUnderstood as no:
                    return self._service.not_understood(no, said.received)
                if isinstance(found, Reason):
                    return self._service.not_checked(found, said.received)
                if of > MOST_ENTRIES:
                    return self._service.not_checked(Reason("list_too_many", {"n": of, "name": name}), said.received)
                received.append(said.received)
                entries |= dict.fromkeys(found)
                if (page + 1) * PER_PAGE >= of:
                    break
        return NamedEntries(tuple(entries), tuple(received), received[0].at.date())

    def _query(self, name: str, page: int) -> dict[str, str]:
        return {"exclusionName": name, "page": str(page), "size": str(PER_PAGE)}


def surnames(name: str) -> tuple[str, ...]:
    """As they are written: "Maren O'Quille-Tide RN" is ("O'Quille", "Tide"). A business is its whole name."""
    if (business := _FIRM.sub(" ", name)) != name:
        return (" ".join(_NOT_SENT.sub(" ", business).replace(",", " ").split()),)
    meant = readings(name)
    if not meant:
        return ()
    surname = meant[0].surname
    pieces = [piece for piece in re.split(r"[\s,\-]+", name) if piece]
    wanted = {surname.whole, *surname.parts}
    found = [piece for piece in pieces if "".join(words(piece)) in wanted]
    return tuple(dict.fromkeys(_NOT_SENT.sub(" ", one).strip() for one in found or pieces[-1:] if len(one) > 1))


def _read(said: Said) -> tuple[tuple[ListEntry, ...] | Reason, int]:
    """The entries of a page and how many there are in all; or why it was not answered."""
    answer = record(said.value, "answer")
    if said.status != 200:
        told = " ".join(filter(None, (text(answer, "message"), text(answer, "detail"))))
        return Reason("source_refused", {"words": told[:200]}), 0
    if "excludedEntity" not in answer:
        raise NotUnderstood("excludedEntity")
    of = count(answer, "totalRecords")
    found = tuple(_entry(n, row) for n, row in enumerate(records(answer, "excludedEntity")))
    if of and not found:
        raise NotUnderstood("totalRecords")
    return found, of


def _entry(n: int, row: Record) -> ListEntry:
    named, details, place = (part(row, f"exclusion{key}") for key in ("Identification", "Details", "PrimaryAddress"))
    is_person = bool(text(named, "lastName"))
    started_on, ended_on = _days(row)
    if not is_person and not text(named, "entityName"):
        raise NotUnderstood("entityName")
    return ListEntry(
        n,
        last=text(named, "lastName"),
        first=text(named, "firstName"),
        middle=text(named, "middleName"),
        business="" if is_person else text(named, "entityName"),
        numbers={"npi": npi} if (npi := text(named, "npi")).isdigit() else {},
        town=text(place, "city"),
        state=text(place, "stateOrProvinceCode"),
        grounds=f"{text(details, 'excludingAgencyCode')}: {text(details, 'exclusionType')}",
        excluded_on=started_on,
        reinstated_on=ended_on,
    )


def _days(row: Record) -> tuple[date | None, date | None]:
    """Since when; and until when, for one that is no longer active."""
    actions = list(records(part(row, "exclusionActions"), "listOfActions"))
    started = [on for one in actions if (on := _day(text(one, "activateDate")))]
    is_active = not actions or any(text(one, "recordStatus").lower() == "active" for one in actions)
    ended = [on for one in actions if (on := _day(text(one, "terminationDate")))]
    return min(started, default=None), None if is_active else max(ended, default=None)


def _day(words_of_day: str) -> date | None:
    """ "12-11-2011" is 11 December. None: there is none."""
    if not words_of_day:
        return None
    found = re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", words_of_day)
    try:
        return date(int(found[3]), int(found[1]), int(found[2])) if found else _no_day()
    except ValueError:
        return _no_day()


def _no_day() -> date | None:
    raise NotUnderstood("date")
