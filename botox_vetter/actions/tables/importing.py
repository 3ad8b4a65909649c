"""Takes in what a dry run proposed: all of its good rows in one step, or nothing."""

from collections.abc import Callable

from botox_vetter.actions.changed import Changed, done
from botox_vetter.actions.library import Library
from botox_vetter.actions.tables.proposal import DryRun, Fate
from botox_vetter.domain.price_history import superseding
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Refused


def import_table(library: Library, proposal: DryRun, before: Callable[[], object]) -> Changed:
    """Rows that were refused stay out. `before` runs before anything is written (a backup); what it raises ends it.

    Raises Refused("changed_meanwhile") where a record is no longer as the dry run saw it; then nothing was taken in.
    """
    counts = {"new": proposal.counts[Fate.NEW], "changed": proposal.counts[Fate.CHANGED]}
    if proposal.to_import:
        before()
    with library.step(proposal.case_id, "import_table", counts) as step:
        for old, new in proposal.changed:
            if step.get(type(old), old.id) != old:
                raise Refused("changed_meanwhile")
            step.put(superseding(old, new) if isinstance(new, Quote) else new)
        step.add_all(proposal.added)
    return done(step)
