"""One page that helps: with the page one came from, when something goes wrong, and about the program."""

import platform
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter import __version__
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.help_menu import ABOUT, HERE, PROBLEM
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.pages.help.words import words_for
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m


class HelpPage(QWidget):
    """left(): back to where one was. keys_wanted(). log: where faults are written; it need not be there."""

    left = Signal()
    keys_wanted = Signal()

    def __init__(self, desk: Desk, log: Path, say_done: Callable[[str], object]) -> None:
        super().__init__()
        self._desk, self._log, self._say_done = desk, log, say_done
        self._head, self._words = heading(""), say("")
        self._faults = say("")
        self._keys_here = QWidget()
        self._key_lines = QFormLayout(self._keys_here)
        self._back, self._keys = QPushButton(tr("&Back")), QPushButton(tr("All &keys …"))
        self._copy, self._folder = QPushButton(tr("&Copy these lines")), QPushButton(tr("&Show the log's folder"))
        self._details = say("\n".join(_details()), "muted")
        self._lay_out()
        self._connect()

    def show_help(self, place: str, title: str, part: str, keys: Sequence[tuple[str, str]]) -> None:
        """With the page that was left for this one, and its keys; `part` stands first."""
        self._head.setText(title)
        self._show_keys(keys)
        self._words.setText("\n\n".join(words_for(place)))
        self.load()
        for other in sorted(self._parts, key=lambda name: name != part, reverse=True):
            self._column.insertWidget(0, self._parts[other])
        order = (self._keys, self._copy) if part == HERE else (self._copy, self._keys)
        for before, after in ((order[0], order[1]), (order[1], self._back), (self._copy, self._folder)):
            QWidget.setTabOrder(before, after)
        self._scroll.verticalScrollBar().setValue(0)
        {HERE: self._keys, PROBLEM: self._copy, ABOUT: self._back}[part].setFocus()

    def _show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        while self._key_lines.rowCount():
            self._key_lines.removeRow(0)
        for words, key in keys:
            self._key_lines.addRow(say(key, is_bold=True), say(words))
        self._keys_here.setVisible(bool(keys))

    def load(self) -> None:
        self._folder.setVisible(self._log.is_file())
        none = tr("No fault of the program is on record.")
        there = tr("Faults of the program stand in {file}. Look through it before you send it: it may hold names.")
        self._faults.setText(there.format(file=self._log) if self._log.is_file() else none)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._keys.clicked.connect(self.keys_wanted)
        self._copy.clicked.connect(self._on_copy)
        self._folder.clicked.connect(self._on_folder)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.text())
        self._say_done(tr("Copied: these lines about the program and the computer."))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))

    def _lay_out(self) -> None:
        self._parts = {HERE: self._here(), PROBLEM: self._problem(), ABOUT: self._about()}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        self._column.setSpacing(m.GAP_LARGE)
        for part in self._parts.values():
            self._column.addWidget(part)
        self._column.addStretch()
        self._scroll = Scrolled(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(self._scroll, 1)
        page.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    def _here(self) -> QFrame:
        self._words.setContentsMargins(0, 0, 0, m.GAP)
        self._key_lines.setContentsMargins(0, 0, 0, m.GAP)
        self._key_lines.setHorizontalSpacing(m.GAP_LARGE)
        self._key_lines.setVerticalSpacing(m.GAP_SMALL)
        return card(self._head, self._words, self._keys_here, _side_by_side(self._keys))

    def _problem(self) -> QFrame:
        return card(
            heading(tr("When something goes wrong")),
            say(tr("Undo takes back what you did; what you entered is kept, and backed up each day (see Settings).")),
            self._faults,
            say(tr("To report a problem, say what you did and what you expected, and add these lines:")),
            self._details,
            _side_by_side(self._copy, self._folder),
        )

    def _about(self) -> QFrame:
        treatments = self._desk.rulebook.treatments
        researched = tr("Rules and facts as researched on {day}.").format(day=self._desk.rulebook.researched_on)
        return card(
            heading(tr("About Botox Vetter {version}").format(version=__version__)),
            say(tr("Nothing leaves this computer but the look-ups that you start; Sources shows each of them.")),
            say(treatments.disclaimer),
            say(researched, "muted"),
            say(tr("Free under the MIT licence, without any warranty. © 2026 The Botox Vetter contributors."), "muted"),
            say(
                tr(
                    "Where British postcodes lie: contains OS data © Crown copyright and database right, Royal Mail "
                    "data © Royal Mail copyright and database right, and National Statistics data, under the Open "
                    "Government Licence v3.0. Codes of American professions: © American Medical Association."
                ),
                "muted",
            ),
        )


def _side_by_side(*buttons: QPushButton) -> QWidget:
    made = QWidget()
    row = Flow(made)
    for button in buttons:
        row.addWidget(button)
    return made


def _details() -> tuple[str, ...]:
    return (
        f"Botox Vetter {__version__}",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}, Qt {qt_version}",
        f"{QGuiApplication.platformName()}, {QLabel().devicePixelRatio():g}",
    )
