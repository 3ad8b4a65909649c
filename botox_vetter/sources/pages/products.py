"""Which toxins the page names."""

import re

from botox_vetter.domain.page_facts import ProductFact, Seen
from botox_vetter.sources.pages.glossary import Glossary, finder
from botox_vetter.sources.pages.page import Page


def products_of(page: Page, glossary: Glossary) -> tuple[ProductFact, ...]:
    """Each name once, where it stands first."""
    found: dict[str, ProductFact] = {}
    known = {name.casefold(): product for name, product in glossary.products.items()}
    for match in finder(glossary.products).finditer(page.text):
        name = re.sub(r"\s+", " ", match[0]).casefold()
        found.setdefault(name, ProductFact(known.get(name, ""), match[0], Seen(match[0], match.start())))
    return tuple(found.values())
