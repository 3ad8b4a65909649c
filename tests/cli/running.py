"""The program as it is run from a terminal: a process of its own, without a screen."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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
    from botox_vetter.store.library import Library

    path = folder / "library.bvlib"
    with Library(str(path)) as library:
        keep(library, harbour_case())
        keep(library, CaseFile(replace(harbour_case().case, id="hartlepool", name="Hartlepool")))
    return path
