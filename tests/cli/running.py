"""The program as it is run from a terminal: a process of its own, without a screen."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from botox_vetter.actions.settings import Settings, save_settings
from botox_vetter.store.library import Library
from tests.cases import harbour_case, keep

SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str


def run(*arguments: str | Path, cwd: Path | None = None, **environ: str) -> Ended:
    """`python -m botox_vetter ARGUMENTS`; there is no screen, and `environ` is added."""
    own = {name: value for name, value in os.environ.items() if name not in SCREEN} | environ
    command = [sys.executable, "-m", "botox_vetter", *map(str, arguments)]
    root = Path(__file__).resolve().parent.parent.parent
    own["PYTHONPATH"] = str(root)
    done = subprocess.run(command, cwd=cwd or root, env=own, capture_output=True, timeout=60, check=False)
    return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def library_with_harbour(folder: Path) -> Path:
    """A library with the harbour case and another one, "Hartlepool"."""
    from dataclasses import replace

    from botox_vetter.domain.cases import CaseFile

    path = folder / "library.bvlib"
    with Library(str(path)) as library:
        keep(library, harbour_case())
        keep(library, CaseFile(replace(harbour_case().case, id="hartlepool", name="Hartlepool")))
    return path


def at(folder: Path, settings: Settings) -> Callable[..., Ended]:
    """Runs a command as somebody who has set this, whose folders and library lie there."""
    save_settings(folder / "botox-vetter" / "settings.json", settings)
    library = str(folder / "library.bvlib")
    Library(library).close()
    home = str(folder)
    return lambda *words: run(*words, "--library", library, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
