"""What is done to several clinics of a case at once: one step with one name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done
from botox_vetter.actions.checks import check_list
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def remove_clinics(library: Library, clinics: Sequence[Clinic]) -> Changed:
    """Removes them with all that is recorded of them; people and evidence stay in the case."""
    with library.step(clinics[0].case_id, "remove_clinics", {"n": len(clinics)}) as step:
        for clinic in clinics:
            step.remove(clinic)
    return done(step)


def shortlist_clinics(library: Library, clinics: Sequence[Clinic], on: bool) -> Changed:
    """Puts them on the shortlist or takes them off. Raises Refused("no_such_record")."""

    def listed(clinic: Clinic) -> Clinic:
        because = "" if on else clinic.off_shortlist_because
        return replace(clinic, is_shortlisted=on, off_shortlist_because=because)

    name = "shortlist_clinics" if on else "take_clinics_off_shortlist"
    with library.step(clinics[0].case_id, name, {"n": len(clinics)}) as step:
        _change(step, clinics, listed)
    return done(step)


def tag_clinics(library: Library, clinics: Sequence[Clinic], tags: Sequence[str]) -> Changed:
    """Adds the tags where they are not yet. Raises Refused("blank_in_list" | "twice_in_list" | "no_such_record")."""
    check_list("tags", tuple(tags))

    def tagged(clinic: Clinic) -> Clinic:
        present = {tag.casefold() for tag in clinic.tags}
        return replace(clinic, tags=(*clinic.tags, *(tag for tag in tags if tag.casefold() not in present)))

    with library.step(clinics[0].case_id, "tag_clinics", {"n": len(clinics), "tags": tuple(tags)}) as step:
        _change(step, clinics, tagged)
    return done(step)


def untag_clinics(library: Library, clinics: Sequence[Clinic], tags: Sequence[str]) -> Changed:
    """Takes the tags off where they are, capitals or not. Raises the same."""
    check_list("tags", tuple(tags))
    unwanted = {tag.casefold() for tag in tags}

    def bare(clinic: Clinic) -> Clinic:
        return replace(clinic, tags=tuple(tag for tag in clinic.tags if tag.casefold() not in unwanted))

    with library.step(clinics[0].case_id, "untag_clinics", {"n": len(clinics), "tags": tuple(tags)}) as step:
        _change(step, clinics, bare)
    return done(step)


def _change(step: "Step", clinics: Sequence[Clinic], changed: Callable[[Clinic], Clinic]) -> None:
    for clinic in clinics:
        step.put(changed(step.need(Clinic, clinic.id)))
