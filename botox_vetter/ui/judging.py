"""Judging many clinics in a job: it says how far it is, and can be stopped."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.ui.shown import Stopped

if TYPE_CHECKING:
    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.clinics import Clinic
    from botox_vetter.domain.rulebook import Rulebook

TOLD_EVERY = 50  # clinics

Tell = Callable[[tuple[int, int]], None]
"""So many of so many clinics are judged."""


def judge(
    file: "CaseFile", rulebook: "Rulebook", today: date, earlier: "Comparison | None", stop: Event, tell: Tell
) -> "Comparison":
    """All clinics of the case, going on from what was found before. Raises Stopped."""
    from botox_vetter.actions.compare import compare_file

    def watch(clinics: "Sequence[Clinic]") -> "Iterator[Clinic]":
        for n, clinic in enumerate(clinics):
            if n % TOLD_EVERY == 0:
                if stop.is_set():
                    raise Stopped
                tell((n, len(clinics)))
            yield clinic

    return compare_file(file, rulebook, today, earlier=earlier, watch=watch)
