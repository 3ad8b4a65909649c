"""A fault of ours: logged whole, shown in plain words with the place of the log, and the window stays if it can."""

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

log = logging.getLogger("botox_vetter")


def hook() -> None:
    """From now on an error that nobody caught is logged to a file and said in a window."""
    sys.excepthook = Crash(log_file, show_fault)


def log_place() -> Path:
    """Where the log of faults lies, or would."""
    from platformdirs import user_log_path

    return user_log_path("botox-vetter", appauthor=False) / "faults.log"


def log_file() -> Path:
    """The same, its folder made when first needed."""
    place = log_place()
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


class Crash:
    """What Python calls with an error that nobody caught. `show(text, place)`; place "": the log could not be written.

    While one fault is shown, further ones are only logged: a fault in painting would come again with every window.
    """

    def __init__(self, place: Callable[[], Path], show: Callable[[str, str], None]) -> None:
        self._place, self._show = place, show
        self._is_showing = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        if not issubclass(kind, Exception):
            return
        place = self._logged(text)
        if self._is_showing:
            return
        self._is_showing = True
        try:
            self._show(text, place)
        finally:
            self._is_showing = False

    def _logged(self, text: str) -> str:
        try:
            place = self._place()
            handler = logging.FileHandler(place, encoding="utf-8")
        except OSError:
            return ""  # the disk may be what failed; the window still says what happened
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        log.addHandler(handler)
        log.error(text)
        log.removeHandler(handler)
        handler.close()
        return str(place)


def show_fault(text: str, place: str) -> None:
    """Waits until the person has closed it. Does nothing where there is no window yet."""
    from PySide6.QtWidgets import QApplication, QMessageBox

    from botox_vetter.language import tr

    if QApplication.instance() is None:
        return
    box = QMessageBox(QApplication.activeWindow())
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
