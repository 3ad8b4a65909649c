"""How many units of a brand an area takes, as rows."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.domain.plans import Units
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.money import numbers
from botox_vetter.report.words.names import area_name, product_name, sentence
from botox_vetter.report.words.prices import units_from_words

Index = QModelIndex | QPersistentModelIndex
PRODUCT, AREA, UNITS, SAID_BY = range(4)
PLAIN = Qt.ItemDataRole.UserRole + 1

_NOWHERE = QModelIndex()


class UnitsTable(QAbstractTableModel):
    """The clinic's `units`, in their order."""

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._units: tuple[Units, ...] = ()
        self._place = ""

    def show_units(self, units: tuple[Units, ...], place: str) -> None:
        if (units, place) == (self._units, self._place):
            return
        self.beginResetModel()
        self._units, self._place = units, place
        self.endResetModel()

    def units(self, index: Index) -> Units | None:
        return self._units[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._units)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else SAID_BY + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Brand"), tr("Area"), tr("Units"), tr("Said by"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        units = self.units(index)
        if units is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(units)[index.column()]
        if role == PLAIN:
            return (units.product, units.area, (units.low, units.high), units.said_by)[index.column()]
        return None

    def _texts(self, units: Units) -> tuple[str, str, str, str]:
        return (
            product_name(units.product, self._rulebook, self._place),
            sentence(area_name(units.area, self._rulebook)),
            numbers(units.low, units.high),
            sentence(units_from_words(units.said_by)),
        )
