"""The style sheet: only what a palette cannot say."""

from collections.abc import Mapping

from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.roles import Roles


def style_sheet(r: Roles, marks: Mapping[str, str], points: float) -> str:
    """marks: the files of tick, dot and arrow. points: of plain text."""
    sizes = "".join(f'QLabel[scale="{scale}"] {{ font-size: {points * scale:.2f}pt; }}' for scale in m.SCALES)
    pad = m.FIELD_PADDING
    off = "dashed" if r.muted == r.text else "solid"  # where no quieter colour says that it cannot be pressed
    return f"""
    {sizes}
    QLabel[strong="true"] {{ font-weight: bold; }}
    QWidget#rail {{ background: {r.rail}; }}
    QWidget#rail QPushButton {{ color: {r.rail_text}; background: transparent; border: 2px solid transparent;
        border-radius: {m.RADIUS}px; padding: 8px 2px; }}
    QWidget#rail QPushButton:hover {{ background: {r.rail_chosen}; }}
    QWidget#rail QPushButton:checked {{ background: {r.rail_chosen}; }}
    QWidget#rail QPushButton:focus {{ border-color: {r.rail_text}; }}
    QFrame[card="true"] {{ background: {r.panel}; border: 1px solid {r.line}; border-radius: {m.RADIUS}px; }}
    QFrame[floating="true"] {{ background: {r.window}; border: 1px solid {r.muted}; }}
    QFrame[rule="true"] {{ background: {r.line}; border: none; max-height: 1px; }}
    QLabel[role="muted"] {{ color: {r.muted}; }}
    QLabel[role="good"] {{ color: {r.good}; }}
    QLabel[role="warn"] {{ color: {r.warn}; }}
    QLabel[role="bad"] {{ color: {r.bad}; }}
    QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar {{ outline: none; }}
    QPushButton {{ color: {r.text}; background: {r.window}; border: 1px solid {r.edge};
        border-radius: {m.RADIUS}px; padding: {pad}px 14px; }}
    QPushButton:hover {{ background: {r.selection}; }}
    QPushButton:pressed {{ background: {r.selection}; border-color: {r.accent}; }}
    QPushButton:disabled {{ color: {r.muted}; border-color: {r.line}; border-style: {off}; }}
    QPushButton:focus {{ border: 2px solid {r.focus}; padding: {pad - 1}px 13px; }}
    QPushButton[leading="true"] {{ background: {r.accent}; color: {r.on_accent}; border-color: {r.accent};
        font-weight: 600; }}
    QPushButton[leading="true"]:hover {{ border-color: {r.text}; }}
    QPushButton[leading="true"]:disabled {{ background: {r.panel}; color: {r.muted}; border-color: {r.line}; }}
    QPushButton[signed="true"] {{ padding: {pad - 1}px 14px; }}
    QPushButton[signed="true"]:focus {{ border: 2px solid {r.focus}; padding: {pad - 2}px 13px; }}
    QPushButton[leading="true"]:focus {{ border: 2px solid {r.text}; }}
    QPushButton[compact="true"] {{ padding: 3px 8px; }}
    QPushButton[compact="true"]:focus {{ border: 2px solid {r.focus}; padding: 2px 7px; }}
    QPushButton[compact="true"]:checked {{ background: {r.selection}; border-color: {r.accent}; font-weight: 600; }}
    QPushButton::menu-indicator {{ image: url("{marks["arrow"]}"); width: 14px; height: 14px;
        subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }}
    QPushButton[chip="true"] {{ border-radius: {m.CHIP_RADIUS}px; padding: 5px 10px; }}
    QPushButton[chip="true"]:focus {{ border: 2px solid {r.focus}; padding: 4px 9px; }}
    QPushButton[chip="true"]:checked {{ background: {r.selection}; border-color: {r.accent}; font-weight: 600; }}
    QLineEdit, QPlainTextEdit, QComboBox {{ background: {r.field}; color: {r.text};
        border: 1px solid {r.edge}; border-radius: {m.FIELD_RADIUS}px; padding: {pad - 1}px 7px;
        selection-background-color: {r.accent}; selection-color: {r.on_accent}; }}
    QLineEdit, QPlainTextEdit {{ placeholder-text-color: {r.muted}; }}
    QComboBox {{ padding: {pad - 2}px 7px; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {r.focus}; padding: {pad - 2}px 6px; }}
    QComboBox:focus {{ border: 2px solid {r.focus}; padding: {pad - 3}px 6px; }}
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
    QLineEdit[wrong="true"] {{ border: 2px solid {r.bad}; padding: {pad - 2}px 6px; }}
    QAbstractItemView {{ background: {r.field}; color: {r.text}; alternate-background-color: {r.panel};
        selection-background-color: {r.selection}; selection-color: {r.text}; }}
    QTableView, QTreeView, QListView {{ border: 1px solid {r.line}; border-radius: {m.RADIUS}px;
        gridline-color: {r.line}; }}
    QListView[ticks="true"]::item {{ padding: 4px 6px; color: {r.text}; }}
    QListView[ticks="true"]::item:selected {{ background: {r.selection}; }}
    QTableView:focus, QTreeView:focus, QListView:focus {{ border: 1px solid {r.focus}; }}
    QAbstractScrollArea[pages="true"] {{ background: {r.panel}; border: 2px solid {r.panel};
        border-radius: {m.RADIUS}px; }}
    QAbstractScrollArea[pages="true"]:focus {{ border-color: {r.focus}; }}
    QAbstractScrollArea[read="true"] {{ background: transparent; border: 2px solid transparent;
        border-radius: {m.RADIUS}px; }}
    QAbstractScrollArea[read="true"]:focus {{ border-color: {r.focus}; }}
    QHeaderView::section {{ background: {r.panel}; color: {r.muted}; border: none; border-bottom: 1px solid {r.line};
        padding: 7px 8px; font-weight: 600; }}
    QHeaderView {{ background: transparent; }}
    QHeaderView::section:horizontal:first, QHeaderView::section:horizontal:only-one {{
        border-top-left-radius: {m.RADIUS - 1}px; }}
    QHeaderView::section:horizontal:last, QHeaderView::section:horizontal:only-one {{
        border-top-right-radius: {m.RADIUS - 1}px; }}
    QTableCornerButton::section {{ background: {r.panel}; border: none; border-bottom: 1px solid {r.line}; }}
    QScrollBar {{ background: {r.window}; }}
    QFrame[card="true"] QScrollBar {{ background: {r.panel}; }}
    QScrollBar:vertical {{ width: 14px; }}
    QScrollBar:horizontal {{ height: 14px; }}
    QScrollBar::handle {{ background: {r.edge}; border-radius: 4px; margin: 3px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {r.accent}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QAbstractScrollArea::corner {{ background: {r.window}; border: none; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {r.line}; }}
    QTabBar::tab {{ color: {r.muted}; background: transparent; padding: 8px {m.TAB_SIDE}px;
        border: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {r.accent}; font-weight: 600; border-bottom: 2px solid {r.accent}; }}
    QTabBar::tab:focus {{ border: 2px solid {r.focus}; }}
    QTabBar::tear {{ width: 0; }}
    QTabBar QToolButton {{ background: {r.window}; border: 1px solid {r.line}; border-radius: {m.FIELD_RADIUS}px; }}
    QProgressBar {{ background: {r.line}; border: none; border-radius: 4px; max-height: 8px; }}
    QProgressBar::chunk {{ background: {r.accent}; border-radius: 4px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {r.edge}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ height: 4px; background: {r.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 12px; margin: -6px 0; background: {r.window}; border: 2px solid {r.accent};
        border-radius: 8px; }}
    QSlider::handle:horizontal:hover {{ background: {r.selection}; }}
    QSlider::handle:horizontal:focus {{ background: {r.accent}; border-color: {r.text}; }}
    QStatusBar {{ border-top: 1px solid {r.line}; color: {r.muted}; }}
    QStatusBar QPushButton {{ padding: 2px 10px; }}
    QStatusBar QPushButton:focus {{ padding: 1px 9px; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle:horizontal {{ width: {m.HANDLE}px; background: {_line_in_the_middle(r.line, "x2")}; }}
    QSplitter::handle:vertical {{ height: {m.HANDLE}px; background: {_line_in_the_middle(r.line, "y2")}; }}
    QSplitter::handle:horizontal:hover {{ background: {_line_in_the_middle(r.accent, "x2")}; }}
    QSplitter::handle:vertical:hover {{ background: {_line_in_the_middle(r.accent, "y2")}; }}
    QToolTip {{ color: {r.text}; background: {r.panel}; border: 1px solid {r.edge}; padding: 4px; }}
    """


def _line_in_the_middle(colour: str, across: str) -> str:
    """One pixel of a handle, which the style would fill; across: "x2" or "y2"."""
    before, after = (m.HANDLE - 1) / 2 / m.HANDLE, (m.HANDLE + 1) / 2 / m.HANDLE
    stops = ((0, "transparent"), (before, "transparent"), (before + 0.01, colour), (after - 0.01, colour))
    all_stops = (*stops, (after, "transparent"), (1, "transparent"))
    ends = " ".join(f"{name}: {int(name == across)}," for name in ("x1", "y1", "x2", "y2"))
    return f"qlineargradient({ends} {', '.join(f'stop: {at:.3f} {what}' for at, what in all_stops)})"
