"""What a report can be written as."""

from pathlib import Path

import pytest

from botox_vetter.report.kinds import Kind, kind_name, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("report.pdf", Kind.PDF),
        ("Report of May.PDF", Kind.PDF),
        ("a.b.html", Kind.HTML),
        ("report.htm", Kind.HTML),
        ("report.docx", None),
        ("report", None),
        (".pdf", None),
        ("report.pdf.exe", None),
    ],
)
def test_the_ending_of_the_name_says_what_is_written(name, kind):
    assert kind_of(Path(name)) is kind


def test_every_kind_has_a_name_of_its_own():
    assert len({kind_name(kind) for kind in Kind}) == len(Kind)
