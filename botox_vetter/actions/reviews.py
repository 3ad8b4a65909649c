"""What other platforms show about a clinic; it never enters the score."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_reviews
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import Reviews


def add_reviews(library: Library, clinic: Clinic, draft: Reviews) -> Changed:
    """Raises Refused("platform_missing" | "day_out_of_range" | "figure_out_of_range" | "no_such_record")."""
    check_reviews(draft)
    with library.step(clinic.case_id, "add_reviews", _values(clinic, draft)) as step:
        step.need(Clinic, clinic.id)
        step.put(replace(draft, id=new_id(), clinic_id=clinic.id))
    return done(step)


def change_reviews(library: Library, clinic: Clinic, reviews: Reviews) -> Changed:
    """Raises the same."""
    check_reviews(reviews)
    with library.step(clinic.case_id, "change_reviews", _values(clinic, reviews)) as step:
        step.need(Reviews, reviews.id)
        step.put(reviews)
    return done(step)


def remove_reviews(library: Library, clinic: Clinic, reviews: Reviews) -> Changed:
    with library.step(clinic.case_id, "remove_reviews", _values(clinic, reviews)) as step:
        step.remove(reviews)
    return done(step)


def _values(clinic: Clinic, reviews: Reviews) -> dict[str, object]:
    return {"name": clinic.name, "platform": reviews.platform}
