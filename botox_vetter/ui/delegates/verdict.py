"""A verdict as a pill: sign, word and colour."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget

from botox_vetter.report.words.vetting import verdict_words
from botox_vetter.ui.delegates.row import Index, RowDelegate, row_height
from botox_vetter.ui.icons import icon
from botox_vetter.ui.models.clinic_columns import VERDICTS
from botox_vetter.ui.models.clinic_table import PLAIN
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look
from botox_vetter.vetting.results import Verdict

ROLE = {Verdict.CLEARED: "good", Verdict.OPEN: "warn", Verdict.RULED_OUT: "bad"}
SIGN = {Verdict.CLEARED: "passes", Verdict.OPEN: "open", Verdict.RULED_OUT: "fails"}
_SIDE = 8  # between the pill's edge and what stands in it


class VerdictDelegate(RowDelegate):
    """The widest verdict sets the width, so that the column does not jump from row to row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widest = max(pill_size(option.font, verdict).width() for verdict in VERDICTS)
        return QSize(widest + 2 * m.GAP, row_height(option.fontMetrics.height()))

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        verdict = Verdict(index.data(PLAIN))
        size = pill_size(option.font, verdict)
        place = QRect(
            room.left(), room.center().y() - size.height() // 2, min(size.width(), room.width()), size.height()
        )
        paint_pill(painter, place, option.font, verdict, self._look)


class VerdictPill(QWidget):
    """The pill by itself, for the head of a clinic."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._verdict: Verdict | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_verdict(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self.setAccessibleName(verdict_words(verdict))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.font(), self._verdict) if self._verdict else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._verdict is not None:
            paint_pill(QPainter(self), self.rect(), self.font(), self._verdict, self._look)


def pill_size(font: QFont, verdict: Verdict) -> QSize:
    metrics = QFontMetrics(_strong(font))
    height = metrics.height() + m.GAP_SMALL + 2
    return QSize(
        _SIDE + height - 8 + m.GAP_SMALL + metrics.horizontalAdvance(verdict_words(verdict)) + _SIDE + 2, height
    )


def paint_pill(painter: QPainter, place: QRect, font: QFont, verdict: Verdict, look: Look) -> None:
    """Nothing where there is no room for the sign: a layout may be at work."""
    sign = place.height() - 8
    if sign <= 0:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = look.colour(ROLE[verdict])
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(look.colour("field"))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), place.height() / 2 - 1, place.height() / 2 - 1)
    made = icon(SIGN[verdict], colour.name(), sign)
    made.paint(painter, QRect(place.left() + _SIDE - 2, place.center().y() - sign // 2, sign, sign))
    words = place.adjusted(_SIDE + sign + m.GAP_SMALL - 2, 0, -_SIDE // 2, 0)
    painter.setFont(_strong(font))
    text = QFontMetrics(_strong(font)).elidedText(verdict_words(verdict), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    strong.setPointSizeF(font.pointSizeF() * m.SMALL)
    return strong
