"""Of which clinics did something change that bears on their verdict, score or cost?"""

from collections.abc import Iterable

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.grouped import about, owners_that_differ

JUDGED_BY = ("clinics", "practitioners", "roles", "quotes", "findings", "relaxations", "visits")


def changed_clinics(before: CaseFile, after: CaseFile, kinds: Iterable[str] = JUDGED_BY) -> set[str]:
    """Their ids, and of those that came or went. What is known of a person bears on every clinic where they work.

    kinds   of records, by their names in a case: where else something changed does not count
    """
    changed = {owner for name in kinds for owner in owners_that_differ(getattr(before, name), getattr(after, name))}
    people = {owner for owner in changed if about(after.practitioners, owner)}
    return changed | {role.clinic_id for role in after.roles if role.practitioner_id in people} if people else changed


def is_told_alike(before: Comparison, after: Comparison) -> bool:
    """Nothing that is said of a clinic can differ, but for its rank, unless it is among the changed ones."""
    is_same_ground = (before.today, before.file.plan) == (after.today, after.file.plan)
    return is_same_ground and before.rulebook is after.rulebook and not before.is_stale and not after.is_stale
