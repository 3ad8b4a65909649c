"""How a screen can look."""

from dataclasses import dataclass

SMALL, USUAL, LARGE, HUGE = (1024, 700), (1280, 800), (1920, 1080), (3840, 2160)


@dataclass(frozen=True)
class Variant:
    """size: of the window, in logical pixels. has_long_words: texts as long as German ones."""

    look: str = "light"
    size: tuple[int, int] = USUAL
    text_percent: int = 100
    has_long_words: bool = False

    @property
    def name(self) -> str:
        text = f"-{self.text_percent}pc" if self.text_percent != 100 else ""
        return f"{self.look}-{self.size[0]}x{self.size[1]}{text}{'-german' if self.has_long_words else ''}"


PLAIN = Variant()
LONG_WORDS = Variant(has_long_words=True)
LARGE_TEXT = Variant(text_percent=150)
OF_EVERYTHING = (
    PLAIN,
    Variant("dark"),
    Variant("contrast"),
    Variant(size=SMALL),
    LARGE_TEXT,
    LONG_WORDS,
)
OF_AWKWARD = (PLAIN, Variant("dark", SMALL), LARGE_TEXT)
OF_FEW = (Variant(size=LARGE), Variant(size=HUGE), Variant("dark", SMALL, 150), Variant("light", SMALL, 100, True))
