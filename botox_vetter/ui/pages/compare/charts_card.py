"""What the plan costs, drawn as the report draws it, each drawing with its table."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Block, Heading, Table
from botox_vetter.report.drawings.shapes import Drawing
from botox_vetter.report.sections.costs import area_costs, year_costs
from botox_vetter.ui.cell_delegate import CellDelegate
from botox_vetter.ui.drawn import Drawn
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.models.block_table import BlockTable
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class ChartsCard(QWidget):
    """The clinics that are shown, first to last."""

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self._rulebook, self._look = rulebook, look
        self._shown: tuple[Comparison, tuple[Standing, ...]] | None = None
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, m.GAP, m.GAP)
        self._column.setSpacing(m.GAP_LARGE)
        self._scrolled = Scrolled(inside)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrow keys scroll it
        self._scrolled.setAccessibleName(tr("Charts of what it costs"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._scrolled)

    def show_charts(self, comparison: Comparison, shown: Sequence[Standing]) -> None:
        """shown: some of its clinics."""
        wanted = comparison, tuple(shown)
        if wanted == self._shown:
            return
        self._shown = wanted
        some = replace(comparison, standings=tuple(shown))
        measure = Typesetter(self.font().family()).width
        blocks = [*year_costs(some, self._rulebook, measure), *area_costs(some, self._rulebook, measure)]
        place = self._scrolled.verticalScrollBar().value()
        self._clear()
        before: QWidget = self._scrolled
        for block in blocks:
            if (widget := self._widget(block)) is not None:
                self._column.addWidget(widget)
                if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    QWidget.setTabOrder(before, widget)
                    before = widget
        if not any(isinstance(block, Drawing) for block in blocks):
            self._column.insertWidget(0, say(tr("Nothing can be drawn on one scale; the tables say what is known.")))
        self._column.addStretch()
        self._scrolled.verticalScrollBar().setValue(place)

    def _widget(self, block: Block) -> QWidget | None:
        match block:
            case Heading():
                return heading(block.text)
            case Drawing():
                return Drawn(block, self._look)
            case Table():
                return _Figures(block, self._look)
        return None

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # what is only taken out of the layout would still be shown by it, as a window of its own
                widget.deleteLater()


class _Figures(QTableView):
    """As high as its rows, which wrap."""

    def __init__(self, table: Table, look: Look) -> None:
        super().__init__()
        self.setModel(BlockTable(table, self))
        self.setItemDelegate(CellDelegate(look, self))
        self.setAccessibleName(table.caption)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resizeRowsToContents()
            rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
            self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)
