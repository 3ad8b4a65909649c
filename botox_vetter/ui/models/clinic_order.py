"""What the columns of the table of clinics order by; what takes long to tell is kept, and told ahead at rest."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from botox_vetter.comparison.changes import changed_clinics, is_told_alike
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.ui.models.clinic_columns import (
    CHECKED,
    GATES,
    INJECTS,
    RANK,
    SCORE,
    TO_ASK,
    YEAR,
    Background,
    order_of,
)

KEPT = frozenset({SCORE, YEAR, INJECTS, GATES, CHECKED, TO_ASK})  # none of them depends on who else is there


class ClinicOrder:
    def __init__(self) -> None:
        self._comparison: Comparison | None = None
        self._known: Background | None = None
        self._kept: dict[str, dict[int, Any]] = {}  # by clinic and column

    def use(self, comparison: Comparison, known: Background) -> None:
        before, self._comparison, self._known = self._comparison, comparison, known
        if before is None or not is_told_alike(before, comparison):
            self._kept = {}
            return
        for clinic_id in changed_clinics(before.file, comparison.file):
            self._kept.pop(clinic_id, None)

    def tell_ahead(self, standing: Standing) -> None:
        for column in KEPT:
            self._of(standing, column)

    def in_order(self, column: int, is_down: bool) -> list[Standing]:
        """All of them; equal ones and unknown ones by rank, unknown ones last."""
        if self._comparison is None:
            return []
        ranked: Sequence[Standing] = self._comparison.standings
        if column == RANK:
            return list(reversed(ranked) if is_down else ranked)
        keyed = [(self._of(standing, column), standing) for standing in ranked]
        known = [one for one in keyed if one[0] is not None]
        known.sort(key=itemgetter(0), reverse=is_down)
        return [standing for _key, standing in known] + [standing for key, standing in keyed if key is None]

    def _of(self, standing: Standing, column: int) -> Any:
        assert self._known is not None
        if column not in KEPT:
            return order_of(standing, column, self._known)
        kept = self._kept.setdefault(standing.clinic.id, {})
        if column not in kept:
            kept[column] = order_of(standing, column, self._known)
        return kept[column]
