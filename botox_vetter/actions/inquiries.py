"""Questions put to a clinic: asked, waiting; asked again after seven days; answered."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_inquiry
from botox_vetter.actions.library import Library
from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import ASK_AGAIN_AFTER_DAYS, Inquiry
from botox_vetter.domain.rulebook import Rulebook


def ask(
    library: Library,
    rulebook: Rulebook,
    clinic: Clinic,
    criteria: Iterable[str],
    asked_on: date,
    *,
    how: str = "",
    due_on: date | None = None,
    note: str = "",
) -> Changed:
    """Puts these questions to the clinic; due_on None: after seven days. The answers are findings of their own.

    how, note   in the user's words: "by telephone"; a question that is none of the criteria stands in the note
    Raises Refused("nothing_asked" | "no_such_criterion" | "dates_upside_down" | "day_out_of_range").
    """
    inquiry = Inquiry(
        new_id(),
        clinic.id,
        tuple(dict.fromkeys(criteria)),
        asked_on,
        due_on or _a_week_after(asked_on),
        how,
        note=note,
    )
    check_inquiry(rulebook, inquiry)
    with library.step(clinic.case_id, "ask_clinic", {"name": clinic.name}) as step:
        step.need(Clinic, clinic.id)
        step.put(inquiry)
    return done(step)


def change_inquiry(library: Library, rulebook: Rulebook, clinic: Clinic, inquiry: Inquiry) -> Changed:
    """Raises the same, and Refused("no_such_record")."""
    check_inquiry(rulebook, inquiry)
    with library.step(clinic.case_id, "change_inquiry", {"name": clinic.name}) as step:
        step.need(Inquiry, inquiry.id)
        step.put(inquiry)
    return done(step)


def ask_again(
    library: Library, rulebook: Rulebook, clinic: Clinic, inquiry: Inquiry, on: date, due_on: date | None = None
) -> Changed:
    """The same questions once more; the wait begins anew, and when they were first asked stands in the history."""
    again = replace(inquiry, asked_on=on, due_on=due_on or _a_week_after(on), answered_on=None)
    check_inquiry(rulebook, again)
    with library.step(clinic.case_id, "ask_again", {"name": clinic.name}) as step:
        step.need(Inquiry, inquiry.id)
        step.put(again)
    return done(step)


def mark_answered(library: Library, rulebook: Rulebook, clinic: Clinic, inquiry: Inquiry, on: date) -> Changed:
    """The clinic answered; what it said is recorded as findings. Raises Refused("dates_upside_down")."""
    answered = replace(inquiry, answered_on=on)
    check_inquiry(rulebook, answered)
    with library.step(clinic.case_id, "mark_answered", {"name": clinic.name}) as step:
        step.need(Inquiry, inquiry.id)
        step.put(answered)
    return done(step)


def remove_inquiry(library: Library, clinic: Clinic, inquiry: Inquiry) -> Changed:
    with library.step(clinic.case_id, "remove_inquiry", {"name": clinic.name}) as step:
        step.remove(inquiry)
    return done(step)


def _a_week_after(day: date) -> date:
    check_ranges(day)
    return day + timedelta(days=ASK_AGAIN_AFTER_DAYS)
