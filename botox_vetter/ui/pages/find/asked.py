"""Whom a search asks and what each is told, before anything is sent; each can be left out."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.actions.finding.planned import Planned
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.report.words.requests import source_text
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

INDENT = 28  # of what is said below a box to tick


class AskedCard(QFrame):
    """changed(): another choice. sources_wanted(): to where keys are typed and files fetched.

    What was left out, or taken in though it lacks something, stays so.
    """

    changed = Signal()
    sources_wanted = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._chosen: dict[str, bool] = {}
        self._shown: tuple[Planned, ...] = ()
        self._boxes: dict[str, QCheckBox] = {}
        self._to_sources = SignButton(tr("&Keys and files …"), "sources")
        self._to_sources.setToolTip(tr("To the place Sources"))
        self._to_sources.clicked.connect(self.sources_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(m.GAP)
        words = tr("Nothing is asked before you press Search, and nothing of your case is sent but what stands above.")
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        head = QHBoxLayout()
        head.setSpacing(m.GAP)
        head.addWidget(heading(tr("Whom this search asks")), 1)
        head.addWidget(self._to_sources)
        column.addLayout(head)
        column.addWidget(say(words, "muted"))
        column.addLayout(self._rows)
        column.addStretch()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the directories that are to be asked, in their order."""
        return tuple(one.source.id for one in self._shown if not one.is_locator and self._is_chosen(one))

    def show_planned(self, planned: Sequence[Planned]) -> None:
        if tuple(planned) == self._shown:
            return
        self._shown = tuple(planned)
        self._boxes.clear()
        empty(self._rows)
        for one in self._shown:
            self._rows.addWidget(self._row(one))
        for before, after in pairwise((self._to_sources, *self._boxes.values())):
            QWidget.setTabOrder(before, after)
        self._to_sources.setVisible(any(one.lacks is not None for one in self._shown))

    def _is_chosen(self, one: Planned) -> bool:
        return self._chosen.get(one.source.id, one.lacks is None)

    def _row(self, one: Planned) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        name, below = source_text(one.source, "name"), self._below(one)
        if one.is_locator:
            column.addWidget(say(tr("Where the place lies: {source}").format(source=name)))
        else:
            box = self._boxes[one.source.id] = QCheckBox(name.replace("&", "&&"))
            box.setChecked(self._is_chosen(one))
            box.setAccessibleDescription(below)
            box.toggled.connect(lambda on, source_id=one.source.id: self._on_box(source_id, on))
            column.addWidget(box)
        told = say(breakable(below), "muted")
        told.setContentsMargins(0 if one.is_locator else INDENT, 0, 0, 0)
        column.addWidget(told)
        if one.lacks is not None:
            lacks = say(self._lacks(one.lacks), "warn")
            lacks.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(lacks)
        return row

    def _below(self, one: Planned) -> str:
        if one.is_local:
            return tr("Its file is searched on this computer: nobody is asked.")
        sent = source_text(one.source, "sends")
        return tr("{host} is told: {what}").format(host=one.host, what=sent)

    def _lacks(self, lacks: Reason) -> str:
        if lacks.kind == "no_copy":
            return tr("Its file is not on this computer yet: fetch it under Sources.")
        return reason_sentence(lacks, self._rulebook)

    def _on_box(self, source_id: str, is_on: bool) -> None:
        self._chosen[source_id] = is_on
        self.changed.emit()
