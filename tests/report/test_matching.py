import pytest

from botox_vetter.report.words.matching import compared_words
from tests.matching.listed import found

NAMES = """
Janie Trewit; Sean O Brien; CRUZ Maria; Xander Skrobakky; Jose Lopez; Jane Lee (née Trewitt); JA Trewitt; Trewitt;
Quay Side Skin Clinic; Qauyside Skin Clinci of Texas; Maryann StJohn; Elena de la Cruz; Alexnadre Skrbocki; Anh Do
"""


@pytest.mark.parametrize("name", [name.strip() for name in NAMES.split(";")])
def test_every_line_of_a_ledger_has_words(name):
    [candidate] = found(name, state="Texas", numbers={"licence": "X2"}).candidates
    assert all(compared_words(line) for line in candidate.ledger)
