"""A calm face from the front, nobody's: only its right half is written down, as offsets from the middle."""

from botox_vetter.report.drawings.figures.figure import Figure, Place, Side
from botox_vetter.report.drawings.figures.outlines import Outline, Point, oval, pair, whole

WIDTH, HEIGHT = 184.0, 292.0
MIDDLE = WIDTH / 2


def _open(*points: Point) -> tuple[Outline, Outline]:
    right = Outline(tuple((MIDDLE + x, y) for x, y in points), is_closed=False)
    return right.mirrored(MIDDLE), right


def _line(*half: Point) -> Outline:
    """One line from left to right, the same on both sides."""
    left = tuple((MIDDLE - x, y) for x, y in reversed(half) if x)
    return Outline((*left, *((MIDDLE + x, y) for x, y in half)), is_closed=False)


HEAD = whole(((0, 10), (36, 17), (60, 42), (69, 82), (68, 124), (62, 160), (47, 190), (24, 211), (0, 218)), MIDDLE)
LINES = (
    HEAD,
    _line((0, 44), (26, 45), (46, 54), (58, 72), (66, 92)),  # where the hair begins
    *_open((69, 104), (77, 100), (80, 112), (76, 130), (67, 138)),  # ears
    *_open((15, 97), (30, 92), (44, 93), (52, 98)),  # brows
    *_open((17, 112), (24, 107), (33, 106), (42, 111)),  # upper lids
    *_open((17, 112), (25, 115), (34, 115), (42, 111)),  # lower lids
    *pair(oval(29.5, 110.5, 7, 8), MIDDLE),  # irises
    *_open((6, 133), (12, 140), (12, 146), (7, 147)),  # nostrils
    _line((0, 150), (4, 149)),  # tip of the nose
    _line((0, 168), (6, 165.5), (16, 169.5), (25, 175.5)),  # upper lip
    _line((0, 175.5), (8, 174.5), (16, 175.5), (25, 175.5)),  # where the lips meet
    _line((0, 186), (9, 185), (18, 180.5), (25, 175.5)),  # lower lip
    *_open((38, 203), (37.5, 232), (45, 252), (70, 266), (90, 277)),  # neck and shoulders
)
PLACES = (
    Place("forehead", (whole(((0, 53), (26, 54), (42, 63), (44, 74), (24, 79), (0, 80)), MIDDLE),), Side.LEFT),
    Place("brow_lift", pair(((36, 84), (46, 80), (56, 86), (57, 93), (47, 89)), MIDDLE), Side.LEFT),
    Place("glabella", (whole(((0, 85), (9, 88), (11, 98), (6, 109), (0, 111)), MIDDLE),), Side.RIGHT),
    Place("crows_feet", pair(((50, 103), (59, 98), (64, 110), (60, 125), (51, 120), (47, 111)), MIDDLE), Side.RIGHT),
    Place("bunny_lines", pair(oval(12, 124, 11, 17), MIDDLE), Side.LEFT),
    Place("gummy_smile", pair(oval(23, 147, 15, 17), MIDDLE), Side.RIGHT),
    Place("masseter", pair(((51, 150), (60, 148), (60, 162), (52, 180), (44, 186), (44, 170)), MIDDLE), Side.LEFT),
    Place("lip_lines", (whole(((0, 154), (11, 154), (16, 158), (12, 162), (5, 161), (0, 162)), MIDDLE),), Side.LEFT),
    Place("lip_flip", (whole(((0, 166), (6, 164), (17, 167), (23, 172), (9, 171), (0, 172)), MIDDLE),), Side.RIGHT),
    Place("mouth_corners", pair(oval(33, 186, 14, 18), MIDDLE), Side.LEFT),
    Place("chin", (whole(((0, 193), (13, 194), (18, 202), (11, 209), (0, 212)), MIDDLE),), Side.RIGHT),
    Place("platysma", pair(((12, 228), (27, 217), (31, 234), (28, 262), (18, 266), (13, 250)), MIDDLE), Side.RIGHT),
)
FACE = Figure(WIDTH, HEIGHT, LINES, PLACES)
