"""Whether anything is asked at all, and what goes with every request."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, card, heading, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.network import Network
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class NetworkCard(QWidget):
    """requests_wanted: the list of all that was asked is to be seen."""

    requests_wanted = Signal()

    def __init__(self, network: Network) -> None:
        super().__init__()
        self._network = network
        self._offline = QCheckBox(tr("Wor&k offline"))
        self._private = QCheckBox(tr("Addresses in a private &network may be read, too"))
        self._contact = LineField()
        self._asked = SignButton(tr("What was &asked …"), "check_list")
        self._lay_out()
        self._offline.toggled.connect(network.work_offline)
        self._private.toggled.connect(self._on_private)
        self._contact.committed.connect(lambda text: network.change(contact=text.strip()))
        self._asked.clicked.connect(self.requests_wanted)

    def load(self) -> None:
        settings = self._network.settings
        for box, is_on in ((self._offline, settings.is_offline), (self._private, settings.allows_private)):
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)
        self._contact.show_value(settings.contact)

    def _on_private(self, is_on: bool) -> None:
        self._network.change(allows_private=is_on)

    def _lay_out(self) -> None:
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(
            tr("You&r contact"),
            self._contact,
            tr("An e-mail address, told with every request so that who runs a website can write to you. May be empty."),
        )
        box = QWidget()
        box.setLayout(form)
        words = say(
            tr(
                "Nothing is asked by itself: only what you start goes out, one request a second at most for each "
                "website, and each one is noted before it goes. Offline nothing goes out at all."
            ),
            "muted",
        )
        self._contact.setMaximumWidth(m.FIELD_WIDTH)
        foot = QWidget()
        Flow(foot, m.GAP).addWidget(self._asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for tick in (self._offline, self._private):  # its frame is no wider than its words
            tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addWidget(card(heading(tr("Network")), self._offline, words, box, self._private, foot))
