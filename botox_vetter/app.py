"""How is it put together? The one place where rooms are joined: no arguments, a window; a command, a terminal."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from botox_vetter.report.document import Document


LIBRARY = ".bvlib"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")  # without one of these Qt ends the whole process


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status. Without a command (only --library at most) the window opens."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    if not typed:
        return open_window(None)
    from botox_vetter.cli.arguments import read

    wish = read(typed)
    if wish.command is None:
        return open_window(wish.library, wish.file)
    from botox_vetter.cli.terminal import run

    return run(wish, write_pdf)


def write_pdf(document: "Document", path: Path, paper: str = "A4", is_grey: bool = False) -> None:
    """Paints a document without a screen; Qt is started only now."""
    from PySide6.QtGui import QGuiApplication

    from botox_vetter.paper.pdf import write_pdf as paint

    app = QGuiApplication.instance() or QGuiApplication(["botox-vetter", "-platform", "offscreen"])
    paint(document, path, paper, is_grey)
    del app


def open_window(library: str | None, file: Path | None = None) -> int:
    """Runs the window until it is closed; one that is open already is shown, and that is all.

    library   a path or URL instead of the usual place
    file      to be shown in the window; that of a library goes before `library`
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        print(tr("There is no screen here: start from a desktop, or give a command (--help)."), file=sys.stderr)
        return 1
    gc.disable()  # what a start brings in is no garbage; Jobs let it be looked for again
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from botox_vetter.actions.library import default_library_address
    from botox_vetter.actions.settings import load_settings, settings_file
    from botox_vetter.ui.crash import hook
    from botox_vetter.ui.one_window import hand_over
    from botox_vetter.ui.session import Session
    from botox_vetter.ui.warm_up import WarmUp

    if file is not None and file.suffix.lower() == LIBRARY:
        library, file = str(file), None
    app = QApplication(["botox-vetter"])
    if hand_over(library or load_settings(settings_file()).library or default_library_address(), file):
        return 0
    name_application(app)
    hook()
    session = Session(app, settings_file(), library, file=file)
    WarmUp(session.window)
    for shown in (session.librarian.ready, session.desk.opened):
        shown.connect(gc.freeze, Qt.ConnectionType.SingleShotConnection)  # what is there by then
    session.start()
    status = app.exec()
    session.close()
    return status


def name_application(app: "QApplication") -> None:
    from PySide6.QtGui import QIcon

    from botox_vetter.ui.icons import icon_folder

    app.setApplicationName("botox-vetter")
    app.setApplicationDisplayName("Botox Vetter")
    app.setDesktopFileName("botox-vetter")
    app.setWindowIcon(QIcon(str(icon_folder() / "botox_vetter.svg")))
