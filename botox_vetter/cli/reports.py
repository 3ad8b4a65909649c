"""`report CASE -o FILE`: which parts are asked for, and what makes no sense together."""

from collections.abc import Iterable

from botox_vetter.actions.report_file import Report, WritePdf, write_report
from botox_vetter.cli.arguments import Wish
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.choice import FULL, SHORT, Contents, Part
from botox_vetter.report.kinds import Kind, kind_of


def wrong_use(wish: Wish) -> str:
    """What is wrong with the wish, in words; "": nothing."""
    assert wish.file is not None
    kind = kind_of(wish.file)
    if kind is None:
        words = tr("A report is written as {kinds}; {file} is none of these.")
        return words.format(kinds=_listed(Kind), file=wish.file)
    if wish.is_grey and kind is not Kind.PDF:
        return tr("--grey is for .pdf; {file} is none.").format(file=wish.file)
    if unknown := [name for name in wish.sections if name not in tuple(Part)]:
        words = tr("There is no section {name}. The sections are {names}.")
        return words.format(name=unknown[0], names=_listed(Part))
    return ""


def write(wish: Wish, comparison: Comparison, rulebook: Rulebook, write_pdf: WritePdf) -> None:
    """A wish with which nothing is wrong. Raises Refused("file_not_written")."""
    assert wish.file is not None
    kind = kind_of(wish.file)
    assert kind is not None
    report = Report(comparison, rulebook, contents_of(wish), wish.paper, wish.is_grey)
    write_report(report, wish.file, kind, write_pdf)


def contents_of(wish: Wish) -> Contents:
    """Sections that are named stand for those of the short or the full report."""
    usual = SHORT if wish.is_short else FULL
    parts = frozenset(map(Part, wish.sections)) or usual.parts
    return Contents(parts, usual.is_short, not wish.is_impersonal)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
