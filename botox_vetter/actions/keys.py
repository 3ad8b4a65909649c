"""Keys that services want from who asks them: in the system's keyring, or else only as long as the program runs.

A key is written down nowhere else: in no settings, no ledger, no evidence, no message.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Protocol, TypeVar

T = TypeVar("T")

SERVICE = "botox-vetter"
LEAST_PRIORITY = 1.0  # below are those that keep keys in plain files, and those that keep nothing
MOST_LETTERS = 500


class Keyring(Protocol):
    """As a backend of `keyring` has it."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Held:
    """present: ids of the sources that there is a key for. are_kept: one that is typed in outlasts the program."""

    present: frozenset[str]
    are_kept: bool


class Keys:
    """One for the whole program. May be used from several threads.

    keyring    in tests, one of their own
    is_looked  whether the system's has been looked for; that is done when a key is wanted first
    """

    def __init__(self, keyring: Keyring | None = None) -> None:
        self._keyring, self._is_looked = keyring, keyring is not None
        self._typed: dict[str, str] = {}
        self._lock = Lock()

    def held(self, source_ids: Iterable[str]) -> Held:
        """May take long: a keyring asks to be unlocked."""
        present = frozenset(one for one in source_ids if self.key_for(one))
        return Held(present, self._ring() is not None)

    def key_for(self, source_id: str) -> str:
        """ "": there is none."""
        with self._lock:
            if source_id not in self._typed:
                self._typed[source_id] = self._read(source_id)
            return self._typed[source_id]

    def put(self, source_id: str, key: str) -> bool:
        """Whether it is kept beyond this start. "": it is forgotten."""
        tidy = "".join(letter for letter in key.strip() if letter.isascii() and letter.isprintable())[:MOST_LETTERS]
        with self._lock:
            self._typed[source_id] = tidy
            return self._write(source_id, tidy)

    def _read(self, source_id: str) -> str:
        ring = self._ring()
        found = None if ring is None else _asked(lambda: ring.get_password(SERVICE, source_id))
        return found or ""

    def _write(self, source_id: str, key: str) -> bool:
        ring = self._ring()
        return ring is not None and _asked(lambda: _put(ring, source_id, key)) is not None

    def _ring(self) -> Keyring | None:
        if not self._is_looked:
            self._keyring, self._is_looked = _of_the_system(), True
        return self._keyring


def _put(ring: Keyring, source_id: str, key: str) -> bool:
    if key:
        ring.set_password(SERVICE, source_id, key)
    elif ring.get_password(SERVICE, source_id) is not None:
        ring.delete_password(SERVICE, source_id)
    return True


def _of_the_system() -> Keyring | None:
    """None: there is none that keeps a key safe."""

    def look() -> Keyring | None:
        import keyring

        found = keyring.get_keyring()
        return found if float(found.priority) >= LEAST_PRIORITY else None

    return _asked(look)


def _asked(ask: Callable[[], T | None]) -> T | None:
    """What the system's keyring says; None: it cannot be used, and a key lasts as long as the program.

    The one edge to programs that are not ours. Besides KeyringError, each system's plug-in raises what its own packages
    raise (of D-Bus, GLib, Windows), which cannot be named here: they are there on that system alone.
    """
    try:
        return ask()
    except Exception:  # noqa: BLE001 - the edge
        return None
