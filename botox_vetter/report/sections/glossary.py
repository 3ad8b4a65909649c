"""The words of this report, each in a line; only those that it uses."""

from collections.abc import Iterable, Iterator

from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Cell, Column, Emphasis, Heading, Paragraph, Row, Table


def glossary(blocks: Iterable[Block]) -> list[Block]:
    """blocks: the rest of the report."""
    text = " ".join(_texts(blocks)).casefold()
    used = [(word, meaning) for word, meaning in _words() if word.casefold() in text]
    if not used:
        return []
    rows = (
        Row((Cell(word, emphasis=Emphasis.STRONG), Cell(meaning)))
        for word, meaning in sorted(used, key=lambda entry: entry[0].casefold())
    )
    return [Table(tr("Words in this report"), (Column(tr("Word"), 1.2), Column(tr("What it means"), 6.0)), tuple(rows))]


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Bullets():
                yield from block.items
            case Table():
                yield from (block.caption, *(column.header for column in block.columns))
                for row in block.rows:
                    for cell in row.cells:
                        yield from (cell.text, *cell.notes)


def _words() -> tuple[tuple[str, str], ...]:
    """Each as it stands in the report, and what it means there."""
    return (
        (tr("Knock-out"), tr("A question that rules a clinic out if the answer is bad, whatever else is good.")),
        (tr("Cleared"), tr("Passes every knock-out that can be settled before booking. A consultation may be booked.")),
        (tr("Open"), tr("Not yet passed and not failed, because an answer is missing, too old or not sure enough.")),
        (tr("Ruled out"), tr("Fails at least one knock-out.")),
        (tr("Relaxed"), tr("A knock-out of our own caution that you gave up for this clinic, with your reason.")),
        (tr("By law"), tr("A knock-out that the law of the clinic’s place demands. It cannot be given up.")),
        (tr("Our own caution"), tr("A knock-out that careful people demand where the law does not.")),
        (tr("Claimed"), tr("Somebody said or wrote it: the clinic, its website or anybody else. Nobody checked.")),
        (tr("Seen"), tr("You saw the thing itself, a document, a label or a room, or you were there.")),
        (tr("Verified"), tr("Read at its source: a register, an official list, a regulator.")),
        (tr("Proven"), tr("The part of the score that what is known so far amounts to.")),
        (tr("Possible"), tr("What the score could become if every open question turned out well.")),
        (tr("Score"), tr("The weighted questions together, from 0 to 100. Knock-outs are not part of it.")),
        (tr("Register"), tr("A public list: who may practise, who runs a place, who is barred.")),
        (
            tr("Evidence"),
            tr("A file that you kept, with its number here. SHA-256 is its fingerprint: it changes if the file does."),
        ),
        (tr("By itself"), tr("What one area costs alone; several together may cost less.")),
        (tr("Package"), tr("Several sessions paid for together.")),
        (tr("Membership"), tr("Regular dues for lower prices.")),
        (tr("Deposit"), tr("Paid in advance; some clinics take it off the price, others keep it.")),
        (tr("Unit"), tr("The measure of a toxin. Units of one brand are not units of another.")),
        (tr("A month of effect"), tr("What a session costs, divided by the months for which it lasts.")),
    )
