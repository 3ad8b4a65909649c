"""The data is found in a checkout and in an installed package."""

import shutil
import subprocess
import sys
from pathlib import Path

from botox_vetter.knowledge.folder import resource_folder

CHECKOUT = Path(__file__).resolve().parents[2]


def test_in_a_checkout_the_data_lies_beside_the_package() -> None:
    assert resource_folder() == CHECKOUT / "resources"


def test_when_installed_the_data_lies_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "botox_vetter"
    for room in ("domain", "knowledge"):
        shutil.copytree(CHECKOUT / "botox_vetter" / room, package / room)
    shutil.copy(CHECKOUT / "botox_vetter" / "__init__.py", package)
    shutil.copytree(CHECKOUT / "resources", package / "resources")
    asks = (
        "from botox_vetter.knowledge.folder import resource_folder;"
        "from botox_vetter.knowledge.rulebook import load_rulebook;"
        "print(resource_folder(), len(load_rulebook().criteria))"
    )

    answer = subprocess.run([sys.executable, "-c", asks], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert answer.stdout.split() == [str(package / "resources"), "60"]
