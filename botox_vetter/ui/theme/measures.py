"""Spacing and type scale. Sizes are in logical pixels or factors of the system's own font size."""

GAP_SMALL = 4
GAP = 8
GAP_LARGE = 16
MARGIN = 20
ROW_HEIGHT = 40
TAB_SIDE = 6
RADIUS = 6
RAIL_WIDTH = 92  # at least; more where the words need it
ICON = 20
RAIL_ICON = 24
FIELD_WIDTH = 320
FIELD_HEIGHT = 30
NUMBER_WIDTH = 130

TITLE = 1.55
NAME = 1.4
HEADING = 1.15
SMALL = 0.9
SCALES = (TITLE, NAME, HEADING, SMALL)
