"""The colours and the size of text in force: those that were chosen, or those of the system, which may change while
the program runs."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from botox_vetter.ui.theme.marks import write_marks
from botox_vetter.ui.theme.palette import palette
from botox_vetter.ui.theme.roles import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Roles
from botox_vetter.ui.theme.sheet import style_sheet

Choice = Literal["system", "light", "dark", "contrast"]


class Look(QObject):
    """`changed` comes after the application has the new colours; icons and charts then draw anew."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system", text_percent: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = choice
        self._own_points = QFontInfo(app.font()).pointSizeF()
        self._text_percent = text_percent
        self._marks = QTemporaryDir()
        self._window: QWidget | None = None
        self.roles: Roles = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        if hasattr(app.styleHints(), "accessibility"):  # from Qt 6.10 on
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def choice(self) -> Choice:
        return self._choice

    def dress(self, window: QWidget) -> None:
        """The sheet is that window's from now on, and that of all in it; the look ends with the window.

        The application's own would be taken up by each widget as soon as it is made, and once more by every box that it
        is put into: a page took four times as long to make. When another look is chosen the application would polish
        every widget once for each of its parents.
        """
        window.setStyleSheet(self._app.styleSheet())
        self._app.setStyleSheet("")
        self._window = window
        window.destroyed.connect(self.deleteLater)

    def choose(self, choice: Choice, text_percent: int = 100) -> None:
        """text_percent: of the size that the system has."""
        self._choice, self._text_percent = choice, text_percent
        self._follow()

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self.roles, role))

    def _follow(self) -> None:
        is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.roles = roles_for(self._choice, is_dark, _wants_contrast(self._app))
        self._app.setPalette(palette(self.roles))
        font = self._app.font()
        font.setPointSizeF(self._own_points * self._text_percent / 100)
        self._app.setFont(font)
        sheet = style_sheet(self.roles, write_marks(self.roles, Path(self._marks.path())), font.pointSizeF())
        if self._window is None:
            self._app.setStyleSheet(sheet)
        else:
            self._window.setFont(font)
            self._window.setStyleSheet(sheet)
        self.changed.emit()


def roles_for(choice: Choice, is_dark: bool, wants_contrast: bool) -> Roles:
    """is_dark, wants_contrast: what the system is set to."""
    match choice:
        case "light":
            return LIGHT
        case "dark":
            return DARK
        case "contrast":
            return CONTRAST_DARK
        case "system" if wants_contrast:
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def _wants_contrast(app: QApplication) -> bool:
    """Is the system set to high contrast? False where Qt cannot tell (before 6.10)."""
    hints = app.styleHints()
    return hasattr(hints, "accessibility") and (
        hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    )
