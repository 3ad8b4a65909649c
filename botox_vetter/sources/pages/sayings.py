"""What a sentence says of the person that it names."""

import re
from collections.abc import Iterator

from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary, any_of
from botox_vetter.sources.pages.names import Name

LONGEST_LINE = 110  # letters of a line that is no paragraph
NEAR = 90  # letters around a name in which a sentence says what the person is
SOON = 60

_PHONE = re.compile(r"\s*(?:[:–-]|on)?\s*\+?\(?\d{3,5}[\d )-]{5,}")
SURE, LIKELY, WEAK = 3, 2, 1  # weights: shows a person by itself, with another mention, with a likely one

Told = tuple[str, int | None]  # the words, and where they stand in the text of the page


def before_name(name: Name, block: Block) -> str:
    """The words shortly before it."""
    return block.text[max(name.start - NEAR, 0) : name.start]


def after_name(name: Name, block: Block) -> str:
    """The words shortly behind it and its degrees."""
    return block.text[name.end : name.end + NEAR]


class Sayings:
    """The expressions of one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._words = glossary
        working = glossary.working.pattern
        self._introduced = self._before("introductions")
        self._led = self._before("leading")
        self._by = self._before("by_words")
        self._asked = self._before("asking")
        self._about = self._before("about")
        self._elsewhere = self._before("elsewhere")
        learning, teachers = (any_of(glossary.all(part)) for part in ("learning", "teachers"))
        self._taught = re.compile(rf"{learning}[^.!?;]*{teachers}[\s:,]*$", re.IGNORECASE)
        self.being = re.compile(any_of(glossary.all("being")), re.IGNORECASE)
        self._stating = re.compile(any_of(glossary.all("stating")), re.IGNORECASE)
        self.doing = re.compile(rf"[\s,]*{any_of(glossary.all('doing') + glossary.all('team_of'))}", re.IGNORECASE)
        self.happening = re.compile(rf"[\s,]*{any_of(glossary.all('happening'))}", re.IGNORECASE)
        self._apposed = re.compile(rf"[,(–—|-]\s*{any_of(glossary.all('articles'))}\s", re.IGNORECASE)
        self._working_before = re.compile(rf"{working}[\s:,(–—-]*$", re.IGNORECASE)
        self._ours = re.compile(
            rf"{any_of(glossary.all('addressing') + glossary.all('pronouns'))}\s(?:[\w-]+\s)?$", re.IGNORECASE
        )
        self._working_soon = re.compile(rf"\s*[,(|:–—-]\s*(?:[\w-]+\s+){{0,4}}{working}", re.IGNORECASE)

    def _before(self, part: str) -> re.Pattern[str]:
        """Finds these words right before a name."""
        return re.compile(rf"{any_of(self._words.all(part))}[\s:,]*$", re.IGNORECASE)

    def is_elsewhere(self, name: Name, block: Block) -> bool:
        """Who is named there belongs to another house: "trained by ..."."""
        before = before_name(name, block)
        return self._elsewhere.search(before) is not None or self._taught.search(before) is not None

    def is_about(self, name: Name, block: Block) -> bool:
        """The line says "About" and the name, no more."""
        if len(block.text) > LONGEST_LINE or block.text[name.end :].strip(" ."):
            return False
        return self._about.search(block.text[: name.start]) is not None

    def weight(self, name: Name, block: Block) -> int:
        """How surely the words around a name introduce somebody who works there."""
        before, after = before_name(name, block), after_name(name, block)
        is_full = len(name.words) > 1
        if self._introduced.search(before) and re.match(r"\W|$", after):
            return SURE
        if self._led.search(before) and len(block.text) <= LONGEST_LINE:
            return SURE
        if self._by.search(before) and (is_full or re.match(r"\s*(?:[.,;!)]|$)", after)):
            return SURE
        if is_full and self.is_about(name, block):
            return SURE
        if self._asked.search(before) or self.is_about(name, block) or self.doing.match(after):
            return LIKELY
        if _PHONE.match(after):
            return LIKELY
        begins = re.search(r"(?:^|[.!?:]\s+)$", before) is not None
        return WEAK if re.match(r"['’]s\s", after) or (begins and self.happening.match(after)) else 0

    def of(self, name: Name, block: Block) -> Iterator[Told]:
        """What a sentence says that the person is: "Ana Solé, a nurse prescriber", "Ana is our nurse"."""
        before, after = before_name(name, block), after_name(name, block)
        start = block.start + name.end
        is_sure = len(name.words) > 1 or bool(name.title) or not re.search(r"\w", before)
        if name.degrees and is_sure and self._words.degree.search(name.degrees):
            yield name.degrees, block.start + block.text.index(name.degrees, name.name_end)
        if said := self._clause(after, len(name.words) > 1):
            yield said, start + after.index(said)
        working = self._working_before.search(before)
        working_at = block.start + name.start - len(before) + (working.start() if working else 0)
        if len(name.words) == 1:
            is_ours = working and self._ours.search(before[: working.start()])
            is_between = working and working[0].rstrip().endswith(",") and re.match(r"\s*[,.;!]", after)
            if working and (is_ours or is_between or re.search(r"[:–—-]\s*$", working[0])):
                yield working[0].rstrip(" :,(–—-"), working_at
            return
        soon = re.match(r"\s*[,(|:–—-]\s*[^.;:!?]*", after[:SOON])
        if soon and self._working_soon.match(soon[0]):
            words = soon[0].strip(" ,(|:–—-)")
            yield words, start + after.index(words)
        if working:
            yield working[0].rstrip(" :,(–—-"), working_at

    def _clause(self, after: str, is_full: bool) -> str:
        """Behind "is a" or ", a", up to the end of the clause; "": it says no work."""
        lead, behind_comma = (len(after) - len(after.lstrip(signs)) for signs in (None, " ,"))
        being = self.being.match(after, behind_comma) or self._apposed.match(after, lead)
        if being is None and is_full:
            being = self._stating.match(after, lead)
        if being is None:
            return ""
        said = re.split(r"[.;:!?()]|\s[–—-]\s", after[being.end() :])[0]
        if len(after) == NEAR and after.endswith(said):
            said = said.rpartition(" ")[0]  # a word that is cut
        said = said.strip()
        is_work = self._words.working.search(said[:SOON]) or self._words.degree.search(said[:SOON])
        return said if is_work else ""
