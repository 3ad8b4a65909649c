"""Statements with the numbers of their sources, and the list in which these numbers stand."""

from collections.abc import Iterable, Mapping

from botox_vetter.domain.places import Source
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Column, Row, Table
from botox_vetter.report.words.addresses import links_to, shown_address
from botox_vetter.report.words.grades import grade_words


class Cited:
    """Numbers sources in the order in which they are first named."""

    def __init__(self, known: Mapping[str, Source]) -> None:
        self._known, self._numbers = known, dict[str, int]()

    def __call__(self, text: str, sources: Iterable[str]) -> str:
        """ "It is temporary. [2, 3]"; sources whose text nobody read are not named."""
        read = [source for source in sources if self._known[source].confirmed]
        numbers = [self._numbers.setdefault(source, len(self._numbers) + 1) for source in read]
        return f"{text} [{', '.join(map(str, sorted(numbers)))}]" if numbers else text

    def table(self) -> Table:
        """All that were named so far, in small print: there are many."""
        columns = (
            Column(tr("No."), 0.4),
            Column(tr("Source"), 3.4),
            Column(tr("Where to read it"), 3.4),
            Column(tr("What it is"), 1.6),
        )
        rows = tuple(_row(number, self._known[source]) for source, number in self._numbers.items())
        return Table(tr("Sources of what is said about the treatment"), columns, rows)


def _row(number: int, source: Source) -> Row:
    named = ", ".join(part for part in (source.title, source.publisher) if part)
    kind = ", ".join(part for part in (grade_words(source.grade), source.date) if part)
    where = (shown_address(source.address),) if source.address else ()
    links = links_to(source.address)
    return Row((Cell(str(number)), Cell("", (named,)), Cell("", where, links=links), Cell("", (kind,))))
