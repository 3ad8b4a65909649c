"""A standing body, arms a little away from it, palms to the front; its right half, as offsets from the middle."""

from botox_vetter.report.drawings.figures.figure import Figure, Place, Side
from botox_vetter.report.drawings.figures.outlines import oval, pair, whole

WIDTH, HEIGHT = 132.0, 292.0
MIDDLE = WIDTH / 2

HEAD = oval(0, 26, 25, 31)
TRUNK = (
    *((6, 40), (8, 50), (25, 57), (33, 66), (38, 84), (44, 112), (52, 142), (57, 154), (56, 166), (50, 168)),
    *((47, 156), (44, 144), (35, 116), (28, 88), (25, 104), (22, 124), (26, 148), (27, 176), (24, 210), (22, 244)),
    *((19, 268), (27, 282), (22, 286), (11, 283), (10, 262), (8, 236), (7, 206), (4, 176), (0, 160)),
)
BODY = Figure(
    WIDTH,
    HEIGHT,
    (whole(TRUNK, MIDDLE),),
    (
        Place("underarm_sweat", pair(oval(28, 86, 13, 18), MIDDLE), Side.RIGHT),
        Place(
            "palm_sole_face_sweat",
            (
                *pair(oval(0, 26, 25, 31), MIDDLE)[:1],
                *pair(oval(52, 158, 14, 22), MIDDLE),
                *pair(oval(19, 280, 18, 12), MIDDLE),
            ),
            Side.RIGHT,
        ),
    ),
)
