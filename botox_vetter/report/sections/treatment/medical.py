"""A medical reason: what it is, who treats it, who pays first, how well it works, what must be known before."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Indication, is_confirmed
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Heading, Paragraph, Role
from botox_vetter.report.drawings.people import people_drawing
from botox_vetter.report.sections.treatment.cited import Cited
from botox_vetter.report.words.expecting import months_words, weightiest
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import area_name, by_id, sentence

Row = Mapping[str, object]


def of_indication(indication: Indication, plan: Plan, rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    yield Heading(3, sentence(area_name(indication.id, rulebook)))
    sources = [source.id for source in weightiest([indication], rulebook)]
    yield Bullets(tuple(cited(words, sources) for words in _told(indication)))
    yield from _funding(indication, plan, cited)
    yield from _success(indication, cited)
    risks = [_risk(indication, n, row, cited) for n, row in enumerate(_rows(indication, "risks"))]
    if risks:
        yield Bullets(tuple(risks))


def _told(indication: Indication) -> Iterator[str]:
    heads = {
        "definition": tr("What it is: {text}."),
        "who": tr("Who treats it: {text}."),
        "not_for": tr("It does not help with {text}."),
        "must_know": "{text}",
        "onset": tr("First effect: {text}."),
        "driving_note": "{text}",
        "risk_note": "{text}",
        "evidence_note": "{text}",
    }
    for key, head in heads.items():
        text = indication.more.get(key)
        if isinstance(text, str) and is_confirmed(indication, key):
            words = by_id(f"indication.{indication.id}.{key}", text)
            yield f"{head.format(text=words).removesuffix('.')}."
    if indication.duration_months is not None:
        months = months_words(indication.duration_months)
        yield tr("It usually lasts {months}.").format(months=months)


def _funding(indication: Indication, plan: Plan, cited: Cited) -> Iterator[Block]:
    """Public funding comes before any private price."""
    rows = [row for row in _rows(indication, "funding") if row["region"] == country_of(plan.jurisdiction)]
    if not rows:
        yield Paragraph(tr("Ask your doctor first whether public funding or insurance pays for it where you live."))
        return
    yield Paragraph(tr("Before you pay yourself, ask your doctor about public funding:"), Role.WARNING)
    yield Bullets(tuple(cited(_text(indication, "funding", row, "text"), (str(row["source"]),)) for row in rows))


def _success(indication: Indication, cited: Cited) -> Iterator[Block]:
    for n, row in enumerate(_rows(indication, "success")):
        if not is_confirmed(indication, f"success.{n}"):
            continue
        yield Paragraph(cited(_trial_words(indication, row), (str(row["source"]),)))
        treated, placebo = row.get("active_pct"), row.get("placebo_pct")
        if isinstance(treated, Decimal):
            yield people_drawing(treated, placebo if isinstance(placebo, Decimal) else None)


def _trial_words(indication: Indication, row: Row) -> str:
    """A share of people where the trial counted people, else the change that it measured."""
    measure, trial = (_text(indication, "success", row, key) for key in ("measure", "trial"))
    is_share = "active_pct" in row
    treated, placebo = ("active_pct", "placebo_pct") if is_share else ("active", "placebo")
    words = (
        tr("{trial}: {measure}: {treated} of 100 people, with a placebo {placebo} of 100.")
        if is_share
        else tr("{trial}: {measure}: {treated}, with a placebo {placebo}.")
    )
    return words.format(trial=trial, measure=measure, treated=_figure(row, treated), placebo=_figure(row, placebo))


def _figure(row: Row, key: str) -> str:
    """A share as it is, a change as what it went up or down by."""
    figure = row.get(key)
    if not isinstance(figure, Decimal):
        return tr("not read")
    if key.endswith("pct"):
        return number(figure)
    return (tr("down by {n}") if figure < 0 else tr("up by {n}")).format(n=number(abs(figure)))


def _risk(indication: Indication, n: int, row: Row, cited: Cited) -> str:
    what = sentence(_text(indication, "risks", row, "what"))
    if not is_confirmed(indication, f"risks.{n}"):
        return tr("{what}: ask how often.").format(what=what)
    return cited(tr("{what}: {n} of 100 people.").format(what=what, n=_figure(row, "pct")), (str(row["source"]),))


def _rows(indication: Indication, key: str) -> tuple[Row, ...]:
    found = indication.more.get(key, ())
    return tuple(row for row in found if isinstance(row, Mapping)) if isinstance(found, tuple) else ()


def _text(indication: Indication, kind: str, row: Row, key: str) -> str:
    number_in = _rows(indication, kind).index(row)
    return by_id(f"indication.{indication.id}.{kind}.{number_in}.{key}", str(row[key]))
