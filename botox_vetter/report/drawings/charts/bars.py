"""What a chart shows: bars in groups, over an axis."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from botox_vetter.report.drawings.shapes import Shape
from botox_vetter.report.parts import evenly, numbered

MOST_ROWS = 20  # of one drawing, so that it finds room on a page that holds something else, too

Drawn = Callable[[float], tuple[Shape, ...]]  # the bar for a given room, its top left corner at (0, 0)


@dataclass(frozen=True, slots=True)
class Bar:
    """name: of the clinic; words: the figure. drawn None: there is no figure, and the words say so."""

    name: str
    words: str
    drawn: Drawn | None


@dataclass(frozen=True, slots=True)
class Group:
    """Bars that belong together; title "": none."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def rows(self) -> int:
        return len(self.bars) + bool(self.title)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis as a share of it, and what stands there. is_marked: an amount that all are held against.

    words_at: where the words stand, if not at the place itself
    """

    at: float
    words: str
    is_marked: bool = False
    words_at: float | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """beyond: room to the right of its end, for arrows."""

    ticks: tuple[Tick, ...]
    beyond: float = 0.0


def parted(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """The groups for several drawings of about `MOST_ROWS` each; one that is too large for a drawing is parted."""
    found: list[list[Group]] = []
    for part in (part for group in groups for part in _parts(group)):
        if found and sum(group.rows for group in (*found[-1], part)) <= MOST_ROWS:
            found[-1].append(part)
        else:
            found.append([part])
    return [tuple(groups) for groups in found]


def _parts(group: Group) -> list[Group]:
    parts = evenly(group.bars, MOST_ROWS)
    titles = (numbered(group.title, n, len(parts)) if group.title else "" for n in range(1, len(parts) + 1))
    return [Group(title, tuple(bars)) for title, bars in zip(titles, parts, strict=True)]
