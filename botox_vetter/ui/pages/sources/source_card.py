"""One source: what it is for, what it has, what it is told, on which terms, when it was asked last."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFormLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.requests import Request
from botox_vetter.language import tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.requests import outcome_words, source_text
from botox_vetter.ui.busy import Busy
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, card, heading, say, set_role
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.jobs import Job
from botox_vetter.ui.pages.sources.key_line import KeyLine
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class SourceCard(QWidget):
    """renew: its copy here shall be made anew. addressed(str): where it is asked from now on; "": where it usually is.

    keyed(str): the key that it is asked with from now on; "": none

    given(Path): a file of it that the person has

    has_copy   some of it is kept here
    takes_file   a file can take the place of asking; it may be dropped on the card, too
    """

    renew = Signal()
    addressed = Signal(str)
    keyed = Signal(str)
    given = Signal(Path)

    def __init__(self, source: AskedSource, has_copy: bool, takes_file: bool = False) -> None:
        super().__init__()
        self._source = source
        self._name = source_text(source, "name")
        self._last, self._copy, self._failed = say(""), say(""), say("", "bad")
        self._address = LineField()
        self._renew = SignButton(tr("Update now"), "renew")
        self._file = SignButton(tr("From a file …"), "import")
        self._usual = QPushButton(tr("Back to the usual address"))
        self._terms = SignButton(tr("Terms in the browser"), "link")
        self._busy = Busy()
        self._key = KeyLine(self._name, source.key_address) if source.key else None
        self.setAcceptDrops(takes_file)
        self._lay_out(has_copy, takes_file)
        self._address.committed.connect(lambda text: self.addressed.emit(text.strip()))
        self._usual.clicked.connect(lambda: self.addressed.emit(""))
        self._renew.clicked.connect(self.renew)
        self._file.clicked.connect(self._choose_file)
        if self._key is not None:
            self._key.typed.connect(self.keyed)
        self._terms.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(source.terms_address)))

    def show_last(self, last: Request | None) -> None:
        if last is None:
            self._last.setText(tr("not yet"))
        else:
            when = moment(last.at.astimezone())
            self._last.setText(tr("{when}: {outcome}").format(when=when, outcome=outcome_words(last)))

    def show_copy(self, words: str, is_old: bool) -> None:
        self._copy.setText(words)
        set_role(self._copy, "warn" if is_old else "")

    def show_address(self, address: str) -> None:
        """ "": none but the usual one."""
        self._address.show_value(address)
        self._usual.setVisible(bool(address and self._source.base_address))

    def show_key(self, has_key: bool, is_kept: bool) -> None:
        """As `KeyLine.show_state`."""
        if self._key is not None:
            self._key.show_state(has_key, is_kept)

    def show_possible(self, why_not: str) -> None:
        """why_not: nothing can be asked just now; "": it can."""
        self._renew.setEnabled(not why_not and self._busy.isHidden())
        self._renew.setToolTip(why_not)

    def begin(self, job: Job) -> None:
        self.show_failed("")
        for button in (self._renew, self._file):
            button.setEnabled(False)
        self._busy.begin(job)

    def end(self) -> None:
        self._busy.end()
        for button in (self._renew, self._file):
            button.setEnabled(True)

    def show_failed(self, words: str) -> None:
        """ "": nothing went wrong."""
        self._failed.setText(words)
        self._failed.setVisible(bool(words))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := dropped_file(event)) is not None:
            event.acceptProposedAction()
            self.given.emit(path)

    def _choose_file(self) -> None:
        words = tr("A file of {source}").format(source=self._name)
        path, _kind = QFileDialog.getOpenFileName(self, words)
        if path:
            self.given.emit(Path(path))

    def _lay_out(self, has_copy: bool, takes_file: bool) -> None:
        source = self._source
        facts = Form()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for words, text in (
            (tr("Has"), say(source_text(source, "coverage"))),
            (tr("Is told"), say(source_text(source, "sends"))),
            (tr("Terms"), say(source_text(source, "terms"))),
            (tr("Asked last"), self._last),
        ):
            _add(facts, words, text)
        if has_copy:
            _add(facts, tr("Kept here"), self._copy)
        if self._key is not None:
            _add(facts, tr("Key"), self._key)
        if source.base_address:
            self._address.setPlaceholderText(source.base_address)
            self._address.setMaximumWidth(2 * m.FIELD_WIDTH)
            facts.add(tr("Address"), self._address)
            self._address.setAccessibleName(tr("Address of {source}").format(source=self._name))
        box, foot = QWidget(), QWidget()
        box.setLayout(facts)
        row = Flow(foot, m.GAP)
        is_there: dict[QPushButton, bool] = {
            self._renew: has_copy,
            self._file: takes_file,
            self._usual: False,
            self._terms: bool(source.terms_address),
        }
        for button, is_shown in is_there.items():
            button.setAccessibleName(f"{button.text()}: {self._name}")
            row.addWidget(button)
            if not is_shown:
                button.hide()
        if not (any(is_there.values()) or source.base_address):
            foot.hide()
        self._failed.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        inside = card(heading(self._name), say(source_text(source, "what_for")), box, self._busy, self._failed, foot)
        column.addWidget(inside)


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file that is dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _add(facts: Form, words: str, text: QWidget) -> None:
    text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label = say(words, "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    facts.addRow(label, text)
