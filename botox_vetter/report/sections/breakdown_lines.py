"""What one end of a figure is added up from: prices with their words and day, units, and what is paid how often."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost, Line, Reckoning
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.prices import seen_words
from botox_vetter.report.sections.subjects import FIRST_SESSION
from botox_vetter.report.words.money import money, number
from botox_vetter.report.words.names import area_names, quoted, sentence
from botox_vetter.report.words.prices import condition_words, quote_words
from botox_vetter.report.words.years import post_words


def quotes_in(about: str, cost: Cost, years: int | None) -> set[str]:
    """The ids of the quotes that a figure is added up from; years None: of a session, or what is spread over months."""
    if years is not None:
        span = cost.spans.get(years)
        ends = [end for end in (span.low, span.high) if end is not None] if span is not None else []
        return {line.quote_id for end in ends for post in end.posts for line in post.lines}
    figure = cost.first_session if about == FIRST_SESSION else cost.session
    return {line.quote_id for line in (*figure.lines_low, *figure.lines_high)} if figure is not None else set()


@dataclass(frozen=True, slots=True)
class Lines:
    """Puts the lines of one clinic's figures into cells."""

    standing: Standing
    comparison: Comparison
    rulebook: Rulebook

    def of_session(self, lines: Sequence[Line], total: Decimal) -> tuple[Cell, ...]:
        """A cell for each price as it was paid. total: what the session costs, perhaps more than they come to."""
        cells = [self._paid(line) for line in lines]
        missing = total - sum((line.amount for line in lines), Decimal(0))
        if missing > 0:
            words = tr("To the clinic's least charge for a session: {amount}")
            cells.append(Cell(words.format(amount=money(missing, self._currency))))
        return tuple(cells)

    def of_years(self, reckoning: Reckoning) -> tuple[Cell, ...]:
        """A cell for each thing that is paid for, with the prices that it rests on."""
        return tuple(
            Cell(
                post_words(post, self._currency),
                tuple(note for line in post.lines for note in self._rests_on(line, len(post.lines) == 1)),
                about=post.lines[0].quote_id if len(post.lines) == 1 else "",
            )
            for post in reckoning.posts
        )

    @property
    def _currency(self) -> str:
        return self.standing.cost.currency

    def _paid(self, line: Line) -> Cell:
        return Cell(sentence(self._what(line)), self._told(line.quote_id), about=line.quote_id)

    def _rests_on(self, line: Line, is_alone: bool) -> tuple[str, ...]:
        """Of one that stands alone the amount is said already."""
        what = () if is_alone and line.units is None else (sentence(self._what(line)),)
        return (*what, *self._told(line.quote_id))

    def _what(self, line: Line) -> str:
        """ "frown lines, 20 units: £240"."""
        paid = money(line.amount, self._currency)
        areas = area_names(line.areas, self.rulebook)
        if line.units is not None:
            return tr("{areas}, {units} units: {amount}").format(areas=areas, units=number(line.units), amount=paid)
        return tr("{areas}: {amount}").format(areas=areas, amount=paid) if areas else paid

    def _told(self, quote_id: str) -> tuple[str, ...]:
        """What the price says, in the clinic's words, and where and when that was read."""
        quote = self._quote(quote_id)
        if quote is None:
            return ()
        place = self.comparison.file.place_of(self.standing.clinic)
        price = sentence(quote_words(quote, self.rulebook, place))
        wording = quoted(quote.wording) if quote.wording.strip() else ""
        conditions = sentence(", ".join(condition_words(quote, self.rulebook)))
        return (" · ".join(words for words in (price, wording, conditions, seen_words(quote)) if words),)

    def _quote(self, quote_id: str) -> Quote | None:
        quotes = self.comparison.file.quotes_of(self.standing.clinic.id)
        return next((quote for quote in quotes if quote.id == quote_id), None)
