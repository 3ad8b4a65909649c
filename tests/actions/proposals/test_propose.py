"""What pages say is held against the case: new, the same, or otherwise; nothing of it is kept."""

from dataclasses import replace
from decimal import Decimal

from botox_vetter.actions.proposals.proposal import FieldChange, Group, PersonChange, QuoteChange, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.reasons import reason_words
from tests.actions.proposals.made import HOME, of_group, page, proposals_of
from tests.cases import HOLLOWAY, QUAY, VELVET, harbour_case

PRICES = "<h2>Anti-wrinkle injections, Azzalure</h2><ul><li>1 area £180<li>2 areas £260<li>4 areas £340</ul>"


def test_prices_are_the_same_another_or_new(rulebook: Rulebook) -> None:
    found = of_group(proposals_of(harbour_case(), rulebook, QUAY, page(PRICES)), Group.PRICES)
    assert [one.standing for one in found] == [Standing.SAME, Standing.DIFFERS, Standing.NEW]
    differing = found[1].change
    assert isinstance(differing, QuoteChange)
    assert differing.before is not None
    assert (differing.before.low, differing.quote.low) == (Decimal(240), Decimal(260))
    assert differing.quote.id == differing.before.id
    assert (differing.quote.wording, differing.quote.address) == (found[1].seen.wording, HOME)


def test_two_prices_for_one_thing_are_doubted(rulebook: Rulebook) -> None:
    pages = page(PRICES), page(PRICES.replace("£340", "£320"), HOME + "offers")
    found = of_group(proposals_of(harbour_case(), rulebook, QUAY, *pages), Group.PRICES)
    assert [[doubt.kind for doubt in one.doubts] for one in found] == [
        [], [], ["two_prices_for_one"], ["two_prices_for_one"]
    ]  # fmt: skip


DATA = """<script type="application/ld+json">{"@type": "Service", "name": "Anti-wrinkle injections", "offers": [
{"@type": "Offer", "name": "1 area", "price": "150.00", "priceCurrency": "GBP"},
{"@type": "Offer", "name": "2 areas", "price": "260.00", "priceCurrency": "GBP"}]}</script>"""


def test_a_price_that_a_page_shows_otherwise_than_its_data_says_which_is_which(rulebook: Rulebook) -> None:
    found = of_group(proposals_of(harbour_case(), rulebook, QUAY, page(PRICES + DATA)), Group.PRICES)
    assert [[reason_words(doubt, rulebook) for doubt in one.doubts] for one in (found[0], found[-1])] == [
        [AGAINST],
        [AGAINST, "it stands in the page's data, not in what a visitor sees"],
    ]
    assert len(found) == 4


AGAINST = "the page shows £180 and its data for search engines says £150 for the same: ask which one holds"


def test_what_several_pages_say_is_proposed_once(rulebook: Rulebook) -> None:
    found = proposals_of(harbour_case(), rulebook, QUAY, page(PRICES), page(PRICES, HOME + "again"))
    assert len(of_group(found, Group.PRICES)) == 3
    assert len({one.key for one in found.all}) == len(found.all)


def test_a_price_that_cannot_be_kept_says_why(rulebook: Rulebook) -> None:
    free = page("<h2>Anti-wrinkle injections</h2><p>Lip flip £0</p><p>Trapezius £200</p>")
    found = of_group(proposals_of(harbour_case(), rulebook, QUAY, free), Group.PRICES)
    assert {one.cannot.kind for one in found if one.cannot} <= {"free_treatment", "area_without_id"}
    assert any(one.cannot for one in found)


def test_a_person_of_the_clinic_is_known_and_a_namesake_elsewhere_is_doubted(rulebook: Rulebook) -> None:
    team = page("<h2>Meet the team</h2><h3>Dr Maren Holloway</h3><p>Doctor, GMC 0000001. Sees every patient.</p>")
    here = next(
        one
        for one in of_group(proposals_of(harbour_case(), rulebook, QUAY, team), Group.PEOPLE)
        if isinstance(one.change, PersonChange)
    )
    assert isinstance(here.change, PersonChange)
    assert (here.standing, here.change.is_known, here.change.person.id) == (Standing.SAME, True, HOLLOWAY)
    elsewhere = next(
        one
        for one in of_group(proposals_of(harbour_case(), rulebook, VELVET, team), Group.PEOPLE)
        if isinstance(one.change, PersonChange)
    )
    assert elsewhere.standing is Standing.NEW
    assert "name_known_elsewhere" in [doubt.kind for doubt in elsewhere.doubts]


def test_a_telephone_number_that_is_new_fills_an_empty_field_or_stands_beside(rulebook: Rulebook) -> None:
    contact = page("<p>Call us: 01632 960101 or 01632 960777</p>")
    found = {one.key: one for one in of_group(proposals_of(harbour_case(), rulebook, QUAY, contact), Group.CLINIC)}
    assert [one.standing for key, one in found.items() if key.startswith("phone")] == [Standing.SAME, Standing.NEW]
    new = of_group(proposals_of(harbour_case(), rulebook, None, contact), Group.CLINIC)
    assert [type(one.change) is FieldChange for one in new if one.key.startswith("phone")] == [True, False]


def test_clinics_that_may_be_the_same_one_are_named(rulebook: Rulebook) -> None:
    file = harbour_case()
    (alike,) = proposals_of(file, rulebook, None, page(PRICES)).alike
    assert (alike.clinic_id, [why.kind for why in alike.reasons]) == (QUAY, ["same_website"])
    assert proposals_of(file, rulebook, QUAY, page(PRICES)).alike == ()
    phone = page("<p>Phone 01632 960101</p>", "https://another.example/")
    assert [one.reasons[0].kind for one in proposals_of(file, rulebook, None, phone).alike] == ["same_phone"]


def test_amounts_that_nobody_understands_are_counted(rulebook: Rulebook) -> None:
    found = proposals_of(harbour_case(), rulebook, QUAY, page("<h2>Laser</h2><p>Legs £99</p><p>Arms £79</p>"))
    assert (found.not_assigned, of_group(found, Group.PRICES)) == (2, [])


def test_words_that_show_the_profession_of_two_people_are_doubted_for_both(rulebook: Rulebook) -> None:
    nurse = "Registered nurse, NMC PIN 00A0001E."
    read = page(f"<h2>Meet the team</h2><h3>Nadia Elm</h3><p>{nurse}</p>")
    (nadia,) = read.facts.people
    sam = replace(nadia, name="Sam Reed", registrations=())
    both = replace(read, facts=replace(read.facts, people=(nadia, sam)))
    found = [
        one
        for one in of_group(proposals_of(harbour_case(), rulebook, QUAY, both), Group.PEOPLE)
        if isinstance(one.change, PersonChange)
    ]
    assert [[(doubt.kind, doubt.values["name"]) for doubt in one.doubts] for one in found] == [
        [("profession_of_another", "Sam Reed")], [("profession_of_another", "Nadia Elm")]
    ]  # fmt: skip
