"""Where the table comes from and how it is laid out: the sheet, what its rows are about, which one has the headings."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.actions.tables.cells import cell_text
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.mapping import SheetMap
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.tables import table_words
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

_HEADS = 8  # rows that are offered as the one with the headings
_LONGEST = 60


class SourceCard(QWidget):
    """file_wanted, paste_wanted; sheet_chosen(int); noun_chosen(TableNoun or None); head_chosen(int or None)."""

    file_wanted = Signal()
    paste_wanted = Signal()
    sheet_chosen = Signal(object)
    noun_chosen = Signal(object)
    head_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file, self._paste = SignButton(tr("Ch&oose a file …"), "folder"), SignButton(tr("&Paste"), "paste")
        self._paste.setToolTip(tr("Takes the cells that you copied in a spreadsheet or on a page (Ctrl+Shift+V)"))
        self._name = ElidedLabel()
        self._hint = say(
            tr(
                "A text file (.csv) or a workbook (.xlsx), or cells that you copied. A first row of headings helps, in "
                "English or German. You see what would happen before anything is kept; empty cells erase nothing."
            ),
            "muted",
        )
        self._sheet, self._noun, self._head = ChoiceField(), ChoiceField(), ChoiceField()
        self._noun.offer([*((noun, table_words(noun)) for noun in TableNoun), (None, tr("– leave this sheet out –"))])
        self._lay_out()
        self._connect()
        self.show_maps("", (), 0)

    def show_maps(self, name: str, maps: Sequence[SheetMap], at: int) -> None:
        """name: of the file; no maps: there is nothing yet."""
        self._layout_box.setVisible(bool(maps))
        self._hint.setVisible(not maps)
        self._name.setVisible(bool(maps))
        if not maps:
            return
        shown = maps[at]
        rows = len(shown.sheet.rows) - (0 if shown.head is None else 1)
        count = ntr("{n} row", "{n} rows", rows).format(n=rows)
        self._name.setText(tr("{name}: {count}").format(name=own_words(name), count=count))
        self._sheet.offer([(n, own_words(mapped.sheet.name)) for n, mapped in enumerate(maps)])
        self._sheet.show_value(at)
        self._sheet_box.setVisible(len(maps) > 1)
        self._noun.show_value(shown.noun)
        self._head.offer([(None, tr("No row has headings")), *((n, _row_words(shown, n)) for n in _heads(shown))])
        self._head.show_value(shown.head)

    def take_keyboard(self) -> None:
        self._file.setFocus()

    def _connect(self) -> None:
        self._file.clicked.connect(self.file_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        self._sheet.committed.connect(self.sheet_chosen)
        self._noun.committed.connect(self.noun_chosen)
        self._head.committed.connect(self.head_chosen)

    def _lay_out(self) -> None:
        self._sheet_box = Labelled(tr("&Sheet"), self._sheet)
        self._layout_box = QWidget()
        fields = Flow(self._layout_box, m.GAP_LARGE)
        for box in (
            self._sheet_box,
            Labelled(tr("The rows are &about"), self._noun),
            Labelled(tr("Headi&ngs"), self._head),
        ):
            fields.addWidget(box)
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(m.GAP)
        line.addWidget(self._file)
        line.addWidget(self._paste)
        line.addWidget(self._name, 1)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(heading(tr("Where the table comes from")), top, self._hint, self._layout_box))


def _heads(mapped: SheetMap) -> range:
    """The rows that may hold the headings, the present one among them."""
    return range(min(max(_HEADS, (mapped.head or 0) + 1), len(mapped.sheet.rows)))


def _row_words(mapped: SheetMap, n: int) -> str:
    row = mapped.sheet.rows[n]
    words = ", ".join(filter(None, map(cell_text, row.cells)))
    shown = own_words(words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …")
    return tr("Row {n}: {words}").format(n=row.number, words=shown)
