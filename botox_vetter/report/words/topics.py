"""Many questions by their titles: a line for each topic of the background check."""

from collections.abc import Iterable

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import category_name, criterion_title


def titles(criteria: Iterable[str], rulebook: Rulebook) -> str:
    return "; ".join(criterion_title(cid, rulebook) for cid in criteria)


def titles_by_topic(criteria: Iterable[str], rulebook: Rulebook) -> tuple[str, ...]:
    """The topics in the order of the check; in each of them the questions as they come."""
    by_topic: dict[str, list[str]] = {criterion.category: [] for criterion in rulebook.criteria.values()}
    for cid in criteria:
        by_topic[rulebook.criteria[cid].category].append(cid)
    words = tr("{topic}: {titles}")
    return tuple(
        words.format(topic=category_name(topic), titles=titles(of_topic, rulebook))
        for topic, of_topic in by_topic.items()
        if of_topic
    )
