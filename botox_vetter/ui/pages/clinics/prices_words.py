"""What the plan costs at one clinic, put into lines. Every figure comes from the `Cost`; nothing is computed here."""

from collections.abc import Iterable

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.money import Amount
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost, Figure, Line
from botox_vetter.report.sections.grounds import some_prices, whose_words
from botox_vetter.report.sections.prices import flagged, remarks
from botox_vetter.report.words.money import amount_words, numbers
from botox_vetter.report.words.names import area_name, area_names, joined, sentence
from botox_vetter.report.words.plans import sessions_from
from botox_vetter.report.words.prices import quote_words, session_words, sessions_words, year_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.years import year_posts


class CostWords:
    """The lines of one clinic's cost, asked for by subject; an empty answer means that there is nothing to say."""

    def __init__(self, cost: Cost, file: CaseFile, rulebook: Rulebook) -> None:
        self._cost, self._plan, self._rulebook = cost, file.plan, rulebook
        self._place = file.place_of(file.clinic(cost.clinic_id))
        self._quotes = {quote.id: quote for quote in file.quotes_of(cost.clinic_id)}

    def session(self) -> list[str]:
        return [sentence(session_words(self._cost, self._rulebook)), *self._ends(self._cost.session)]

    def first_session(self) -> list[str]:
        figure = self._cost.first_session
        return [amount_words(figure.amount, self._cost.currency), *self._ends(figure)] if figure else []

    def partial(self) -> list[str]:
        """What the covered areas cost, where others are not covered: never a figure to compare by (DESIGN P8)."""
        figure = self._cost.partial
        return [amount_words(figure.amount, self._cost.currency), *self._ends(figure)] if figure else []

    def by_area(self) -> list[str]:
        return [
            tr("{area}: {amount}").format(
                area=sentence(area_name(area, self._rulebook)), amount=amount_words(amount, self._cost.currency)
            )
            for area, amount in self._cost.by_area.items()
        ]

    def year(self) -> list[str]:
        words = [sentence(year_words(self._cost, self._rulebook))]
        if self._cost.sessions is not None:
            words.append(sentence(sessions_words(self._cost.sessions)) + ", " + sessions_from(self._plan))
        return [*words, *(tr("– {line}").format(line=line) for line in self._posts())]

    def _posts(self) -> tuple[str, ...]:
        return year_posts(self._cost, self._quotes, self._rulebook)

    def more_years(self) -> list[str]:
        cost = self._cost
        return [
            words.format(amount=amount_words(amount, cost.currency))
            for words, amount in (
                (tr("Two years: {amount}"), cost.two_years),
                (tr("Five years: {amount}"), cost.five_years),
            )
            if amount is not None
        ]

    def per_month(self) -> list[str]:
        amount = self._cost.per_month_of_effect
        return [amount_words(amount, self._cost.currency)] if amount is not None else []

    def omitted(self) -> list[str]:
        return self._reasons(self._cost.omitted)

    def uncovered(self) -> list[str]:
        return [
            tr("{area}: {why}").format(
                area=sentence(area_name(area, self._rulebook)), why=reason_words(reason, self._rulebook)
            )
            for area, reason in self._cost.uncovered.items()
        ]

    def not_counted(self) -> list[str]:
        return [
            tr("{price}: {why}").format(price=self._price(quote_id), why=reason_words(reason, self._rulebook))
            for quote_id, reason in self._cost.not_counted.items()
            if quote_id in self._quotes
        ]

    def flags(self) -> list[str]:
        """About the figures as a whole, then about single prices, each thing once with the prices that it is about."""
        told = self._remarks()
        for flag in self._cost.flags:
            quotes = [self._quotes[quote_id] for quote_id in flagged(flag) if quote_id in self._quotes]
            if quotes:
                why = sentence(reason_words(flag, self._rulebook))
                prices = some_prices(quotes, self._rulebook, self._place)
                told.append(tr("{why}: {prices}").format(why=why, prices=joined(prices)))
        return told

    def _remarks(self) -> list[str]:
        """With whose word a general figure is."""
        told = []
        for flag in remarks(self._cost):
            words, whose = sentence(reason_words(flag, self._rulebook)), whose_words(flag, self._rulebook)
            told.append(tr("{words}. {whose}").format(words=words, whose=whose) if whose else words)
        return told

    def _reasons(self, reasons: Iterable[Reason]) -> list[str]:
        return [sentence(reason_words(reason, self._rulebook)) for reason in reasons]

    def _ends(self, figure: Figure | None) -> list[str]:
        """The prices used: one list where both ends rest on the same, else one for each end (DESIGN P7)."""
        if figure is None:
            return []
        low, high = figure.lines_low, figure.lines_high
        if figure.high is None:
            return [self._line(line, line) for line in low]
        if [(line.quote_id, line.areas) for line in low] == [(line.quote_id, line.areas) for line in high]:
            return [self._line(one, other) for one, other in zip(low, high, strict=True)]
        return [
            tr("At the low end:"),
            *(self._line(line, line) for line in low),
            tr("At the high end:"),
            *(self._line(line, line) for line in high),
        ]

    def _line(self, low: Line, high: Line) -> str:
        """One price as it was used; the two are the same line at both ends."""
        amount = Amount(low.amount, high.amount)
        values = {
            "price": self._price(low.quote_id),
            "areas": area_names(low.areas, self._rulebook),
            "amount": amount_words(amount, self._cost.currency),
        }
        quote = self._quotes[low.quote_id]
        if low.units is not None and high.units is not None:
            units = numbers(low.units, high.units)
            return tr("– {price}, {units} units for {areas}: {amount}").format(units=units, **values)
        if not low.areas or (quote.areas == low.areas and quote.amount == amount):
            return tr("– {price}").format(**values)
        return tr("– {price}, used for {areas}: {amount}").format(**values)

    def _price(self, quote_id: str) -> str:
        return sentence(quote_words(self._quotes[quote_id], self._rulebook, self._place))
