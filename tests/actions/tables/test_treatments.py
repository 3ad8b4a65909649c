import pytest

from botox_vetter.actions.tables.treatments import Treatment, names_any_toxin, read_treatment
from botox_vetter.domain.quotes import Basis


@pytest.mark.parametrize(
    ("text", "treatment"),
    [
        ("Tres zonas", Treatment(Basis.AREAS_BUNDLE, count=3)),
        ("Zwei Regionen", Treatment(Basis.AREAS_BUNDLE, count=2)),
        ("Consulta", Treatment(Basis.CONSULTATION)),
        ("Jede weitere Zone", Treatment(Basis.FURTHER_AREA)),
        ("Retoque", Treatment(Basis.TOP_UP)),
        ("Forehead", Treatment(Basis.PER_AREA, ("forehead",))),
        ("Relleno de labios", None),
        ("Polynucleotides, forehead", None),
    ],
)
def test_lines_are_understood_by_the_words_of_pages_in_every_language(text, treatment):
    assert read_treatment(text) == treatment


def test_what_names_toxin_without_an_area_is_told():
    assert [names_any_toxin(text) for text in ("Toxina botulínica", "Any area", "Hyaluron", "Lunch")] == [
        True,
        True,
        False,
        False,
    ]
