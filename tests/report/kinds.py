"""Finds every kind of reason that the program's source names, with the values it carries."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import botox_vetter

PACKAGE = Path(botox_vetter.__file__).parent


@dataclass(frozen=True)
class Made:
    """One place where a reason is made. kind None: put together there; values None: not to be read off the source."""

    place: str
    kind: str | None
    values: frozenset[str] | None


def made_reasons() -> list[Made]:
    return [made for path in sorted(PACKAGE.rglob("*.py")) for made in _in_file(path)]


def _in_file(path: Path) -> Iterator[Made]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = f"{path.relative_to(PACKAGE).as_posix()}: {ast.unparse(node)}"
        if name == "Reason" and node.args:
            yield from _made(place, node.args[0], _keys(node.args[1:]))
        elif (name.endswith("Refused") or name == "Unfetched") and node.args:
            added = {"address"} if name == "LibraryRefused" else set()  # store/faults.py adds it on the way out
            yield from _made(place, node.args[0], _keywords(node, added))
        elif name == "step" and len(node.args) > 1:
            yield from _made(place, node.args[1], _keys(node.args[2:]))


def _made(place: str, kind: ast.expr, values: frozenset[str] | None) -> Iterator[Made]:
    if isinstance(kind, ast.IfExp):
        yield from _made(place, kind.body, values)
        yield from _made(place, kind.orelse, values)
    elif isinstance(kind, ast.Constant) and isinstance(kind.value, str):
        yield Made(place, kind.value, values)
    else:
        yield Made(place, None, values)


def _keys(arguments: list[ast.expr]) -> frozenset[str] | None:
    if not arguments:
        return frozenset()
    given = arguments[0]
    if isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
        return frozenset(key.value for key in given.keys if isinstance(key, ast.Constant))
    return None


def _keywords(call: ast.Call, added: set[str]) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name) | added
