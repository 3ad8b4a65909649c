"""By which words a clinic's site is found its way in, in one language."""

from dataclasses import dataclass

TOPICS = ("toxin", "prices", "treatments", "team", "about", "contact", "complaints", "policies")
"""The more it matters, the sooner it stands here."""


@dataclass(frozen=True, slots=True)
class LinkWords:
    """One file of link_words/: beginnings of words by topic. leave: whatever else it says, the link is not followed."""

    language: str
    toxin: tuple[str, ...]
    prices: tuple[str, ...]
    treatments: tuple[str, ...]
    team: tuple[str, ...]
    about: tuple[str, ...]
    contact: tuple[str, ...]
    complaints: tuple[str, ...]
    policies: tuple[str, ...]
    leave: tuple[str, ...]
