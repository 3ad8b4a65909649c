"""The clinics as rows (ranking) and as columns (side by side)."""

from collections.abc import Collection, Iterable

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.choice import Part
from botox_vetter.report.sections.criteria import criteria_sections
from botox_vetter.report.sheets.costs import area_figures, cost_figures, further_figures
from botox_vetter.report.sheets.figures import Figures, figure, figures_of
from botox_vetter.report.sheets.people import people_figures
from botox_vetter.report.sheets.sheet import Sheet
from botox_vetter.report.sheets.standing import gate_figures, standing_figures
from botox_vetter.report.sheets.values import Value, words_of
from botox_vetter.report.words.names import criterion_question

ANSWERS = frozenset(
    {Part.RULED_OUT, Part.SCORES, Part.CLINICS}
)  # parts that rest on the answers of the background check


def figures(comparison: Comparison, rulebook: Rulebook, parts: Collection[Part]) -> tuple[Figures, ...]:
    """Those that belong to these parts of the report."""
    group = comparison.standings
    found: list[Figures] = []
    if Part.ANSWER in parts:
        found += [standing_figures(group), cost_figures(group, comparison, rulebook)]
        found += [gate_figures(group, rulebook), further_figures(group, comparison, rulebook)]
    if Part.SIDE_BY_SIDE in parts or Part.COSTS in parts:
        found.append(area_figures(group, comparison, rulebook))
    if Part.SIDE_BY_SIDE in parts:
        found.append(people_figures(group, comparison, rulebook))
    if ANSWERS & set(parts):
        sections = criteria_sections(group, rulebook)
        found += [Figures(section.head.text, figures_of(section.rows)) for section in sections]
    if Part.ASK in parts:
        found.append(_asked(comparison, rulebook))
    return tuple(some for some in found if some.figures)


def ranking(comparison: Comparison, rulebook: Rulebook) -> Sheet:
    """A row for each clinic: where it stands and what it costs."""
    group = comparison.standings
    return as_rows(tr("Ranking"), comparison, (standing_figures(group), cost_figures(group, comparison, rulebook)))


def as_rows(name: str, comparison: Comparison, wanted: Iterable[Figures]) -> Sheet:
    """The clinic's name heads its row."""
    each = [figure for some in wanted for figure in some.figures]
    names = _names(comparison)
    rows = tuple((name, *(figure.values[n] for figure in each)) for n, name in enumerate(names))
    return Sheet(name, (tr("Clinic"), *(figure.head for figure in each)), rows)


def side_by_side(comparison: Comparison, rulebook: Rulebook) -> Sheet:
    """A column for each clinic, all there is to know in rows."""
    if not comparison.standings:
        return Sheet(tr("Side by side"), ("",), ())
    rows: list[tuple[Value, ...]] = []
    groups: set[int] = set()
    for some in figures(comparison, rulebook, tuple(Part)):
        groups.add(len(rows))
        rows.append((some.title,))
        rows += [(figure.head, *figure.values) for figure in some.figures]
    return Sheet(tr("Side by side"), ("", *_names(comparison)), tuple(rows), frozenset(groups), is_list=False)


def _names(comparison: Comparison) -> tuple[str, ...]:
    return tuple(words_of(standing.clinic.name) or "" for standing in comparison.standings)


def _asked(comparison: Comparison, rulebook: Rulebook) -> Figures:
    """What weighs most of all that is open; all of it has a sheet of its own."""

    def first(standing: Standing) -> Value:
        return criterion_question(standing.ask[0].criterion, rulebook) if standing.ask else None

    return Figures(tr("What to ask next"), (figure(tr("Ask first"), comparison.standings, first),))
