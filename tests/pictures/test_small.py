"""Few colours are kept, but of each kind one: a sign of a few pixels does not change its meaning."""

from PySide6.QtGui import QColor, QImage

from tests.pictures.small import COLOURS, with_few_colours


def test_a_few_red_pixels_stay_red_among_thousands_of_greys() -> None:
    picture = QImage(256, 100, QImage.Format.Format_RGB32)
    for x in range(256):
        for y in range(100):
            picture.setPixelColor(x, y, QColor(x, max(x - y % 16, 0), x))
    picture.setPixelColor(7, 7, QColor("#a92118"))
    small = with_few_colours(picture)
    assert small.colorCount() <= COLOURS
    assert small.pixelColor(7, 7) == QColor("#a92118")
    far = max(abs(small.pixelColor(x, 50).red() - x) for x in range(256))
    assert far < 32
