"""Records some days later."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from botox_vetter.actions.case_json import to_json
from botox_vetter.actions.days_later import days_later
from botox_vetter.domain.cases import Case
from botox_vetter.domain.quotes import Basis, Quote
from tests.cases import TODAY, decided_case


def test_days_and_moments_move_and_nothing_else_does():
    price = Quote("q", "c", Basis.DEPOSIT, Decimal(1), Decimal(1), "GBP", seen_on=date(2026, 2, 27), valid_until=None)
    later = days_later(price, 3)
    assert (later.seen_on, later.valid_until, later.low) == (date(2026, 3, 2), None, Decimal(1))
    begun = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert days_later(Case("c", "Spring", begun), 1).created_at == datetime(2027, 1, 1, 23, 30, tzinfo=UTC)


def test_a_whole_case_goes_there_and_back():
    file = decided_case()
    later = days_later(file, 800)
    assert days_later(later, -800) == file
    assert later.decision.decided_on == TODAY + timedelta(days=800)
    assert "2026-" not in to_json(later), "no day of the old year is left anywhere"
