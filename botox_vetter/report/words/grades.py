"""How much a publication can be relied on."""

from botox_vetter.language import tr


def grade_words(grade: str) -> str:
    """ "": not noted."""
    return {
        "": "",
        "label": tr("product text"),
        "regulator": tr("a public body"),
        "nhs": tr("the NHS"),
        "guideline": tr("a guideline"),
        "trial": tr("a trial"),
        "review": tr("a review of studies"),
        "society": tr("a professional society"),
        "survey": tr("a survey"),
        "maker": tr("the maker"),
        "trade": tr("trade press"),
        "clinic": tr("a clinic's own page"),
        "blog": tr("a blog, weak"),
    }[grade]
