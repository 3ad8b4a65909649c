"""The menu in which the columns of the table of clinics are chosen, moved and widened, by keyboard, too."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from botox_vetter.language import tr
from botox_vetter.ui.models.clinic_columns import NAME, column_words
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.pages.clinics.columns_kept import Columns, moved, with_shown, with_width

STEP = 24  # logical pixels, wider or narrower


class ColumnsMenu(QMenu):
    """For all columns, and for the one that was clicked or is chosen. Ticking one leaves the menu open."""

    def __init__(self, view: ClinicView, column: int) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        for one in view.columns.order:
            if one != NAME:
                self._add_tick(one)
        self.addSeparator()
        if column in view.columns.shown:
            self._add_wishes(column)
            self.addSeparator()
        self._add(tr("All as at first"), lambda: view.show_columns(Columns()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in keys or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True

    def _add_tick(self, column: int) -> None:
        action = self.addAction(column_words(column))
        action.setCheckable(True)
        action.setChecked(column in self._view.columns.shown)
        action.toggled.connect(lambda on: self._view.show_columns(with_shown(self._view.columns, column, on)))

    def _add_wishes(self, column: int) -> None:
        name, width = column_words(column), self._view.columnWidth(column)
        for words, change in (
            (tr("Move “{column}” to the left"), partial(moved, column=column, by=-1)),
            (tr("Move “{column}” to the right"), partial(moved, column=column, by=1)),
            (tr("“{column}” wider"), partial(with_width, column=column, width=width + STEP)),
            (tr("“{column}” narrower"), partial(with_width, column=column, width=max(width - STEP, 2 * STEP))),
        ):
            self._add(words.format(column=name), partial(self._change, change))

    def _change(self, change: Callable[[Columns], Columns]) -> None:
        self._view.show_columns(change(self._view.columns))

    def _add(self, words: str, wish: Callable[[], None]) -> None:
        self.addAction(words).triggered.connect(lambda: wish())
