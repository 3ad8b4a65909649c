"""What the report is to hold and how it is to look: each choice is kept for the next report."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from botox_vetter.actions.settings import Settings
from botox_vetter.language import tr
from botox_vetter.paper.pages import PAPERS
from botox_vetter.report.choice import FULL, SHORT, Contents, Part, part_name
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.theme import measures as m

SHORTLIST, ALL = "shortlist", "all"


def contents_of(settings: Settings) -> Contents:
    """What the report holds by these settings."""
    parts = frozenset(part for part in Part if part not in settings.left_out)
    return Contents(parts, settings.is_short, settings.is_personal)


class Options(QWidget):
    """wanted(dict): settings by name that are to be different."""

    wanted = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._clinics, self._length, self._paper = _choice(), _choice(), _choice()
        self._clinics.offer([(SHORTLIST, tr("Only the shortlist")), (ALL, tr("All clinics of the case"))])
        self._length.offer([(False, tr("In full")), (True, tr("In short: two sheets"))])
        self._paper.offer([(paper, paper) for paper in PAPERS])
        self._parts = {part: QCheckBox(part_name(part)) for part in Part}
        self._personal = QCheckBox(tr("Pers&onal details"))
        self._grey = QCheckBox(tr("Without colo&urs"))
        self._why_all = say(tr("None is on the shortlist, so all of them are in it."), "muted")
        self._left_out: tuple[str, ...] = ()
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings, has_shortlist: bool) -> None:
        self._clinics.show_value(settings.clinics if has_shortlist else ALL)
        self._clinics.setEnabled(has_shortlist)
        self._why_all.setVisible(not has_shortlist)
        self._length.show_value(settings.is_short)
        self._paper.show_value(settings.paper)
        self._left_out = settings.left_out
        for part, box in self._parts.items():
            box.setChecked(part not in settings.left_out)
        self._personal.setChecked(settings.is_personal)
        self._grey.setChecked(settings.is_grey)

    def _connect(self) -> None:
        self._clinics.committed.connect(lambda which: self.wanted.emit({"clinics": which}))
        self._length.committed.connect(lambda is_short: self.wanted.emit(_of_length(is_short)))
        self._paper.committed.connect(lambda paper: self.wanted.emit({"paper": paper}))
        self._personal.clicked.connect(lambda on: self.wanted.emit({"is_personal": on}))
        self._grey.clicked.connect(lambda on: self.wanted.emit({"is_grey": on}))
        for part, box in self._parts.items():
            box.clicked.connect(lambda on, part=part: self._on_part(part, on))

    def _on_part(self, part: Part, is_in: bool) -> None:
        others = tuple(known for known in self._left_out if known != part)
        self.wanted.emit({"left_out": others if is_in else (*others, part.value)})

    def _lay_out(self) -> None:
        meaning = tr("Your name for this case, your budget, decision and notes, and why you set a knock-out aside.")
        self._personal.setAccessibleDescription(meaning)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, 0, m.GAP, m.GAP)
        column.setSpacing(m.GAP)
        column.addWidget(Labelled(tr("Cli&nics"), self._clinics))
        column.addWidget(self._why_all)
        column.addWidget(Labelled(tr("Len&gth"), self._length))
        column.addLayout(_group(tr("What is in it"), *self._parts.values(), self._personal, say(meaning, "muted")))
        column.addLayout(_group(tr("On paper"), Labelled(tr("P&aper"), self._paper), self._grey))
        column.addStretch(1)


def _group(words: str, *widgets: QWidget) -> QVBoxLayout:
    group = QVBoxLayout()
    group.setContentsMargins(0, m.GAP, 0, 0)
    group.setSpacing(m.GAP_SMALL)
    for widget in (heading(words, 1.0), *widgets):
        group.addWidget(widget)
    return group


def _of_length(is_short: bool) -> Mapping[str, Any]:
    """The parts that belong to it, until somebody chooses others."""
    parts = (SHORT if is_short else FULL).parts
    return {"is_short": is_short, "left_out": tuple(part.value for part in Part if part not in parts)}


def _choice() -> ChoiceField:
    choice = ChoiceField()
    choice.setMinimumContentsLength(10)
    return choice
