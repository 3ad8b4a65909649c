"""What was understood of the short form, said before anything is kept."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from botox_vetter.language import tr
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.icons import icon
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class Said(QFrame):
    """A card of lines, each with a sign: what becomes a record, and what a person should look at."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._look = look
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._shown: tuple[tuple[str, bool], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("What is understood")))
        self._none = say(tr("Nothing yet. Leave out whatever you do not know."), "muted")
        column.addWidget(self._none)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(m.GAP)
        self._grid.setVerticalSpacing(m.GAP_SMALL)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        look.changed.connect(self._draw)

    @property
    def words(self) -> str:
        """All of it in one text."""
        return "\n".join(words for words, _is_odd in self._shown)

    def show_lines(self, understood: Iterable[str], remarks: Iterable[str]) -> None:
        self._shown = (*((words, False) for words in understood), *((words, True) for words in remarks))
        while len(self._rows) < len(self._shown):
            self._add_row()
        for n, (sign, line) in enumerate(self._rows):
            is_there = n < len(self._shown)
            sign.setVisible(is_there)
            line.setVisible(is_there)
            if is_there:
                line.setText(breakable(self._shown[n][0]))
        self._none.setVisible(not self._shown)
        self._draw()

    def _add_row(self) -> None:
        sign, line = QLabel(), say("")
        row = len(self._rows)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(line, row, 1)
        self._rows.append((sign, line))

    def _draw(self) -> None:
        roles = self._look.roles
        for (sign, _line), (_words, is_odd) in zip(self._rows, self._shown, strict=False):
            name, colour = ("warning", roles.warn) if is_odd else ("passes", roles.good)
            sign.setPixmap(icon(name, colour, m.ICON).pixmap(m.ICON, m.ICON))
