"""The published form of a case, and schema 1 as it was written before."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from botox_vetter.actions.case_json import CASE_SCHEMA
from botox_vetter.actions.exchange import export_case, import_case
from botox_vetter.domain.quotes import Published
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.actions.conftest import Harbour
from tests.actions.test_exchange import VALIDATOR, Data, change
from tests.cases import CASE_ID, QUAY

NEW_LISTS = ("premises", "insurances", "visits", "inquiries", "reviews", "judgements", "evidence")
NEW_FIELDS = {
    "clinics": (
        "contacts", "opening_hours", "languages", "accessibility", "payment", "tags", "off_shortlist_because",
    ),
    "registrations": ("restrictions", "evidence"),
    "quotes": ("published", "units_included", "is_offer", "regular", "conditions", "evidence", "earlier"),
    "findings": ("visit_id", "evidence"),
}  # fmt: skip


@pytest.fixture
def data(harbour: Harbour) -> Data:
    parsed: Data = json.loads(export_case(harbour.library, CASE_ID))
    return parsed


def as_schema_1(data: Data) -> Data:
    """What the program of schema 1 would have written."""
    for name in NEW_LISTS:
        del data[name]
    for name, gone in NEW_FIELDS.items():
        data[name] = [{key: value for key, value in record.items() if key not in gone} for record in data[name]]
    data["quotes"] = [quote for quote in data["quotes"] if quote["low"] is not None]
    for key in ("archived_at", "binned_at"):
        del data["case"][key]
    return {**data, "schema": 1}


def test_a_case_of_schema_1_fits_the_published_form_and_is_read(data: Data, rulebook: Rulebook) -> None:
    old = as_schema_1(data)
    assert [error.message for error in VALIDATOR.iter_errors(old)] == []
    with Library("sqlite://") as library:
        import_case(library, json.dumps(old), rulebook)
        file = library.case_file(CASE_ID)
        exported = json.loads(export_case(library, CASE_ID))
    assert (file.visits, file.evidence, file.clinic(QUAY).tags) == ((), (), ())
    assert {quote.published for quote in file.quotes} == {Published.STATED}
    assert exported["schema"] == CASE_SCHEMA
    assert list(VALIDATOR.iter_errors(exported)) == []
    assert as_schema_1(exported) == old


Spoil = Callable[[Data], None]
SPOILS: list[tuple[Spoil, str, str]] = [
    (change("premises.0.clinic_id", "gone"), "no_such_reference", "premises[0].clinic_id"),
    (change("insurances.0.practitioner_id", None), "no_subject", "insurances[0]"),
    (change("insurances.0.valid_until", "2999-01-01"), "day_out_of_range", "insurances[0]"),
    (change("insurances.0.covers_toxin", "perhaps"), "not_one_of", "insurances[0].covers_toxin"),
    (change("visits.0.clinic_id", QUAY), "visit_elsewhere", "findings[?].visit_id"),
    (change("visits.0.visited_on", "1812-06-24"), "day_out_of_range", "visits[0]"),
    (change("visits.0.id", "another"), "no_such_reference", "findings[?].visit_id"),
    (change("inquiries.0.criteria", ["XX99"]), "no_such_criterion", "inquiries[0]"),
    (change("inquiries.0.due_on", "2026-01-01"), "dates_upside_down", "inquiries[0]"),
    (change("reviews.0.platform", ""), "platform_missing", "reviews[0]"),
    (change("reviews.0.rating", "6"), "rating_out_of_range", "reviews[0]"),
    (change("reviews.0.count", -1), "negative_amount", "reviews[0]"),
    (change("judgements.0.register", "gone"), "no_such_register", "judgements[0]"),
    (change("notes.0.text", " "), "note_empty", "notes[0]"),
    (change("clinics.0.tags", ["a", "A"]), "twice_in_list", "clinics[0]"),
    (change("clinics.0.contacts", [{"kind": "x", "value": " "}]), "blank_in_list", "clinics[0]"),
    (change("case.binned_at", "1500-01-01T00:00:00Z"), "day_out_of_range", "case"),
    (change("case.binned_at", "soon"), "bad_moment", "case.binned_at"),
    (change("quotes.0.published", "on_request"), "amount_or_none", "quotes[0]"),
    (change("quotes.0.low", None), "amount_or_none", "quotes[0]"),
    (change("quotes.0.low", "2000000000"), "range_upside_down", "quotes[0]"),
    (change("quotes.0.regular", "-1"), "negative_amount", "quotes[0]"),
    (change("quotes.0.evidence", ["gone"]), "no_such_reference", "quotes[0].evidence"),
]


@pytest.mark.parametrize(("spoil", "kind", "where"), SPOILS, ids=[f"{kind} {where}" for _, kind, where in SPOILS])
def test_what_is_wrong_in_the_new_records_is_refused_with_where_it_stands(
    data: Data, rulebook: Rulebook, spoil: Spoil, kind: str, where: str
) -> None:
    on_visit = next(n for n, finding in enumerate(data["findings"]) if finding["visit_id"])
    spoil(data)
    with Library("sqlite://") as library:
        with pytest.raises(Refused) as refused:
            import_case(library, json.dumps(data), rulebook)
        assert refused.value.reason.kind == kind
        assert refused.value.reason.values["where"] == where.replace("?", str(on_visit))
        assert library.cases() == ()


STRICT: list[tuple[str, Any]] = [
    ("premises.0.floor", 2),
    ("insurances.0.clinic_id", QUAY),
    ("insurances.0.assurance", "sure"),
    ("visits.0.visited_on", "1812-06-24"),
    ("inquiries.0.criteria", "LR01"),
    ("reviews.0.count", -1),
    ("reviews.0.platform", " "),
    ("judgements.0.verdict", "perhaps"),
    ("judgements.0.theirs", [{"about": "state"}]),
    ("evidence.0.sha256", "abc"),
    ("evidence.0.size", 0),
    ("evidence.0.bytes", "AAAA"),
    ("clinics.0.contacts", [{"kind": "x", "value": ""}]),
    ("quotes.0.low", None),
    ("quotes.0.published", "on_request"),
    ("quotes.0.published", "hidden"),
    ("case.binned_at", "yesterday"),
]


@pytest.mark.parametrize(("path", "value"), STRICT, ids=[f"{path} {value}" for path, value in STRICT])
def test_the_published_form_is_strict_about_the_new_records(data: Data, path: str, value: object) -> None:
    assert list(VALIDATOR.iter_errors(data)) == []
    change(path, value)(data)
    assert list(VALIDATOR.iter_errors(data))
