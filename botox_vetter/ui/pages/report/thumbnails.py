"""The pages beside themselves, as small pictures with their numbers: choosing one turns to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from botox_vetter.language import tr
from botox_vetter.paper.drawings import Ink
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.ui.pages.report.page_pictures import SIZE, UPRIGHT, PagePictures
from botox_vetter.ui.theme import measures as m

WIDEST = round(UPRIGHT * 1.5)  # a page on its side


class _Above(QStyledItemDelegate):
    """The picture above its number, both in the middle."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.decorationPosition = QStyleOptionViewItem.Position.Top
        option.decorationAlignment = Qt.AlignmentFlag.AlignCenter
        option.displayAlignment = Qt.AlignmentFlag.AlignCenter

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Without the picture itself, which would be painted for that."""
        size: QSize = index.data(SIZE)
        return QSize(size.width(), size.height() + option.fontMetrics.lineSpacing() + m.GAP)


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
        self.setIconSize(QSize(WIDEST, WIDEST))
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
