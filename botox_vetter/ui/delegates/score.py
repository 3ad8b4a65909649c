"""A score as a bar from proven to possible, with the figures beside it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from botox_vetter.comparison.results import Standing
from botox_vetter.language import tr
from botox_vetter.paper.drawings import paint_drawing
from botox_vetter.report.colours import VERDICT_COLOURS, Colour
from botox_vetter.report.drawings.score import HEIGHT, WIDTH, score_bar
from botox_vetter.ui.cell_delegate import ROLE_OF
from botox_vetter.ui.delegates.row import Index, RowDelegate, row_height
from botox_vetter.ui.models.clinic_table import STANDING
from botox_vetter.ui.theme import measures as m
from botox_vetter.vetting.results import Vetting, whole_points

BAR_WIDTH = 84
MIN_BAR_WIDTH = 36


class ScoreDelegate(RowDelegate):
    """Where the column is too narrow for both, the bar goes and the figures stay."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        figures = figures_width(option.fontMetrics)
        return QSize(BAR_WIDTH + figures + 3 * m.GAP, row_height(option.fontMetrics.height()))

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        standing = index.data(STANDING)
        if not isinstance(standing, Standing):
            return
        figures = figures_width(option.fontMetrics)
        bar = min(room.width() - figures - m.GAP, BAR_WIDTH)
        if bar >= MIN_BAR_WIDTH and standing.vetting.proven is not None:
            self._paint_bar(painter, standing.vetting, room, bar)
        if bar >= MIN_BAR_WIDTH:
            room = room.adjusted(bar + m.GAP, 0, 0, 0)
        self.paint_text(painter, option, room, figures_of(standing.vetting), "text")

    def _paint_bar(self, painter: QPainter, vetting: Vetting, room: QRect, width: int) -> None:
        assert vetting.proven is not None
        assert vetting.possible is not None
        drawing = score_bar(vetting.proven, vetting.possible, VERDICT_COLOURS[vetting.verdict])
        scale = width / WIDTH
        top = room.center().y() - HEIGHT * scale / 2 + 1
        paint_drawing(painter, drawing, room.left(), top, scale, self._colour)

    def _colour(self, colour: Colour) -> QColor:
        return self._look.colour(ROLE_OF[colour])


def figures_width(metrics: QFontMetrics) -> int:
    """Of the widest; exactly as wide as they are, their end would be cut."""
    return metrics.horizontalAdvance("88–100") + 2


def figures_of(vetting: Vetting) -> str:
    """52–88; one figure where the ends look the same; a dash where nothing is weighed."""
    if vetting.proven is None or vetting.possible is None:
        return "–"
    low, high = whole_points(vetting.proven), whole_points(vetting.possible)
    return str(low) if low == high else tr("{low}–{high}").format(low=low, high=high)
