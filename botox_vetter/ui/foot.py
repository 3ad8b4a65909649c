"""The line at the foot: what was done last, what is under way, and whether it is kept."""

from PySide6.QtWidgets import QLabel, QStatusBar

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.signed import SignPlace
from botox_vetter.ui.status import StatusLine
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.under_way import UnderWay


class Foot(QStatusBar):
    """said: what was done last."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.said, self.under_way = StatusLine(), UnderWay(jobs)
        self._lock, self._where = SignPlace("lock", m.FOOT_ICON), QLabel()
        self.under_way.come_after(self.said.button)
        self.under_way.came_or_went.connect(self._make_room)
        self.addWidget(self.said, 1)
        for part in (self.under_way, self._lock, self._where):
            self.addPermanentWidget(part)
        self._is_read_only = self._is_offline = False
        self._say_where()

    def show_read_only(self, is_read_only: bool) -> None:
        self._is_read_only = is_read_only
        self._say_where()

    def show_offline(self, is_offline: bool) -> None:
        self._is_offline = is_offline
        self._say_where()

    def _say_where(self) -> None:
        """That nothing is kept matters more than that nothing is sent."""
        if self._is_read_only:
            words = tr("The library can only be read: nothing you change is kept.")
        elif self._is_offline:
            words = tr("Working offline: nothing is sent over the network.")
        else:
            words = tr("Nothing leaves this computer by itself.")
        self._where.setText(words)
        set_role(self._where, "warn" if self._is_read_only else "")
        self._lock.setVisible(self._is_read_only)
        self._make_room()

    def _make_room(self) -> None:
        """For what is under way, unless the last words warn."""
        self._where.setVisible(self.under_way.isHidden() or not self._lock.isHidden())
