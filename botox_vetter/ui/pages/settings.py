"""Settings of this computer: look, size of text, paper, and where the library lies."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter import __version__
from botox_vetter.actions.settings import TEXT_PERCENTS, Settings
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, card, heading, say
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m

if TYPE_CHECKING:
    from botox_vetter.ui.pages.keeping.card import KeepingCards


class SettingsPage(QWidget):
    """`keep(settings)` stores and applies what was chosen; `current()` is what is in force."""

    def __init__(self, desk: Desk, current: Callable[[], Settings], keep: Callable[[Settings], None]) -> None:
        super().__init__()
        self._desk, self._current, self._keep = desk, current, keep
        self._look, self._text, self._paper = ChoiceField(), ChoiceField(), ChoiceField()
        self._look.offer(
            [
                ("system", tr("As the system has it")),
                ("light", tr("Light")),
                ("dark", tr("Dark")),
                ("contrast", tr("High contrast")),
            ]
        )
        self._text.offer([(n, tr("{n} %").format(n=n)) for n in TEXT_PERCENTS])
        self._paper.offer([("A4", "A4"), ("Letter", "Letter")])
        self._keeping: KeepingCards | None = None
        self._lay_out()
        self._connect()

    def load(self) -> None:
        settings = self._current()
        self._look.show_value(settings.look)
        self._text.show_value(settings.text_percent)
        self._paper.show_value(settings.paper)
        if self._keeping is not None:
            self._keeping.load()

    def add_keeping(self, keeping: "KeepingCards") -> None:
        """What stands between the look and the about: the library and its backups."""
        self._keeping = keeping
        self._column.insertWidget(1, keeping)

    def _change(self, **changes: Any) -> None:
        self._keep(replace(self._current(), **changes))

    def _connect(self) -> None:
        self._look.committed.connect(lambda look: self._change(look=look))
        self._text.committed.connect(lambda percent: self._change(text_percent=percent))
        self._paper.committed.connect(lambda paper: self._change(paper=paper))

    def _lay_out(self) -> None:
        look = Form()
        look.add(tr("&Colours"), self._look)
        look.add(tr("&Size of text"), self._text, tr("Takes effect at once."))
        look.add(tr("&Paper"), self._paper, tr("For the printed report."))
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        box = QWidget()
        box.setLayout(look)
        look.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(heading(tr("Look and paper")), box))
        column.addWidget(
            card(
                heading(tr("About")),
                say(tr("Botox Vetter {version}").format(version=__version__)),
                say(self._desk.rulebook.treatments.disclaimer, "muted"),
                say(
                    tr("Rules and facts as researched on {day}.").format(day=self._desk.rulebook.researched_on), "muted"
                ),
            )
        )
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolled(inside))
