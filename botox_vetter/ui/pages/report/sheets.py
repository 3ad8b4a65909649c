"""Where pages lie when they are shown below each other, in pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from botox_vetter.paper.pieces import Page
from botox_vetter.ui.theme import measures as m


@dataclass(frozen=True, slots=True)
class Spot:
    """A height among all pages that stays the same in every size: points below the top of a page."""

    page: int
    below: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """scale: pixels per point. tops: of each page. width, height: of all, with some room around."""

    pages: Sequence[Page] = ()
    scale: float = 1.0
    tops: tuple[float, ...] = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        tops, y = [], float(m.GAP)
        for page in self.pages:
            tops.append(y)
            y += page.height * self.scale + m.GAP_LARGE
        object.__setattr__(self, "tops", tuple(tops))
        object.__setattr__(self, "height", y - m.GAP_LARGE + m.GAP if tops else 0.0)

    @property
    def width(self) -> float:
        return max((page.width for page in self.pages), default=0.0) * self.scale + 2 * m.GAP

    def sheet(self, number: int, width: float) -> QRectF:
        """The page in the middle of so much room."""
        page = self.pages[number]
        own = page.width * self.scale
        return QRectF((max(width, self.width) - own) / 2, self.tops[number], own, page.height * self.scale)

    def page_at(self, y: float) -> int:
        """The page that lies there, or that ends last above it."""
        return max(0, bisect_right(self.tops, y) - 1)

    def spot(self, y: float) -> Spot:
        page = self.page_at(y)
        return Spot(page, (y - self.tops[page]) / self.scale) if self.tops else Spot(0, 0.0)

    def y(self, spot: Spot) -> float:
        """Where there are fewer pages now: the end of all."""
        return self.tops[spot.page] + spot.below * self.scale if spot.page < len(self.tops) else self.height
