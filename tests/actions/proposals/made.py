"""Pages of a made-up clinic, read as the program reads them."""

from collections.abc import Sequence
from datetime import date

from botox_vetter.actions.proposals.proposal import Proposal, Proposals, SeenPage
from botox_vetter.actions.proposals.propose import propose
from botox_vetter.actions.read_page import read_page_bytes
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.warning_signs import load_warning_signs

READ_ON = date(2026, 6, 1)
HOME = "https://quayskin.example/"


def page(html: str, address: str = HOME, evidence_id: str | None = None) -> SeenPage:
    return SeenPage(read_page_bytes(html.encode(), address, "GB-ENG"), READ_ON, evidence_id)


def proposals_of(file: CaseFile, rulebook: Rulebook, clinic_id: str | None, *pages: SeenPage) -> Proposals:
    return propose(file, rulebook, load_warning_signs(), clinic_id, pages)


def of_group(found: Proposals, group: str) -> Sequence[Proposal]:
    return [one for one in found.all if one.group == group]
