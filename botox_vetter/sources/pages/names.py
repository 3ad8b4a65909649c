"""Which words of a text may be somebody's name, by their shape alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from botox_vetter.sources.pages.glossary import Glossary, folded

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_WORD = re.compile(
    rf"(?!(?:Dr|Prof|Mr|Mrs|Ms)\.)(?:[^\W\d_]{{1,3}}\.){{2,}}|Ph\.\s?D\.?|Dr\.in\b"
    rf"|{_LETTER}(?:[\w\u0300-\u036f’'‘-]*[\w\u0300-\u036f])?\.?"
)
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-zà-öø-ÿ]")
_CALLED = re.compile(r"[\"“'‘][A-ZÀ-Þ][\w-]+[\"”'’]\s+(?=[A-ZÀ-Þ])")  # Ana "Annie" Reed
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.?")
_FIGURE = re.compile(r"\d")
_BLANK = re.compile(r"\s+|(?<=\.)(?=[A-Z])")
_FURTHER = re.compile(r"-[A-Z]{1,3}\b")  # the C of FNP-C
_BETWEEN_DEGREES = re.compile(r"[\s,;·|/&()-]{1,4}")
_PUNCTUATION = " ,;·|/&()-"
MOST_WORDS = 5
LONGEST = 80  # letters
MOST_TITLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Name:
    """Where it stands in a text: "Dr Ana Solé, MBBS" has the title "Dr", two words and the degrees "MBBS".

    key       the words in small letters
    name_end  behind the words; end: behind the degrees
    is_cut    it ends at a word that begins with a capital and is no name: "Dr Solé Clinic"
    """

    title: str
    words: tuple[str, ...]
    key: tuple[str, ...]
    degrees: str
    start: int
    name_end: int
    end: int
    is_cut: bool


def names_in(text: str, glossary: Glossary) -> Iterator[Name]:
    """Every run of words that may be a name, in reading order."""
    at = 0
    while (start := _CAPITAL.search(text, at)) and (found := _WORD.match(text, start.start())):
        name = _name_at(text, found.start(), glossary)
        if name is not None:
            yield name
        at = max(name.end if name else 0, found.end())


def _name_at(text: str, start: int, glossary: Glossary) -> Name | None:
    title_end = _title_end(text, start, glossary)
    words, end, is_cut = _words_at(text, title_end, glossary, title_end > start)
    if not words or (is_letters(words[0]) and not all(word.isupper() for word in words)):
        return None
    after = _degrees_end(text, end, glossary)
    degrees = text[end:after].strip(_PUNCTUATION)
    key = tuple(folded(word).strip(".") for word in words)
    start = _without_address(text, start, title_end, glossary)
    return Name(text[start:title_end].strip(), tuple(words), key, degrees, start, end, after, is_cut)


def _without_address(text: str, start: int, title_end: int, glossary: Glossary) -> int:
    """Behind "Frau" in "Frau Dr. Kolb"; it stays where no other title follows."""
    first = _WORD.match(text, start)
    gap = _BLANK.match(text, first.end()) if first else None
    if first and gap and gap.end() < title_end and folded(first[0]).strip(".") in glossary.addresses:
        return gap.end()
    return start


def _words_at(text: str, start: int, glossary: Glossary, has_title: bool) -> tuple[list[str], int, bool]:
    """The words of a name, where they end, and whether a word that is no name cuts it off."""
    words: list[str] = []
    pending: list[str] = []  # what counts only when a name follows
    end = at = start
    while (found := _WORD.match(text, at)) and len(words) < MOST_WORDS and found.end() - start <= LONGEST:
        word = found[0]
        plain = folded(word).removesuffix("'s").strip(".")
        if (words or has_title) and plain in glossary.particles:
            pending.append(word)
        elif (words and len(word) == 1 and word.isupper()) or (has_title and _INITIAL.fullmatch(word)):
            pending.append(word)  # even "A" and "I"
        elif _is_name_word(word, plain, glossary, words):
            words += [*pending, word.removesuffix("'s").removesuffix("’s") if len(word) == 2 else _bare(word)]
            pending = []
            end = found.start() + len(words[-1])
            if end < found.end():
                break  # a possessive or a full stop ends it
        else:
            return words, end, word[0].isupper() and not _is_behind_a_name(word, plain, glossary)
        gap = _BLANK.match(text, found.end())
        if gap is None:
            break
        called = _CALLED.match(text, gap.end()) if words else None
        at = called.end() if called else gap.end()
    return words, end, False


def _bare(word: str) -> str:
    return word.removesuffix(".").removesuffix("'s").removesuffix("’s")


def _is_name_word(word: str, plain: str, glossary: Glossary, before: list[str]) -> bool:
    if plain in glossary.also_names and not before:
        return False
    if not word[0].isupper() or plain in glossary.not_names or _FIGURE.search(word):
        return False
    if before and (plain in glossary.titles or plain in glossary.studies):
        return False
    is_loud = bool(before) and before[0].isupper() and len(before[0]) > 1
    if word.replace(".", "") in glossary.degrees or (plain not in glossary.also_names and glossary.is_treatment(plain)):
        return False
    return not (before and not is_loud and is_letters(word))


def _is_behind_a_name(word: str, plain: str, glossary: Glossary) -> bool:
    """Degrees, and the title of the next one."""
    is_degree = word.replace(".", "") in glossary.degrees or plain in glossary.studies
    return is_degree or is_letters(word) or plain in glossary.titles


def is_letters(word: str) -> bool:
    """Capitals only, as of a body or a degree: MPH, CQC."""
    bare = word.replace(".", "").replace("-", "")
    return 1 < len(bare) <= 6 and bare.isupper()


def _title_end(text: str, start: int, glossary: Glossary) -> int:
    """Behind all titles, "Prof. Dr. med.", and the blank after them; `start`: there are none."""
    first = _WORD.match(text, start)
    if first is None or folded(first[0]).strip(".").split(".")[0] not in glossary.title_starts:
        return start
    end = at = start
    said: list[str] = []
    while (found := _WORD.match(text, at)) and len(said) < MOST_TITLE_WORDS:
        if not said and not found[0][0].isupper():
            return start
        said.append(folded(found[0]).strip("."))
        gap = _BLANK.match(text, found.end())
        if gap is None:
            return end
        at = gap.end()
        ends = [" ".join(said[n:]) for n in range(len(said))]
        if any(words in glossary.titles for words in ends):
            end = at
        elif not any(title.startswith(f"{words} ") for title in glossary.titles for words in ends):
            return end
    return end


def _degrees_end(text: str, end: int, glossary: Glossary) -> int:
    """Behind the letters that follow a name: "BSc (Hons), RGN"."""
    at = last = end
    while (gap := _BETWEEN_DEGREES.match(text, at)) and (found := _WORD.match(text, gap.end())):
        behind = _FURTHER.match(text, found.end())
        word = found[0].replace(".", "")
        if word not in glossary.degrees and not is_letters(word) and folded(word) not in glossary.studies:
            break
        at = last = behind.end() if behind else found.end()
    return last
