"""The four links of a clinic, in a cell and as a drawing of its own."""

from collections.abc import Sequence

from botox_vetter.comparison.asked import waiting
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Row
from botox_vetter.report.drawings.chain import DrawnLink, chain_drawing, small_chain
from botox_vetter.report.drawings.shapes import Drawing, Measure
from botox_vetter.report.words.chain import hold_words, link_words, linked_words, why_words
from botox_vetter.report.words.names import sentence
from botox_vetter.vetting.chain import Linked, chain


def chain_of(standing: Standing, file: CaseFile) -> tuple[Linked, ...]:
    asked = {criterion for clinic_id, criterion in waiting(file) if clinic_id == standing.clinic.id}
    return chain(standing.vetting, asked)


def chain_cell(standing: Standing, file: CaseFile) -> Cell:
    links = chain_of(standing, file)
    return Cell("", tuple(map(linked_words, links)), drawing=small_chain(_drawn(links), _alt(links)))


def drawn_chain(links: Sequence[Linked], measure: Measure) -> Drawing:
    """With names and words below it."""
    return chain_drawing(_drawn(links), measure, _alt(links))


def _drawn(links: Sequence[Linked]) -> list[DrawnLink]:
    return [DrawnLink(one.hold, link_words(one.link), hold_words(one), bool(one.against)) for one in links]


def _alt(links: Sequence[Linked]) -> str:
    return tr("The four links: {links}").format(links="; ".join(map(linked_words, links)))


def chain_rows(standing: Standing, file: CaseFile, rulebook: Rulebook) -> list[Row]:
    """A row for each link: what it is, how it holds, what it lacks."""
    return [
        Row((Cell(link_words(one.link)), Cell(sentence(hold_words(one))), Cell(sentence(why_words(one, rulebook)))))
        for one in chain_of(standing, file)
    ]


def chain_lines(links: tuple[Linked, ...], rulebook: Rulebook) -> tuple[str, ...]:
    """A line for each link: how it holds, and what it lacks."""
    told = ((linked_words(linked), why_words(linked, rulebook)) for linked in links)
    return tuple(". ".join(map(sentence, filter(None, parts))) for parts in told)
