"""The painting pass on a picture: the same geometry as in the layout."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from botox_vetter.paper.drawings import grey_ink, print_ink
from botox_vetter.paper.pages import MARGIN_X, pages
from botox_vetter.paper.painter import paint
from botox_vetter.paper.painter import picture as sheet_picture
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.colours import ON_PAPER, Colour
from botox_vetter.report.document import Document, Paragraph
from botox_vetter.report.drawings.shapes import Anchor, Box, Dot, Drawing, Fill, Label
from tests.paper.documents import document, every_block, table

pytestmark = pytest.mark.usefixtures("qapp")
DPI = 144  # two dots in a point


def picture(made: Document) -> QImage:
    setter = Typesetter()
    page = pages(made, "A4", setter)[0]
    image = QImage(round(page.width * DPI / 72), round(page.height * DPI / 72), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(page, painter, DPI, setter)
    painter.end()
    return image


def drawn(*shapes, width: float = 200, height: float = 60) -> tuple[QImage, float]:
    """A page with one drawing, and the y of its top in points."""
    made = document(Drawing(width, height, shapes, "test"))
    placed = pages(made)[0].placed[-2]
    return picture(made), placed.y


def ink(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x * DPI / 72), round(y * DPI / 72)).name()


def share_of_ink(image: QImage, left: float, top: float, width: float, height: float) -> float:
    """How much of the area is not white."""
    dots = [ink(image, left + x / 2, top + y / 2) for x in range(round(2 * width)) for y in range(round(2 * height))]
    return sum(dot != "#ffffff" for dot in dots) / len(dots)


def test_a_solid_box_is_painted_in_the_colour_of_its_role_where_the_layout_put_it():
    image, top = drawn(Box(10, 10, 40, 20, Colour.GOOD))
    assert ink(image, MARGIN_X + 30, top + 20) == ON_PAPER[Colour.GOOD]
    assert ink(image, MARGIN_X + 5, top + 20) == "#ffffff"
    assert ink(image, MARGIN_X + 55, top + 20) == "#ffffff"


def test_solid_hatched_and_empty_differ_without_any_colour():
    image, top = drawn(*(Box(60 * n, 0, 50, 20, Colour.TEXT, fill) for n, fill in enumerate(Fill)))
    solid, hatched, outline = (share_of_ink(image, MARGIN_X + 60 * n + 5, top + 5, 40, 10) for n in range(3))
    assert solid == 1
    assert 0.15 < hatched < 0.7
    assert outline == 0


def test_a_dot_is_round_and_a_hollow_one_only_an_edge():
    image, top = drawn(Dot(30, 30, 20, Colour.BAD), Dot(90, 30, 20, Colour.BAD, is_hollow=True))
    assert ink(image, MARGIN_X + 30, top + 30) == ON_PAPER[Colour.BAD]
    assert ink(image, MARGIN_X + 30 + 15, top + 30 + 15) == "#ffffff"  # a square one would cover its corner
    assert ink(image, MARGIN_X + 90, top + 30) == "#ffffff"
    assert share_of_ink(image, MARGIN_X + 108, top + 29, 4, 2) > 0


def test_in_grey_every_colour_is_as_light_as_it_was_and_none():
    for colour in Colour:
        grey, coloured = grey_ink(colour), print_ink(colour)
        assert grey.red() == grey.green() == grey.blue()
        assert abs(grey.red() - (0.3 * coloured.red() + 0.59 * coloured.green() + 0.11 * coloured.blue())) < 8


@pytest.mark.parametrize(("width", "dots"), [(120, 1.0), (120, 2.0), (500, 1.0)])
def test_a_picture_shows_the_whole_sheet_at_any_size(width, dots):
    setter = Typesetter()
    made = document(Paragraph("words " * 400), replace(table(3), is_wide=True))
    for page in pages(made, "Letter", setter):
        image = sheet_picture(page, width, setter, dots_per_pixel=dots)
        assert image.width() == width * dots
        assert image.height() / image.width() == pytest.approx(page.height / page.width, abs=0.01)
        inked = [
            x / image.width()
            for x in range(image.width())
            for y in range(0, image.height(), image.height() // 90)
            if image.pixelColor(x, y).lightness() < 250
        ]
        assert 0.03 < min(inked) < 0.1
        assert 0.9 < max(inked) < 0.97


@pytest.mark.parametrize(("anchor", "left", "right"), [(Anchor.START, 0, 1), (Anchor.END, 1, 0), (Anchor.MIDDLE, 1, 1)])
def test_a_label_stands_at_its_anchor(anchor, left, right):
    image, top = drawn(Label(100, 30, "Harbour", 12, Colour.TEXT, anchor))
    assert (share_of_ink(image, MARGIN_X + 50, top + 18, 49, 16) > 0) == bool(left)
    assert (share_of_ink(image, MARGIN_X + 101, top + 18, 49, 16) > 0) == bool(right)


def test_a_drawing_wider_than_the_paper_is_made_smaller():
    image, top = drawn(Box(0, 0, 1000, 30, Colour.BAD), width=1000, height=30)
    assert ink(image, MARGIN_X + 500, top + 5) == ON_PAPER[Colour.BAD]
    assert ink(image, 595.276 - MARGIN_X + 5, top + 5) == "#ffffff"


def test_every_kind_of_block_leaves_ink_and_the_margins_stay_white():
    image = picture(every_block())
    assert share_of_ink(image, 60, 40, 100, 60) > 0
    assert share_of_ink(image, 0, 0, 40, 800) == 0
    assert share_of_ink(image, 560, 0, 30, 800) == 0
