"""The pages as small pictures, each painted when it is first seen, one at a time so that the window answers."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from botox_vetter.language import tr
from botox_vetter.paper.drawings import Ink, print_ink
from botox_vetter.paper.painter import picture
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SIZE = Qt.ItemDataRole.UserRole  # of the picture, known before it is painted
UPRIGHT = 78  # pixels, the width of a page that stands
EDGE = "#82909d"  # of the paper, which is white in every theme


class PagePictures(QAbstractListModel):
    """What is not painted yet is an empty sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[Page] = ()
        self._setter = Typesetter()
        self._ink: Ink = print_ink
        self._pictures: dict[int, QIcon] = {}
        self._wanted: list[int] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._paint_next)
        self.dots_per_pixel = 1.0

    def show_pages(self, pages: Sequence[Page], setter: Typesetter, ink: Ink) -> None:
        """As many as before: what is chosen stays chosen."""
        is_reset = len(pages) != len(self._pages)
        if is_reset:
            self.beginResetModel()
        self._pages, self._setter, self._ink = pages, setter, ink
        self._pictures.clear()
        self._wanted.clear()
        if is_reset:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(len(pages) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(index.row() + 1)
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("Page {n} of {count}").format(n=index.row() + 1, count=len(self._pages))
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(index.row())
            case _ if role == SIZE:
                return self._size(index.row())
        return None

    def _size(self, row: int) -> QSize:
        page = self._pages[row]
        scale = UPRIGHT / min(page.width, page.height)
        return QSize(round(page.width * scale), round(page.height * scale))

    def _picture(self, row: int) -> QIcon:
        if row in self._pictures:
            return self._pictures[row]
        if row not in self._wanted:
            self._wanted.append(row)
            self._next.start()
        sheet = QPixmap(self._size(row))
        sheet.fill(Qt.GlobalColor.white)
        return _edged(sheet)

    def _paint_next(self) -> None:
        if not self._wanted:
            return
        row = self._wanted.pop(0)
        image = picture(self._pages[row], self._size(row).width(), self._setter, self._ink, self.dots_per_pixel)
        self._pictures[row] = _edged(QPixmap.fromImage(image))
        self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])
        if self._wanted:
            self._next.start()


def _edged(pixmap: QPixmap) -> QIcon:
    size = pixmap.deviceIndependentSize().toSize()
    painter = QPainter(pixmap)
    painter.setPen(QColor(EDGE))
    painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints the paper
    return icon
