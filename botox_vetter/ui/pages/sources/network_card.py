"""Whether anything is asked at all, and what goes with every request."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, card, heading, say, set_role
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.network import Network
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class NetworkCard(QWidget):
    """requests_wanted: the list of all that was asked is to be seen."""

    requests_wanted = Signal()

    def __init__(self, network: Network, rulebook: Rulebook) -> None:
        super().__init__()
        self._network, self._rulebook = network, rulebook
        self._offline = QCheckBox(tr("Wor&k offline"))
        self._private = QCheckBox(tr("Addresses in a private &network may be read, too"))
        self._contact, self._proxy = LineField(), LineField()
        self._asked = SignButton(tr("What was &asked …"), "check_list")
        self._lay_out()
        self._offline.toggled.connect(network.work_offline)
        self._private.toggled.connect(self._on_private)
        self._contact.committed.connect(lambda text: network.change(contact=text.strip()))
        self._proxy.committed.connect(self._on_proxy)
        self._asked.clicked.connect(self.requests_wanted)

    def load(self) -> None:
        self._say_proxy("")
        settings = self._network.settings
        for box, is_on in ((self._offline, settings.is_offline), (self._private, settings.allows_private)):
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)
        self._contact.show_value(settings.contact)
        self._proxy.show_value(settings.proxy)

    def _on_private(self, is_on: bool) -> None:
        self._network.change(allows_private=is_on)

    def _on_proxy(self, text: str) -> None:
        from botox_vetter.actions.outside import proxy_address

        try:
            self._network.change(proxy=proxy_address(text))
        except Refused as refused:
            self._say_proxy(reason_sentence(refused.reason, self._rulebook))

    def _say_proxy(self, complaint: str) -> None:
        """What a proxy means; or what is wrong with what was typed, which is not used then."""
        self._proxy_words.setText(breakable(complaint or _proxy_words()))
        set_role(self._proxy_words, "bad" if complaint else "muted")
        self._proxy.setAccessibleDescription(complaint or _proxy_words())

    def _lay_out(self) -> None:
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(
            tr("You&r contact"),
            self._contact,
            tr("An e-mail address, told with every request so that who runs a website can write to you. May be empty."),
        )
        self._proxy.setPlaceholderText(tr("none"))
        self._proxy_words = form.add(tr("Pro&xy"), self._proxy, _proxy_words())
        box = QWidget()
        box.setLayout(form)
        words = say(
            tr(
                "Nothing is asked by itself: only what you start goes out, one request a second at most for each "
                "website, and each one is noted before it goes. Offline nothing goes out at all."
            ),
            "muted",
        )
        for field in (self._contact, self._proxy):
            field.setMaximumWidth(m.FIELD_WIDTH)
        foot = QWidget()
        Flow(foot, m.GAP).addWidget(self._asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for tick in (self._offline, self._private):  # its frame is no wider than its words
            tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addWidget(card(heading(tr("Network")), self._offline, words, box, self._private, foot))


def _proxy_words() -> str:
    """With the one that the computer's settings name, which nothing goes through by itself."""
    from botox_vetter.actions.outside import system_proxy

    words = tr(
        "Only if your network needs one, such as proxy.example:3128. Everything is then asked through it: it sees "
        "which websites are asked and looks them up itself, so that private addresses are kept out only as far as "
        "this computer knows them. One that wants a password cannot be used."
    )
    named = system_proxy()
    if not named:
        return words
    own = tr("This computer's settings name {proxy}; it is used only if it stands here.").format(proxy=named)
    return f"{words} {own}"
