"""Prices as a clinic states them: added, changed, removed."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import need_evidence
from botox_vetter.actions.checks import check_quote
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.price_history import superseding
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook


def add_quote(library: Library, rulebook: Rulebook, case_id: str, draft: Quote) -> Changed:
    """Adds it to the clinic that it names. Raises Refused: the kinds of `domain.price_faults`, and "no_such_record"."""
    quote = replace(draft, id=new_id(), earlier=())
    check_quote(quote, rulebook.treatments)
    with library.step(case_id, "add_quote", {"basis": quote.basis}) as step:
        step.need(Clinic, quote.clinic_id)
        need_evidence(step, quote)
        step.put(quote)
    return done(step)


def change_quote(library: Library, rulebook: Rulebook, case_id: str, quote: Quote) -> Changed:
    """What it stated until now stays with it as an earlier price. Raises the same."""
    check_quote(replace(quote, earlier=()), rulebook.treatments)
    with library.step(case_id, "change_quote", {"basis": quote.basis}) as step:
        present = step.need(Quote, quote.id)
        need_evidence(step, quote)
        step.put(superseding(present, quote))
    return done(step)


def remove_quote(library: Library, case_id: str, quote: Quote) -> Changed:
    with library.step(case_id, "remove_quote", {"basis": quote.basis}) as step:
        step.remove(quote)
    return done(step)
