"""What each page is for, in a few sentences; by the page's id. No widgets."""

from collections.abc import Callable

from botox_vetter.language import tr


def words_for(place: str) -> tuple[str, ...]:
    """Paragraphs; of a place without words of its own those of the first page."""
    return _WORDS.get(place, _start)()


def _start() -> tuple[str, ...]:
    return (
        tr("Every search is a case: one person, one treatment. Begin one, or open one from the list with Enter."),
        tr("A case that is over can go to the archive; one that is not wanted goes to the bin and can come back."),
    )


def _plan() -> tuple[str, ...]:
    return (
        tr("Say what is wanted and where. Prices are worked out for these areas, and the law of this place is asked."),
        tr("Whatever you do not know stays empty; the program says then what it cannot tell."),
    )


def _about() -> tuple[str, ...]:
    return (
        tr("What is known of the treatment itself, for what your plan names. The numbers lead to the sources below."),
        tr("It informs and does not advise: a prescriber decides, and what was not read at a source is a question."),
    )


def _find() -> tuple[str, ...]:
    return (
        tr("Who is listed near a place: in registers, with a regulator, on a map. To be listed is no recommendation."),
        tr("Before you search, “Whom it asks” says who is told what; nothing else of your case is sent."),
        tr("Choose one or several and add them as candidates: they stand in Clinics, with the answer as evidence."),
        tr("A source that could not be asked says why; what it might have found may be there all the same."),
    )


def _clinics() -> tuple[str, ...]:
    return (
        tr("On the left stand the clinics you think of, on the right everything about the chosen one."),
        tr("A clinic is ruled out when a knock-out fails, open while one is not settled, and cleared when all pass."),
        tr(
            "Under Vetting each question takes an answer and how sure it is: claimed by somebody, seen by you, or "
            "verified at the register. What nobody knows stays not known."
        ),
        tr("Every change is kept at once, and Undo takes it back."),
    )


def _compare() -> tuple[str, ...]:
    return (
        tr("The clinics of the shortlist side by side: knock-outs first, then what is proven and what is possible."),
        tr("A score goes from what is proven to what could be proven; no price makes up for a knock-out."),
        tr("A click on a price shows what it is added up from. “What if” tries another plan; yours stays as it is."),
        tr("When you have made up your mind, choose the clinic below; the report says so."),
    )


def _report() -> tuple[str, ...]:
    return (tr("The pages as they will be printed. They can be saved as a PDF or a web page, too."),)


def _due() -> tuple[str, ...]:
    return (
        tr("Answers grow old, papers and prices end, questions wait for an answer."),
        tr("Enter leads to where it is mended; what is mended leaves the list."),
    )


def _history() -> tuple[str, ...]:
    return (tr("Every step of this case. One can be taken back by itself, as long as nothing later needs it."),)


def _import() -> tuple[str, ...]:
    return (tr("A table of clinics, people or prices. You see what would become of each row before anything is kept."),)


def _export() -> tuple[str, ...]:
    return (tr("What this case holds, as tables for a spreadsheet."),)


def _settings() -> tuple[str, ...]:
    return (tr("What holds for this computer: colours, size of text, paper, where the library lies, and its backups."),)


def _sources() -> tuple[str, ...]:
    return (
        tr("Everything outside that can be asked: what for, what it is told, and when it was asked last."),
        tr("Nothing is asked by itself. “Work offline” in the menu File stops everything at once."),
    )


def _requests() -> tuple[str, ...]:
    return (tr("Every request that went out: to whom, what it said, what for, and how it ended."),)


def _review() -> tuple[str, ...]:
    return (
        tr("What a clinic's pages say: nothing of it is in the case before you accept it, each thing with its words."),
        tr("In the list A accepts, R refuses, E puts right; I and P say what a person does there."),
        tr("What is kept is what the clinic claims. Whether it is so, the background check asks."),
    )


def _look_up() -> tuple[str, ...]:
    return (
        tr("Registers that no program may ask: the page there opens with the number copied, and you say what it says."),
        tr("Only the register’s own words settle anything. What it does not show stands beside it."),
        tr("A name alone proves nothing; a page that does not open is not known, never not found."),
    )


def _checks() -> tuple[str, ...]:
    return (
        tr("The program asks registers, lists and websites that answer programs, one after the other."),
        tr("What changed is said in words, with the answer as it came as evidence; Undo takes a whole run back."),
        tr("A source that does not answer settles nothing: not checked is never a pass, and never not found."),
    )


def _merge() -> tuple[str, ...]:
    return (
        tr("Two entries that may be one clinic: you see what each has before they become one, and Undo parts them."),
        tr("That they are two clinics is remembered until one of them says something else."),
    )


def _covered() -> tuple[str, ...]:
    return (
        tr("Which register answers which question about whom, when it was read, and what none of them answers."),
        tr("A clean entry says only what that register records: what it leaves out stands below."),
    )


_WORDS: dict[str, Callable[[], tuple[str, ...]]] = {
    "plan": _plan,
    "about": _about,
    "find": _find,
    "clinics": _clinics,
    "compare": _compare,
    "report": _report,
    "due": _due,
    "sources": _sources,
    "requests": _requests,
    "history": _history,
    "import": _import,
    "export": _export,
    "settings": _settings,
    "review": _review,
    "look_up": _look_up,
    "checks": _checks,
    "merge": _merge,
    "covered": _covered,
}
