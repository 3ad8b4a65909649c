"""Which library: a file that is there, or a new one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.saving import ask_where


def ask_library(parent: QWidget) -> str:
    """The path of one that is there; "": none was chosen."""
    path, _kind = QFileDialog.getOpenFileName(parent, tr("Open a library"), "", _kinds())
    return path


def ask_new_library(parent: QWidget) -> str:
    """A path where there is none yet."""
    path: Path | None = ask_where(parent, tr("Begin a new library"), tr("library") + ".bvlib", _kinds())
    return "" if path is None else str(path)


def _kinds() -> str:
    return tr("Libraries (*.bvlib);;All files (*)")
