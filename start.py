#!/usr/bin/env python3
"""Sets up this checkout and starts Botox Vetter.

python3 start.py                 opens the window (Windows: py start.py)
python3 start.py -- COMMAND ...  runs one command: no screen needed; your folder, its exit status
python3 start.py test [ARGS]     runs the tests; ARGS go to pytest
python3 start.py pictures OUT    makes pictures of every screen; --only WORD: of those with it in their names
"""
# Standard library only. Old Pythons can parse this file, so that it can say which Python is needed: no f-strings here.
import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from os.path import abspath, dirname, exists, expanduser, join, realpath

try:
    import fcntl
except ImportError:  # Windows
    import msvcrt
    fcntl = None

ROOT = dirname(abspath(__file__))
APP = "botox_vetter"
OLDEST_PYTHON = (3, 11)
NEW_ENOUGH = "import sys; sys.exit(sys.version_info[:2] < %r)" % (OLDEST_PYTHON,)
FREE_MB = 700  # the environment with the tests' packages takes 430 MB, pip's unpacking the rest
LOCK = ".start.lock"
EVERY_TEST = ["-n", "auto", "--dist", "worksteal"]  # on all cores; with ARGS in one process, whose output is seen
STAMP, UNFINISHED = join(".venv", "start.stamp"), join(".venv", "start.unfinished")
FONT, VENV = "a font", "Python's venv module"
PARTS = [  # what, its package for apt, dnf, pacman and zypper, what needs it; of libraries those PySide6 does not bring
    (VENV, "python%d.%d-venv" % sys.version_info[:2], "python3", "python", "python3", "set-up"),
    (FONT, "fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts", "qt"),
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0", "qt"),
    ("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libGL1", "qt"),
    ("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libEGL1", "qt"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0", "qt"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3", "qt"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1", "qt"),
    ("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1", "qt"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5", "qt"),
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0", "xcb"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4", "xcb"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1", "xcb"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0", "xcb"),
    ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1", "xcb"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0",
     "xcb"),
    ("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0", "wayland"),
    ("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland", "libwayland-egl1", "wayland"),
    ("libcups.so.2", "libcups2", "cups-libs", "libcups", "libcups2", "printing"),
    ("pdftotext", "poppler-utils", "poppler-utils", "poppler", "poppler-tools", "tests of PDFs"),
]
OPTIONAL = {"printing", "tests of PDFs"}  # the rest works without
MANAGERS = [  # program, its column in PARTS, what installs packages; a new machine knows none before its update
    ("apt-get", 1, "apt-get update; apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300"),
    ("dnf", 2, "dnf install -y"),
    ("pacman", 3, "pacman -S --needed"),
    ("zypper", 4, "zypper install -y"),
]
TROUBLES = [  # what it means, signs of it in what pip and apt write
    ("the disk is full. Make room (about %d MB) and start again." % FREE_MB, ["No space left on device", "[Errno 28]"]),
    ("the proxy does not answer. Check the proxy settings and start again.", ["ProxyError"]),
    ("this computer seems to be offline. Connect it to the internet and start again.",
     ["NewConnectionError", "ConnectTimeoutError", "Temporary failure resolving", "Could not connect to"]),
    ("the download broke off. Start again to go on.", ["ReadTimeoutError", "IncompleteRead", "ConnectionResetError"]),
]


def say(text):
    """One line for the person; stdout belongs to the command."""
    sys.stderr.write("[start] " + text + "\n")
    sys.stderr.flush()


def stop(text):
    """Ends this start with 1, as the program's commands do when the world is at fault."""
    sys.exit("[start] " + text)


def run(command, environ=None):
    """Exit status of a command and all that it wrote."""
    try:
        child = subprocess.Popen(command, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, close_fds=False)
    except OSError as error:
        return 127, str(error)
    output = child.communicate()[0].decode("utf-8", "replace")
    return child.returncode, output


def reason(output, command):
    """Why pip or apt failed: in plain words where they are known, else its own last lines."""
    for meaning, signs in TROUBLES:
        if any(sign in output for sign in signs):
            return meaning
    return "\n\n%s\n\nThe command was:\n\n    %s\n" % ("\n".join(output.splitlines()[-12:]), " ".join(command))


def newer_python(path, run=run):
    """A Python on this PATH that is new enough, as a command, or None."""
    for minor in range(OLDEST_PYTHON[1], 20):
        found = [[join(folder, "python3.%d" % minor)] for folder in path.split(os.pathsep)]
        for command in found + [["py", "-3.%d" % minor]]:
            if run(command + ["-c", NEW_ENOUGH])[0] == 0:  # asked: a version manager's name may stand for nothing
                return command
    return None


def python_needed(version, platform):
    """The sentence for a Python that is too old."""
    where = {"win32": "from the Microsoft Store or python.org", "darwin": "from python.org"}.get(
        platform, "with your package manager (Debian, Ubuntu: sudo apt-get install python3.11 python3.11-venv)")
    return "Botox Vetter needs Python %d.%d or newer; this is Python %d.%d. Install a newer one %s and start again." % (
        OLDEST_PYTHON + tuple(version[:2]) + (where,))


def has(what):
    """Is this library, font, module or program here?"""
    try:
        import ctypes  # late: Debian's minimal Python has none, nor the venv module
        if what == VENV:
            import ensurepip, venv  # noqa: E401, F401
            return True
        if what == FONT:
            return has_scalable_font(ctypes)
        return bool(ctypes.CDLL(what) if ".so." in what else shutil.which(what))
    except (ImportError, OSError):
        return False


def has_scalable_font(ctypes):
    """Does fontconfig, which Qt asks too, know a font for Latin text that can be scaled?"""
    fontconfig = ctypes.CDLL("libfontconfig.so.1")
    fontconfig.FcNameParse.restype = fontconfig.FcObjectSetCreate.restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(ctypes.c_int)  # of a structure that begins with the number of fonts
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(b":scalable=true:lang=en"))
    fonts = fontconfig.FcFontList(None, pattern, ctypes.c_void_p(fontconfig.FcObjectSetCreate()))
    return bool(fonts) and fonts[0] > 0


def has_now(what):
    """The same, asked in a new process: the loader and fontconfig of this one remember what was not here."""
    code = "import sys; sys.path.insert(0, sys.argv[1]); import start; sys.exit(not start.has(sys.argv[2]))"
    return run([sys.executable, "-B", "-c", code, ROOT, what])[0] == 0


def install_line(parts, manager, as_root):
    """The one line that installs these parts."""
    line = manager[2] + " " + " ".join(sorted({part[manager[1]] for part in parts}))
    return line if as_root else "; ".join("sudo " + command for command in line.split("; "))


def advice(parts, manager, as_root):
    """Names the missing parts and what to do."""
    missing = "this system lacks %s. " % ", ".join(part[0] for part in parts)
    if manager is None:
        return missing + "Install what is missing and start again."
    return missing + "Run this line once and start again:\n\n    %s\n" % install_line(parts, manager, as_root)


def supply(parts, manager, as_root, places):
    """Sees to it that missing parts come here: installs them as root with apt, else names the line that does."""
    if parts and as_root and manager == MANAGERS[0]:
        line = install_line(parts, manager, as_root)
        with alone(writable(places)):
            say("installing parts of the system: " + line)
            status, output = run(["sh", "-c", line], dict(os.environ, DEBIAN_FRONTEND="noninteractive"))
        if status:
            say("that failed: " + reason(output, [line]))
        parts = [part for part in parts if not has_now(part[0])]
    needed = [part for part in parts if part[5] not in OPTIONAL]
    if needed:
        stop(advice(parts, manager, as_root))
    if parts:
        say("going on without %s: %s" % (" and ".join(part[5] for part in parts), advice(parts, manager, as_root)))


def homes(root, environ):
    """Where the environment may lie: in the checkout or, when that is read-only, in the person's cache folder."""
    cache = environ.get("LOCALAPPDATA") or environ.get("XDG_CACHE_HOME") or expanduser("~/.cache")
    return [root, join(cache, APP, hashlib.sha256(root.encode()).hexdigest()[:8])]


def writable(places):
    """The first of these folders that can be written to, made if need be."""
    for place in places:
        with contextlib.suppress(OSError):
            os.makedirs(place, exist_ok=True)
            with open(join(place, LOCK), "a"):
                return place
    stop("the private environment has no place: neither %s can be written to. "
         "Set XDG_CACHE_HOME to a folder of yours and start again." % " nor ".join(places))


def take(lock):
    """Tries to take the lock; False while another start has it."""
    try:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a network folder that knows no locks
        return True
    return True


@contextlib.contextmanager
def alone(home):
    """One start at a time changes things; the others wait here and say so."""
    with open(join(home, LOCK), "a") as lock:
        if not take(lock):
            say("another start is setting up the program: waiting for it")
            while not take(lock):
                time.sleep(0.2)
        yield lock


def venv_python(home):
    """The Python of the environment in this home."""
    return join(home, ".venv", *(["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]))


def stamp(root, home, purpose):
    """Changes with all that an environment is made from: this checkout, the environment's Python, pyproject.toml."""
    made_from = "\n".join([root, realpath(venv_python(home)), purpose])
    with open(join(root, "pyproject.toml"), "rb") as f:
        return hashlib.sha256(made_from.encode() + f.read()).hexdigest()


def is_ready(root, home, testing):
    """Is the environment whole and up to date? One made for the tests runs the program, too."""
    good = [stamp(root, home, purpose) for purpose in (["test"] if testing else ["test", "window"])]
    with contextlib.suppress(OSError), open(join(home, STAMP)) as f:
        return f.read() in good and exists(venv_python(home)) and not exists(join(home, UNFINISHED))
    return False


def make(home):
    """An empty environment in place of whatever lies there."""
    if shutil.disk_usage(home).free < FREE_MB * 2 ** 20:
        stop("the private environment needs %d MB in %s. Make room and start again." % (FREE_MB, home))
    venv = join(home, ".venv")
    say("making a private environment in " + venv)
    shutil.rmtree(venv, ignore_errors=True)
    os.makedirs(venv, exist_ok=True)
    open(join(home, UNFINISHED), "w").close()
    command = [sys.executable, "-m", "venv", venv]
    status, output = run(command, own_environ(os.environ))
    if status:
        stop("the private environment could not be made: " + reason(output, command))


def set_up(root, home, testing):
    """Makes the environment or brings it up to date. One that was killed half way, or lost its Python, is made anew."""
    python, known, unfinished = venv_python(home), join(home, STAMP), join(home, UNFINISHED)
    with alone(home) as lock:
        if is_ready(root, home, testing):  # thanks to the start that was waited for
            return
        if exists(unfinished) or run([python, "-c", "import pip; " + NEW_ENOUGH])[0]:
            make(home)
        open(unfinished, "w").close()
        say("installing Python packages (about 110 MB the first time)")
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
                   "--retries", "2", "-e", root] + (test_packages(root) if testing else [])
        os.set_inheritable(lock.fileno(), True)  # pip holds the lock, too: it may outlive a start that is killed
        status, output = run(command, own_environ(os.environ))
        if status and exists(known):  # a pip that fails leaves what was there as it was
            os.remove(unfinished)
        if status:
            stop("the Python packages could not be installed: " + reason(output, command))
        with open(known, "w") as f:
            f.write(stamp(root, home, "test" if testing else "window"))
        os.remove(unfinished)


def test_packages(root):
    """What the tests need, read by hand: the pip that comes with Python 3.11 knows no dependency groups."""
    import tomllib
    with open(join(root, "pyproject.toml"), "rb") as f:
        return tomllib.load(f)["dependency-groups"]["dev"]


def own_environ(environ):
    """The person's settings without those that lead Python or pip past the private environment.

    Where packages come from (index, proxy, certificates) stays theirs; which versions fit, pyproject.toml alone says.
    """
    foreign = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"}
    kept = {name: value for name, value in environ.items() if name not in foreign}
    return dict(kept, PIP_USER="0", PIP_NO_DEPS="0", PIP_REQUIRE_HASHES="0", PIP_CONSTRAINT=os.devnull)


def asked_for(argv):
    """What these arguments ask for ("window", "command", "test" or "pictures"), and the arguments that it gets."""
    if argv[:1] in (["test"], ["pictures"], ["--"]):
        return {"--": "command"}.get(argv[0], argv[0]), argv[1:]
    return ("command" if argv and not argv[0].startswith("-") else "window"), argv


def screens(environ):
    """Qt's names of the screens that this start may use; empty when there is none."""
    asked = environ.get("QT_QPA_PLATFORM")
    if asked:
        return {name.split(":")[0] for name in asked.split(";")}
    return {name for name, there in (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY")) if environ.get(there)}


def answers_x11():
    """Does the X11 screen of DISPLAY answer? Qt would abort. True where the question cannot be put."""
    try:
        import ctypes
        xcb = ctypes.CDLL("libxcb.so.1")
    except (ImportError, OSError):
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def no_screen(environ, answers=answers_x11):
    """Why no window can open here, and what to do; None when one can."""
    if not screens(environ):
        why = "there is no screen here (DISPLAY and WAYLAND_DISPLAY are not set)"
    elif screens(environ) == {"xcb"} and not answers():
        why = "the screen %s does not answer or is not this user's" % environ.get("DISPLAY", "of QT_QPA_PLATFORM")
    else:
        return None
    return why + (". Start from a desktop, or run one command with:  python3 start.py -- COMMAND"
                  "  or show the window to a VNC viewer with:  QT_QPA_PLATFORM=vnc python3 start.py")


def wanted_parts(purpose, args, environ):
    """What this start needs of the system, in the words of PARTS."""
    if purpose == "command":  # "report CASE -o FILE.pdf" is the one command that paints
        return {"qt"} if "report" in args and any(arg.lower().endswith(".pdf") for arg in args) else set()
    rest = {"window": {"printing"}, "test": {"tests of PDFs"}}
    return {"qt"} | rest.get(purpose, set()) | screens(environ)


def last_command(python, purpose, args):
    """What this start becomes in the end."""
    if purpose == "test":
        return [python, "-m", "pytest"] + (args or EVERY_TEST)
    if purpose == "pictures":
        return [python, "-P", "-m", "tests.pictures"] + args  # -P: nothing in the caller's folder stands in for ours
    return [python, "-P", "-m", APP] + args


def become(command, environ):
    """Goes on as this command, so its exit status is ours."""
    sys.stdout.flush()
    if os.name == "nt":
        return subprocess.call(command, env=environ)
    os.execvpe(command[0], command, environ)


def main(argv):
    """Sets up what is asked for and becomes it."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        newer = newer_python(os.environ.get("PATH", ""))
        if newer is None:
            stop(python_needed(sys.version_info, sys.platform))
        return become(newer + [abspath(__file__)] + argv, os.environ)
    if argv[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    purpose, args = asked_for(argv)
    testing = purpose in ("test", "pictures")
    if testing:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")  # tests read English, and Qt complains of plain C
    if purpose == "test":
        os.chdir(ROOT)
        if not os.access(ROOT, os.W_OK):  # hypothesis and pytest would keep their notes in the checkout
            os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", tempfile.mkdtemp(prefix=APP))
            args = ["-p", "no:cacheprovider"] + args
    places = homes(ROOT, os.environ)
    home = next((place for place in places if is_ready(ROOT, place, testing)), None)
    if sys.platform.startswith("linux"):
        if purpose == "window" and no_screen(os.environ):
            stop(no_screen(os.environ))
        wanted = wanted_parts(purpose, args, os.environ) | (set() if home else {"set-up"})
        manager = next((manager for manager in MANAGERS if shutil.which(manager[0])), None)
        supply([part for part in PARTS if part[5] in wanted and not has(part[0])], manager, os.geteuid() == 0, places)
    if home is None:
        home = writable(places)
        set_up(ROOT, home, testing)
    return become(last_command(venv_python(home), purpose, args), own_environ(os.environ))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        stop("stopped. Start again to go on.")
    except OSError as error:
        stop("the set-up failed: %s. Mend that and start again." % error)
