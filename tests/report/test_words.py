"""Verdicts, answers, prices and names in words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import GateBasis, Stage, Subject
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan, UnitsFrom, Use
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Quote, Sex, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.report.words import names
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.levels import LEVELS
from botox_vetter.report.words.money import amount_words, money, number
from botox_vetter.report.words.plans import plan_line
from botox_vetter.report.words.prices import (
    basis_words,
    charged_words,
    condition_words,
    known_words,
    period_words,
    quote_words,
    session_words,
    sessions_words,
    sex_words,
    state_words,
    units_from_words,
    why_no_cost,
    year_words,
)
from botox_vetter.report.words.vetting import (
    assurance_words,
    finding_words,
    gate_basis_words,
    gate_summary,
    level_words,
    outcome_words,
    role_words,
    score_note,
    score_words,
    stage_words,
    subject_words,
    verdict_detail,
    verdict_meaning,
    verdict_words,
)
from botox_vetter.vetting.results import Outcome, Verdict, Vetting
from tests.report.cases import spring

MONEY = [
    ("720", "GBP", "£720"),
    ("187.5", "GBP", "£187.50"),
    ("1320", "GBP", "£1,320"),
    ("0", "EUR", "€0"),
    ("0.005", "GBP", "£0.01"),
    ("99.995", "GBP", "£100"),
    ("12500", "JPY", "JPY 12,500"),
    ("300", "CAD", "CA$300"),
    ("300", "AUD", "A$300"),
    ("300", "CHF", "CHF 300"),
    ("300", "", "300"),
]


@pytest.mark.parametrize(("amount", "currency", "words"), MONEY)
def test_money_has_its_sign_its_groups_and_no_idle_noughts(amount, currency, words):
    assert money(Decimal(amount), currency) == words


RANGES = [
    (Amount(Decimal(720), Decimal(960)), "£720 to £960"),
    (Amount(Decimal(297), None), "from £297"),
    (Amount(Decimal(720), Decimal(720)), "£720"),
    (Amount(Decimal("720.001"), Decimal("720.002")), "£720"),
    (None, "cannot be told"),
]


@pytest.mark.parametrize(("amount", "words"), RANGES)
def test_a_range_says_both_ends_one_figure_or_from(amount, words):
    assert amount_words(amount, "GBP") == words


@pytest.mark.parametrize(("value", "words"), [("20", "20"), ("2.50", "2.5"), ("100", "100"), ("1200", "1,200")])
def test_a_number_has_no_idle_noughts(value, words):
    assert number(Decimal(value)) == words


def test_a_day_is_written_out():
    assert day(date(2026, 11, 22)) == "22 November 2026"
    assert [day(date(2026, month, 1)).split()[1][:3] for month in (1, 5, 12)] == ["Jan", "May", "Dec"]


HOSTILE = [
    ("Quay\nSkin\r\n\tRooms", "Quay Skin Rooms"),
    ("  Quay  ", "Quay"),
    ("Quay\x00\x1b[31m", "Quay [31m"),
    ("\u202eyauQ", "yauQ"),
    ("a\u2066b\u2069c", "abc"),
    ("bad\ud800end", "bad end"),
    ("מרפאה", "\u2068מרפאה\u2069"),
    ("{0} %s {name}", "{0} %s {name}"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "words"), HOSTILE)
def test_what_people_typed_is_one_line_that_disturbs_nothing(typed, words):
    assert names.own_words(typed) == words


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_things_are_joined_as_in_speech(items, words):
    assert names.joined(items) == words


def test_every_area_product_place_profession_and_register_has_a_name(rulebook):
    facts = rulebook.treatments
    for area in (*facts.areas, *facts.indications, *facts.bundles):
        assert names.area_name(area, rulebook) not in ("", area)
    for product in facts.products:
        assert names.product_name(product, rulebook, "GB-ENG") not in ("", product)
    for place in rulebook.places.jurisdictions:
        assert "default" not in names.place_name(place, rulebook)
    for profession in rulebook.places.professions:
        assert names.profession_name(profession, rulebook) not in ("", profession)
    for register in rulebook.registers:
        assert names.register_name(register, rulebook) not in ("", register)


def test_what_the_rulebook_does_not_know_is_called_as_it_stands(rulebook):
    for name in (names.area_name, names.product_name, names.place_name, names.profession_name, names.register_name):
        assert name("zzz", rulebook) == "zzz"
    assert names.profession_name("", rulebook) == "profession not known"
    assert names.place_name("", rulebook) == "no place chosen"


def test_every_level_of_every_scale_has_words_of_its_own(rulebook):
    for scale in rulebook.scales.values():
        levels = (*scale.levels, *scale.left_out)
        words = [level_words(level, scale.id) for level in dict.fromkeys(levels)]
        assert len(set(words)) == len(words), scale.id
        assert all(f"{scale.id}.{level}" in LEVELS or level in LEVELS for level in levels), scale.id


def test_good_on_a_register_does_not_say_more_than_it_proves(rulebook):
    assert level_words("good", "register") == "in order"
    assert level_words("good", "inspection") == "rated good"


ACCUSING = ("against the rules", "not in order", "suspicious", "guilty", "illegal", "unlawful", "breaks", "fraud")


def test_bad_news_says_what_was_found_or_how_it_looks_and_accuses_nobody(rulebook):
    ads = [level_words(level, "ads") for level in ("clean", "borderline", "breach", "repeat_or_ruled")]
    assert ads == ["nothing found", "borderline", "looks like a breach", "looks repeated, or a ruling was published"]
    said = [level_words(level, scale.id) for scale in rulebook.scales.values() for level in scale.levels]
    assert [words for words in said for accusation in ACCUSING if accusation in words] == []


def test_a_claim_does_not_sound_as_if_the_clinic_had_made_it(rulebook):
    found = Finding("f", "PR02", "home_hotel_party_vehicle", Assurance.CLAIMED, date(2026, 11, 22), "c")
    assert finding_words(found, rulebook) == "home, hotel, party or vehicle (claimed, not checked, 22 November 2026)"
    seen = replace(found, assurance=Assurance.SEEN)
    assert finding_words(seen, rulebook) == "home, hotel, party or vehicle (seen, 22 November 2026)"
    unknown = replace(found, level="unknown")
    assert finding_words(unknown, rulebook) == "not known on 22 November 2026", "nobody claimed it"


MEMBERS = [
    (verdict_words, Verdict), (outcome_words, Outcome), (assurance_words, Assurance), (stage_words, Stage),
    (gate_basis_words, GateBasis), (subject_words, Subject), (role_words, RoleKind), (basis_words, Basis),
    (known_words, Known), (charged_words, Charged), (state_words, State), (sex_words, Sex), (period_words, Period),
    (units_from_words, UnitsFrom),
]  # fmt: skip


@pytest.mark.parametrize(("words", "members"), MEMBERS, ids=[members.__name__ for _, members in MEMBERS])
def test_every_member_has_words_of_its_own(words, members):
    said = [words(member) for member in members]
    assert all(said)
    assert len(set(said)) == len(said)


SCORES = [
    (Fraction(5, 8), Fraction(67, 70), "63 to 96 of 100"),
    (Fraction(1, 2), Fraction(1, 2), "50 of 100"),
    (None, None, "no score"),
]


@pytest.mark.parametrize(("proven", "possible", "words"), SCORES)
def test_a_score_is_said_from_proven_to_possible(proven, possible, words):
    assert score_words(proven, possible) == words


@pytest.mark.parametrize(
    ("proven", "possible", "note"),
    [
        (Fraction(1, 100), Fraction(1), "almost nothing is known yet"),
        (Fraction(1, 10), Fraction(1), ""),
        (Fraction(0), Fraction(91, 100), "almost nothing is known yet"),
        (None, None, ""),
    ],
)
def test_a_range_as_wide_as_the_scale_is_called_what_it_is(proven, possible, note):
    assert score_note(proven, possible) == note


def vetting(verdict: Verdict, **lists: tuple[str, ...]) -> Vetting:
    return Vetting("c", verdict, Fraction(0), Fraction(1), Fraction(1), (), {}, {}, **lists)


VERDICTS = [
    (vetting(Verdict.CLEARED), "cleared to book a consultation", ""),
    (
        vetting(Verdict.CLEARED, at_visit=("PC03", "PC05")),
        "cleared to book a consultation, 2 to confirm at the visit",
        "2 to confirm at the visit",
    ),
    (vetting(Verdict.OPEN, open=("LR01",)), "still open, 1 to settle before booking", "1 to settle before booking"),
    (vetting(Verdict.RULED_OUT, failed=("LR01", "PR02")), "ruled out, fails 2 knock-outs", "fails 2 knock-outs"),
]


@pytest.mark.parametrize(("made", "meaning", "detail"), VERDICTS)
def test_a_verdict_says_what_it_means(made, meaning, detail):
    assert verdict_meaning(made) == meaning
    assert verdict_detail(made) == detail


def test_knock_outs_are_counted_without_those_left_out_or_set_aside(rulebook):
    comparison = spring(rulebook)
    assert gate_summary(comparison.of("northgate").vetting) == "passes 10 of 13 knock-outs, 3 to confirm at the visit"
    assert gate_summary(comparison.of("harbour").vetting).startswith("passes 4 of 12 knock-outs")
    assert gate_summary(vetting(Verdict.CLEARED)) == "no knock-out applies"


def quote(basis: Basis, low: str, high: str | None = "", **more) -> Quote:
    return Quote("q", "c", basis, Decimal(low), None if high is None else Decimal(high or low), "GBP", **more)


QUOTES = [
    (quote(Basis.AREAS_BUNDLE, "240", count=3), "£240 for 3 areas", ()),
    (
        quote(Basis.AREAS_BUNDLE, "99", None, count=1, areas=("chin", "lip_flip")),
        "from £99 for 1 area (dimpled chin and lip flip)",
        (),
    ),
    (
        quote(Basis.PER_UNIT, "10", "12", product="azzalure", minimum_units=Decimal(20)),
        "£10 to £12 per unit, Azzalure",
        ("at least 20 units",),
    ),
    (
        quote(Basis.PER_AREA, "140", areas=("glabella",), excluded=("chin",)),
        "£140 for frown lines",
        ("not for dimpled chin",),
    ),
    (quote(Basis.PER_AREA, "140"), "£140 for one area", ()),
    (
        quote(Basis.PER_SESSION, "79", first_session_only=True, sex=Sex.MALE),
        "£79 per session",
        ("first session only", "for men"),
    ),
    (
        quote(Basis.PACKAGE, "600", sessions=3, areas=("chin",), valid_until=date(2027, 1, 31)),
        "£600 for 3 sessions (dimpled chin)",
        ("until 31 January 2027",),
    ),
    (
        quote(Basis.MEMBERSHIP, "12", period=Period.YEAR, discount_percent=Decimal(10)),
        "£12 a year for membership",
        ("10% off other prices",),
    ),
    (quote(Basis.CONSULTATION, "0"), "free, consultation", ()),
    (
        quote(Basis.CONSULTATION, "40", charged=Charged.EACH, redeemed=Known.YES),
        "£40, consultation",
        ("each time", "taken off the treatment"),
    ),
    (
        quote(Basis.DEPOSIT, "25", deducted=Known.NO, member=True),
        "£25, deposit",
        ("members only", "not taken off the treatment"),
    ),
    (quote(Basis.REVIEW, "30", valid_from=date(2026, 12, 1)), "£30, review visit", ("from 1 December 2026 on",)),
]


@pytest.mark.parametrize(("made", "words", "conditions"), QUOTES)
def test_a_quote_says_what_it_pays_for_and_what_it_is_tied_to(made, words, conditions, rulebook):
    assert quote_words(made, rulebook, "GB-ENG") == words
    assert condition_words(made, rulebook) == conditions


def test_a_cost_that_cannot_be_told_says_why(rulebook):
    costs = {cost.clinic.id: cost.cost for cost in spring(rulebook).standings}
    assert session_words(costs["bloom"], rulebook) == "cannot be told: no price for crow's feet"
    assert year_words(costs["northgate"], rulebook) == "£720 to £840"
    nothing = Cost("c", "GBP", CostState.NONE)
    assert year_words(nothing, rulebook) == "cannot be told: no price recorded"
    endless = replace(costs["northgate"], year=None, sessions=None)
    assert year_words(endless, rulebook) == "cannot be told: how many sessions a year is not known"
    crowded = replace(endless, sessions=(3, 3))
    assert year_words(crowded, rulebook) == "cannot be told: too many packages to work out every combination"


WHY_NOT = [
    ({"chin": Reason("no_quote"), "glabella": Reason("not_counted")}, "no price for dimpled chin and frown lines"),
    ({"chin": Reason("no_quote"), "glabella": Reason("no_units")}, "no figure for dimpled chin and frown lines"),
    ({"chin": Reason("no_brand"), "glabella": Reason("no_brand")}, "the price by unit names no brand"),
    ({"chin": Reason("not_comparable", {"currencies": ("EUR",)})}, "priced in EUR, which is not comparable here"),
]


@pytest.mark.parametrize(("uncovered", "words"), WHY_NOT)
def test_why_there_is_no_figure_is_said_as_exactly_as_it_is_known(uncovered, words, rulebook):
    assert why_no_cost(Cost("c", "GBP", CostState.INCOMPLETE, uncovered=uncovered), rulebook) == words


@pytest.mark.parametrize(
    ("sessions", "words"),
    [(None, "number of sessions not known"), ((1, 1), "1 session a year"), ((3, 4), "3 to 4 sessions a year")],
)
def test_sessions_a_year_are_said_as_a_number_or_a_range(sessions, words):
    assert sessions_words(sessions) == words


PLANS = [
    (Plan(), "no area chosen yet · sessions as the effect lasts · any brand"),
    (
        Plan(areas=("chin",), sessions_per_year=1, product="azzalure", only_product=True),
        "dimpled chin · 1 session a year · Azzalure only",
    ),
    (
        Plan(
            use=Use.MEDICAL,
            indication="chronic_migraine",
            product="azzalure",
            budget_per_year=Decimal(900),
            currency="GBP",
        ),
        "chronic migraine · sessions as the effect lasts · Azzalure preferred · up to £900 a year",
    ),
]


@pytest.mark.parametrize(("plan", "words"), PLANS)
def test_a_plan_is_said_in_one_line(plan, words, rulebook):
    assert plan_line(plan, rulebook) == words


def test_a_name_is_shortened_only_beyond_the_limit() -> None:
    assert names.shortened("a" * 72, 72) == "a" * 72
    assert names.shortened("a" * 73, 72) == "a" * 71 + "…"
