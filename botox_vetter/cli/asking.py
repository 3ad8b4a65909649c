"""`find` and `look-up`: directories and registers, asked from a terminal."""

import sys
from getpass import getpass
from threading import Event

from botox_vetter.actions.asking import Asking
from botox_vetter.actions.finding.search import search
from botox_vetter.actions.keys import Keys
from botox_vetter.cli import at_hand
from botox_vetter.cli.arguments import Wish
from botox_vetter.cli.wording_asking import answer_facts, entry_lines, found_facts, found_lines
from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import Search
from botox_vetter.domain.received import NotChecked
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.requests import source_text

DONE, WORLD, WRONG_USE = 0, 1, 2


class TerminalKeys:
    """Asks for a key that is not kept, where somebody sits at the terminal; what is typed is written nowhere."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._kept, self._rulebook = Keys(), rulebook
        self._typed: dict[str, str] = {}

    def key_for(self, source_id: str) -> str:
        if key := self._kept.key_for(source_id) or self._typed.get(source_id, ""):
            return key
        if source_id not in self._typed and sys.stdin is not None and sys.stdin.isatty():
            name = source_text(self._rulebook.asked_sources[source_id], "name")
            self._typed[source_id] = getpass(tr("Key for {source}: ").format(source=name)).strip()
        return self._typed.get(source_id, "")


def find(wish: Wish) -> int:
    """World's fault where no source answered at all."""
    rulebook, country = at_hand.rulebook(), wish.country.upper().replace("UK", "GB")
    wanted = Search(country, wish.place, wish.region, None, wish.within_km, wish.name, tuple(wish.professions))
    with at_hand.library(wish) as library:
        keys = TerminalKeys(rulebook) if wish.source else Keys()
        asking = Asking(at_hand.outside(), library, rulebook, keys, Event())
        sources = asking.directories(country)
        if wish.source and wish.source not in sources:
            words = tr("{source} cannot be searched there; these can: {sources}")
            return _say_wrong(words.format(source=wish.source, sources=", ".join(sources)))
        if unknown := [one for one in wish.professions if one not in rulebook.places.professions]:
            known = ", ".join(rulebook.places.professions)
            return _say_wrong(
                tr("{name} is no profession here; these are: {known}").format(name=unknown[0], known=known)
            )
        found = search(asking, wanted, [wish.source] if wish.source else sources)
    if wish.json:
        print(to_json(found_facts(found, rulebook)))
    else:
        print("\n\n".join(found_lines(found, rulebook)))
    return WORLD if all(one.why is not None and not one.found for one in found.progress) else DONE


def look_up(wish: Wish) -> int:
    rulebook = at_hand.rulebook()
    with at_hand.library(wish) as library:
        asking = Asking(at_hand.outside(), library, rulebook, TerminalKeys(rulebook), Event())
        if not asking.can_ask(wish.register):
            words = (
                tr("The program cannot ask {register} itself.")
                if wish.register in rulebook.registers
                else tr("There is no register called {register}.")
            )
            return _say_wrong(words.format(register=wish.register))
        answer = asking.register(wish.register).look_up(wish.number)
    if wish.json:
        print(to_json(answer_facts(wish.register, answer, rulebook)))
    elif isinstance(answer, Entry):
        print("\n".join(entry_lines(answer, rulebook)))
    if isinstance(answer, NotChecked):
        print(tr("Could not check: {why}.").format(why=reason_words(answer.reason, rulebook)), file=sys.stderr)
        return WORLD
    return DONE


def _say_wrong(words: str) -> int:
    print(words, file=sys.stderr)
    return WRONG_USE
