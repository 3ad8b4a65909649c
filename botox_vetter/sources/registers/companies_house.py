"""Companies House of the United Kingdom: how a company stands and who answers for it. It wants a key of one's own."""

import re
from base64 import b64encode
from collections.abc import Iterator

from botox_vetter.domain.entries import Entry, Officer, Place
from botox_vetter.domain.listings import Listing, ListingKind, ListingsPage, Search
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood, Record, count, day, needed, part, record, records, text

REGISTER = "companies_house"
NOT_FOUND = "company-profile-not-found"
PER_PAGE, MOST_FOUND = 100, 300
SCOPE = (Reason("not_of_sole_traders"), Reason("company_not_care"))
_STRIKING_OFF = "Proposal to strike off / liquidation"
_TERMS = {"active": "Active", "liquidation": _STRIKING_OFF, "dissolved": "Dissolved"}


def authorization(key: str) -> dict[str, str]:
    """The key as the name of a user without a password."""
    return {"Authorization": f"Basic {b64encode(f'{key}:'.encode()).decode()}"}


class CompaniesHouse:
    """Directory and register in one. service: with the key in its headers, reading 401 and 404."""

    register = REGISTER

    def __init__(self, service: Service) -> None:
        self.source = service.source
        self._service = service

    def look_up(self, number: str) -> Entry | NotChecked:
        wanted = re.sub(r"\s", "", number).upper()
        wanted = wanted.zfill(8) if wanted.isdigit() else wanted
        if not re.fullmatch(r"[A-Z0-9]{7,8}", wanted, re.ASCII):
            return self._service.not_checked(Reason("number_not_asked", {"number": number[:40]}))
        said = self._service.ask(f"/company/{wanted}", name=f"Company {wanted}")
        if isinstance(said, NotChecked):
            return said
        try:
            company = record(said.value, "answer")
            if said.status == 404:
                return self._not_there(wanted, company, said)
            if needed(company, "company_number") != wanted:
                raise NotUnderstood("company_number")
            return self._entry(wanted, company, said)
        except NotUnderstood as no:
            return self._service.not_understood(no, said.received)

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        """By name alone."""
        if not wanted.name.strip():
            yield self._service.not_checked(Reason("search_needs_name"))
            return
        start, of = 0, 1
        while start < min(of, MOST_FOUND):
            query = {"q": wanted.name.strip(), "items_per_page": str(PER_PAGE), "start_index": str(start)}
            said = self._service.ask("/search/companies", query, "Companies")
            if isinstance(said, NotChecked):
                yield said
                return
            try:
                answer = record(said.value, "answer")
                found, of = records(answer, "items"), count(answer, "total_results")
                start += max(len(found), 1)
                is_last = start >= MOST_FOUND and start < of
                cut = (Reason("only_first", {"n": MOST_FOUND, "place": ""}),) if is_last else ()
                listed = tuple(self._listing(one, said) for one in found)
                yield ListingsPage(listed, said.received, start, max(min(of, MOST_FOUND), start), cut)
            except NotUnderstood as no:
                yield self._service.not_understood(no, said.received)
                return

    def _not_there(self, number: str, answer: Record, said: Said) -> Entry | NotChecked:
        words = [text(error, "error") for error in records(answer, "errors")]
        if NOT_FOUND in words:
            return Entry(REGISTER, number, False, said.received.at.date(), said.received, scope=SCOPE)
        told = ", ".join(words) or text(answer, "error")
        return self._service.not_checked(Reason("source_refused", {"words": told[:200]}), said.received)

    def _entry(self, number: str, company: Record, said: Said) -> Entry:
        officers, further = self._officers(number)
        scope = SCOPE if further else (*SCOPE, Reason("officers_not_read"))
        former = (needed(one, "name") for one in records(company, "previous_company_names"))
        return Entry(
            REGISTER,
            number,
            is_there=True,
            as_of=said.received.at.date(),
            received=said.received,
            further=further,
            kind=ListingKind.COMPANY,
            names=(needed(company, "company_name"), *former),
            statuses=tuple(_statuses(company)),
            terms=tuple(_terms(company)),
            places=(_place(part(company, "registered_office_address")),),
            officers=officers,
            scope=scope,
            began_on=day(company, "date_of_creation"),
            ended_on=day(company, "date_of_cessation"),
        )

    def _officers(self, number: str) -> tuple[tuple[Officer, ...], tuple[Received, ...]]:
        """And the answer that they stand in; none where it could not be read."""
        said = self._service.ask(f"/company/{number}/officers", {"items_per_page": str(PER_PAGE)}, f"Officers {number}")
        if isinstance(said, NotChecked) or said.status != 200:
            return (), ()
        try:
            answer = record(said.value, "answer")
            if "items" not in answer:
                raise NotUnderstood("items")
            found = tuple(
                Officer(
                    needed(one, "name"),
                    text(one, "officer_role"),
                    day(one, "appointed_on"),
                    day(one, "resigned_on"),
                )
                for one in records(answer, "items")
            )
        except NotUnderstood:
            return (), ()
        return found, (said.received,)

    def _listing(self, found: Record, said: Said) -> Listing:
        place = _place(part(found, "address"))
        return Listing(
            self.source,
            ListingKind.COMPANY,
            needed(found, "company_number"),
            needed(found, "title"),
            said.received.at.date(),
            said.received.key,
            register=REGISTER,
            described=text(found, "company_status"),
            address=place.address or text(found, "address_snippet") or text(found, "snippet"),
            town=place.town,
            postcode=place.postcode,
            country="GB",
            remarks=SCOPE,
        )


def _statuses(company: Record) -> Iterator[str]:
    """Adverse ones first."""
    if company.get("has_insolvency_history") is True:
        yield "has insolvency history"
    if part(company, "accounts").get("overdue") is True:
        yield "accounts overdue"
    if detail := text(company, "company_status_detail"):
        yield detail
    yield needed(company, "company_status")


def _terms(company: Record) -> Iterator[str]:
    """An active company that is about to be struck off is not called active. A word that is not known is no term."""
    detail, status = text(company, "company_status_detail"), text(company, "company_status")
    if "strike-off" in detail:
        yield _STRIKING_OFF
    elif company.get("date_of_cessation") and status != "dissolved":
        return
    elif status in _TERMS and not detail:
        yield _TERMS[status]


def _place(of: Record) -> Place:
    lines = (text(of, key) for key in ("premises", "address_line_1", "address_line_2"))
    address = ", ".join(filter(None, lines))
    return Place(address, text(of, "locality"), text(of, "region"), text(of, "postal_code"), "GB")
