"""Turns colour roles and the size of text into a palette and a style sheet, both at once while running; follows the
system between light and dark."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.marks import write_marks
from botox_vetter.ui.theme.roles import DARK, HIGH_CONTRAST, LIGHT, Roles

Choice = Literal["system", "light", "dark", "contrast"]


class Look(QObject):
    """The colours in force. `changed` comes after the application has them; icons and charts then draw anew."""

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
        self._follow()

    @property
    def choice(self) -> Choice:
        return self._choice

    def dress(self, window: QWidget) -> None:
        """What changes from now on is for that window alone, and for all in it.

        The application would polish every widget once for each of its parents, which takes two seconds where all pages
        are made. The empty sheet makes the window's own style now, and no other one later: Python may take what is
        made later for something that lay at its address before.
        """
        window.setStyleSheet("/* the application's, so far */")
        self._window = window

    def choose(self, choice: Choice, text_percent: int = 100) -> None:
        """text_percent: of the size that the system has."""
        self._choice, self._text_percent = choice, text_percent
        self._follow()

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self.roles, role))

    def _follow(self) -> None:
        self.roles = _roles(self._choice, self._app.styleHints().colorScheme())
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


def _roles(choice: Choice, system: Qt.ColorScheme) -> Roles:
    if choice == "contrast":
        return HIGH_CONTRAST
    if choice == "system":
        return DARK if system is Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def palette(roles: Roles) -> QPalette:
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, roles.window),
        (QPalette.ColorRole.WindowText, roles.text),
        (QPalette.ColorRole.Base, roles.field),
        (QPalette.ColorRole.AlternateBase, roles.panel),
        (QPalette.ColorRole.Text, roles.text),
        (QPalette.ColorRole.Button, roles.panel),
        (QPalette.ColorRole.ButtonText, roles.text),
        (QPalette.ColorRole.BrightText, roles.bad),
        (QPalette.ColorRole.ToolTipBase, roles.panel),
        (QPalette.ColorRole.ToolTipText, roles.text),
        (QPalette.ColorRole.PlaceholderText, roles.muted),
        (QPalette.ColorRole.Highlight, roles.selection),
        (QPalette.ColorRole.HighlightedText, roles.text),
        (QPalette.ColorRole.Link, roles.accent),
        (QPalette.ColorRole.LinkVisited, roles.accent),
        (QPalette.ColorRole.Light, roles.panel),
        (QPalette.ColorRole.Midlight, roles.line),
        (QPalette.ColorRole.Mid, roles.line),
        (QPalette.ColorRole.Dark, roles.edge),
        (QPalette.ColorRole.Accent, roles.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.muted))
    return made


def style_sheet(r: Roles, marks: Mapping[str, str], points: float) -> str:
    """Only what a palette cannot say. marks: the files of tick, dot and arrow. points: of plain text."""
    sizes = "".join(f'QLabel[scale="{scale}"] {{ font-size: {points * scale:.2f}pt; }}' for scale in m.SCALES)
    return f"""
    {sizes}
    QLabel[strong="true"] {{ font-weight: bold; }}
    QWidget#rail {{ background: {r.rail}; }}
    QWidget#rail QToolButton {{ color: {r.rail_text}; background: transparent; border: 2px solid transparent;
        border-radius: {m.RADIUS}px; padding: 8px 2px; }}
    QWidget#rail QToolButton:hover {{ background: {r.rail_chosen}; }}
    QWidget#rail QToolButton:checked {{ background: {r.rail_chosen}; font-weight: 600; }}
    QWidget#rail QToolButton:focus {{ border-color: {r.rail_text}; }}
    QFrame[card="true"] {{ background: {r.panel}; border: 1px solid {r.line}; border-radius: {m.RADIUS}px; }}
    QFrame[floating="true"] {{ background: {r.window}; border: 1px solid {r.muted}; }}
    QFrame[rule="true"] {{ background: {r.line}; border: none; max-height: 1px; }}
    QLabel[role="muted"] {{ color: {r.muted}; }}
    QLabel[role="good"] {{ color: {r.good}; }}
    QLabel[role="warn"] {{ color: {r.warn}; }}
    QLabel[role="bad"] {{ color: {r.bad}; }}
    QPushButton {{ color: {r.text}; background: {r.window}; border: 1px solid {r.edge};
        border-radius: {m.RADIUS}px; padding: 6px 14px; }}
    QPushButton:hover {{ background: {r.selection}; }}
    QPushButton:pressed {{ background: {r.line}; }}
    QPushButton:disabled {{ color: {r.muted}; border-color: {r.line}; }}
    QPushButton:focus {{ border: 2px solid {r.focus}; padding: 5px 13px; }}
    QPushButton[leading="true"] {{ background: {r.accent}; color: {r.on_accent}; border-color: {r.accent};
        font-weight: 600; }}
    QPushButton[leading="true"]:disabled {{ background: {r.line}; color: {r.muted}; border-color: {r.line}; }}
    QPushButton[leading="true"]:focus {{ border: 2px solid {r.text}; }}
    QPushButton[chip="true"] {{ border-radius: 12px; padding: 5px 10px; }}
    QPushButton[chip="true"]:focus {{ border: 2px solid {r.focus}; padding: 4px 9px; }}
    QPushButton[chip="true"]:checked {{ background: {r.selection}; border-color: {r.accent}; font-weight: 600; }}
    QLineEdit, QPlainTextEdit, QComboBox {{ background: {r.field}; color: {r.text};
        border: 1px solid {r.edge}; border-radius: 4px; padding: 5px 7px; selection-background-color: {r.accent};
        selection-color: {r.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {r.focus}; padding: 4px 6px; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {r.muted}; background: {r.panel};
        border-color: {r.line}; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{marks["arrow"]}"); width: 14px; height: 14px; }}
    QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {r.focus}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {r.edge};
        background: {r.field}; }}
    QCheckBox::indicator {{ border-radius: 3px; }}
    QListView::indicator {{ width: 14px; height: 14px; border: 1px solid {r.edge}; border-radius: 3px;
        background: {r.field}; }}
    QListView::indicator:checked {{ background: {r.accent}; border-color: {r.accent}; image: url("{marks["tick"]}"); }}
    QRadioButton::indicator {{ border-radius: 9px; }}
    QCheckBox::indicator:checked {{ background: {r.accent}; border-color: {r.accent}; image: url("{marks["tick"]}"); }}
    QRadioButton::indicator:checked {{ background: {r.accent}; border-color: {r.accent};
        image: url("{marks["dot"]}"); }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {r.line}; }}
    QLineEdit[wrong="true"] {{ border: 2px solid {r.bad}; padding: 4px 6px; }}
    QAbstractItemView {{ background: {r.field}; color: {r.text}; alternate-background-color: {r.panel};
        selection-background-color: {r.selection}; selection-color: {r.text}; }}
    QTableView, QTreeView, QListView {{ border: 1px solid {r.line}; border-radius: {m.RADIUS}px;
        gridline-color: {r.line}; }}
    QListWidget::item {{ padding: 5px 6px; color: {r.text}; }}
    QListWidget::item:selected {{ background: {r.selection}; }}
    QTableView:focus, QTreeView:focus, QListView:focus {{ border: 1px solid {r.focus}; }}
    QHeaderView::section {{ background: {r.panel}; color: {r.muted}; border: none; border-bottom: 1px solid {r.line};
        padding: 7px 8px; font-weight: 600; }}
    QTableCornerButton::section {{ background: {r.panel}; border: none; border-bottom: 1px solid {r.line}; }}
    QScrollBar {{ background: {r.window}; }}
    QScrollBar:vertical {{ width: 14px; }}
    QScrollBar:horizontal {{ height: 14px; }}
    QScrollBar::handle {{ background: {r.edge}; border-radius: 4px; margin: 3px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {r.accent}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {r.line}; }}
    QTabBar::tab {{ color: {r.muted}; background: transparent; padding: 8px {m.TAB_SIDE}px;
        border: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {r.accent}; font-weight: 600; border-bottom: 2px solid {r.accent}; }}
    QTabBar::tab:focus {{ border: 2px solid {r.focus}; }}
    QStatusBar {{ border-top: 1px solid {r.line}; color: {r.muted}; }}
    QStatusBar QPushButton {{ padding: 2px 10px; }}
    QStatusBar QPushButton:focus {{ padding: 1px 9px; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {r.line}; }}
    QToolTip {{ color: {r.text}; background: {r.panel}; border: 1px solid {r.edge}; padding: 4px; }}
    """
