"""What a person accepts becomes one step that can be taken back; what was refused leaves no trace."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from botox_vetter.actions.proposals.accept import accept
from botox_vetter.actions.proposals.brought import saved_page
from botox_vetter.actions.proposals.proposal import Group, PersonChange, RegistrationChange
from botox_vetter.actions.proposals.reading import seen_pages
from botox_vetter.actions.undo import undo
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.findings import UNKNOWN, Assurance
from botox_vetter.domain.media import PDF
from botox_vetter.domain.quotes import State
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.conftest import Harbour
from tests.actions.proposals.made import HOME, READ_ON, of_group, page, proposals_of
from tests.cases import CASE_ID, QUAY
from tests.sources.pdf.made import LISTS, pdf

NOW = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)
PRICES = "<h2>Anti-wrinkle injections, Azzalure</h2><ul><li>1 area £180<li>2 areas £260<li>4 areas £340</ul>"
TEAM = "<h2>Meet the team</h2><h3>Nadia Elm</h3><p>Registered nurse, NMC PIN 00A0001E.</p>"


def test_prices_that_were_accepted_count_and_keep_what_they_were(harbour: Harbour, rulebook: Rulebook) -> None:
    found = of_group(proposals_of(harbour.file, rulebook, QUAY, page(PRICES)), Group.PRICES)
    before = harbour.file.quotes
    accept(harbour.library, rulebook, harbour.clinic(QUAY), found[1:], NOW)
    quotes = {quote.wording: quote for quote in harbour.file.quotes if quote.clinic_id == QUAY}
    two, four = quotes[found[1].seen.wording], quotes[found[2].seen.wording]
    assert (two.low, two.state, two.seen_on) == (Decimal(260), State.ACCEPTED, READ_ON)
    assert [earlier.low for earlier in two.earlier] == [Decimal(240)]
    assert four.low == Decimal(340)
    assert harbour.steps == ["accept_facts"]
    undo(harbour.library, CASE_ID)
    assert harbour.file.quotes == before


def test_a_price_of_a_pdf_that_was_dropped_is_kept_with_its_page_and_the_file(
    harbour: Harbour, rulebook: Rulebook, tmp_path: Path
) -> None:
    (file := tmp_path / "list.pdf").write_bytes(pdf((), LISTS))
    site = saved_page(file, NOW)
    found = of_group(proposals_of(harbour.file, rulebook, QUAY, *seen_pages(site, "GB-ENG")), Group.PRICES)
    accept(harbour.library, rulebook, harbour.clinic(QUAY), found, NOW, site)
    (kept,) = (one for one in harbour.file.evidence if one.name == "list.pdf")
    prices = [quote for quote in harbour.file.quotes if kept.id in quote.evidence]
    assert [(quote.address, quote.wording) for quote in prices] == [
        ("list.pdf#page=2", "Frown lines £150"),
        ("list.pdf#page=2", "3 areas £270"),
    ]
    assert (kept.media_type, harbour.library.evidence_bytes(kept)) == (PDF, file.read_bytes())


def test_a_person_comes_with_the_numbers_and_with_what_the_user_says_they_do(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    found = of_group(proposals_of(harbour.file, rulebook, QUAY, page(TEAM)), Group.PEOPLE)
    chosen = [
        replace(one, change=replace(one.change, kinds=frozenset({RoleKind.INJECTOR})))
        if isinstance(one.change, PersonChange)
        else one
        for one in found
    ]
    assert [type(one.change) for one in chosen] == [PersonChange, RegistrationChange]
    accept(harbour.library, rulebook, harbour.clinic(QUAY), chosen, NOW)
    nadia = next(person for person in harbour.file.practitioners if person.name == "Nadia Elm")
    assert nadia.profession == "nurse"
    assert [role.kind for role in harbour.file.roles if role.practitioner_id == nadia.id] == [RoleKind.INJECTOR]
    entry = next(entry for entry in harbour.file.registrations if entry.practitioner_id == nadia.id)
    assert (entry.number, entry.checked_on) == ("00A0001E", None)


def test_a_number_without_its_person_is_refused_and_nothing_is_kept(harbour: Harbour, rulebook: Rulebook) -> None:
    found = of_group(proposals_of(harbour.file, rulebook, QUAY, page(PRICES + TEAM)), Group.PEOPLE)
    with pytest.raises(Refused, match="person_not_accepted"):
        accept(harbour.library, rulebook, harbour.clinic(QUAY), found[1:], NOW)
    assert harbour.steps == []


def test_a_clinic_that_is_new_is_added_with_what_was_accepted_of_it(harbour: Harbour, rulebook: Rulebook) -> None:
    site = "<title>Elm House Aesthetics</title><h1>Elm House Aesthetics</h1><p>Phone 01632 960222</p>" + PRICES
    found = proposals_of(harbour.file, rulebook, None, page(site, "https://elmhouse.example/"))
    draft = Clinic("", CASE_ID, "elmhouse.example", website="https://elmhouse.example/")
    accept(harbour.library, rulebook, draft, found.all, NOW)
    clinic = next(clinic for clinic in harbour.file.clinics if clinic.website == draft.website)
    assert (clinic.name, clinic.phone) == ("Elm House Aesthetics", "01632 960222")
    assert len([quote for quote in harbour.file.quotes if quote.clinic_id == clinic.id]) == 3
    undo(harbour.library, CASE_ID)
    assert clinic not in harbour.file.clinics


def test_a_warning_sign_fails_nothing_it_asks(harbour: Harbour, rulebook: Rulebook) -> None:
    parties = page("<p>We come to your home: book a Botox party with your friends.</p>")
    found = of_group(proposals_of(harbour.file, rulebook, QUAY, parties), Group.WARNINGS)
    assert found
    before = {finding.id for finding in harbour.file.findings}
    accept(harbour.library, rulebook, harbour.clinic(QUAY), found, NOW)
    raised = [finding for finding in harbour.file.findings if finding.id not in before]
    assert {(finding.level, finding.assurance) for finding in raised} == {(UNKNOWN, Assurance.CLAIMED)}
    assert {finding.address for finding in raised} == {HOME}
    assert all(
        finding.words in parties.facts.signs[0].seen.wording for finding in raised if finding.criterion == "PR02"
    )
    again = of_group(proposals_of(harbour.file, rulebook, QUAY, parties), Group.WARNINGS)
    assert {one.standing for one in again} == {"same"}
