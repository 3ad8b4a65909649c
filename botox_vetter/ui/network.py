"""What the person has set about the network, and the way outside that keeps to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from botox_vetter.actions.settings import Settings
from botox_vetter.language import tr
from botox_vetter.ui.menus import add_action

if TYPE_CHECKING:
    from botox_vetter.actions.keys import Keys
    from botox_vetter.actions.outside import Outside


_NAMES = ("contact", "is_offline", "allows_private", "proxy", "base_addresses")


class Network(QObject):
    """changed: something of it was set. current, keep: the settings in force, and the way to set them."""

    changed = Signal()

    def __init__(
        self, current: Callable[[], Settings], keep: Callable[[Settings], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current, self._keep = current, keep
        self._outside: Outside | None = None
        self._keys: Keys | None = None

    @property
    def settings(self) -> Settings:
        return self._current()

    @property
    def outside(self) -> "Outside":
        """Made when something is asked first, for it is not needed before the first paint."""
        if self._outside is None:
            from botox_vetter.actions.outside import Outside

            self._outside = Outside(self._current())
        return self._outside

    @property
    def keys(self) -> "Keys":
        """Made when a key is wanted first. Reading one may take long, so it is done in a job."""
        if self._keys is None:
            from botox_vetter.actions.keys import Keys

            self._keys = Keys()
        return self._keys

    @property
    def is_offline(self) -> bool:
        return self._current().is_offline

    def add_to(self, menu: QMenu) -> None:
        """The wish that switches, with a tick while it is so."""
        action = add_action(menu, tr("&Work offline"), lambda: self.work_offline(not self.is_offline))
        action.setCheckable(True)
        action.setChecked(self.is_offline)
        self.changed.connect(lambda: action.setChecked(self.is_offline))

    def work_offline(self, is_offline: bool) -> None:
        if is_offline != self.is_offline:
            self._keep(replace(self._current(), is_offline=is_offline))

    def change(self, **changes: object) -> None:
        """By the names that `Settings` has for it."""
        self._keep(replace(self._current(), **changes))  # type: ignore[arg-type]

    def put_address(self, source_id: str, address: str) -> None:
        """Where that source is asked from now on; "": where it usually is."""
        known = {name: where for name, where in self._current().base_addresses.items() if name != source_id}
        self.change(base_addresses={**known, source_id: address} if address else known)

    def is_about(self, before: Settings, now: Settings) -> bool:
        """Whether they differ in something of this."""
        return any(getattr(before, name) != getattr(now, name) for name in _NAMES)

    def take_up(self, settings: Settings) -> None:
        """They are in force now."""
        if self._outside is not None:
            self._outside.use(settings)
        self.changed.emit()
