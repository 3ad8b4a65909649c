"""The pages as small pictures, with their numbers: choosing one turns to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from botox_vetter.language import tr
from botox_vetter.paper.drawings import Ink, print_ink
from botox_vetter.paper.painter import picture
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.ui.theme import measures as m

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
UPRIGHT = 78  # pixels, the width of a page that stands
EDGE = "#82909d"  # of the paper, which is white in every theme


class PagePictures(QAbstractListModel):
    """Each picture is painted when it is first seen."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[Page] = ()
        self._setter: Typesetter | None = None
        self._ink: Ink = print_ink
        self._pictures: dict[int, QIcon] = {}
        self.dots_per_pixel = 1.0

    def show_pages(self, pages: Sequence[Page], setter: Typesetter, ink: Ink) -> None:
        if len(pages) != len(self._pages):
            self.beginResetModel()
            self._take(pages, setter, ink)
            self.endResetModel()
        else:
            self._take(pages, setter, ink)
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
        return None

    def _take(self, pages: Sequence[Page], setter: Typesetter, ink: Ink) -> None:
        self._pages, self._setter, self._ink = pages, setter, ink
        self._pictures.clear()

    def _picture(self, row: int) -> QIcon:
        if row not in self._pictures:
            assert self._setter is not None
            page = self._pages[row]
            width = round(page.width / min(page.width, page.height) * UPRIGHT)
            pixmap = QPixmap.fromImage(picture(page, width, self._setter, self._ink, self.dots_per_pixel))
            painter = QPainter(pixmap)
            painter.setPen(QColor(EDGE))
            painter.drawRect(0, 0, width - 1, round(pixmap.height() / self.dots_per_pixel) - 1)
            painter.end()
            icon = QIcon(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints the paper
            self._pictures[row] = icon
        return self._pictures[row]


class _Above(QStyledItemDelegate):
    """The picture above its number, both in the middle."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.decorationPosition = QStyleOptionViewItem.Position.Top
        option.decorationAlignment = Qt.AlignmentFlag.AlignCenter
        option.displayAlignment = Qt.AlignmentFlag.AlignCenter


class Thumbnails(QListView):
    """chosen(int): the page to turn to."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Page pictures"))
        self._pictures = PagePictures()
        self._is_following = False
        self.setModel(self._pictures)
        self.setItemDelegate(_Above(self))
        self.setProperty("pages", True)  # for the style sheet
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setIconSize(QSize(round(UPRIGHT * 1.5), round(UPRIGHT * 1.5)))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_pages(self, pages: Sequence[Page], setter: Typesetter, ink: Ink) -> None:
        self._pictures.dots_per_pixel = self.devicePixelRatioF()
        self._follow(lambda: self._pictures.show_pages(pages, setter, ink))

    def show_page(self, page: int) -> None:
        """That one is being read."""
        self._follow(lambda: self.setCurrentIndex(self._pictures.index(page)))

    def sizeHint(self) -> QSize:
        edges = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        return QSize(self.iconSize().width() + 2 * m.GAP + edges, 300)

    def _follow(self, change: Callable[[], None]) -> None:
        """What changes here by itself is no wish."""
        self._is_following = True
        change()
        self._is_following = False

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_following:
            self.chosen.emit(index.row())
