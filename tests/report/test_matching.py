from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.domain.judgements import Judgement, Verdict
from botox_vetter.domain.listed import Sought
from botox_vetter.matching.judged import judged
from botox_vetter.matching.told import told_of_entry
from botox_vetter.report.words.matching import compared_words, decided_words, entry_words, woken_words
from tests.matching.listed import ENTRIES, found

NAMES = """
Janie Trewit; Sean O Brien; CRUZ Maria; Xander Skrobakky; Jose Lopez; Jane Lee (née Trewitt); JA Trewitt; Trewitt;
Quay Side Skin Clinic; Qauyside Skin Clinci of Texas; Maryann StJohn; Elena de la Cruz; Alexnadre Skrbocki; Anh Do
"""


@pytest.mark.parametrize("name", [name.strip() for name in NAMES.split(";")])
def test_every_line_of_a_ledger_has_words(name):
    [candidate] = found(name, state="Texas", numbers={"licence": "X2"}).candidates
    assert all(compared_words(line) for line in candidate.ledger)


def test_a_waiver_and_the_ground_are_said(rulebook):
    entry = replace(ENTRIES[2], grounds="1128b4", waived_on=date(2020, 2, 1), waived_in="MA")
    assert entry_words(entry, rulebook.registers["leie"]) == (
        "JANE A TREWITT · born 5 April 1961 · MA · 1128b4: Licence revoked, suspended or surrendered · "
        "waived in MA since 1 February 2020"
    )


def test_a_judgement_that_woke_says_what_was_decided_and_what_has_changed():
    [candidate] = found("Jane Trewitt", state="MA").candidates
    was = replace(candidate.entry, town="SALEM", excluded_on=None)
    judgement = Judgement("j", "leie", Verdict.NOT_SAME, date(2026, 11, 3), "p", ours=(), theirs=told_of_entry(was))
    one = judged(Sought("Jane Trewitt"), candidate, [judgement])
    assert woken_words(one) == (
        "On 3 November 2026 it was decided: not the same. Since then something has changed: "
        "here name was nothing and is Jane Trewitt; on the list town was SALEM and is nothing."
    )
    assert woken_words(judged(Sought("Jane Trewitt"), candidate, [])) == ""
    assert decided_words(replace(judgement, note="Asked her")) == "decided on 3 November 2026: Asked her"
