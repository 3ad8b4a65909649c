"""A face and a body on which the areas of the plan are picked."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from botox_vetter.language import tr
from botox_vetter.report.drawings.figures.arranging import Arrangement, Frame, arrange, least_width
from botox_vetter.report.drawings.figures.body import BODY
from botox_vetter.report.drawings.figures.callouts import callouts, wrapped
from botox_vetter.report.drawings.figures.face import FACE
from botox_vetter.report.drawings.figures.figure import Place, place_at
from botox_vetter.report.words.names import joined
from botox_vetter.ui.pages.plan.mark import Mark
from botox_vetter.ui.pages.plan.painting import State, paint_callouts, paint_lines, paint_place, room_of

PLACES = (*FACE.places, *BODY.places)
NAME_LETTERS = 15  # in a line of a name beside the drawing, where its longest word is not longer
REACH = 6  # pixels beside a place where a press still is for it: some are small


class AreaDrawing(QWidget):
    """Shows which areas are chosen; a click, or Space, says that one is to be chosen or not. Places without a name in
    `names` (by area) are not drawn; `short`: as they stand beside the drawing.

    picked(area, on)   the person chose an area, or no longer
    meant(area)        the mouse or the keyboard is on it; "": on none
    """

    picked = Signal(str, bool)
    meant = Signal(str)

    def __init__(self, names: Mapping[str, str], short: Mapping[str, str]) -> None:
        super().__init__()
        self._names, self._short = names, short
        self._chosen: frozenset[str] = frozenset()
        self._pointed_at = ""
        self._column: float | None = None
        self._marks = {place.area: self._mark(place) for place in PLACES if place.area in names}
        self._walk_to(next(iter(self._marks), ""))
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Drawing of face and body"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_areas(self, chosen: Collection[str]) -> None:
        self._chosen = frozenset(chosen)
        for area, mark in self._marks.items():
            mark.setChecked(area in self._chosen)
        shown = joined(self._names[area] for area in self._marks if area in self._chosen)
        words = tr("Chosen: {areas}.").format(areas=shown) if shown else tr("No area is chosen yet.")
        self.setAccessibleDescription(words)
        self.update()

    def _mark(self, place: Place) -> Mark:
        mark = Mark(self._names[place.area], self)
        mark.setAccessibleDescription(tr("Arrow keys lead to the other places."))
        mark.clicked.connect(lambda on: self.picked.emit(place.area, on))
        mark.walked.connect(lambda step: self._walk(place.area, step))
        mark.told.connect(self._on_told)
        return mark

    def _walk(self, area: str, step: int) -> None:
        """From the last area to the first, and back."""
        areas = list(self._marks)
        self._walk_to(areas[(areas.index(area) + step) % len(areas)])

    def _walk_to(self, area: str) -> None:
        for other, mark in self._marks.items():
            mark.let_tab_stop(other == area)
        if self.isAncestorOf(self.focusWidget() or self):
            self._marks[area].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_told(self) -> None:
        self.meant.emit(self._with_keyboard())
        self.update()

    def _with_keyboard(self) -> str:
        return next((area for area, mark in self._marks.items() if mark.hasFocus()), "")

    # Room

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(arrange(width, self._name_width()).height)

    def minimumSizeHint(self) -> QSize:
        width = round(least_width(self._name_width()))
        return QSize(width, self.heightForWidth(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def _name_width(self) -> float:
        """How wide a column of names is in the font in force."""
        if self._column is None:
            metrics = self.fontMetrics()
            words = (word for name in self._short.values() for word in name.split())
            widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
            self._column = max(metrics.averageCharWidth() * NAME_LETTERS, widest)
        return self._column

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._column = None

    @property
    def _arranged(self) -> Arrangement:
        return arrange(self.width(), self._name_width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for frame in self._arranged.frames:
            for place in frame.figure.places:
                if place.area in self._marks:
                    self._marks[place.area].setGeometry(room_of(place, frame).toAlignedRect())

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        area = self._area_at(event.position())
        if area and event.button() is Qt.MouseButton.LeftButton:
            self._marks[area].setFocus(Qt.FocusReason.MouseFocusReason)
            self._walk_to(area)
            self._marks[area].click()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._area_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at("")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            area = self._area_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._names.get(area, ""), self)
            return True
        return super().event(event)

    def _point_at(self, area: str) -> None:
        if area == self._pointed_at:
            return
        self._pointed_at = area
        self.setCursor(Qt.CursorShape.PointingHandCursor if area else Qt.CursorShape.ArrowCursor)
        self.meant.emit(area or self._with_keyboard())
        self.update()

    def _area_at(self, point: QPointF) -> str:
        for frame in self._arranged.frames:
            place = place_at(frame.figure, frame.into((point.x(), point.y())), REACH / frame.scale)
            if place is not None and place.area in self._marks:
                return place.area
        return ""

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._name_width()
        for frame in arrange(self.width(), width).frames:
            paint_lines(painter, frame, self.palette())
            self._paint_places(painter, frame)
            named = {area: wrapped(self._short[area], width, self._advance) for area in self._chosen & set(self._marks)}
            paint_callouts(painter, callouts(frame, named, self.fontMetrics().lineSpacing()), width, self.palette())
        painter.end()

    def _paint_places(self, painter: QPainter, frame: Frame) -> None:
        for place in frame.figure.places:
            mark = self._marks.get(place.area)
            if mark is not None:
                state = State(mark.isChecked(), place.area == self._pointed_at, mark.hasFocus())
                paint_place(painter, place, frame, state, self.palette())

    def _advance(self, text: str) -> float:
        return self.fontMetrics().horizontalAdvance(text)
