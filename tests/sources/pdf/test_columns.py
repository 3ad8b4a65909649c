"""Rows of a page that is laid out with blanks come in the order in which a person reads them."""

import pytest

from botox_vetter.sources.pdf.columns import rows_of

NAMES_AND_PRICES = """
Frown lines                    £150
Forehead                  from £150
3 areas                        £270
"""
TWO_LISTS = """
                    Price list 2026
Anti-wrinkle injections              Dermal fillers
Frown lines            £150          Lips 1 ml             £250
3 areas                £270          Cheeks                £300
A line across both lists, from the left edge of the page to the right
Review                 free          Dissolving            £120
"""
FAR_PRICES_ABOVE_TWO_LISTS = """
Anti-wrinkle injections
One area                                                    £180
Masseter                                               from £320
Wrinkle\trelaxers                   Skin boosters
Lip ﬂip                £95           Forehead               £199
Chin                   £99           Neck                   £220
"""
A_TABLE = """
Area                  Women        Men
Forehead              £160         £180
Crow's feet           £165         £185
"""
A_TABLE_OF_UNITS = """
Treatment         Units          Price
Frown lines       20 units       £200
Forehead          10 units       £100
"""


@pytest.mark.parametrize(
    ("layout", "rows"),
    [
        ("", []),
        (NAMES_AND_PRICES, [("Frown lines £150",), ("Forehead from £150",), ("3 areas £270",)]),
        (
            TWO_LISTS,
            [
                *(("Price list 2026",), ("Anti-wrinkle injections",), ("Frown lines £150",), ("3 areas £270",)),
                *(("Dermal fillers",), ("Lips 1 ml £250",), ("Cheeks £300",)),
                ("A line across both lists, from the left edge of the page to the right",),
                *(("Review free",), ("Dissolving £120",)),
            ],
        ),
        (
            FAR_PRICES_ABOVE_TWO_LISTS,
            [
                *(("Anti-wrinkle injections",), ("One area £180",), ("Masseter from £320",)),
                *(("Wrinkle relaxers",), ("Lip flip £95",), ("Chin £99",)),
                *(("Skin boosters",), ("Forehead £199",), ("Neck £220",)),
            ],
        ),
        (A_TABLE, [("Area", "Women", "Men"), ("Forehead", "£160", "£180"), ("Crow's feet", "£165", "£185")]),
        (
            A_TABLE_OF_UNITS,
            [
                ("Treatment", "Units", "Price"),
                ("Frown lines", "20 units", "£200"),
                ("Forehead", "10 units", "£100"),
            ],
        ),
        ("Fore\u00adhead\u202e   \x07 £9", [("Forehead £9",)]),
    ],
    ids=["empty", "names and prices", "two lists", "far prices", "table", "units", "unseen letters"],
)
def test_rows_come_as_they_are_read(layout: str, rows: list[tuple[str, ...]]) -> None:
    assert rows_of(layout) == rows
