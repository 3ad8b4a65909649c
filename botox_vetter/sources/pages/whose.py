"""Whose a line is that stands between two names: nothing of one person may be said of the next."""

from collections.abc import Sequence

from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.names import Name, names_in

LONGEST_NAMED = 110  # letters of a line that shows a name
FAR = 4  # lines above in which the name before is looked for


class Whose:
    """lines: of one page."""

    def __init__(self, lines: Sequence[Block], glossary: Glossary) -> None:
        self._lines, self._words = lines, glossary
        self._known: dict[int, Name | None] = {}

    def is_of(self, line: int, number: int, name: Name) -> bool:
        """The line, right before or behind the one that shows the name, is about this person."""
        if not 0 <= line < len(self._lines) or self._is_another(line, number, name):
            return False
        if line > number:
            return self._is_behind(line, number, name)
        before = next(
            (b for b in range(line - 1, max(line - 1 - FAR, -1), -1) if self._is_another(b, number, name)), None
        )
        if before is None or self._shared(line, number) > self._shared(line, before):
            return True
        return self._shared(line, number) == self._shared(line, before) and self._is_led(before, line)

    def _is_behind(self, line: int, number: int, name: Name) -> bool:
        if any(self._is_another(between, number, name) for between in range(number + 1, line)):
            return False
        if not self._is_another(line + 1, number, name):
            return True
        mine, next_one = self._shared(line, number), self._shared(line, line + 1)
        return mine > next_one or (mine == next_one and not self._is_led(number, line))

    def _is_led(self, number: int, line: int) -> bool:
        """Lines of that kind lead the names that they are about: one stands before the first name of the list, too."""
        tag = self._lines[line].tag
        while self._is_label(number - 1, tag) and self._is_named(number - 2, self._lines[number].tag):
            number -= 2
        return self._is_label(number - 1, tag)

    def _is_label(self, number: int, tag: str) -> bool:
        if number < 0 or self._lines[number].tag != tag:
            return False
        return self._words.working.search(self._lines[number].text) is not None

    def _is_named(self, number: int, tag: str) -> bool:
        return number >= 0 and self._lines[number].tag == tag and self._name(number) is not None

    def _is_another(self, other: int, number: int, name: Name) -> bool:
        """The line shows another person, in the way in which this one is shown."""
        if not 0 <= other < len(self._lines) or self._lines[other].tag != self._lines[number].tag:
            return False
        found = self._name(other)
        return found is not None and not set(found.key) & set(name.key)

    def _name(self, number: int) -> Name | None:
        if number not in self._known:
            self._known[number] = self._name_of(self._lines[number].text)
        return self._known[number]

    def _name_of(self, text: str) -> Name | None:
        """That begins the line."""
        if len(text) > LONGEST_NAMED:
            return None
        found = next(names_in(text, self._words), None)
        is_first = found is not None and not any(letter.isalnum() for letter in text[: found.start])
        return found if is_first else None

    def _shared(self, one: int, other: int) -> int:
        """How many elements hold both."""
        first, second = self._lines[one].within, self._lines[other].within
        pairs = zip(first, second, strict=False)
        return next(
            (n for n, (one_box, other_box) in enumerate(pairs) if one_box != other_box), min(map(len, (first, second)))
        )
