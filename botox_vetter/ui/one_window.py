"""One window for each library: a second start shows the first window, with the file it was given, and ends.

Decision: a local socket, whose name is made of the library's address. The lock of the library itself would not do, for
several programs may write into one library in turn. A window that crashed leaves at most its name behind, which the
next one takes over; one that does not answer is left alone, and there is a second window.
"""

import json
import os
import sys
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from botox_vetter.actions.library import identity

CONNECT_MS = 500
ANSWER_MS = 3000
TOKEN = "XDG_ACTIVATION_TOKEN"
ANSWER = b"shown\n"


def hand_over(address: str, file: Path | None) -> bool:
    """Whether another window has that library open, and shows itself, and the file."""
    socket = QLocalSocket()
    socket.connectToServer(_name(address))
    if not socket.waitForConnected(CONNECT_MS):
        return False
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    wish = {"file": None if file is None else str(file.absolute()), "token": os.environ.get(TOKEN, "")}
    socket.write(json.dumps(wish).encode() + b"\n")
    return socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readAll().data()) == ANSWER


class Door(QObject):
    """knocked(Path or None): the program was started again on this library, perhaps with a file."""

    knocked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def open(self, address: str) -> None:
        """From now on that of this library; where another window answers for it, none."""
        self.close()
        name = _name(address)
        if self._server.listen(name):
            return
        if not _answers(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _on_connected(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._on_read(socket))

    def _on_read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            wish = json.loads(bytes(socket.readLine().data()))
            file, token = wish["file"], wish["token"]
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        if token:
            os.environ[TOKEN] = str(token)
        self.knocked.emit(None if file is None else Path(str(file)))


def _answers(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(CONNECT_MS)


def _name(address: str) -> str:
    """Of a file by its real place; in the folder that only this person can enter, where there is one."""
    what = f"{Path.home()} {identity(address)}"
    name = f"botox-vetter-{sha256(what.encode()).hexdigest()[:16]}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder) / name) if folder and sys.platform != "win32" and Path(folder).is_dir() else name
