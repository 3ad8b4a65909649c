"""Spacing and type scale: the one place. Sizes are logical pixels, or factors of the system's own font size."""

# Room between things
GAP_SMALL = 4  # between a field and its hint, a sign and its word
GAP = 8  # between neighbours
GAP_LARGE = 16  # between groups, and inside a card
MARGIN = 20  # of the page

# Things
RADIUS = 6
FIELD_RADIUS = 4
CHIP_RADIUS = 12
FIELD_PADDING = 7  # above and below the words of a field or a button, its edge included
FIELD_HEIGHT = 30  # at least
FIELD_WIDTH = 320
NUMBER_WIDTH = 130
ROW_HEIGHT = 40
TAB_SIDE = 5  # beside the words of a tab
RAIL_WIDTH = 92  # at least; more where the words need it
HANDLE = 9  # what is taken to move the border between two parts; the line in its middle is one wide

# Icons
ICON = 20
FOOT_ICON = 16
PLACE_ICON = 32  # of a place with nothing in it
RAIL_ICON = 24

# Type
TITLE = 1.55
NAME = 1.4
HEADING = 1.15
SMALL = 0.9
SCALES = (TITLE, NAME, HEADING, SMALL)
