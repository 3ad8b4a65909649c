"""Whatever is typed in is kept exactly or refused in a sentence; nothing crashes and nothing else is lost."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.actions import cases, evidence, inquiries, insurances, premises, reviews, visits
from botox_vetter.actions.clinics import add_clinic, change_clinic, shortlist
from botox_vetter.actions.compare import compare
from botox_vetter.actions.decision import decide
from botox_vetter.actions.due import due_in_case
from botox_vetter.actions.exchange import export_case, import_case
from botox_vetter.actions.findings import change_finding, record_finding
from botox_vetter.actions.history import history_of_case
from botox_vetter.actions.notes import add_note
from botox_vetter.actions.quotes import add_quote
from botox_vetter.actions.registrations import change_registration
from botox_vetter.actions.undo import redo, undo
from botox_vetter.domain.clinics import Clinic, Contact
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.records import Insurance, Premises, Reviews, Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.words.due import due_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.values import value_words
from botox_vetter.store.library import Library
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, HOLLOWAY, LANTERN, QUAY, TODAY, VELVET

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
TEXTS = {
    "long": "x" * 100_000,
    "long words": "word " * 20_000,
    "emoji": "👩🏽‍⚕️💉🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "right to left": "קליניקה ‏2‏ — عيادة",
    "override": "safe\u202egnp.exe",
    "combining": "Z\u0300\u0301\u0302" * 50,
    "controls": "a\tb\r\nc\x1bd\x7f",
    "braces": "{name} {0} %s %(x)s {{",
    "markup": "<script>alert(1)</script>&amp;",
    "sql": "'; DROP TABLE clinics; --",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_any_text_is_kept_exactly_in_every_field_and_said_everywhere(
    harbour: Harbour, rulebook: Rulebook, text: str
) -> None:
    library, velvet = harbour.library, harbour.clinic(VELVET)
    words = {f.name: text for f in fields(Clinic) if f.type is str and f.name not in ("id", "case_id")}
    words |= {"jurisdiction": "", "minimum_spend_currency": ""}
    mended = replace(velvet, **words, tags=(text,), languages=(text,), contacts=(Contact(text, text, text),))
    change_clinic(library, mended)
    cases.rename_case(library, CASE_ID, text)
    premises.add_premises(library, mended, Premises("", "", *[text] * 7))
    insurances.add_insurance(library, CASE_ID, Insurance("", text, HOLLOWAY, policy=text, note=text, valid_until=TODAY))
    visits.add_visit(library, mended, Visit("", "", TODAY, text, text))
    inquiries.ask(library, rulebook, mended, [], TODAY, how=text, note=text, due_on=TODAY)
    reviews.add_reviews(library, mended, Reviews("", "", text, TODAY, address=text, cannot_show=text))
    evidence.attach(library, CASE_ID, text, text.encode(), NOW, clinic_id=VELVET, address=text, note=text)
    add_note(library, mended, text, NOW, is_printed=True)
    shortlist(library, mended, False, text)
    decide(library, CASE_ID, mended, text, TODAY)

    file = harbour.file
    assert file.clinic(VELVET) == replace(mended, off_shortlist_because=text)
    assert all(text in str(list(map(repr_of, getattr(file, name)))) for name in ("premises", "insurances", "visits"))
    assert [r.platform for r in file.reviews if r.clinic_id == VELVET] == [text]
    (kept,) = (one for one in file.evidence if one.clinic_id == VELVET)
    assert (kept.name, evidence.content_of(library, kept)) == (text, text.encode())

    with Library("sqlite://") as other:
        exported = export_case(library, CASE_ID)
        import_case(other, exported, rulebook)
        assert export_case(other, CASE_ID) == exported
    items = due_in_case(library, rulebook, CASE_ID, TODAY)
    assert all(due_words(item, rulebook) for item in items)
    for step in history_of_case(library, CASE_ID):
        assert reason_words(step.reason, rulebook)
        assert all(value_words(c.field, c.new, rulebook, file) for record in step.records for c in record.fields)
    assert comparison_document(compare(library, rulebook, CASE_ID, TODAY), rulebook).blocks
    count = len(harbour.steps)
    for _ in range(count):
        undo(library, CASE_ID)
    assert harbour.clinic(VELVET) == velvet
    for _ in range(count):
        redo(library, CASE_ID)
    assert harbour.file == file


def repr_of(record: Any) -> Any:
    """The texts of a record, as they are."""
    return Exact([getattr(record, f.name) for f in fields(record)])


class Exact(list[Any]):
    """Its repr shows texts unchanged."""

    def __repr__(self) -> str:
        return "|".join(map(str, self))


BAD_DAYS = [date(1, 1, 1), date(1800, 1, 1), date(1899, 12, 31), date(2200, 1, 1), date(9999, 12, 31)]
Wish = Callable[[Harbour, Rulebook, date], Any]
WITH_DAYS: list[Wish] = [
    lambda h, r, d: visits.add_visit(h.library, h.clinic(QUAY), Visit("", "", d)),
    lambda h, r, d: inquiries.ask(h.library, r, h.clinic(QUAY), ["LR01"], d),
    lambda h, r, d: inquiries.ask(h.library, r, h.clinic(QUAY), ["LR01"], TODAY, due_on=d),
    lambda h, r, d: inquiries.ask_again(h.library, r, h.clinic(QUAY), h.file.inquiries[0], d),
    lambda h, r, d: inquiries.mark_answered(h.library, r, h.clinic(QUAY), h.file.inquiries[0], d),
    lambda h, r, d: reviews.add_reviews(h.library, h.clinic(QUAY), Reviews("", "", "V", d)),
    lambda h, r, d: insurances.add_insurance(h.library, CASE_ID, Insurance("", "A", HOLLOWAY, seen_on=d)),
    lambda h, r, d: record_finding(h.library, r, CASE_ID, replace(h.file.findings[0], checked_on=d)),
    lambda h, r, d: change_finding(h.library, r, CASE_ID, replace(h.file.findings[0], valid_until=d)),
    lambda h, r, d: change_registration(h.library, r, CASE_ID, replace(h.file.registrations[0], valid_until=d)),
    lambda h, r, d: add_quote(h.library, r, CASE_ID, replace(h.file.quotes[0], seen_on=d)),
    lambda h, r, d: add_quote(h.library, r, CASE_ID, replace(h.file.quotes[0], valid_from=d)),
    lambda h, r, d: decide(h.library, CASE_ID, None, "", d),
    lambda h, r, d: add_note(h.library, h.clinic(QUAY), "x", datetime(d.year, d.month, d.day, tzinfo=UTC)),
    lambda h, r, d: cases.bin_case(h.library, CASE_ID, datetime(d.year, d.month, d.day, tzinfo=UTC)),
]


@pytest.mark.parametrize("wish", WITH_DAYS, ids=range(len(WITH_DAYS)))
def test_a_day_that_nobody_can_mean_is_refused(harbour: Harbour, rulebook: Rulebook, wish: Wish) -> None:
    before = harbour.file
    for bad in BAD_DAYS:
        with pytest.raises(Refused) as refused:
            wish(harbour, rulebook, bad)
        assert refused.value.reason.kind == "day_out_of_range"
        assert "1 January 1900 and 31 December 2199" in reason_words(refused.value.reason, rulebook)
    assert (harbour.file, harbour.steps) == (before, [])


HUGE = [Decimal("1000000001"), Decimal("1E+20"), Decimal("99999999999999999999"), Decimal("1E+999")]
WITH_FIGURES: list[Callable[[Harbour, Rulebook, Decimal], Any]] = [
    lambda h, r, n: add_quote(h.library, r, CASE_ID, replace(h.file.quotes[0], low=n, high=n)),
    lambda h, r, n: add_quote(h.library, r, CASE_ID, replace(h.file.quotes[0], minimum_units=n)),
    lambda h, r, n: add_quote(h.library, r, CASE_ID, replace(h.file.quotes[0], regular=n)),
    lambda h, r, n: add_quote(h.library, r, CASE_ID, replace(h.file.quotes[0], sessions=2**31 - 1)),
    lambda h, r, n: change_clinic(h.library, replace(h.clinic(QUAY), minimum_spend=n)),
    lambda h, r, n: change_clinic(
        h.library, replace(h.clinic(LANTERN), units=(replace(h.clinic(LANTERN).units[0], high=n),))
    ),
    lambda h, r, n: cases.change_plan(h.library, CASE_ID, replace(h.file.plan, budget_per_year=n)),
    lambda h, r, n: reviews.add_reviews(h.library, h.clinic(QUAY), Reviews("", "", "V", TODAY, count=2**31 - 1)),
]


@pytest.mark.parametrize("wish", WITH_FIGURES, ids=range(len(WITH_FIGURES)))
def test_a_figure_that_nobody_can_mean_is_refused(
    harbour: Harbour, rulebook: Rulebook, wish: Callable[[Harbour, Rulebook, Decimal], Any]
) -> None:
    before = harbour.file
    for huge in HUGE:
        with pytest.raises(Refused) as refused:
            wish(harbour, rulebook, huge)
        assert refused.value.reason.kind == "figure_out_of_range"
        assert "1,000,000,000" in reason_words(refused.value.reason, rulebook)
    assert (harbour.file, harbour.steps) == (before, [])


def test_the_greatest_price_with_the_finest_units_is_computed_and_said(harbour: Harbour, rulebook: Rulebook) -> None:
    fine = Decimal("999999999.99999999999999999999")
    lantern = harbour.clinic(LANTERN)
    change_clinic(harbour.library, replace(lantern, units=(replace(lantern.units[0], low=fine, high=fine),)))
    per_unit = next(quote for quote in harbour.file.quotes if quote.basis is Basis.PER_UNIT)
    add_quote(harbour.library, rulebook, CASE_ID, replace(per_unit, low=fine, high=fine, minimum_units=fine))
    assert comparison_document(compare(harbour.library, rulebook, CASE_ID, TODAY), rulebook).blocks


def test_two_clinics_of_one_name_stay_two(harbour: Harbour, rulebook: Rulebook) -> None:
    quay = harbour.clinic(QUAY)
    (twin_id,) = add_clinic(harbour.library, Clinic("", CASE_ID, quay.name, is_shortlisted=True)).ids
    inquiries.ask(harbour.library, rulebook, harbour.clinic(twin_id), ["LR01"], TODAY, due_on=TODAY)
    comparison = compare(harbour.library, rulebook, CASE_ID, TODAY)
    assert [s.clinic.id for s in comparison.standings if s.clinic.name == quay.name] == [QUAY, twin_id]
    assert comparison_document(comparison, rulebook).blocks
    (item,) = (one for one in due_in_case(harbour.library, rulebook, CASE_ID, TODAY) if one.clinic_id == twin_id)
    assert item.name == quay.name


def test_a_thousand_prices_of_one_clinic_are_kept_and_why_nothing_is_computed_is_said(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    price = Quote("", QUAY, Basis.PER_AREA, Decimal(90), Decimal(95), "GBP", areas=("glabella",), seen_on=TODAY)
    prices = [replace(price, id=f"price {n}", low=Decimal(n) / 100, high=None) for n in range(1000)]
    with harbour.library.step(CASE_ID, "import_case", {"name": "prices"}) as step:
        step.add_all(prices)

    comparison = compare(harbour.library, rulebook, CASE_ID, TODAY)

    cost = comparison.of(QUAY).cost
    assert (cost.session, cost.year) == (None, None)
    assert "too_many" in {flag.kind for flag in cost.flags}
    assert len(harbour.file.quotes_of(QUAY)) == 1005
    assert comparison_document(comparison, rulebook).blocks
    due_in_case(harbour.library, rulebook, CASE_ID, date(2027, 6, 1))
    undo(harbour.library, CASE_ID)
    assert len(harbour.file.quotes_of(QUAY)) == 5


def test_a_treatment_for_nothing_that_an_older_library_holds_is_read_and_does_not_count(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    three = next(quote for quote in harbour.file.quotes_of(QUAY) if quote.count == 3)
    with harbour.library.step(CASE_ID, "change_quote", {"basis": three.basis}) as step:
        step.put(replace(three, low=Decimal(0), high=Decimal(0)))
    comparison = compare(harbour.library, rulebook, CASE_ID, TODAY)
    assert comparison.of(QUAY).cost.not_counted[three.id].kind == "free_treatment"
    assert comparison.of(QUAY).cost.session is not None
    assert comparison_document(comparison, rulebook).blocks
