"""What people decided about an entry before: it holds while both records tell what they told then.

Where one tells something else, the judgement wakes: it counts no more, and the difference is shown beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from botox_vetter.domain.judgements import Differs, Judgement, Told, differences
from botox_vetter.domain.listed import Candidate, Sought
from botox_vetter.matching.told import told_of_entry, told_of_sought

MEANS_THE_SAME_ENTRY = ("npi", "licence", "upin")


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate, and what a person decided about it. judgement None: nobody did.

    ours, theirs   what the two records tell otherwise than at the time; where there is any, the judgement is awake
    """

    candidate: Candidate
    judgement: Judgement | None = None
    ours: tuple[Differs, ...] = ()
    theirs: tuple[Differs, ...] = ()

    @property
    def is_asleep(self) -> bool:
        """It is decided, and nothing has changed since."""
        return self.judgement is not None and not self.ours and not self.theirs


def judged(sought: Sought, candidate: Candidate, judgements: Iterable[Judgement]) -> Judged:
    """judgements: about whoever is sought, and of this list; the latest one on the entry counts."""
    ours, theirs = told_of_sought(sought), told_of_entry(candidate.entry)
    meant = [one for one in judgements if _is_about(one, theirs)]
    if not meant:
        return Judged(candidate)
    latest = max(meant, key=lambda one: (one.theirs == theirs, one.judged_on, one.id))
    return Judged(
        candidate,
        latest,
        tuple(differences(latest.ours, ours)),
        tuple(differences(latest.theirs, theirs)),
    )


def _is_about(judgement: Judgement, theirs: tuple[Told, ...]) -> bool:
    """The entry as it was, or as it has become: with the same number, or the same name since the same day."""
    if judgement.theirs == theirs:
        return True
    was, now = ({one.about: one.value for one in told} for told in (judgement.theirs, theirs))
    if any(kind in was and was[kind] == now.get(kind) for kind in MEANS_THE_SAME_ENTRY):
        return True
    return all(was.get(about) == now.get(about) for about in ("name", "business", "excluded_on"))
