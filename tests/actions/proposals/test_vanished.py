"""A site that is read again: what it states no longer is proposed, one by one, and nothing goes by itself."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from threading import Event

import pytest

from botox_vetter.actions.capture import ReadSite, capture_website
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.proposals.accept import accept
from botox_vetter.actions.proposals.proposal import Group, PersonChange, Proposal, Proposals, SeenPage, Standing
from botox_vetter.actions.proposals.propose import propose
from botox_vetter.actions.proposals.reading import seen_pages
from botox_vetter.actions.proposals.review import Review
from botox_vetter.actions.settings import Settings
from botox_vetter.actions.undo import undo
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.quotes import Published
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.warning_signs import load_warning_signs
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, QUAY
from tests.sources.server import NOW, Answer, LocalServer, a_fetcher, page

PRICES = "<h2>Anti-wrinkle injections</h2><p>Chin £95</p><p>Neck £210</p>"
FEWER = "<h2>Anti-wrinkle injections</h2><p>Neck from £230</p>"
TEAM = (
    "<h2>Our team</h2><h3>Nadia Elm</h3><p>Registered nurse, NMC PIN 00A0001E.</p>"
    "<h3>Sam Reed</h3><p>Registered nurse, NMC PIN 00B0002E.</p>"
)
ONE_LESS = "<h2>Our team</h2><h3>Nadia Elm</h3><p>Registered nurse.</p>"
LATER = NOW.replace(month=12)


class Site:
    """A clinic's site of two pages, read as the window does it."""

    def __init__(self, harbour: Harbour, server: LocalServer, rulebook: Rulebook) -> None:
        self.harbour, self.server, self._rulebook = harbour, server, rulebook
        self.now = NOW
        self.show(page(PRICES), page(TEAM))

    def show(self, prices: Answer, team: Answer) -> None:
        start = page('<a href="/prices">Prices</a><a href="/team">Team</a>')
        self.server.answers |= {"/": start, "/prices": prices, "/team": team}

    def read(self) -> Proposals:
        outside = Outside(Settings(), a_fetcher(now=lambda: self.now))
        address, harbour = self.server.url("/"), self.harbour
        captured = capture_website(
            outside, harbour.library, CASE_ID, QUAY, address, Event(), lambda _n, _of: None, lambda: None
        )
        pages, before = (_seen(site) for site in (captured.site, captured.before))
        return propose(harbour.file, self._rulebook, load_warning_signs(), QUAY, pages, before)

    def accept(self, *accepted: Proposal, again: tuple[Proposal, ...] = ()) -> None:
        clinic = self.harbour.clinic(QUAY)
        accept(self.harbour.library, self._rulebook, clinic, accepted, self.now, seen_again=again)


def _seen(site: ReadSite) -> tuple[SeenPage, ...]:
    return seen_pages(site, "GB-ENG", {page.address: page.before.id for page in site.pages if page.before})


def _gone(found: Proposals) -> dict[str, Proposal]:
    return {one.seen.wording: one for one in found.all if one.standing is Standing.GONE}


@pytest.fixture
def site(harbour: Harbour, server: LocalServer, rulebook: Rulebook) -> Site:
    """Everything that it states is in the case; a month later it is another."""
    made = Site(harbour, server, rulebook)
    kinds = frozenset({RoleKind.INJECTOR})
    found = [
        replace(one, change=replace(one.change, kinds=kinds)) if isinstance(one.change, PersonChange) else one
        for one in made.read().all
        if one.group in (Group.PRICES, Group.PEOPLE)
    ]
    made.accept(*found)
    made.now = LATER
    return made


def test_what_is_gone_is_proposed_with_the_words_that_stood_there(site: Site) -> None:
    before = site.harbour.file
    site.show(page(FEWER), page(ONE_LESS))
    found = site.read()
    gone = _gone(found)
    assert {wording: one.group for wording, one in gone.items()} == {
        "Chin £95": Group.PRICES,
        "NMC PIN 00A0001E": Group.PEOPLE,
        "NMC PIN 00B0002E": Group.PEOPLE,
        "Sam Reed": Group.PEOPLE,
    }
    assert {one.page.seen_on for one in gone.values()} == {NOW.date()}
    assert [one.standing for one in found.all if one.seen.wording == "Neck from £230"] == [Standing.DIFFERS]
    assert replace(site.harbour.file, case=before.case, evidence=before.evidence) == before
    everything = Review(found).accept_group(Group.PRICES).accept_group(Group.PEOPLE)
    assert not set(gone.values()) & set(everything.accepted), "a group is not what takes things out"


def test_accepted_it_goes_in_one_step_that_can_be_taken_back(site: Site) -> None:
    site.show(page(FEWER), page(ONE_LESS))
    gone, before = _gone(site.read()), site.harbour.file
    site.accept(*gone.values())
    after = site.harbour.file
    chin = next(quote for quote in after.quotes if quote.areas == ("chin",) and quote.clinic_id == QUAY)
    assert (chin.low, chin.published, chin.seen_on) == (None, Published.NOT_PUBLISHED, LATER.date())
    assert [(one.low, one.wording) for one in chin.earlier] == [(Decimal(95), "Chin £95")]
    sam = next(person for person in after.practitioners if person.name == "Sam Reed")
    assert [role for role in after.roles if role.practitioner_id == sam.id] == []
    assert {entry.number for entry in before.registrations} - {entry.number for entry in after.registrations} == {
        "00A0001E",
        "00B0002E",
    }
    undo(site.harbour.library, CASE_ID)
    assert replace(site.harbour.file, case=before.case) == before


def test_what_a_register_showed_stays(site: Site) -> None:
    entry = next(entry for entry in site.harbour.file.registrations if entry.number == "00A0001E")
    with site.harbour.library.step(CASE_ID, "change_registration") as step:
        step.put(replace(entry, checked_on=date(2026, 11, 25)))
    site.show(page(PRICES), page(ONE_LESS))
    found = site.read()
    one = _gone(found)["NMC PIN 00A0001E"]
    assert one.cannot is not None
    assert not Review(found).can_accept(one)


def test_a_page_that_is_not_there_any_more_takes_its_facts_along(site: Site) -> None:
    site.show(Answer(404), page(TEAM))
    assert set(_gone(site.read())) == {"Chin £95", "Neck £210"}


@pytest.mark.parametrize(
    ("prices", "why"),
    [
        (page(PRICES), "unchanged"),
        (page(f"<p>Chin £95</p>{FEWER}"), "the words stand there still"),
        (Answer(500), "nobody knows what the page states now"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_nothing_is_gone_where_nobody_can_tell(prices: Answer, why: str, site: Site) -> None:
    site.show(prices, page(TEAM))
    assert _gone(site.read()) == {}, why


def test_a_price_that_stands_there_still_can_get_the_day_of_the_reading(site: Site) -> None:
    review = Review(site.read())
    assert [one.seen.wording for one in review.seen_again] == ["Chin £95", "Neck £210"]
    site.accept(again=review.seen_again)
    days = {quote.seen_on for quote in site.harbour.file.quotes if quote.wording in ("Chin £95", "Neck £210")}
    assert days == {LATER.date()}
    assert Review(site.read()).seen_again == ()
