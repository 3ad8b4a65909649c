"""The key that a service wants: typed once, never shown again, forgotten when the person says so."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class KeyLine(QWidget):
    """typed(str): this key is to be used from now on; "": none any more.

    name         of the service, for screen readers
    key_address  where one gets a key; "": it has no such page
    """

    typed = Signal(str)

    def __init__(self, name: str, key_address: str) -> None:
        super().__init__()
        self._words = say("")
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setMaximumWidth(m.FIELD_WIDTH)
        self._field.setMinimumWidth(m.FIELD_WIDTH * 3 // 4)
        self._field.setAccessibleName(tr("Key for {source}").format(source=name))
        self._use = QPushButton(tr("Use this key"))
        self._forget = QPushButton(tr("Forget the key"))
        self._get = SignButton(tr("Get a key in the browser"), "link")
        row = QWidget()
        line = Flow(row, m.GAP)
        for widget in (self._field, self._use, self._forget, self._get):
            if widget is not self._field:
                widget.setAccessibleName(f"{widget.text()}: {name}")
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(self._words)
        column.addWidget(row)
        self._get.setHidden(not key_address)
        self._use.setEnabled(False)
        self._field.textChanged.connect(lambda text: self._use.setEnabled(bool(text.strip())))
        self._field.returnPressed.connect(self._on_use)
        self._use.clicked.connect(self._on_use)
        self._forget.clicked.connect(lambda: self.typed.emit(""))
        self._get.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(key_address)))
        self.show_state(has_key=False, is_kept=True)

    def show_state(self, has_key: bool, is_kept: bool) -> None:
        """is_kept: this computer has a keyring, so that a key is still there at the next start."""
        if has_key:
            kept, until = tr("Kept in this computer's keyring."), tr("Kept until the program is closed.")
            self._words.setText(kept if is_kept else until)
        else:
            kept = tr("None yet. A key will lie in this computer's keyring and go to this service alone.")
            until = tr("None yet. This computer has no keyring: a key is kept until the program is closed.")
            self._words.setText(kept if is_kept else until)
        for widget, is_shown in ((self._field, not has_key), (self._use, not has_key), (self._forget, has_key)):
            widget.setHidden(not is_shown)

    def _on_use(self) -> None:
        if text := self._field.text().strip():
            self._field.clear()
            self.typed.emit(text)
