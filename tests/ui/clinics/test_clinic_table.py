"""The clinics as rows: a real comparison, ordered and filtered, each row known by its clinic."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics, findings
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.delegates.score import figures_of, figures_width
from botox_vetter.ui.delegates.verdict import VerdictDelegate, VerdictPill
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.clinic_chips import Chip
from botox_vetter.ui.models.clinic_columns import (
    CHECKED,
    COLUMNS,
    GATES,
    INJECTS,
    NAME,
    PLACE,
    RANK,
    SCORE,
    SESSION,
    SHORTLIST,
    TAGS,
    TO_ASK,
    VERDICT,
    YEAR,
)
from botox_vetter.ui.models.clinic_search import SearchedTexts
from botox_vetter.ui.models.clinic_table import PLAIN, SORT, STANDING, ClinicTable
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.pages.clinics.clinic_widths import TIGHT_NAME
from botox_vetter.ui.theme.look import Look
from botox_vetter.vetting.results import Verdict
from tests.cases import LANTERN, QUAY, VELVET

DOWN = Qt.SortOrder.DescendingOrder
UP = Qt.SortOrder.AscendingOrder


@pytest.fixture
def comparison(desk: Desk) -> Comparison:
    assert desk.comparison is not None
    return desk.comparison


@pytest.fixture
def table(rulebook: Rulebook, comparison: Comparison) -> ClinicTable:
    model = ClinicTable(rulebook)
    model.show_comparison(comparison)
    return model


def ids(model: ClinicTable) -> list[str | None]:
    return [model.clinic_id(row) for row in range(model.rowCount())]


def texts(model: ClinicTable, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_while_it_is_ordered_filtered_and_emptied(
    table: ClinicTable, comparison: Comparison, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(table)
    for column in COLUMNS:
        table.sort(column, DOWN)
    table.filter("street")
    table.filter("")
    table.show_comparison(replace(comparison, standings=comparison.standings[:1]))
    table.show_comparison(replace(comparison, standings=()))
    assert table.rowCount() == 0


def test_the_ranks_order_the_rows_at_first_and_every_column_says_its_value(table: ClinicTable) -> None:
    assert ids(table) == [QUAY, LANTERN, VELVET]
    assert texts(table, RANK) == ["1", "2", "3"]
    assert texts(table, NAME) == ["Quay Skin Clinic", "Lantern Street Aesthetics", "Velvet Room Beauty"]
    assert texts(table, VERDICT) == ["Cleared", "Open", "Ruled out"]
    assert texts(table, YEAR)[0] == "£855"
    assert all(text.endswith("of 100") for text in texts(table, SCORE))
    assert [table.index(row, SHORTLIST).data(PLAIN) for row in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (NAME, UP, [LANTERN, QUAY, VELVET]),
        (NAME, DOWN, [VELVET, QUAY, LANTERN]),
        (VERDICT, DOWN, [VELVET, LANTERN, QUAY]),
        (SCORE, DOWN, [QUAY, LANTERN, VELVET]),
        (YEAR, UP, [VELVET, LANTERN, QUAY]),
        (SHORTLIST, UP, [QUAY, LANTERN, VELVET]),
        (SHORTLIST, DOWN, [VELVET, QUAY, LANTERN]),
    ],
)
def test_a_column_orders_the_rows_and_equal_ones_stay_by_rank(
    table: ClinicTable, column: int, order: Qt.SortOrder, expected: list[str]
) -> None:
    table.sort(column, order)
    assert ids(table) == expected


@pytest.mark.parametrize("order", [UP, DOWN])
def test_what_is_not_known_stands_last_in_either_direction(
    table: ClinicTable, comparison: Comparison, order: Qt.SortOrder
) -> None:
    first, *rest = comparison.standings
    table.show_comparison(replace(comparison, standings=(replace(first, cost=replace(first.cost, year=None)), *rest)))
    table.sort(YEAR, order)
    assert ids(table)[-1] == QUAY
    assert table.index(2, YEAR).data(SORT) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lantern", [LANTERN]),
        ("SKIN quay", [QUAY]),
        ("hb2", [LANTERN]),
        ("holloway", [QUAY]),
        ("ruled", [VELVET]),
        ("england", [QUAY, LANTERN, VELVET]),
        ("quay velvet", []),
        ("  ", [QUAY, LANTERN, VELVET]),
    ],
)
def test_every_word_of_the_search_must_be_found(table: ClinicTable, text: str, expected: list[str]) -> None:
    table.filter(text)
    assert ids(table) == expected
    assert table.count(Chip.ALL) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("near work", [QUAY]),
        ("which brand", [VELVET]),
        ("whatsapp", [QUAY]),
        ("polish", [QUAY]),
    ],
)
def test_tags_notes_and_further_contacts_are_searched_too(table: ClinicTable, text: str, expected: list[str]) -> None:
    table.filter(text)
    assert ids(table) == expected


@pytest.mark.parametrize(
    ("chip", "expected"),
    [
        (Chip.ALL, [QUAY, LANTERN, VELVET]),
        (Chip.SHORTLIST, [QUAY, LANTERN]),
        (Chip.CLEARED, [QUAY]),
        (Chip.OPEN, [LANTERN]),
        (Chip.RULED_OUT, [VELVET]),
    ],
)
def test_a_chip_lets_its_clinics_through_and_the_search_narrows_them(
    table: ClinicTable, chip: Chip, expected: list[str]
) -> None:
    table.narrow(chip)
    assert ids(table) == expected
    table.filter("lantern")
    assert ids(table) == [clinic_id for clinic_id in expected if clinic_id == LANTERN]
    assert table.count(chip) == len(expected)


def test_an_answer_that_is_too_old_puts_its_clinic_under_to_re_check(
    rulebook: Rulebook, comparison: Comparison
) -> None:
    table = ClinicTable(rulebook)
    standings = [replace(s, vetting=replace(s.vetting, recheck=())) for s in comparison.standings]
    standings[1] = replace(standings[1], vetting=replace(standings[1].vetting, recheck=("LR01",)))
    table.show_comparison(replace(comparison, standings=tuple(standings)))
    table.narrow(Chip.RECHECK)
    assert ids(table) == [LANTERN]
    assert (table.count(Chip.RECHECK), table.count(Chip.ALL)) == (1, 3)


def test_what_the_order_rests_on_follows_a_change_of_a_clinic(
    table: ClinicTable, rulebook: Rulebook, desk: Desk
) -> None:
    table.sort(TO_ASK)
    before = ids(table)
    asked = next(one for one in desk.comparison.standings if one.clinic.id == before[0]).ask[-1].criterion
    for level in ("unknown", "yes"):
        new = Finding("", asked, level, Assurance.VERIFIED, desk.today, clinic_id=before[0])
        desk.do(findings.record_finding, rulebook, desk.case_id, new)
        table.show_comparison(desk.comparison)
        afresh = ClinicTable(rulebook)
        afresh.show_comparison(desk.comparison)
        for column in COLUMNS:
            afresh.sort(column)
            table.sort(column)
            assert [(ids(table)[n], table.index(n, column).data(SORT)) for n in range(3)] == [
                (ids(afresh)[n], afresh.index(n, column).data(SORT)) for n in range(3)
            ]


def test_chips_count_on_from_what_they_were_before_a_change(table: ClinicTable, rulebook: Rulebook, desk: Desk) -> None:
    no = Finding("", "PT01", "no", Assurance.SEEN, desk.today, clinic_id=QUAY)
    for change in (
        lambda: desk.do(findings.record_finding, rulebook, desk.case_id, no),
        lambda: desk.do(clinics.shortlist, desk.file.clinic(VELVET), True),
        lambda: desk.do(clinics.remove_clinic, desk.file.clinic(LANTERN)),
        desk.undo,
    ):
        change()
        table.show_comparison(desk.comparison)
        afresh = ClinicTable(rulebook)
        afresh.show_comparison(desk.comparison)
        assert {chip: table.count(chip) for chip in Chip} == {chip: afresh.count(chip) for chip in Chip}
    assert (table.count(Chip.RULED_OUT), table.count(Chip.SHORTLIST)) == (2, 3)


def test_the_further_columns_say_who_injects_what_passed_and_when_it_was_checked(table: ClinicTable) -> None:
    assert texts(table, INJECTS) == ["Dr Maren Holloway", "Joss Fenwick", "Gia Starling"]
    assert texts(table, GATES)[0] == "10 of 13"
    assert texts(table, PLACE)[1] == "17 Lantern Street, Harbour Bay, HB2 7EF"
    assert texts(table, TAGS) == ["near work", "", ""]
    assert texts(table, TO_ASK)[2] == "–"
    assert texts(table, CHECKED)[0].endswith("ago")
    assert texts(table, SESSION)[0].startswith("£")


def test_a_row_keeps_its_identity_while_the_order_changes(table: ClinicTable) -> None:
    row = QPersistentModelIndex(table.index(0, NAME))
    table.sort(NAME, DOWN)
    assert table.clinic_id(row.row()) == QUAY
    assert row.row() == 1


def test_a_change_of_one_clinic_does_not_begin_the_view_anew(table: ClinicTable, comparison: Comparison) -> None:
    begun: list[None] = []
    table.modelReset.connect(lambda: begun.append(None))
    first, *rest = comparison.standings
    renamed = replace(first, clinic=replace(first.clinic, name="Quay, renamed"))
    table.show_comparison(replace(comparison, standings=(renamed, *rest)))
    assert begun == []
    assert table.index(0, NAME).data() == "Quay, renamed"


def test_a_search_follows_what_was_changed(table: ClinicTable, comparison: Comparison) -> None:
    table.filter("renamed")
    first, *rest = comparison.standings
    renamed = replace(first, clinic=replace(first.clinic, name="Quay, renamed"))
    table.show_comparison(replace(comparison, standings=(renamed, *rest)))
    assert ids(table) == [QUAY]


def test_tool_tips_and_screen_readers_get_what_a_narrow_column_leaves_out(table: ClinicTable) -> None:
    spoken = table.index(1, VERDICT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Open: passes")
    assert table.index(0, RANK).data(Qt.ItemDataRole.ToolTipRole) == "Rank 1"
    head = table.headerData(SHORTLIST, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert head == "Shortlist"


def test_a_clinic_without_a_price_says_why(table: ClinicTable, comparison: Comparison, desk: Desk) -> None:
    desk.do(clinics.add_clinic, Clinic("", desk.case_id, "Nameless Row"))
    assert desk.comparison is not None
    table.show_comparison(desk.comparison)
    table.filter("nameless")
    assert texts(table, YEAR) == ["No price recorded"]


def test_the_figures_of_a_score_are_whole_points_or_a_dash(comparison: Comparison) -> None:
    vetting = comparison.of(QUAY).vetting
    assert figures_of(replace(vetting, proven=None, possible=None)) == "–"
    assert figures_of(replace(vetting, possible=vetting.proven)) == "23"
    assert "–" in figures_of(vetting)


def test_no_two_verdicts_are_painted_alike_even_without_colour(table: ClinicTable, look: Look, qtbot: QtBot) -> None:
    view = ClinicView(table, look)
    qtbot.addWidget(view)
    delegate = VerdictDelegate(look, view)
    painted = set()
    for row in range(3):
        image = QImage(160, 40, QImage.Format.Format_Grayscale8)
        image.fill(255)
        option = QStyleOptionViewItem()
        option.widget, option.font, option.rect = view, view.font(), image.rect()
        painter = QPainter(image)
        delegate.paint(painter, option, table.index(row, VERDICT))
        painter.end()
        painted.add(bytes(image.constBits()))
    assert len(painted) == 3


def test_the_pill_of_a_head_names_its_verdict(look: Look, qtbot: QtBot) -> None:
    pill = VerdictPill(look)
    qtbot.addWidget(pill)
    pill.show_verdict(Verdict.RULED_OUT)
    assert pill.accessibleName() == "Ruled out"
    assert pill.sizeHint().width() > 0


def test_the_widest_score_is_not_cut_where_its_column_is_as_narrow_as_can_be(look: Look) -> None:
    metrics = QFontMetrics(QFont())
    for figures in ("48–100", "88–100"):
        assert metrics.elidedText(figures, Qt.TextElideMode.ElideRight, figures_width(metrics)) == figures


def test_a_view_shares_out_its_width_and_drops_the_bar_first(table: ClinicTable, look: Look, qtbot: QtBot) -> None:
    view = ClinicView(table, look)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    wide, two_lines = view.columnWidth(SCORE), view.rowHeight(0)
    assert sum(view.columnWidth(column) for column in COLUMNS) <= view.viewport().width()
    view.resize(420, 400)
    assert view.columnWidth(SCORE) < wide
    assert view.columnWidth(NAME) >= view.fontMetrics().averageCharWidth() * TIGHT_NAME
    assert view.rowHeight(0) > two_lines, "names have a third line there"


def test_a_standing_is_found_behind_each_cell(table: ClinicTable, comparison: Comparison) -> None:
    assert table.index(2, NAME).data(STANDING) is comparison.of(VELVET)


def test_what_is_searched_is_put_together_when_the_window_is_at_rest(
    table: ClinicTable, comparison: Comparison, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    parts = SearchedTexts._parts
    monkeypatch.setattr(SearchedTexts, "_parts", lambda self, one: read.append(one.clinic.id) or parts(self, one))
    table.show_comparison(replace(comparison, file=replace(comparison.file, notes=())))
    qtbot.waitUntil(lambda: not table._rest.isActive())
    at_rest = list(read)
    table.filter("quay")
    assert ids(table) == [QUAY]
    assert read == at_rest
    assert len(read) <= len(comparison.standings)
