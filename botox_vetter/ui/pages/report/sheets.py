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
    """scale: pixels per point. are_as_wide: pages on their side are made smaller, none is wider than the others.

    tops: of each page. width, height: of all, with some room around
    """

    pages: Sequence[Page] = ()
    scale: float = 1.0
    are_as_wide: bool = False
    _narrowest: float = field(init=False)
    tops: tuple[float, ...] = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_narrowest", min((page.width for page in self.pages), default=0.0))
        tops, y = [], float(m.GAP)
        for number, page in enumerate(self.pages):
            tops.append(y)
            y += page.height * self.scale_of(number) + m.GAP_LARGE
        object.__setattr__(self, "tops", tuple(tops))
        object.__setattr__(self, "height", y - m.GAP_LARGE + m.GAP if tops else 0.0)

    @property
    def width(self) -> float:
        widths = (page.width * self.scale_of(number) for number, page in enumerate(self.pages))
        return max(widths, default=0.0) + 2 * m.GAP

    def scale_of(self, number: int) -> float:
        """Pixels per point of this page."""
        return self.scale * self._narrowest / self.pages[number].width if self.are_as_wide else self.scale

    def sheet(self, number: int, width: float) -> QRectF:
        """The page in the middle of so much room."""
        page, scale = self.pages[number], self.scale_of(number)
        own = page.width * scale
        return QRectF((max(width, self.width) - own) / 2, self.tops[number], own, page.height * scale)

    def page_at(self, y: float) -> int:
        """The page that lies there, or that ends last above it."""
        return max(0, bisect_right(self.tops, y) - 1)

    def spot(self, y: float) -> Spot:
        page = self.page_at(y)
        return Spot(page, (y - self.tops[page]) / self.scale_of(page)) if self.tops else Spot(0, 0.0)

    def y(self, spot: Spot) -> float:
        """Where there are fewer pages now: the end of all."""
        if spot.page >= len(self.tops):
            return self.height
        return self.tops[spot.page] + spot.below * self.scale_of(spot.page)
