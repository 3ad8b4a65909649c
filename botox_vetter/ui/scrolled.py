"""A page that is longer than the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

AROUND = 20, 40  # pixels that are seen beside, above and below what has the keyboard


class Scrolled(QScrollArea):
    """Scrolls up and down only, and brings what has the keyboard into view."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def read_by_keys(self, policy: Qt.FocusPolicy = Qt.FocusPolicy.StrongFocus) -> None:
        """Tab comes here too, which is seen by a ring, and arrow keys scroll it."""
        self.setFocusPolicy(policy)
        self.setProperty("read", True)  # for the style sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._end_with_contents()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something was put in, or shown
            self._end_with_contents()
        return super().event(event)

    def _end_with_contents(self) -> None:
        """What is as high as its width makes it is no higher than that: its least height is that of the least width."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is not None and layout is not None and layout.hasHeightForWidth():
            inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = self.widget()
        if new is None or inside is None or not inside.isAncestorOf(new):
            return
        room, bar = self.viewport().height(), self.verticalScrollBar()
        if new.height() >= room:  # it is seen wherever it is scrolled to
            return
        before = bar.value()
        self.ensureWidgetVisible(new, *AROUND)
        end = new.mapTo(inside, new.rect().bottomLeft()).y()
        if bar.value() < before and end + AROUND[1] < room:
            bar.setValue(0)  # on the way up the beginning comes as a whole, with what stands above the first field
