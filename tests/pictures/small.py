"""A picture as a small file: of the colours that are nearly alike it keeps the one that is seen most."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS = 256
ALIKE = 0xFFE0E0E0  # what these bits of red, green and blue cannot tell apart
NEAREST = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither


def with_few_colours(picture: QImage) -> QImage:
    """Edges of letters take the nearest of the colours that are kept; a small red sign stays red."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(plain.constBits()).cast("B").cast("I")).most_common()
    first = {colour & ALIKE: colour for colour, _pixels in reversed(seen)}
    table = list(dict.fromkeys([*first.values(), *(colour for colour, _pixels in seen)]))[:COLOURS]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, NEAREST)
