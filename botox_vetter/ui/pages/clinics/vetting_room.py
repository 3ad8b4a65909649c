"""The list of questions and one of them whole: side by side where there is room, else one in the other's place."""

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m

BESIDE_FROM = 130  # letters
SPLIT = "clinics/vetting_split"
LEAST_LINES = 20  # of text: in less room the tab scrolls


class Room(QSplitter):
    """back(): Esc in the question, or the button that says so where it has taken the place of the list.

    widened(bool): whether both are seen
    """

    back = Signal()
    widened = Signal(bool)

    def __init__(self, listed: QWidget, question: QWidget) -> None:
        super().__init__()
        self._is_open = False
        self._list, self._aside = listed, _Aside(question)
        self._aside.back.connect(self.back)
        listed.installEventFilter(self)
        self.setChildrenCollapsible(False)
        self.addWidget(self._list)
        self.addWidget(self._aside)
        self.setSizes([550, 450])
        settings = QSettings("botox-vetter", "window")
        if (kept := settings.value(SPLIT)) is not None:
            self.restoreState(kept)
        self.splitterMoved.connect(lambda: settings.setValue(SPLIT, self.saveState()))
        self._arrange()

    @property
    def is_wide(self) -> bool:
        return self.width() >= BESIDE_FROM * self.fontMetrics().averageCharWidth()

    def sizeHint(self) -> QSize:
        """No higher than it must be: it takes what is left, and the tab scrolls only where that is too little."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def open(self) -> None:
        """Shows the question whole."""
        self._is_open = True
        self._arrange()

    def close_question(self) -> None:
        """Shows the list."""
        self._is_open = False
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As high as the list needs at its width: a splitter does not ask for that."""
        layout, least = self._list.layout(), self.fontMetrics().lineSpacing() * LEAST_LINES
        needed = layout.totalMinimumHeightForWidth(self._list.width()) if layout is not None else 0
        self.setMinimumHeight(max(needed, least) if self._list.isVisibleTo(self) else least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        self._list.setVisible(self.is_wide or not self._is_open)
        self._aside.setVisible(self.is_wide or self._is_open)
        self._aside.show_back(not self.is_wide)
        self.widened.emit(self.is_wide)
        self._fit()


class _Aside(QWidget):
    back = Signal()

    def __init__(self, question: QWidget) -> None:
        super().__init__()
        self._back = QPushButton(tr("Back to the questions"))
        self._back.setToolTip(tr("Esc"))
        self._back.clicked.connect(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Scrolled(question), 1)

    def show_back(self, is_shown: bool) -> None:
        self._back.setVisible(is_shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
