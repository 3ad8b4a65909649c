"""The four links: evidenced only with evidence, claimed, asked or missing; and bad news is no link."""

import pytest

from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import Finding
from botox_vetter.vetting.chain import Hold, Link, chain
from tests.vetting.world import World, finding, gate, person, weighted

CRITERIA = [
    gate("LR01", subject=Subject.INJECTOR),
    gate("LR02", subject=Subject.INJECTOR),
    gate("PR02"),
    gate("PT01"),
    weighted("ID01", subject=Subject.INJECTOR),
]
WORLD = World(CRITERIA, law=["LR01", "LR02", "PR02", "PT01"], injectors=(person("ann"),))
KEPT = ("e1",)
HOME = finding("PR02", "no", evidence=KEPT)


def holds(*findings: Finding, asked: tuple[str, ...] = ()) -> dict[Link, Hold]:
    return {linked.link: linked.hold for linked in chain(WORLD.vetted(*findings), asked)}


@pytest.mark.parametrize(
    ("findings", "asked", "hold"),
    [
        ([], (), Hold.MISSING),
        ([], ("PT01",), Hold.ASKED),
        ([finding("PT01", "unknown")], (), Hold.MISSING),
        ([finding("PT01", "yes", "claimed")], ("PT01",), Hold.CLAIMED),
        ([finding("PT01", "yes", "claimed", evidence=KEPT)], (), Hold.CLAIMED),
        ([finding("PT01", "yes", "verified")], (), Hold.CLAIMED),  # nothing was kept of it
        ([finding("PT01", "yes", "verified", evidence=KEPT)], (), Hold.EVIDENCED),
        ([finding("PT01", "yes", "verified", evidence=KEPT, days_ago=90)], (), Hold.CLAIMED),  # too old
        ([finding("PT01", "no", "verified", evidence=KEPT)], (), Hold.MISSING),
    ],
)
def test_how_a_link_holds(findings: list[Finding], asked: tuple[str, ...], hold: Hold) -> None:
    assert holds(*findings, asked=asked)[Link.PRODUCT] is hold


def test_a_link_is_evidenced_when_all_that_it_rests_on_is() -> None:
    on_register = finding("LR01", "yes", person="ann", evidence=KEPT)
    unrestricted = finding("LR02", "yes", person="ann", evidence=("e2",))
    assert holds(on_register)[Link.INJECTOR] is Hold.CLAIMED
    linked = chain(WORLD.vetted(on_register, unrestricted), ())[0]
    assert (linked.hold, linked.lacking, linked.evidence) == (Hold.EVIDENCED, (), ("e1", "e2"))


def test_what_speaks_against_a_link_is_named() -> None:
    premises = chain(WORLD.vetted(HOME), ("PR02",))[2]
    assert (premises.link, premises.hold, premises.against) == (Link.PREMISES, Hold.MISSING, ("PR02",))


def test_where_nobody_asks_about_a_link_it_is_missing() -> None:
    assert holds()[Link.PRESCRIBER] is Hold.MISSING


def test_an_injector_who_is_named_is_a_claim() -> None:
    assert holds(finding("ID01", "yes", "seen", person="ann", evidence=KEPT))[Link.INJECTOR] is Hold.CLAIMED
