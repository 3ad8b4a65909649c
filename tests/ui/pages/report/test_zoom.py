"""How large the pages are shown."""

import pytest
from PySide6.QtCore import QSize

from botox_vetter.paper.pieces import Page
from botox_vetter.ui.pages.report.zoom import PAGE, WIDTH, larger, percent, scale_of, smaller

UPRIGHT, ON_ITS_SIDE = Page(600, 800, ()), Page(800, 600, ())


@pytest.mark.parametrize(
    ("zoom", "pages", "room", "scale"),
    [
        (WIDTH, [UPRIGHT], QSize(900, 300), 1.5),
        (WIDTH, [UPRIGHT, ON_ITS_SIDE], QSize(900, 300), 1.5),
        (PAGE, [UPRIGHT], QSize(900, 400), 0.5),
        (PAGE, [UPRIGHT], QSize(300, 4000), 0.5),
        (PAGE, [UPRIGHT, ON_ITS_SIDE], QSize(400, 400), 0.5),
        ("100", [UPRIGHT], QSize(10, 10), 96 / 72),
        ("50", [UPRIGHT], QSize(10, 10), 48 / 72),
        (WIDTH, [UPRIGHT], QSize(0, 0), 12 / 72),
    ],
)
def test_the_scale_of_upright_pages(zoom: str, pages: list[Page], room: QSize, scale: float) -> None:
    assert scale_of(zoom, pages, room, dots_per_inch=96) == pytest.approx(scale)


@pytest.mark.parametrize(
    ("shown", "up", "down"),
    [
        (100, "125", "75"),
        (50, "75", "50"),
        (400, "400", "300"),
        (83, "100", "75"),
        (12, "50", "50"),
        (900, "400", "400"),
    ],
)
def test_each_step_leads_to_the_next_one(shown: int, up: str, down: str) -> None:
    assert larger(shown) == up
    assert smaller(shown) == down


def test_per_cent_are_of_the_real_size() -> None:
    assert percent(96 / 72, 96) == 100
    assert percent(96 / 72, 192) == 50
