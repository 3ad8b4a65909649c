"""Whole libraries looked at from outside: what stands in them, how their tables are made, and their bytes."""

import hashlib
import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from botox_vetter.store.placing import log_of

OLD_LIBRARIES = Path(__file__).parent.parent / "old_libraries"


def old_library(folder: Path, number: int = 1) -> Path:
    """A copy of one that was saved by the program of that schema: the harbour case, a step done, a step undone."""
    return Path(shutil.copy(OLD_LIBRARIES / f"schema_{number}.bvlib", folder / "library.bvlib"))


def rows(path: Path) -> dict[str, Counter[tuple[Any, ...]]]:
    """Every row of every table."""
    with closing(_connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {name: Counter(connection.execute(f'SELECT * FROM "{name}"')) for (name,) in tables}


def records(path: Path) -> dict[str, list[dict[str, Any]]]:
    """By table: every row by the names of its columns, in the order of their ids or numbers."""
    with closing(_connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1')] for (name,) in tables
        }


def layout(path: Path) -> dict[str, list[str]]:
    """By name of table or index: its columns in their order, then its constraints in any, without white and quotes."""
    with closing(_connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {name: _parts(re.sub(r'["\s]+', "", sql)) for name, sql in found}


def _parts(sql: str) -> list[str]:
    columns, *constraints = sql.removesuffix(")").split(",CONSTRAINT")
    return [columns, *sorted(constraints)]


def schema_number(path: Path) -> int:
    with closing(_connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def execute(path: Path, *statements: str) -> None:
    """Does to a library what the program would not, in one transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in ("BEGIN", *statements, "COMMIT"):
            connection.execute(statement)


def digests(folder: Path) -> dict[str, str]:
    """Every file below it with its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _connect(path: Path) -> sqlite3.Connection:
    """Leaves no trace beside a file that nobody has open."""
    alone = "" if log_of(path).exists() else "&immutable=1"
    return sqlite3.connect(f"{path.as_uri()}?mode=ro{alone}", uri=True)
