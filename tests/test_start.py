"""start.py on machines that lack something. Nothing is installed here: what would be, is a stub of a few lines."""

import ast
import importlib.util
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import IO

import pytest

ROOT = Path(__file__).parents[1]
APT = "apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stubs are shell scripts")


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


start = load(ROOT / "start.py")


def parts(*names: str) -> list[tuple[str, ...]]:
    return [part for part in start.PARTS if part[0] in names]


def script(path: Path, lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose environment is ready; its Python is a stub that tells how it was called and ends with 7."""
    root = tmp_path / "a checkout"
    stub = script(
        tmp_path / "stub-python",
        '[ "$1" = -c ] && exit 0\n'
        'echo "in: $PWD"\necho "platform: $QT_QPA_PLATFORM"\necho "language: $LANGUAGE"\necho "path: $PYTHONPATH"\n'
        'printf "%s|" "$@"\nexit 7',
    )
    python = root / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.symlink_to(stub)
    shutil.copy(ROOT / "start.py", root)
    shutil.copy(ROOT / "pyproject.toml", root)
    assert Path(start.venv_python(str(root))) == python
    (root / ".venv/start.stamp").write_text(start.stamp(str(root), str(root), "test"))
    return root


def run_start(root: Path, *arguments: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PIP_FIND_LINKS"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, str(root / "start.py"), *arguments]
    return subprocess.run(command, cwd=cwd, env=kept | environ, capture_output=True, text=True, check=False)


# Which Python


def test_old_pythons_can_parse_it() -> None:
    source = (ROOT / "start.py").read_text()
    tree = ast.parse(source, feature_version=(3, 6))
    assert source.isascii()  # Python 2 wants no other signs
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.NamedExpr)]


@pytest.mark.parametrize(
    ("platform", "where"),
    [
        (
            "linux",
            "with your package manager (Debian, Ubuntu: sudo apt-get install python3.11 python3.11-venv)",
        ),
        ("darwin", "from python.org"),
        ("win32", "from the Microsoft Store or python.org"),
    ],
)
def test_a_python_that_is_too_old_is_told_in_plain_words(platform: str, where: str) -> None:
    said = start.python_needed((3, 8, 18), platform)
    assert said == (
        f"Botox Vetter needs Python 3.11 or newer; this is Python 3.8. Install a newer one {where} and start again."
    )


def test_an_old_python_without_a_newer_one_ends_with_that_sentence(tmp_path: Path) -> None:
    as_old = "import sys; sys.version_info = (3, 8, 18); sys.path.insert(0, sys.argv[1]); import start; start.main([])"
    ended = subprocess.run(
        [sys.executable, "-B", "-c", as_old, str(ROOT)],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("[start] Botox Vetter needs Python 3.11 or newer; this is Python 3.8.")
    assert len(ended.stderr.splitlines()) == 1


def test_an_old_python_goes_on_with_a_newer_one_and_hands_its_exit_status_on(tmp_path: Path) -> None:
    script(tmp_path / "shims/python3.12", "exit 127  # a version manager's name that stands for nothing")
    script(tmp_path / "bin/python3.12", '[ "$1" = -c ] && exit 0; shift; echo "newer: $*"; exit 5')
    as_old = (
        "import sys; sys.version_info = (3, 8, 18); sys.path.insert(0, sys.argv[1]); import start; "
        "start.main(['--', 'case', 'list'])"
    )
    ended = subprocess.run(
        [sys.executable, "-B", "-c", as_old, str(ROOT)],
        env={"PATH": f"{tmp_path}/shims:{tmp_path}/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (5, "newer: -- case list\n")


# Missing parts of the system


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", f"sudo apt-get update; sudo {APT} fonts-dejavu-core libgl1 libxcb-cursor0"),
        ("dnf", "sudo dnf install -y dejavu-sans-fonts libglvnd-glx xcb-util-cursor"),
        ("pacman", "sudo pacman -S --needed libglvnd ttf-dejavu xcb-util-cursor"),
        ("zypper", "sudo zypper install -y dejavu-fonts libGL1 libxcb-cursor0"),
    ],
)
def test_one_exact_line_installs_what_is_missing(manager: str, line: str) -> None:
    missing = parts("a font", "libGL.so.1", "libxcb-cursor.so.0")
    chosen = next(row for row in start.MANAGERS if row[0] == manager)
    assert start.install_line(missing, chosen, as_root=False) == line
    assert start.install_line(missing, chosen, as_root=True) == line.replace("sudo ", "")


def test_a_package_that_holds_two_missing_libraries_is_named_once() -> None:
    missing = parts("libxcb-shape.so.0", "libxcb-xkb.so.1")
    assert start.install_line(missing, start.MANAGERS[1], as_root=True) == "dnf install -y libxcb"


def test_what_is_needed_stops_the_start_and_the_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        start.supply(parts("libGL.so.1"), start.MANAGERS[1], False, [str(tmp_path)])
    assert stopped.value.code == (
        "[start] this system lacks libGL.so.1. Run this line once and start again:\n\n"
        "    sudo dnf install -y libglvnd-glx\n"
    )


def test_without_a_known_package_manager_the_missing_parts_are_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        start.supply(parts("libGL.so.1", "a font"), None, True, [str(tmp_path)])
    assert stopped.value.code == (
        "[start] this system lacks a font, libGL.so.1. Install what is missing and start again."
    )


@pytest.mark.parametrize("what", ["libcups.so.2", "pdftotext"])
def test_what_can_be_done_without_is_said_and_the_start_goes_on(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start.supply(parts(what), start.MANAGERS[2], False, [str(tmp_path)])
    assert f"this system lacks {what}. Run this line once" in capsys.readouterr().err


def test_a_library_a_program_and_a_module_that_are_not_here_are_noticed() -> None:
    assert not start.has("libof_no_use.so.3")
    assert not start.has("program-of-no-use")
    assert start.has("sh")
    assert start.has(start.VENV)


@pytest.mark.skipif(not start.has("libfontconfig.so.1"), reason="needs fontconfig")
def test_a_machine_without_fonts_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    ask = "import sys; sys.path.insert(0, sys.argv[1]); import start; sys.exit(start.has(start.FONT))"
    command = [sys.executable, "-B", "-c", ask, str(ROOT)]
    none = subprocess.run(command, env={"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}, check=False)
    assert none.returncode == 0
    assert start.has(start.FONT)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], {"qt", "printing", "xcb"}),
        (["--library", "mine.bvlib"], {"qt", "printing", "xcb"}),
        (["test"], {"qt", "tests of PDFs", "xcb"}),
        (["pictures", "OUT"], {"qt", "xcb"}),
        (["--", "case", "list"], set()),
        (["case", "list"], set()),
        (["--", "report", "Anna", "-o", "a.html"], set()),
        (["--", "read-page", "prices.pdf"], set()),
        (["--", "--library", "l", "report", "Anna", "-o", "A.PDF"], {"qt"}),
    ],
)
def test_only_what_paints_needs_qts_libraries(arguments: list[str], wanted: set[str]) -> None:
    assert start.wanted_parts(*start.asked_for(arguments), {"DISPLAY": ":0"}) == wanted


# The screen


@pytest.mark.parametrize(
    ("environ", "answers", "why"),
    [
        ({}, True, "there is no screen here (DISPLAY and WAYLAND_DISPLAY are not set)"),
        ({"DISPLAY": ":7"}, False, "the screen :7 does not answer or is not this user's"),
        ({"DISPLAY": ":7"}, True, None),
        ({"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}, False, None),
        ({"QT_QPA_PLATFORM": "vnc"}, False, None),
    ],
)
def test_without_a_screen_the_reason_and_the_ways_on_are_said(
    environ: dict[str, str], answers: bool, why: str | None
) -> None:
    said = start.no_screen(environ, lambda: answers)
    if why is None:
        assert said is None
    else:
        assert said.startswith(why + ". Start from a desktop, or run one command with:  python3 start.py -- COMMAND")


def test_no_window_is_tried_where_there_is_no_screen(checkout: Path, tmp_path: Path) -> None:
    ended = run_start(checkout, cwd=tmp_path)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "there is no screen here" in ended.stderr


# The environment


def test_a_checkout_that_cannot_be_written_to_leaves_the_environment_to_the_cache(tmp_path: Path) -> None:
    read_only = tmp_path / "file" / "checkout"  # root may write anywhere but under a file
    (tmp_path / "file").touch()
    places = start.homes(str(read_only), {"XDG_CACHE_HOME": str(tmp_path / "cache")})
    chosen = Path(start.writable(places))
    assert chosen.parent == tmp_path / "cache/botox_vetter"
    assert chosen.is_dir()
    assert start.writable([str(tmp_path), *places]) == str(tmp_path)


def test_with_no_place_to_write_both_places_are_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    places = [str(tmp_path / "file/one"), str(tmp_path / "file/two")]
    with pytest.raises(SystemExit, match=r"neither .*/file/one nor .*/file/two can be written to\. Set XDG_CACHE_HOME"):
        start.writable(places)


def test_an_environment_is_ready_until_something_it_is_made_from_changes(checkout: Path) -> None:
    root, stamp = str(checkout), checkout / ".venv/start.stamp"
    assert start.is_ready(root, root, True)
    assert start.is_ready(root, root, False), "made for the tests, it runs the program too"

    stamp.write_text(start.stamp(root, root, "window"))
    assert start.is_ready(root, root, False)
    assert not start.is_ready(root, root, True), "made for the program, it lacks pytest"

    moved = checkout.rename(checkout.with_name("moved"))
    assert not start.is_ready(str(moved), str(moved), False), "it would run the code of the old place"
    moved.rename(checkout)

    with (checkout / "pyproject.toml").open("a") as f:
        f.write("# a new dependency\n")
    assert not start.is_ready(root, root, False)


@pytest.mark.parametrize("damage", ["unfinished", "no python", "no stamp"])
def test_a_damaged_environment_is_not_ready(damage: str, checkout: Path) -> None:
    if damage == "unfinished":
        (checkout / ".venv/start.unfinished").touch()
    else:
        (checkout / ".venv" / {"no python": "bin/python", "no stamp": "start.stamp"}[damage]).unlink()
    assert not start.is_ready(str(checkout), str(checkout), False)


def test_a_half_made_environment_is_made_anew_and_a_failed_download_is_said(checkout: Path, tmp_path: Path) -> None:
    (checkout / ".venv/start.unfinished").touch()
    ended = run_start(checkout, "--", "case", "list", cwd=tmp_path, PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "making a private environment in" in ended.stderr
    assert "the Python packages could not be installed: " in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (checkout / ".venv/start.unfinished").exists(), "the next start must not trust it"
    assert (checkout / ".venv/pyvenv.cfg").exists(), "a real one took the place of the stub"


@pytest.mark.parametrize(
    ("output", "meaning"),
    [
        (
            "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<HTTPSConnection>: "
            "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')'\n"
            "ERROR: Could not find a version that satisfies the requirement hatchling>=1.27 (from versions: none)",
            "this computer seems to be offline. Connect it to the internet and start again.",
        ),
        (
            "Err:1 bookworm InRelease\n  Temporary failure resolving 'a.mirror'\nE: Unable to locate package libgl1",
            "this computer seems to be offline. Connect it to the internet and start again.",
        ),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "the disk is full. Make room (about 700 MB) and start again.",
        ),
        (
            "WARNING: Retrying after connection broken by 'ProxyError('Cannot connect to proxy.', "
            "NewConnectionError('Connection refused'))'",
            "the proxy does not answer. Check the proxy settings and start again.",
        ),
    ],
)
def test_known_troubles_of_pip_and_apt_are_said_in_plain_words(output: str, meaning: str) -> None:
    assert start.reason(output, ["pip"]) == meaning


def test_an_unknown_trouble_shows_its_last_lines_and_the_command() -> None:
    said = start.reason("\n".join(f"line {n}" for n in range(20)), ["pip", "install", "x"])
    assert "line 7" not in said
    assert "line 8\n" in said
    assert "    pip install x\n" in said


def test_the_persons_pip_keeps_its_sources_and_loses_what_leads_elsewhere() -> None:
    theirs = {"PIP_INDEX_URL": "their mirror", "PIP_TARGET": "/x", "PYTHONPATH": "/y", "PIP_USER": "1", "LANG": "de"}
    ours = start.own_environ(theirs)
    assert (ours["PIP_INDEX_URL"], ours["LANG"], ours["PIP_USER"]) == ("their mirror", "de", "0")
    assert not {"PIP_TARGET", "PYTHONPATH"} & set(ours)


# Two at once


Holder = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def hold_the_lock(tmp_path: Path) -> Iterator[Holder]:
    """Begins a start that says "in" when it has the lock, and lets go when its standard input ends."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import start\n"
        "with start.alone(sys.argv[2]): print('in', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-B", "-c", code, str(ROOT), str(tmp_path)]
    pipe = subprocess.PIPE
    with ExitStack() as holders:

        def hold() -> subprocess.Popen[str]:
            holder = holders.enter_context(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
            ends.callback(holder.kill)
            return holder

        with ExitStack() as ends:
            yield hold


def line_of(stream: IO[str] | None) -> str:
    assert stream
    assert select.select([stream], [], [], 10)[0], "nothing was said"
    return stream.readline()


@pytest.mark.parametrize("first_is", ["done", "killed"])
def test_of_two_starts_the_second_waits_says_so_and_goes_on_when_the_first_is(
    first_is: str, hold_the_lock: Holder
) -> None:
    first = hold_the_lock()
    assert line_of(first.stdout) == "in\n"
    second = hold_the_lock()
    assert line_of(second.stderr) == "[start] another start is setting up the program: waiting for it\n"

    if first_is == "killed":
        first.kill()
    else:
        first.communicate()
    assert line_of(second.stdout) == "in\n"


# What it becomes


def test_a_command_keeps_the_callers_folder_its_arguments_and_its_exit_status(checkout: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "else where"
    elsewhere.mkdir()
    ended = run_start(checkout, "--", "case", "show", "Anna B", cwd=elsewhere, PYTHONPATH="/not/ours", LANGUAGE="de")
    assert ended.returncode == 7
    assert ended.stdout == f"in: {elsewhere}\nplatform: \nlanguage: de\npath: \n-P|-m|botox_vetter|case|show|Anna B|"
    assert ended.stderr == ""


def test_tests_run_in_the_checkout_without_a_screen_and_pass_arguments_on(checkout: Path, tmp_path: Path) -> None:
    python = start.last_command("PYTHON", *start.asked_for(["test", "-k", "price or unit"]))
    assert python == ["PYTHON", "-m", "pytest", "-k", "price or unit"]
    on_all_cores = start.last_command("PYTHON", *start.asked_for(["test"]))
    assert on_all_cores == ["PYTHON", "-m", "pytest", "-n", "auto", "--dist", "worksteal"]

    script(tmp_path / "apt-get", "exit 100  # whatever this machine lacks is not installed by a test")
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    ended = run_start(checkout, "test", "-k", "price", cwd=tmp_path, PATH=path)
    assert ended.returncode == 7
    assert ended.stdout == f"in: {checkout}\nplatform: offscreen\nlanguage: en\npath: \n-m|pytest|-k|price|"


def test_pictures_are_written_where_the_caller_stands_and_need_no_screen(checkout: Path, tmp_path: Path) -> None:
    script(tmp_path / "apt-get", "exit 100  # whatever this machine lacks is not installed by a test")
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    ended = run_start(checkout, "pictures", "OUT", "--only", "plan", cwd=tmp_path, PATH=path)
    assert ended.returncode == 7
    start_of = f"in: {tmp_path}\nplatform: offscreen\nlanguage: en\npath: \n"
    assert ended.stdout == f"{start_of}-P|-m|tests.pictures|OUT|--only|plan|"


def test_help_needs_no_environment(tmp_path: Path) -> None:
    shutil.copy(ROOT / "start.py", tmp_path)
    ended = run_start(tmp_path, "--help", cwd=tmp_path)
    assert ended.returncode == 0
    assert "python3 start.py -- COMMAND" in ended.stdout
    assert [found.name for found in tmp_path.iterdir()] == ["start.py"]
