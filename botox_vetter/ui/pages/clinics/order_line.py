"""By what the clinics are ordered, and which columns are seen: all that a head does, for the keyboard, too."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.models.clinic_columns import COLUMNS, DOWN_AT_FIRST, column_words
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.pages.clinics.columns_menu import ColumnsMenu
from botox_vetter.ui.theme import measures as m

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class OrderLine(QWidget):
    def __init__(self, view: ClinicView) -> None:
        super().__init__()
        self._view = view
        self._order = ChoiceField()
        self._order.offer([(column, column_words(column)) for column in COLUMNS])
        self._order.setMinimumContentsLength(8)
        self._order.show_value(view.columns.sorted_by)
        self._order.setAccessibleName(tr("Order by"))
        self._reverse, self._columns = QPushButton(tr("Reverse")), QPushButton(tr("Columns …"))
        self._reverse.setToolTip(tr("What stands last comes first"))
        self._reverse.setAccessibleName(tr("Reverse the order"))
        self._columns.setToolTip(tr("Which columns are seen, in which order and how wide"))
        self._lay_out()
        self._order.committed.connect(self._on_ordered)
        self._reverse.clicked.connect(self._on_reversed)
        self._columns.clicked.connect(self.choose_columns)
        view.horizontalHeader().sortIndicatorChanged.connect(lambda column, _: self._order.show_value(column))
        view.heads_menu.connect(lambda column, at: ColumnsMenu(view, column).popup(at))

    def _on_ordered(self, column: int) -> None:
        self._view.sortByColumn(column, DOWN if column in DOWN_AT_FIRST else UP)

    def _on_reversed(self) -> None:
        columns = self._view.columns
        self._view.sortByColumn(columns.sorted_by, UP if columns.is_descending else DOWN)

    def choose_columns(self) -> None:
        menu = ColumnsMenu(self._view, self._view.currentIndex().column())
        menu.popup(self._columns.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _lay_out(self) -> None:
        label, order = QLabel(tr("&Order by")), QWidget()
        label.setBuddy(self._order)
        pair = QHBoxLayout(order)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(m.GAP)
        pair.addWidget(label)
        pair.addWidget(self._order)
        line = Flow(self)
        for widget in (order, self._reverse, self._columns):
            line.addWidget(widget)
