"""Our own SVG icons, drawn in a colour role at the sharpness of the screen."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from botox_vetter.knowledge.folder import resource_folder

SHARPNESS = (1, 2, 3)  # device pixels per logical pixel that a pixmap is made for


@cache
def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """`name` is a file of resources/icons, `colour` #rrggbb; the same request gives the same icon."""
    drawing = (icon_folder() / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    made = QIcon()
    for ratio in SHARPNESS:
        made.addPixmap(_pixmap(drawing, size, ratio))
    return made


def icon_folder() -> Path:
    return resource_folder() / "icons"


def _pixmap(drawing: str, size: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
