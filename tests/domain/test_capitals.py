"""Names in capitals are shown as one writes names, and nothing else is touched."""

import pytest

from botox_vetter.domain.capitals import as_written


@pytest.mark.parametrize(
    ("registered", "shown"),
    [
        ("MAREN QUILLE", "Maren Quille"),
        ("J T O'BRIEN-MCKAY JR.", "J T O'Brien-McKay Jr."),
        ("SORREL D’ANGELO", "Sorrel D’Angelo"),
        ("ANA LUCIA DE LA CRUZ", "Ana Lucia de la Cruz"),
        ("LA TOYA PELL", "La Toya Pell"),
        ("PIETER VAN DER MEER III", "Pieter van der Meer III"),
        ("NGUYEN VAN AN", "Nguyen Van An"),
        ("DI WREN", "Di Wren"),  # a given name
        ("MARY NG", "Mary Ng"),
        ("JP MACEY", "JP Macey"),
        ("JOSÉ ÑUÑEZ", "José Ñuñez"),
        ("Maren de la QUILLE", "Maren de la QUILLE"),
        ("", ""),
    ],
)
def test_capitals_alone_are_written_as_a_name(registered: str, shown: str) -> None:
    assert as_written(registered) == shown
