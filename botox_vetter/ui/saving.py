"""Where a file shall be saved, and what it may be called."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from botox_vetter.language import tr

LONGEST_NAME = 80


def ask_where(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Asks with the system's own window; None: left again. A name typed without an ending gets that of `name`."""
    dialog = QFileDialog(
        parent, title, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    try:
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    finally:
        dialog.deleteLater()


def safe_name(name: str) -> str:
    """A case's name as a file name that every system takes."""
    kept = "".join(c if c.isalnum() or c in " -_" else "_" for c in name).strip()
    return kept[:LONGEST_NAME].strip() or tr("case")
