"""One planned area: when it begins, how long it lasts, whether it is licensed, what to watch for, how well it works."""

from collections.abc import Iterator, Sequence

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Area, is_confirmed
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Bullets, Heading
from botox_vetter.report.sections.treatment.cited import Cited
from botox_vetter.report.sections.treatment.licence import licence_words
from botox_vetter.report.sections.treatment.outcomes import how_well
from botox_vetter.report.words.expecting import days_words, months_words, weightiest
from botox_vetter.report.words.names import area_name, by_id, sentence


def of_area(area: Area, plan: Plan, rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    yield Heading(3, sentence(area_name(area.id, rulebook)))
    timed = " ".join(filter(None, (*_times(area), _lasting(area))))
    sources = [source.id for source in weightiest([area], rulebook)]
    told = [cited(timed, sources), licence_words(area, plan, rulebook), *_remarks(area, sources, cited)]
    yield Bullets(tuple(told))
    yield from how_well(area.id, plan, rulebook, cited)


def _times(area: Area) -> Iterator[str]:
    if first := days_words([area], "onset_days"):
        yield tr("The first effect shows after {days}.").format(days=first)
    else:
        yield tr("When it begins here was not found in a source.")
    if full := days_words([area], "full_effect_days"):
        yield tr("The full effect is there after {days}.").format(days=full)
    review = area.more.get("review_days")
    if isinstance(review, int) and is_confirmed(area, "review_days"):
        yield ntr("It is looked at again after {n} day.", "It is looked at again after {n} days.", review).format(
            n=review
        )


def _lasting(area: Area) -> str:
    if area.duration_months is None:
        return tr("How long it lasts is not known here: ask the clinic.")
    return tr("It usually lasts {months}.").format(months=months_words(area.duration_months))


def _remarks(area: Area, sources: Sequence[str], cited: Cited) -> Iterator[str]:
    for key in ("duration_long", "result_note", "caution"):
        text = area.more.get(key)
        if isinstance(text, str) and is_confirmed(area, key):
            words = sentence(by_id(f"area.{area.id}.{key}", text)).removesuffix(".")
            yield cited(f"{words}.", sources)
