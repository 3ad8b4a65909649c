"""Blocks of the report in the window, one below the other: words, drawings, and tables beside these."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from botox_vetter.report.document import Block, Bullets, Heading, Paragraph, Role, Table
from botox_vetter.report.drawings.shapes import Drawing
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.cell_delegate import CellDelegate
from botox_vetter.ui.drawn import Drawn
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.models.block_table import BlockTable
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

_SAID = {Role.NOTE: "muted", Role.WARNING: "warn"}


class BlocksCard(QWidget):
    """name: what they are about, for a screen reader. They scroll together."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self._blocks: list[Block] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, m.GAP, m.GAP)
        self._column.setSpacing(m.GAP_LARGE)
        self._scrolled = Scrolled(inside)
        self._scrolled.read_by_keys(Qt.FocusPolicy.TabFocus)
        self._scrolled.setAccessibleName(name)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._scrolled)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """The person stays at the height where they were."""
        if list(blocks) == self._blocks:
            return
        self._blocks = list(blocks)
        place = self._scrolled.verticalScrollBar().value()
        empty(self._column)
        before: QWidget = self._scrolled
        for above, block in pairwise((None, *blocks)):
            if isinstance(block, Table) and not _is_headed(block, above):
                self._column.addWidget(say(block.caption, "muted"))
            widget = self._widget(block)
            self._column.addWidget(widget)
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                QWidget.setTabOrder(before, widget)
                before = widget
        self._column.addStretch()
        self._scrolled.verticalScrollBar().setValue(place)

    def _widget(self, block: Block | None) -> QWidget:
        match block:
            case Heading():
                return heading(block.text)
            case Paragraph():
                return say(breakable(block.text), _SAID.get(block.role, ""))
            case Bullets():
                return _bullets(block)
            case Drawing():
                return Drawn(block, self._look)
            case Table():
                return Figures(block, self._look)
        raise TypeError(f"no block of the report: {block!r}")


def _is_headed(table: Table, above: Block | None) -> bool:
    """By a drawing of the same, or by its own caption."""
    return isinstance(above, Drawing) or (isinstance(above, Heading) and above.text == table.caption)


def _bullets(block: Bullets) -> QWidget:
    """Each item beside its dot, so that its further lines stand below its first."""
    made = QWidget()
    rows = QGridLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(m.GAP)
    rows.setVerticalSpacing(m.GAP_SMALL)
    rows.setColumnStretch(1, 1)
    for row, item in enumerate(block.items):
        rows.addWidget(say("\u2022"), row, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(say(breakable(item)), row, 1)
    return made


class Figures(QTableView):
    """As high as its rows, which wrap; as wide as there is room, parted as its columns weigh."""

    def __init__(self, table: Table, look: Look) -> None:
        super().__init__()
        self._weights = [column.weight for column in table.columns]
        self.setModel(BlockTable(table, self))
        self.setItemDelegate(CellDelegate(look, self))
        self.setAccessibleName(table.caption)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for column, weight in enumerate(self._weights):
                self.setColumnWidth(column, int(self.viewport().width() * weight / sum(self._weights)))
            self.resizeRowsToContents()
            rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
            self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)
