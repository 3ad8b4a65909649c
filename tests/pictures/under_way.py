"""Ways to what takes its time: a large case that is being opened, and jobs in the line at the foot."""

from threading import Event

from PySide6.QtCore import QTimer

from botox_vetter.language import tr
from botox_vetter.ui.session import Session
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.under_way import AFTER_S, UnderWay
from tests.large_case import LARGE_CASE

PATIENCE_S = 20


def opening(session: Session) -> None:
    """Its names are there, and a third of it is judged."""
    assert session.desk.file is not None
    names = tuple(sorted(clinic.name for clinic in session.desk.file.clinics))
    session.desk.open_case(LARGE_CASE)
    session.desk._reader._on_told({"names": names})
    session.desk._reader._on_told({"judged": (len(names) // 3, len(names))})


def jobs(session: Session) -> None:
    """One that says how far it is, one that does not, and one that cannot be stopped; they end after the picture."""
    session.window.go("clinics")
    go, window = Event(), session.window
    for shown in (
        Shown(tr("Judging the clinics anew"), done_of=(2300, 10_000)),
        Shown(tr("Reading {name}").format(name="quayskin.example")),
        Shown(tr("Working out what it costs"), Stopping.NEVER),
    ):
        job = session.jobs.run(lambda _stop: go.wait(PATIENCE_S), lambda _: None, lambda _: None, window, shown)
        job.began_s -= AFTER_S
    window.findChild(UnderWay).refresh()  # type: ignore[union-attr]
    QTimer.singleShot(0, go.set)
