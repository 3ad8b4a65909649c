"""The clinics as heads of their columns: name, verdict with its sign, rank. They stay in sight, and can be dragged."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from botox_vetter.comparison.results import Standing
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.vetting import verdict_words
from botox_vetter.ui.delegates.two_lines import two_lines
from botox_vetter.ui.delegates.verdict import ROLE, SIGN
from botox_vetter.ui.icons import icon
from botox_vetter.ui.models.document_table import STANDING
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class ClinicHeads(QHeaderView):
    """For a model that knows STANDING. A name has two lines at most; the tool tip has it whole."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        look.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """As high as two lines of a name: the hint in the corner needs as much beside a short one, too."""
        name, told = QFontMetrics(self._bold()), QFontMetrics(self._small())
        return QSize(super().sizeHint().width(), 2 * name.lineSpacing() + told.height() + 2 * m.GAP + m.GAP_SMALL)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        standing = self._standing(column)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._look.colour("selection" if self._is_current(column) else "panel"))
        if standing is not None:
            room = rect.adjusted(m.GAP, m.GAP, -m.GAP, -m.GAP)
            self._paint_standing(painter, standing, self._lines(column, room.width()), room)
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _paint_standing(self, painter: QPainter, standing: Standing, lines: list[str], room: QRect) -> None:
        """The name from above, the verdict along the lower edge."""
        bold, small, role = self._bold(), self._small(), ROLE[standing.vetting.verdict]
        painter.setFont(bold)
        painter.setPen(self._look.colour("text"))
        for n, line in enumerate(lines):
            top = room.y() + n * QFontMetrics(bold).lineSpacing()
            shown = QFontMetrics(bold).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.x(), top + QFontMetrics(bold).ascent(), shown)
        metrics = QFontMetrics(small)
        place = QRect(room.x(), room.bottom() + 1 - metrics.height(), room.width(), metrics.height())
        size = metrics.ascent() + 2
        sign = icon(SIGN[standing.vetting.verdict], getattr(self._look.roles, role), size)
        sign.paint(painter, QRect(place.x(), place.center().y() - size // 2, size, size))
        painter.setFont(small)
        painter.setPen(self._look.colour(role))
        place.setLeft(place.left() + size + m.GAP_SMALL)
        words = tr("{verdict} · rank {rank}")
        words = words.format(verdict=verdict_words(standing.vetting.verdict), rank=standing.rank)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _lines(self, column: int, width: int) -> list[str]:
        standing = self._standing(column)
        return [] if standing is None else two_lines(own_words(standing.clinic.name), self._bold(), width)

    def _standing(self, column: int) -> Standing | None:
        standing = self.model().headerData(column, Qt.Orientation.Horizontal, STANDING) if self.model() else None
        return standing if isinstance(standing, Standing) else None

    def _is_current(self, column: int) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().column() == column

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * m.SMALL)
        return font
