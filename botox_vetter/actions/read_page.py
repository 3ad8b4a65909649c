"""A saved page becomes facts that a person may accept; nothing is kept by reading it."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter.actions.files import read_bytes
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB
from botox_vetter.domain.media import MHTML, PDF, WARC, media_type
from botox_vetter.domain.page_facts import PageFacts
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from botox_vetter.domain.page_words import PageWords
    from botox_vetter.domain.treatments import Treatments
    from botox_vetter.sources.pages.clinic import ClinicRules


def read_page_file(path: Path, address: str = "", country: str = "") -> PageFacts:
    """address: where the page was saved from; country: where the clinic is, "" is not known.

    The page may be in a web archive, or be saved as one file, which says its address itself. Raises
    Refused("file_not_read") and as `read_page_bytes`.
    """
    content = read_bytes(path, GREATEST_EVIDENCE_MB * 2**20 + 1)
    sort = media_type(path.name, content)
    if sort not in (WARC, MHTML):
        return read_page_bytes(content, address, country)
    from botox_vetter.sources.mhtml import saved_in
    from botox_vetter.sources.warc import page_in

    page = page_in(content) if sort == WARC else saved_in(content)
    if page is None:
        raise Refused("no_page")
    return read_page_bytes(page.content, address or page.address, country, page.charset or None)


def read_page_bytes(content: bytes, address: str = "", country: str = "", charset: str | None = None) -> PageFacts:
    """charset: what the server said. A PDF is read, too.

    Raises Refused("page_too_large" | "no_page"), of a PDF also "pdf_protected", "pdf_damaged", "pdf_too_long" and
    "pdf_only_pictures".
    """
    from botox_vetter.sources.pages.facts import facts_of
    from botox_vetter.sources.pages.page import read_page

    pdf = None
    if media_type("", content) == PDF:
        from botox_vetter.sources.pdf.markup import markup_of

        content, pdf = markup_of(content)
        charset = "utf-8"
    facts = facts_of(read_page(content, address, charset), *_price_rules(), clinic_rules(), country)
    return replace(facts, pdf=pdf) if pdf is not None else facts


@cache
def _price_rules() -> "tuple[Sequence[PageWords], Treatments]":
    """What prices are read by, of the data that comes with the program."""
    from botox_vetter.knowledge.folder import resource_folder
    from botox_vetter.knowledge.page_words import load_page_words
    from botox_vetter.knowledge.treatments import load_treatments

    return load_page_words(), load_treatments(resource_folder())


@cache
def clinic_rules() -> "ClinicRules":
    """What the clinic and its people are read by, of the data that comes with the program."""
    from botox_vetter.knowledge.clinic_words import load_clinic_words
    from botox_vetter.knowledge.page_words import load_page_words
    from botox_vetter.knowledge.rulebook import load_rulebook
    from botox_vetter.knowledge.warning_signs import load_warning_signs
    from botox_vetter.sources.pages.clinic import ClinicRules
    from botox_vetter.sources.pages.glossary import Glossary

    rulebook = load_rulebook()
    products = {n: p.id for p in rulebook.treatments.products.values() for n in (p.name, *p.names.values())}
    products |= {unlicensed.name: "" for unlicensed in rulebook.treatments.not_licensed}
    treatments = [word for lang in load_page_words() for word in (*lang.toxin, *lang.injectable, *lang.other)]
    return ClinicRules(Glossary(load_clinic_words(), rulebook.registers, products, treatments), load_warning_signs())
