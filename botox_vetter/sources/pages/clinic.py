"""What a page says about the clinic and its people: everything but prices."""

from dataclasses import dataclass, replace

from botox_vetter.domain.page_facts import ClinicFacts, PageFacts
from botox_vetter.domain.warning_signs import WarningSigns
from botox_vetter.sources.pages.clinic_name import clinic_name_of
from botox_vetter.sources.pages.contacts import emails_of, phones_of
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.opening import opening_hours_of
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.people import people_of
from botox_vetter.sources.pages.policies import policies_of
from botox_vetter.sources.pages.postal import address_of, postcode_of
from botox_vetter.sources.pages.products import products_of
from botox_vetter.sources.pages.registrations import registrations_in
from botox_vetter.sources.pages.reviews import reviews_of
from botox_vetter.sources.pages.signs import signs_of
from botox_vetter.sources.pages.staff import staff_of


@dataclass(frozen=True, slots=True)
class ClinicRules:
    """What pages are read by; made once for many."""

    glossary: Glossary
    signs: WarningSigns


def with_clinic(facts: PageFacts, page: Page, place: str, rules: ClinicRules) -> PageFacts:
    """place: "GB", "US-CA"; "": not known, then the forms of all countries are tried."""
    country = place[:2].upper()
    glossary = rules.glossary
    emails = emails_of(page)
    postcode = postcode_of(page, country, glossary)
    phones = phones_of(page, country, glossary)
    clinic = ClinicFacts(
        name=clinic_name_of(page, glossary, emails),
        phones=phones,
        emails=emails,
        address=address_of(page, postcode, phones, glossary),
        postcode=postcode,
        opening_hours=opening_hours_of(page, glossary),
    )
    reviews = reviews_of(page.blocks, glossary)
    registered = registrations_in(page.text, country, glossary)
    people, registrations = staff_of(page, people_of(page, glossary, clinic), registered, glossary)
    return replace(
        facts,
        clinic=clinic,
        people=people,
        registrations=registrations,
        products=products_of(page, glossary),
        policies=policies_of(page, reviews, glossary),
        signs=signs_of(page, place, rules.signs, clinic.address is not None, reviews, glossary),
    )
