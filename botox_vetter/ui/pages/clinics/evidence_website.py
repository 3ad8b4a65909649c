"""A clinic's website, to be read and kept as evidence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from botox_vetter.domain.clinics import Clinic
from botox_vetter.language import tr
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class WebsiteLine(QWidget):
    """wanted(str): this address is to be read. What is typed stays until another clinic is shown."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._clinic_id, self._website = "", ""
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://")
        self._address.setAccessibleName(tr("Website"))
        self._read = SignButton(tr("Read and &keep"), "sources")
        self._read.setAccessibleDescription(
            tr("Reads the start page and at most eight pages of the same site, and keeps them as evidence")
        )
        self._read.setToolTip(self._read.accessibleDescription())
        label = QLabel(tr("Website"))
        label.setBuddy(self._address)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(label)
        row.addWidget(self._address, 1)
        row.addWidget(self._read)
        self._address.textChanged.connect(self._enable)
        self._address.returnPressed.connect(self._on_wanted)
        self._read.clicked.connect(self._on_wanted)
        self._enable()

    def show_clinic(self, clinic: Clinic) -> None:
        if (clinic.id, clinic.website) != (self._clinic_id, self._website):
            self._clinic_id, self._website = clinic.id, clinic.website
            self._address.setText(clinic.website)
            self._address.setCursorPosition(0)

    def _enable(self) -> None:
        self._read.setEnabled(bool(self._address.text().strip()))

    def _on_wanted(self) -> None:
        if address := self._address.text().strip():
            self.wanted.emit(address)
