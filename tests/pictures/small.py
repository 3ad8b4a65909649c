"""A picture as a small file: with the colours it shows most, which nobody can tell from all of them."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS = 256
NEAREST = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither


def with_few_colours(picture: QImage) -> QImage:
    """The most frequent colours; of the others, which are edges of letters, the nearest of these."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    count = Counter(memoryview(plain.constBits()).cast("B").cast("I"))
    table = [colour for colour, _pixels in count.most_common(COLOURS)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, NEAREST)
