"""Refused -> DataError: the shipped data is not as it must be."""

from botox_vetter.domain.reasons import Refused


class DataError(Refused):
    """Names file, entry and key; where it fits, what was `expected` and `found`, or the reader's own `words`.

    Kinds: data_unreadable, data_unknown_key, data_missing_key, data_wrong_type, data_wrong_value, data_stands_twice,
    data_leads_nowhere. Steps: the way to the value, the file first.
    """

    def __init__(self, kind: str, *steps: str, **values: object) -> None:
        entry, key = " ".join(steps[1:-1]), " ".join(steps[1:][-1:])
        super().__init__(kind, file=" ".join(steps[:1]), entry=entry, key=key, **values)
        self._kind, self._steps, self._values = kind, steps, values

    def below(self, *steps: str) -> "DataError":
        """The same error, seen from the table above."""
        return DataError(self._kind, *steps, *self._steps, **self._values)
