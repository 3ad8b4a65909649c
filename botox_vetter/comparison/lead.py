"""How firmly does the first clinic lead? DESIGN 4.4."""

from collections.abc import Sequence
from enum import StrEnum

from botox_vetter.comparison.results import Standing


class Lead(StrEnum):
    """clear: whatever the open answers turn out to be; leading: ahead in what is proven and in what is possible."""

    CLEAR = "clear"
    LEADING = "leading"
    NONE = "none"


def lead_of(standings: Sequence[Standing]) -> Lead:
    """Of the first of them, which stand in rank order, among those of its verdict; alone there, it is clear.

    Without a score nobody leads.
    """
    first = standings[0].vetting
    others = [s.vetting for s in standings[1:] if s.vetting.verdict is first.verdict]
    if first.proven is None or first.possible is None:
        return Lead.NONE if others else Lead.CLEAR
    scored = [(v.proven, v.possible) for v in others if v.proven is not None and v.possible is not None]
    if not others:
        return Lead.CLEAR
    reach = [possible for _, possible in scored]
    if len(reach) == len(others) and first.proven >= max(reach) and first.proven > min(reach):
        return Lead.CLEAR
    if scored and first.proven >= scored[0][0] and first.possible >= scored[0][1]:
        return Lead.LEADING if scored[0] != (first.proven, first.possible) else Lead.NONE
    return Lead.NONE
