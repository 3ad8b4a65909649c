"""The wheel carries the resources and both commands, and works outside the checkout."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.nightly


def run(*command: str | Path, cwd: Path) -> str:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    ended = subprocess.run([*map(str, command)], cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def files_in(folder: Path) -> set[str]:
    ours = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in ours}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy, out = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("dist")
    for name in ("botox_vetter", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, copy)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, copy, cwd=copy)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment that holds the wheel; what it depends on is borrowed from ours."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    run(sys.executable, "-m", "venv", venv, cwd=venv.parent)
    python = venv / SCRIPTS / "python"
    run(python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=venv.parent)
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=venv.parent).strip()
    # a folder named in a .pth file is searched last, and its own .pth files (our editable checkout) are not read
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_it_carries_the_code_the_templates_and_the_resources(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        inside = set(opened.namelist())
    assert {f"botox_vetter/{name}" for name in files_in(ROOT / "botox_vetter")} <= inside
    resources = {f"botox_vetter/resources/{name}" for name in files_in(ROOT / "resources")}
    assert resources
    assert resources <= inside
    assert not [name for name in inside if name.startswith(("tests/", "resources/"))]


def test_it_offers_a_command_and_a_window(wheel: Path) -> None:
    entries = ConfigParser()
    with zipfile.ZipFile(wheel) as opened:
        (name,) = [name for name in opened.namelist() if name.endswith(".dist-info/entry_points.txt")]
        entries.read_string(opened.read(name).decode())
    assert dict(entries["console_scripts"]) == {"botox-vetter": "botox_vetter.__main__:main"}
    assert dict(entries["gui_scripts"]) == {"botox-vetter-window": "botox_vetter.__main__:main"}


def test_installed_it_runs_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = "import botox_vetter; print(botox_vetter.__file__)"
    place = Path(run(installed / "python", "-c", code, cwd=tmp_path).strip())
    assert installed.parent in place.parents, "the code of the checkout would prove nothing"

    assert "usage: botox-vetter" in run(installed / "botox-vetter", "--help", cwd=tmp_path)
    assert "usage: botox-vetter" in run(installed / "python", "-m", "botox_vetter", "--help", cwd=tmp_path)
    listed = run(installed / "botox-vetter", "case", "list", "--json", "--library", "new.bvlib", cwd=tmp_path)
    assert json.loads(listed) == []
    assert (installed / "botox-vetter-window").exists()


def test_installed_it_reads_its_own_resources(installed: Path, tmp_path: Path) -> None:
    code = (
        "from botox_vetter.actions.rules import load_rulebook; load_rulebook(); "
        "from botox_vetter.knowledge.folder import resource_folder; print(resource_folder())"
    )
    found = Path(run(installed / "python", "-c", code, cwd=tmp_path).strip())
    assert installed.parent.resolve() in found.parents
