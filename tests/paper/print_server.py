"""CUPS for tests, on a socket of its own, with a printer that keeps what arrives and one that fails."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from threading import Event

PLACES = "/usr/sbin:/usr/local/sbin"
CUPSD = which("cupsd") or which("cupsd", path=PLACES)
LPADMIN = which("lpadmin") or which("lpadmin", path=PLACES)
DAEMON = Path("/usr/lib/cups/daemon")  # what starts a backend; other systems have it elsewhere
IS_THERE = bool(CUPSD and LPADMIN and DAEMON.is_dir())
WAIT_S, TURN_S = 20.0, 0.05
KEEPS, FAILS = "Keeps", "Fails"

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
case "$DEVICE_URI" in *fails*) exit 1;; esac
echo "copies=$4 $5" > "{folder}/kept/options"
if [ -n "$6" ]; then cat "$6"; else cat; fi > "{folder}/kept/part" && mv "{folder}/kept/part" "{folder}/kept/job.pdf"
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

    def run(self, story: str) -> str:
        """What a function of `printing_stories` says in a process of its own: a process has one print server."""
        code = f"from tests.paper.printing_stories import {story}, told; told({story})"
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def print_server(folder: Path) -> Iterator[Server]:
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
        wait_until((folder / "cups.sock").exists)
        for printer in (KEEPS, FAILS):
            add = [str(LPADMIN), "-p", printer, "-E", "-v", f"keeps:/{printer.lower()}", "-P", folder / "keeps.ppd"]
            policy = ["-o", "printer-error-policy=abort-job"]
            subprocess.run([*add, *policy], env=started.environment, check=True, capture_output=True, timeout=20)
        yield started
    finally:
        running.terminate()
        running.wait(10)


def wait_until(is_so: Callable[[], bool]) -> None:
    turns = 0
    while not is_so():
        turns += 1
        assert turns < WAIT_S / TURN_S
        Event().wait(TURN_S)
