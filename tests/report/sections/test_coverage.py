"""What the registers cover: questions that have one answer stand in one row; what none answers, by topic."""

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Bullets, Table
from botox_vetter.report.sections.coverage import covered_at
from tests.cases import TODAY, harbour_case


def test_questions_of_which_the_same_is_to_be_said_stand_in_one_row(rulebook: Rulebook) -> None:
    file = harbour_case()
    blocks = covered_at(file.clinics, file, rulebook, TODAY, {})
    rows = next(block.rows for block in blocks if isinstance(block, Table))
    heads = [n for n, row in enumerate(rows) if row.is_group]
    nurse = next(n for n in heads if rows[n].cells[0].text == "Nurse (registered), England")
    of_nurse = rows[nurse + 1 : next((n for n in heads if n > nurse), None)]
    answers = [row.cells[1].notes for row in of_nurse]
    assert len(set(answers)) == len(answers) > 1, "none of them stands twice"
    first = of_nurse[0].cells[0].text
    assert first.startswith("On a statutory health register; Registration current and unrestricted; ")


def test_what_no_register_answers_stands_by_topic(rulebook: Rulebook) -> None:
    file = harbour_case()
    told = [b for b in covered_at(file.clinics, file, rulebook, TODAY, {}) if isinstance(b, Bullets)]
    assert any(line.startswith("Aftercare and complications: ") for line in told[0].items)
