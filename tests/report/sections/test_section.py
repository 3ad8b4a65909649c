"""Sections of the clinics side by side: as rows of one table, and with nothing but the differences."""

from botox_vetter.report.document import Cell, Row
from botox_vetter.report.sections.section import Section, differing, rows_of

SAME = Row((Cell("Registered"), Cell("passes", ("seen",)), Cell("passes", ("seen",))))
OTHER_NOTE = Row((Cell("Verdict"), Cell("open", ("1 open",)), Cell("open", ("2 open",))))
OTHER = Row((Cell("Name"), Cell("yes"), Cell("not known")))
SECTIONS = (
    Section("a", Cell("First"), (OTHER_NOTE, SAME)),
    Section("b", Cell("Second"), (SAME,)),
    Section("c", Cell("Third"), (OTHER,)),
)


def test_as_one_table_each_section_stands_under_its_title() -> None:
    rows = rows_of(SECTIONS)
    assert [row.cells[0].text for row in rows if row.is_group] == ["First", "Second", "Third"]
    assert [row for row in rows if not row.is_group] == [OTHER_NOTE, SAME, SAME, OTHER]


def test_only_differences_leaves_out_what_is_the_same_and_sections_of_nothing() -> None:
    assert [(section.id, section.rows) for section in differing(SECTIONS)] == [("a", (OTHER_NOTE,)), ("c", (OTHER,))]
