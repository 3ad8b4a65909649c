"""A print through a print server of its own to a printer that keeps what arrives; only where CUPS is installed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest
from pytestqt.qtbot import QtBot

from tests.paper.reading import has_colour, needs_poppler, page_texts, words

CUPSD = which("cupsd") or which("cupsd", path="/usr/sbin:/usr/local/sbin")
LPADMIN = which("lpadmin") or which("lpadmin", path="/usr/sbin:/usr/local/sbin")
WAIT_MS = 20_000
DAEMON = Path("/usr/lib/cups/daemon")  # what starts a backend; other systems have it elsewhere
pytestmark = [
    pytest.mark.skipif(not (CUPSD and LPADMIN and DAEMON.is_dir()), reason="no CUPS here"),
    needs_poppler,
]

PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEPS.PPD"
*Product: "(Keeps)"
*Manufacturer: "Example"
*ModelName: "Keeps"
*NickName: "Keeps what arrives"
*ShortNickName: "Keeps"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize Letter/Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion Letter/Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*ImageableArea Letter: "0 0 612 792"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension Letter: "612 792"
*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
*OpenUI *ColorModel/Color Mode: PickOne
*DefaultColorModel: RGB
*ColorModel Gray/Gray: ""
*ColorModel RGB/Colour: ""
*CloseUI: *ColorModel
"""
SERVER = """Listen {folder}/cups.sock
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
FILES = """FileDevice Yes
ServerRoot {folder}
ServerBin {folder}/bin
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/temp
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
"""
BACKEND = """#!/bin/sh
[ $# = 0 ] && {{ echo 'direct keeps "Unknown" "Keeps"'; exit 0; }}
echo "copies=$4 $5" > "{folder}/kept/options"
if [ -n "$6" ]; then cat "$6"; else cat; fi > "{folder}/kept/part" && mv "{folder}/kept/part" "{folder}/kept/job.pdf"
"""
PRINT = """
import sys
from threading import Event, Thread
from PySide6.QtGui import QGuiApplication
from botox_vetter.paper.printers import Sides, printer_named, printer_names
from botox_vetter.paper.printing import Order, print_document
from tests.paper.test_printing import MADE

app = QGuiApplication([])

def work():
    assert printer_names() == ("Keeps",)
    assert printer_named("Keeps").sides == tuple(Sides)
    order = Order("Keeps", "Letter", sys.argv[1], copies=3, sides=Sides.LONG_EDGE, is_grey=True)
    print(print_document(MADE, order, Event(), lambda n, count: print(n, count)))

thread = Thread(target=work)
thread.start()
thread.join()
"""


@dataclass(frozen=True)
class Server:
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "CUPS_SERVER": str(self.folder / "cups.sock"), "QT_QPA_PLATFORM": "offscreen"}

    @property
    def arrived(self) -> Path:
        return self.folder / "kept" / "job.pdf"


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> Iterator[Server]:
    """A print server on a socket of its own with one printer, whose backend keeps what it gets."""
    folder = tmp_path_factory.mktemp("cups")
    for name in ("bin/backend", "bin/filter", "cache", "state", "spool", "temp", "kept"):
        (folder / name).mkdir(parents=True)
    (folder / "bin/daemon").symlink_to(DAEMON)
    (folder / "server.conf").write_text(SERVER.format(folder=folder))
    (folder / "files.conf").write_text(FILES.format(folder=folder))
    (folder / "keeps.ppd").write_text(PPD)
    backend = folder / "bin/backend/keeps"
    backend.write_text(BACKEND.format(folder=folder))
    backend.chmod(0o700)
    started = Server(folder)
    running = subprocess.Popen([str(CUPSD), "-f", "-c", folder / "server.conf", "-s", folder / "files.conf"])
    try:
        qtbot.waitUntil((folder / "cups.sock").exists, timeout=WAIT_MS)
        add = [str(LPADMIN), "-p", "Keeps", "-E", "-v", "keeps:/", "-P", str(folder / "keeps.ppd")]
        subprocess.run(add, env=started.environment, check=True, capture_output=True, timeout=20)
        yield started
    finally:
        running.terminate()
        running.wait(10)


def test_what_was_ordered_arrives_at_the_printer(server: Server, qtbot: QtBot) -> None:
    told = subprocess.run(
        [sys.executable, "-c", PRINT, "1, 3-"], env=server.environment, capture_output=True, text=True, timeout=60
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.splitlines()[-1] == "sent"
    qtbot.waitUntil(server.arrived.exists, timeout=WAIT_MS)
    options = (server.folder / "kept/options").read_text()
    assert "sides=two-sided-long-edge" in options or "Duplex=DuplexNoTumble" in options
    assert "copies=3" in options
    texts = page_texts(server.arrived)
    assert "Page 1 of" in texts[0]
    assert "Page 3 of" in texts[1]
    assert {(round(word.page_width), round(word.page_height)) for word in words(server.arrived)} == {(612, 792)}
    assert not has_colour(server.arrived)
