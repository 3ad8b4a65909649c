"""A fault of ours: logged whole, shown in plain words with the place of the log, and the window stays if it can."""

import logging
import sys
import traceback
from types import TracebackType

log = logging.getLogger("botox_vetter")


def hook() -> None:
    """From now on an error that nobody caught is logged to a file and said in a window."""
    sys.excepthook = _said


def log_file() -> str:
    """Where the log of faults lies; made when first needed."""
    from platformdirs import user_log_path

    folder = user_log_path("botox-vetter", appauthor=False, ensure_exists=True)
    return str(folder / "faults.log")


def _said(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    text = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(text)
    if not issubclass(kind, Exception):
        return
    place = _logged(text)
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is not None:
        _show(text, place)


def _logged(text: str) -> str:
    try:
        if not log.handlers:
            log.addHandler(logging.FileHandler(log_file(), encoding="utf-8"))
        log.error(text)
    except OSError:
        return ""  # the disk may be what failed; the window still says what happened
    return log_file()


def _show(text: str, place: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    from botox_vetter.language import tr

    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(tr("Botox Vetter"))
    box.setText(tr("Something went wrong in this program. What you had entered and left is kept."))
    box.setInformativeText(
        tr("The details are in {file}. Please send them with a word about what you were doing.").format(file=place)
        if place
        else tr("The details can be copied from below. Please send them with a word about what you were doing.")
    )
    box.setDetailedText(text)
    box.exec()
