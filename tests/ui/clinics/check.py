"""The background check as a person uses it, for tests."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.domain.findings import Finding
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.clinics.vetting import VettingTab
from tests.cases import QUAY, harbour_case

Key = Qt.Key


class Check:
    """The tab as a person uses it."""

    def __init__(self, tab: VettingTab, desk: Desk, qtbot: QtBot) -> None:
        self.tab, self.desk, self.qtbot, self.clinic_id = tab, desk, qtbot, QUAY
        self.tree, self.pane, self.form = tab._tree, tab._pane, tab._pane.form
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))

    def open(self, clinic_id: str, criterion: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)
        self.tree.choose(criterion)
        self.tree.setFocus()

    def press(self, *keys: Qt.Key, on: QWidget | None = None) -> None:
        for key in keys:
            self.qtbot.keyClick(on or self.tree, key)

    def recorded(self) -> list[Finding]:
        """What stands in the case now and did not at first."""
        before = {finding.id for finding in harbour_case().findings}
        return [finding for finding in self.desk.file.findings if finding.id not in before]

    def words(self) -> str:
        """Everything that the pane says now."""
        labels = self.pane.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.pane))

    def button(self, words: str) -> QPushButton:
        return next(b for b in self.pane.findChildren(QPushButton) if words in b.text().replace("&", ""))
