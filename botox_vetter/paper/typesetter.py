"""Breaks texts into lines with Qt's text layout: any script, right to left too, words too long for a line broken."""

from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from botox_vetter.paper.pieces import TextLine
from botox_vetter.paper.styles import Style
from botox_vetter.report.document import Align, Link

UNITS_PER_POINT = 20  # texts are set in twentieths of a point: font sizes are whole numbers there, widths exact
LEADING = 1.21  # from line to line, of the font's size
TALL = 1.45  # fonts of scripts that need more room than that keep their own height
WIDE = 0.475  # of the font's size, a letter of the sample in a common text font; wider ones are set smaller
SAMPLE = "the quick brown fox jumps over the lazy dog"


class Typesetter:
    """Sets texts in one family; keeps fonts and set texts, since a report says the same words again and again."""

    def __init__(self, family: str = "") -> None:
        """family: "" is the system's own font."""
        self._family = family
        self._fit = self._narrowing()
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._set: dict[tuple[str, Style, float, Align, Link | None], tuple[TextLine, ...]] = {}

    def font(self, size: float, is_bold: bool = False) -> QFont:
        """The font in layout units."""
        key = (size, is_bold)
        if key not in self._fonts:
            font = self._upright(size * UNITS_PER_POINT * self._fit)
            font.setBold(is_bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setFeature(QFont.Tag("liga"), 0)  # else "first" holds one letter for f and i, and no search finds it
            self._fonts[key] = font
        return self._fonts[key]

    def _upright(self, pixels: float) -> QFont:
        font = QFont(self._family) if self._family else QFont()
        font.setPixelSize(round(pixels))
        return font

    def _narrowing(self) -> float:
        """At most 1: a page says as much in a wide font (DejaVu, Verdana) as in Noto or Helvetica."""
        letter = QFontMetricsF(self._upright(1000)).horizontalAdvance(SAMPLE) / len(SAMPLE) / 1000
        return min(1.0, WIDE / letter)

    def width(self, text: str, size: float, is_bold: bool = False) -> float:
        """A `Measure`."""
        return QFontMetricsF(self.font(size, is_bold)).horizontalAdvance(text) / UNITS_PER_POINT

    def shortened(self, text: str, size: float, width: float) -> str:
        """The text, with an ellipsis where it is wider."""
        metrics = QFontMetricsF(self.font(size))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * UNITS_PER_POINT)

    def lines(
        self, text: str, style: Style, width: float, align: Align = Align.START, link: Link | None = None
    ) -> tuple[TextLine, ...]:
        """The lines of a text from (0, 0) downwards; none for no text. link: where its beginning leads to."""
        key = (text, style, width, align, link)
        if key not in self._set:
            self._set[key] = tuple(self._broken(text, style, width, align, link)) if text else ()
        return self._set[key]

    def _broken(self, text: str, style: Style, width: float, align: Align, link: Link | None) -> list[TextLine]:
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font(style.size, style.is_bold))
        layout.setTextOption(_option(align))
        layout.setFormats([_leading(link)] if link else [])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        lines: list[TextLine] = []
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * UNITS_PER_POINT)
            own = line.height() / UNITS_PER_POINT
            height = own if own > style.size * TALL else style.size * LEADING
            line.setPosition(QPointF(0, (height - own) / 2 * UNITS_PER_POINT))
            lines.append(TextLine(0, y, width, height, style.colour, layout, len(lines)))
            y += height
        layout.endLayout()
        return lines


def _option(align: Align) -> QTextOption:
    """Absolute: a name written from right to left stays in its column's corner."""
    side = Qt.AlignmentFlag.AlignRight if align is Align.END else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _leading(link: Link) -> QTextLayout.FormatRange:
    """Looks like other text; Qt writes it into a PDF as a link, between brackets that the address must not close."""
    address = bytes(QUrl(link.address).toEncoded().data()).decode("ascii")
    for sign in "()\\":
        address = address.replace(sign, f"%{ord(sign):02X}")
    anchor = QTextCharFormat()
    anchor.setAnchor(True)
    anchor.setAnchorHref(address)
    leading = QTextLayout.FormatRange()
    leading.start, leading.length = 0, len(link.text.encode("utf-16-le")) // 2  # Qt counts in units of UTF-16
    leading.format = anchor
    return leading
