"""Which pictures there are, and takes them: one start of the program for all that share library, words, text size."""

from collections.abc import Iterable, Iterator
from itertools import groupby, product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from botox_vetter.domain.rulebook import Rulebook
from tests.pictures.screens import AWKWARD, EVERYTHING, FEW, Screen
from tests.pictures.sitting import settle, show, sitting
from tests.pictures.small import with_few_colours
from tests.pictures.states import State
from tests.pictures.variants import OF_AWKWARD, OF_EVERYTHING, OF_FEW, Variant


class Picture(NamedTuple):
    screen: Screen
    variant: Variant

    @property
    def name(self) -> str:
        return f"{self.screen.name}_{self.variant.name}"


ALBUM = tuple(
    Picture(screen, variant)
    for screens, variants in ((EVERYTHING, OF_EVERYTHING), (AWKWARD, OF_AWKWARD), (FEW, OF_FEW))
    for screen, variant in product(screens, variants)
)


def wanted(words: Iterable[str]) -> list[Picture]:
    """Those whose names hold all these words."""
    return [picture for picture in ALBUM if all(word in picture.name for word in words)]


def take(
    app: QApplication, rulebook: Rulebook, pictures: Iterable[Picture], folder: Path, is_small: bool = False
) -> Iterator[Path]:
    """Writes each picture as a PNG; the files as they come. is_small: with few colours, for a page on the web."""
    folder.mkdir(parents=True, exist_ok=True)
    for (state, _percent, _words), together in groupby(sorted(pictures, key=_order), key=_shared):
        group = list(together)
        with sitting(app, rulebook, state, group[0].variant) as session:
            for picture in group:
                show(session, picture.screen, picture.variant)
                path = folder / f"{picture.name}.png"
                image = session.window.grab().toImage()
                if not (with_few_colours(image) if is_small else image).save(str(path), "PNG", 0 if is_small else -1):
                    raise OSError(f"{path} cannot be written")
                settle(session)
                yield path


def _shared(picture: Picture) -> tuple[State, int, bool]:
    return picture.screen.state, picture.variant.text_percent, picture.variant.has_long_words


def _order(picture: Picture) -> tuple[str, int, bool, str]:
    """Those taken in one sitting together, and in it those of one look."""
    state, percent, has_long_words = _shared(picture)
    return state.name, percent, has_long_words, picture.variant.name
