"""Records as plain values and back."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.store.plain import plain, read
from tests.store.records import case_files


@settings(max_examples=40, deadline=None)
@given(case_files())
def test_every_record_comes_back_as_it_was(file: CaseFile) -> None:
    again = read(CaseFile, plain(file))
    assert again == file
    assert plain(again) == plain(file)  # 0.00 stays 0.00, though it equals 0


def test_every_field_is_written() -> None:
    assert list(plain(Quote("q", "c", Basis.PER_AREA, Decimal(1), None, "GBP"))) == [f.name for f in fields(Quote)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("10.50"), "10.50"),
        (Decimal("1E+3"), "1E+3"),
        (Decimal("-0.0"), "0.0"),
        (date(2026, 1, 2), "2026-01-02"),
        (datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=2))), "2026-01-02T01:04:00+00:00"),
        ((Basis.PER_AREA,), ["per_area"]),
        (None, None),
        (True, True),
    ],
)
def test_a_value_is_written_so(value: object, written: object) -> None:
    assert plain(value) == written


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a\x00b", "bad_text"),
        ("\ud800", "bad_text"),
        (Decimal("NaN"), "bad_number"),
        (Decimal("Infinity"), "bad_number"),
        (Decimal("1e999999"), "bad_number"),
        (2**40, "bad_number"),
        (datetime(2026, 1, 2), "bad_moment"),  # noqa: DTZ001 - that is the point
        (datetime.max.replace(tzinfo=timezone(-timedelta(hours=3))), "bad_moment"),
    ],
)
def test_what_cannot_be_kept_is_refused(value: object, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        plain(value)
    assert refused.value.reason.kind == kind


def test_a_refusal_says_where() -> None:
    with pytest.raises(Refused) as refused:
        plain(Clinic("c", "k", "name", phone="\x00"))
    assert refused.value.reason.values["where"] == "phone"


QUOTE = plain(Quote("q", "c", Basis.PER_AREA, Decimal(1), None, "GBP"))


@pytest.mark.parametrize(
    ("changed", "kind", "where"),
    [
        ({"low": 1}, "wrong_type", "low"),
        ({"low": "1_000"}, "bad_number", "low"),
        ({"low": "١"}, "bad_number", "low"),
        ({"low": "-1"}, "negative_amount", ""),
        ({"low": "NaN"}, "bad_number", "low"),
        ({"basis": "per_mood"}, "not_one_of", "basis"),
        ({"member": 1}, "wrong_type", "member"),
        ({"count": True}, "wrong_type", "count"),
        ({"count": 1.0}, "wrong_type", "count"),
        ({"areas": "glabella"}, "wrong_type", "areas"),
        ({"areas": ["glabella", 7]}, "wrong_type", "areas[1]"),
        ({"seen_on": "20260102"}, "bad_date", "seen_on"),
        ({"seen_on": "2026-02-30"}, "bad_date", "seen_on"),
        ({"wording": None}, "wrong_type", "wording"),
        ({"colour": "red"}, "unknown_key", ""),
    ],
)
def test_a_wrong_value_is_refused_with_where_it_stands(changed: dict[str, object], kind: str, where: str) -> None:
    with pytest.raises(Refused) as refused:
        read(Quote, {**QUOTE, **changed})
    assert (refused.value.reason.kind, refused.value.reason.values.get("where", "")) == (kind, where)


def test_a_missing_field_takes_its_default_or_is_named() -> None:
    assert read(Clinic, {"id": "a", "case_id": "b", "name": "c"}) == Clinic("a", "b", "c")
    with pytest.raises(Refused) as refused:
        read(Clinic, {"id": "a", "case_id": "b"})
    assert refused.value.reason.kind == "missing_key"
    assert refused.value.reason.values["key"] == "name"


def test_a_moment_needs_its_offset() -> None:
    assert read(datetime, "2026-01-02T03:04:05Z") == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    with pytest.raises(Refused):
        read(datetime, "2026-01-02T03:04:05")
