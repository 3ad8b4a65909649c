"""Files of a source that are kept here with their day in their name, the newest alone."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from botox_vetter.actions.files import read_bytes, write_bytes
from botox_vetter.domain.reasons import Refused


def data_folder() -> Path:
    """In the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return user_data_path("botox-vetter", appauthor=False)


def written_on(file: Path) -> date:
    """The day that a file was last changed. Raises Refused("file_not_read")."""
    try:
        return datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
    except OSError as error:
        raise Refused("file_not_read", file=str(file), why=error.strerror or "") from error


@dataclass(frozen=True, slots=True)
class DatedFile:
    """stem and suffix: of "cqc_directory_2026-11-07.csv" they are "cqc_directory" and "csv"."""

    stem: str
    suffix: str
    most_bytes: int

    def kept(self, folder: Path) -> tuple[Path, date] | None:
        """The newest that is here, and its day."""
        found = [(on, path) for path in folder.glob(self._name("*")) if (on := _day(path)) is not None]
        return (max(found)[1], max(found)[0]) if found else None

    def size(self, folder: Path) -> int | None:
        found = self.kept(folder)
        try:
            return found[0].stat().st_size if found else None
        except OSError:
            return None

    def read(self, folder: Path) -> tuple[bytes, date] | None:
        """Its bytes and its day. Raises Refused("file_not_read")."""
        found = self.kept(folder)
        return (read_bytes(found[0], self.most_bytes), found[1]) if found else None

    def keep(self, content: bytes, on: date, folder: Path) -> None:
        """What was kept before goes once this is whole. Raises Refused("file_not_written")."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder / self._name(on.isoformat())
        write_bytes(kept, content)
        for other in folder.glob(self._name("*")):
            if other != kept:
                other.unlink(missing_ok=True)

    def _name(self, on: str) -> str:
        return f"{self.stem}_{on}.{self.suffix}"


def _day(path: Path) -> date | None:
    try:
        return date.fromisoformat(path.stem.rpartition("_")[2])
    except ValueError:
        return None
