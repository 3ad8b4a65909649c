"""The consultation cards: one sheet for each clinic, with room for the answers."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Heading, Paragraph, Role, Row, Table
from botox_vetter.report.words.names import by_id, own_words
from botox_vetter.vetting.card import CardQuestion, card
from botox_vetter.vetting.results import Verdict

MOST = 18  # questions; so many have room on one sheet


def cards(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Of all clinics that are not ruled out."""
    told = (_card(standing, rulebook) for standing in comparison.standings)
    return [block for blocks in told for block in blocks]


def _card(standing: Standing, rulebook: Rulebook) -> list[Block]:
    if standing.vetting.verdict is Verdict.RULED_OUT:
        return []
    known = rulebook.consultation
    asked = card(standing.vetting, known.questions, MOST)
    if not asked:
        return []
    left = len(card(standing.vetting, known.questions)) - len(asked)
    name = own_words(standing.clinic.name)
    columns = (Column(tr("Ask"), 4.2), Column(tr("What they say"), 3.0))
    return [
        Heading(1, tr("To take along"), opens_page=True),
        Paragraph(tr("Date, and whom I spoke to: ______________________________________________"), Role.NOTE),
        Table(tr("Questions for {clinic}").format(clinic=name), columns, _rows(asked, rulebook)),
        Paragraph(_foot(left), Role.NOTE),
    ]


def _rows(asked: tuple[CardQuestion, ...], rulebook: Rulebook) -> tuple[Row, ...]:
    rows: list[Row] = []
    before = ""
    for one in asked:
        head = tr("First: these can rule the clinic out") if one.gates else group_words(one.question.group, rulebook)
        if head != before:
            rows.append(Row((Cell(head, emphasis=Emphasis.STRONG),), is_group=True))
            before = head
        rows.append(Row((_asked(one), Cell(""))))
    return tuple(rows)


def _asked(one: CardQuestion) -> Cell:
    question = one.question
    good = tr("Good: {answer}").format(answer=by_id(f"question.{question.id}.good", question.good))
    stop = tr("Stop if: {answer}").format(answer=by_id(f"question.{question.id}.stop_if", question.stop_if))
    return Cell(question_words(one), (tr("{good}. {stop}.").format(good=good, stop=stop),))


def question_words(one: CardQuestion) -> str:
    return by_id(f"question.{one.question.id}.ask", one.question.ask)


def group_words(group: str, rulebook: Rulebook) -> str:
    return by_id(f"question_group.{group}", rulebook.consultation.groups[group])


def _foot(left: int) -> str:
    told = tr("Afterwards: Clinics, Vetting, “On the card” has these questions in this order.")
    if not left:
        return told
    more = ntr("{n} more question is open.", "{n} more questions are open.", left).format(n=left)
    return f"{more} {told}"
