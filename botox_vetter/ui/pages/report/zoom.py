"""How large pages are shown: so many per cent of their real size, or as large as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize

from botox_vetter.actions.settings import ZOOMS
from botox_vetter.paper.pieces import Page

WIDTH, PAGE = "width", "page"
ACTUAL = "100"
STEPS = tuple(int(zoom) for zoom in ZOOMS if zoom not in (WIDTH, PAGE))
POINTS_PER_INCH = 72


def scale_of(zoom: str, pages: Sequence[Page], room: QSize, dots_per_inch: float) -> float:
    """Pixels per point of an upright page, of one on its side, too, but where each fits the width.

    room: for the widest page, and for the highest where a whole one is to be seen
    """
    if zoom == WIDTH:
        return max(room.width() / min(page.width for page in pages), least(dots_per_inch))
    if zoom == PAGE:
        across = room.width() / max(page.width for page in pages)
        return max(min(across, room.height() / max(page.height for page in pages)), least(dots_per_inch))
    return int(zoom) / 100 * dots_per_inch / POINTS_PER_INCH


def least(dots_per_inch: float) -> float:
    """However little room there is, a page is not made smaller than that."""
    return STEPS[0] / 4 / 100 * dots_per_inch / POINTS_PER_INCH


def percent(scale: float, dots_per_inch: float) -> int:
    return round(scale * POINTS_PER_INCH / dots_per_inch * 100)


def larger(shown: int) -> str:
    """The next step above so many per cent, or the last."""
    return str(next((step for step in STEPS if step > shown), STEPS[-1]))


def smaller(shown: int) -> str:
    return str(next((step for step in reversed(STEPS) if step < shown), STEPS[0]))
