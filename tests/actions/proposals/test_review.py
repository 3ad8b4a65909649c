"""Deciding keeps nothing: it says what would be kept."""

from dataclasses import replace

import pytest

from botox_vetter.actions.proposals.proposal import Group, PersonChange, Proposal
from botox_vetter.actions.proposals.review import Decision, Review
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.proposals.made import page, proposals_of
from tests.cases import QUAY, harbour_case

PRICES = "<h2>Anti-wrinkle injections, Azzalure</h2><ul><li>1 area £180<li>2 areas £260<li>4 areas £340</ul>"
TEAM = "<h2>Meet the team</h2><h3>Nadia Elm</h3><p>Registered nurse, NMC PIN 00A0001E.</p>"


@pytest.fixture
def review(rulebook: Rulebook) -> Review:
    return Review(proposals_of(harbour_case(), rulebook, QUAY, page(PRICES + TEAM)))


def _person(review: Review, *kinds: RoleKind) -> Proposal:
    (one,) = (one for one in review.of(Group.PEOPLE) if isinstance(one.change, PersonChange))
    assert isinstance(one.change, PersonChange)
    return replace(one, change=replace(one.change, kinds=frozenset(kinds)))


def test_what_is_the_same_needs_no_decision_and_what_was_refused_stays_so_in_its_group(review: Review) -> None:
    differs, new = review.of(Group.PRICES)
    assert len(review.same) == 1
    decided = review.decide([differs.key], Decision.REFUSED).accept_group(Group.PRICES)
    assert decided.accepted == (new,)
    assert review.accepted == ()


def test_a_number_waits_for_its_person_and_goes_with_them(review: Review) -> None:
    _nadia, number = review.of(Group.PEOPLE)
    assert review.accept_group(Group.PEOPLE).accepted == ()
    said = review.edit(_person(review, RoleKind.INJECTOR)).decide([number.key], Decision.ACCEPTED)
    assert [one.key for one in said.accepted] == [_person(review).key, number.key]
    alone = said.decide([_person(review).key], Decision.OPEN).decide([number.key], Decision.ACCEPTED)
    assert len(alone.accepted) == 2  # the person comes with the number
    assert said.edit(_person(review)).accepted == ()  # does nothing there after all


def test_what_cannot_be_kept_is_never_accepted(rulebook: Rulebook) -> None:
    free = page("<h2>Anti-wrinkle injections</h2><p>Lip flip £0</p><p>Trapezius £200</p>")
    review = Review(proposals_of(harbour_case(), rulebook, QUAY, free))
    barred = [one.key for one in review.to_decide if one.cannot is not None]
    assert barred
    assert review.decide(barred, Decision.ACCEPTED).accepted == ()
