"""Under which other words somebody may look for a thing."""

from botox_vetter.language import tr
from botox_vetter.ui.palette.finding import split


def also(words: str) -> str:
    """The words that mean much the same as one of these."""
    said = set(split(words))
    return " ".join(group for group in _groups() if said & set(split(group)))


def _groups() -> tuple[str, ...]:
    return (
        tr("add new create begin"),
        tr("remove delete bin trash"),
        tr("report print pdf preview"),
        tr("settings preferences options colours dark light contrast"),
        tr("size text larger smaller zoom"),
        tr("search find filter"),
        tr("plan areas treatment budget"),
        tr("treatment effects risks safety suitable"),
        tr("register check verify licence entry"),
        tr("website page read facts"),
        tr("compare ranking score"),
        tr("case client search"),
        tr("export save"),
        tr("import open load"),
        tr("due follow remind"),
        tr("history changes log"),
        tr("keys shortcuts keyboard"),
        tr("sources network internet registers"),
        tr("asked requests network ledger log"),
        tr("offline online network internet"),
        tr("help manual about licence version"),
    )
