"""Whose data a report holds is named at its end, as their terms want it."""

from dataclasses import replace

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.sections.closing import closing
from tests.case_ids import BEGUN_AT
from tests.cases import harbour_case


def test_a_service_whose_answer_is_kept_is_named_with_its_terms(rulebook: Rulebook) -> None:
    file = harbour_case()
    (kept,) = [one for one in file.evidence if one.removed_at is None][:1]
    map_address = rulebook.asked_sources["openstreetmap"].base_address
    of_map = replace(kept, id="map", address=f"{map_address}/interpreter?data=1")

    def said(*evidence) -> str:
        return " ".join(block.text for block in closing(rulebook, replace(file, evidence=evidence)))

    assert "© OpenStreetMap contributors" in said(kept, of_map)
    assert "www.openstreetmap.org/copyright" in said(of_map)
    assert "OpenStreetMap" not in said(kept)
    assert "OpenStreetMap" not in said(replace(of_map, removed_at=BEGUN_AT))
