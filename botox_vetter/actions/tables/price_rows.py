"""A row of a table of prices: whose price it is, and whether the case has it already."""

from dataclasses import replace
from typing import Any

from botox_vetter.actions.changed import new_id
from botox_vetter.actions.checks import check_quote
from botox_vetter.actions.tables.clinic_rows import clinic_for_all, named_clinic
from botox_vetter.actions.tables.column import RECORD
from botox_vetter.actions.tables.price_values import AMOUNT, price_values
from botox_vetter.actions.tables.row_work import RowWork
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason, Refused

_TELLING = ("count", "product", "sessions", "member", "first_session_only", "sex", "period", "is_offer")


def propose_price(work: RowWork, claimed: set[str]) -> Quote | None:
    """claimed: ids of prices that a row stands for already. None: refused with nothing to go on with."""
    present = work.draft.called(work.said.get(RECORD, ""), Quote)
    clinic = _clinic(work, present)
    values = price_values(work, present)
    if clinic is None or work.refusals:
        return None
    with work.trying(""):
        quote = _settled(work, clinic, present, values, claimed)
        check_quote(replace(quote, earlier=()), work.context.rulebook.treatments)
        return quote
    return None


def _clinic(work: RowWork, present: Quote | None) -> Clinic | None:
    with work.trying("clinic"):
        own: Clinic | None = work.draft.get(present.clinic_id) if present is not None else None
        clinic = named_clinic(work) or own or clinic_for_all(work)
        if clinic is None:
            raise Refused("clinic_missing")
        return clinic
    return None


def _settled(work: RowWork, clinic: Clinic, present: Quote | None, values: dict[str, Any], claimed: set[str]) -> Quote:
    """The price that the row stands for, with the row's values."""
    if present is None:
        new = _new(work, clinic, values)
        if (twin := work.draft.twin(new)) is not None:
            work.remarks.append(Reason("row_twice"))
            return twin
        present = _matching(work, new, values, claimed)
        if present is None:
            work.add(new)
            return new
    claimed.add(present.id)
    if present.clinic_id != clinic.id:
        work.change("clinic", work.draft.get(present.clinic_id).name, clinic.name)
        present = replace(present, clinic_id=clinic.id)
        work.add(present)
    return _changed(work, present, values)


def _new(work: RowWork, clinic: Clinic, values: dict[str, Any]) -> Quote:
    if "basis" not in values:
        raise Refused("basis_missing")
    if "published" not in values:
        raise Refused("price_missing")
    missing = {
        "currency": work.context.terms.currency,
        "wording": work.said.get("what", ""),
    }
    return Quote(id=new_id(), clinic_id=clinic.id, **missing | values)


def _matching(work: RowWork, new: Quote, values: dict[str, Any], claimed: set[str]) -> Quote | None:
    """A price of the case that no other row stands for, alike in all that the row says of what it is for.

    Raises Refused("which_price") where several are and none says exactly the same.
    """
    alike = [
        quote
        for quote in work.draft.quotes_like(new)
        if quote.id not in claimed and all(getattr(quote, key) == values[key] for key in _TELLING if key in values)
    ]
    same = [quote for quote in alike if all(getattr(quote, key) == value for key, value in values.items())]
    if len(alike) > 1 and not same:
        raise Refused("which_price", count=len(alike))
    return next(iter(same or alike), None)


def _changed(work: RowWork, present: Quote, values: dict[str, Any]) -> Quote:
    """The ends of an amount and its currency are told as one change.

    Words, day and evidence of the amount before do not vouch for another one: they go, unless the row says them anew.
    """
    told = len(work.changes)
    is_another_amount = any(getattr(present, key) != values[key] for key in AMOUNT if key in values)
    if is_another_amount:
        values = {"wording": work.said.get("what", ""), "seen_on": None} | values
    quote = work.merge(present, values)
    changes = work.changes[told:]
    if any(change.column in AMOUNT for change in changes):
        del work.changes[told:]
        work.change("price", _amount_text(work, present), _amount_text(work, quote))
        work.changes += [change for change in changes if change.column not in AMOUNT]
    if is_another_amount and quote.evidence and not work.refusals:
        quote = replace(quote, evidence=())
        work.add(quote)
    return quote


def _amount_text(work: RowWork, quote: Quote) -> str:
    """GBP 150-200, GBP from 99, on request."""
    if quote.low is None:
        return work.text("published", quote.published)
    low, high = work.text("low", quote.low), work.text("high", quote.high)
    ends = f"from {low}" if quote.high is None else low if low == high else f"{low}-{high}"
    return f"{quote.currency} {ends}"
