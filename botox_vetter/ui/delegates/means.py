"""A cell that is chosen from a list: shows its words with an arrow, and opens the list where it stands."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from botox_vetter.ui.delegates.row import Index, RowDelegate
from botox_vetter.ui.models.mapping_table import MappingTable
from botox_vetter.ui.theme import measures as m

_ARROW = "▾"


class MeansDelegate(RowDelegate):
    """For the column of a `MappingTable` that says what the others mean."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor, model = QComboBox(parent), index.model()
        assert isinstance(model, MappingTable)
        for key, words in model.choices():
            editor.addItem(words, key)
        editor.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.setMaxVisibleItems(20)
        editor.activated.connect(lambda _n: self._take(editor))
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        is_chosen = index.data(Qt.ItemDataRole.EditRole) is not None
        width = option.fontMetrics.horizontalAdvance(_ARROW) + m.GAP
        self.paint_text(painter, option, room.adjusted(0, 0, -width, 0), option.text, "text" if is_chosen else "muted")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), _ARROW)

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
