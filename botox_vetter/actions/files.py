"""Files that the person names: read whole, written whole or not at all."""

import os
import tempfile
from pathlib import Path

from botox_vetter.domain.reasons import Refused

GREATEST_FILE_MB = 64


def read_text(path: Path) -> str:
    """UTF-8. Raises Refused("file_not_read" | "file_too_large" | "not_utf8")."""
    content = read_bytes(path, GREATEST_FILE_MB * 2**20 + 1)
    if len(content) > GREATEST_FILE_MB * 2**20:
        raise Refused("file_too_large", file=str(path), limit_mb=GREATEST_FILE_MB)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("not_utf8", file=str(path)) from None


def read_bytes(path: Path, most: int) -> bytes:
    """At most so many bytes from its beginning. Raises Refused("file_not_read")."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise Refused("file_not_read", file=str(path), why=error.strerror or "") from error


def write_text(path: Path, text: str) -> None:
    """UTF-8; an earlier file is replaced only once the new one is whole. Raises Refused("file_not_written")."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """The same for bytes."""
    draft = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        try:
            with draft.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise Refused("file_not_written", file=str(path), why=error.strerror or "") from error


def temporary_file(name: str) -> Path:
    """A place for a file of that name which only this user can read; another program is going to show it."""
    return Path(tempfile.mkdtemp(prefix="botox-vetter-")) / name
