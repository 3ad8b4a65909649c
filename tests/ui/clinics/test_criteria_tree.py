"""The background check as a tree: which rows, in which order, and what they say."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import level_words
from botox_vetter.ui.models.criteria_filter import Which, listed
from botox_vetter.ui.models.criteria_tree import ANSWER, CRITERION, PLAIN, QUESTION, SURE, CriteriaTree, ago
from botox_vetter.ui.models.signs import DETAIL, SIGN
from tests.cases import HOLLOWAY, LANTERN, QUAY, TODAY, VELVET, harbour_case


def tree_of(rulebook: Rulebook, clinic_id: str, file: CaseFile | None = None) -> CriteriaTree:
    tree = CriteriaTree(rulebook)
    show(tree, rulebook, clinic_id, file or harbour_case())
    return tree


def show(tree: CriteriaTree, rulebook: Rulebook, clinic_id: str, file: CaseFile) -> None:
    tree.show_vetting(compare_case(file, rulebook, TODAY).of(clinic_id).vetting, file, TODAY)


def cell(tree: CriteriaTree, criterion: str, column: int, role: int = 0) -> object:
    index = tree.index_of(criterion)
    return index.siblingAtColumn(column).data(role)


def criteria_in(tree: CriteriaTree, category: int) -> list[str]:
    parent = tree.index(category, 0)
    return [str(tree.index(row, 0, parent).data(CRITERION)) for row in range(tree.rowCount(parent))]


def test_the_model_keeps_the_rules_of_models(rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tree_of(rulebook, QUAY))


def test_every_question_of_the_place_stands_once_under_its_category(rulebook: Rulebook) -> None:
    tree = tree_of(rulebook, QUAY)
    found = [criterion for row in range(tree.rowCount()) for criterion in criteria_in(tree, row)]
    asked = compare_case(harbour_case(), rulebook, TODAY).of(QUAY).vetting.answers
    assert sorted(found) == sorted(asked)


def test_knock_outs_come_first_in_their_category(rulebook: Rulebook) -> None:
    tree = tree_of(rulebook, QUAY)
    identity = next(row for row in range(tree.rowCount()) if "ID03" in criteria_in(tree, row))
    assert criteria_in(tree, identity) == ["ID03", "ID01", "ID02", "ID04", "ID05"]


@pytest.mark.parametrize(
    ("clinic_id", "criterion", "level", "detail", "icon", "sure"),
    [
        (QUAY, "LR01", "good", "passes", "passes", "Verified"),
        (LANTERN, "LR01", "good", "open · ask again", "open", "Claimed"),
        (VELVET, "LR01", "not_found", "fails", "fails", "Verified"),
        (LANTERN, "LR05", "unknown", "relaxed", "left_out", ""),
        (LANTERN, "PT01", "yes", "open · too old · ask again", "open", "Claimed"),
        (VELVET, "QT04", "not_applicable", "", None, "Seen"),
        (QUAY, "AC05", "unknown", "", None, ""),
    ],
)
def test_a_row_says_the_answer_how_sure_it_is_and_where_a_knock_out_stands(
    rulebook: Rulebook, clinic_id: str, criterion: str, level: str, detail: str, icon: str | None, sure: str
) -> None:
    tree = tree_of(rulebook, clinic_id)
    sign = cell(tree, criterion, ANSWER, SIGN)
    assert cell(tree, criterion, ANSWER) == sentence(level_words(level, rulebook.criteria[criterion].scale))
    assert cell(tree, criterion, ANSWER, DETAIL) == detail
    assert (sign.icon if sign else None) == icon
    assert cell(tree, criterion, SURE) == sure


@pytest.mark.parametrize(
    ("clinic_id", "criterion", "said"),
    [
        (QUAY, "LR01", "Knock-out · about Dr Maren Holloway"),
        (QUAY, "ID01", "about Dr Maren Holloway"),
        (QUAY, "LR06", "Knock-out"),
        (QUAY, "AD02", ""),
        (VELVET, "PC01", "Knock-out · nobody recorded who prescribes"),
    ],
)
def test_a_row_says_whether_it_is_a_knock_out_and_about_whom(
    rulebook: Rulebook, clinic_id: str, criterion: str, said: str
) -> None:
    assert cell(tree_of(rulebook, clinic_id), criterion, QUESTION, DETAIL) == said


def test_with_several_injectors_it_depends_on_who_injects(rulebook: Rulebook) -> None:
    file = harbour_case()
    second = replace(file.roles[0], id="second", practitioner_id=HOLLOWAY)
    tree = tree_of(rulebook, LANTERN, replace(file, roles=(*file.roles, second)))
    assert cell(tree, "LR01", QUESTION, DETAIL) == "Knock-out · depends on who injects"
    assert cell(tree, "LR01", ANSWER) == "Differs by person"


def test_the_plain_values_stand_behind_the_words(rulebook: Rulebook) -> None:
    tree = tree_of(rulebook, QUAY)
    values = [cell(tree, "LR01", column, PLAIN) for column in (QUESTION, ANSWER, SURE)]
    assert values == ["LR01", "good", Assurance.VERIFIED]


def test_how_sure_says_when_it_was_checked_what_is_kept_of_it_and_which_register_was_read(rulebook: Rulebook) -> None:
    file = harbour_case()
    kept = tuple(
        replace(f, evidence=("a", "b")) if (f.criterion, f.practitioner_id) == ("LR01", HOLLOWAY) else f
        for f in file.findings
    )
    tree = tree_of(rulebook, QUAY, replace(file, findings=kept))
    assert cell(tree, "LR01", SURE, DETAIL) == "13 days ago · 2 files · General Medical Council"
    assert "9 November 2026" in cell(tree, "LR01", SURE, Qt.ItemDataRole.ToolTipRole)


def test_only_the_wanted_questions_are_listed(rulebook: Rulebook) -> None:
    tree, file = CriteriaTree(rulebook), harbour_case()
    vetting = compare_case(file, rulebook, TODAY).of(QUAY).vetting
    for which in Which:
        tree.show_vetting(vetting, file, TODAY, which)
        assert sorted(tree.keys) == sorted(listed(vetting, which, rulebook.consultation.questions))


def test_another_answer_changes_the_row_and_moves_none(rulebook: Rulebook, qtbot) -> None:
    tree, file = tree_of(rulebook, QUAY), harbour_case()
    kept = tree.index_of("PT01")
    findings = tuple(f for f in file.findings if not (f.criterion == "PT01" and f.clinic_id == QUAY))
    with qtbot.assertNotEmitted(tree.modelReset), qtbot.waitSignal(tree.dataChanged):
        show(tree, rulebook, QUAY, replace(file, findings=findings))
    assert tree.index_of("PT01") == kept
    assert cell(tree, "PT01", ANSWER) == "Not known"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (TODAY, "today"),
        (date(2026, 11, 21), "1 day ago"),
        (date(2026, 9, 24), "59 days ago"),
        (date(2026, 9, 23), "2 months ago"),
        (date(2024, 11, 22), "2 years ago"),
        (date(2026, 12, 24), "dated 24 December 2026"),
    ],
)
def test_an_age_is_said_in_round_words(when: date, said: str) -> None:
    assert ago(when, TODAY) == said
