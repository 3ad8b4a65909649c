"""Colours by what they mean, for light, dark and high contrast. Contrast is measured by a test (WCAG 1.4.3, 1.4.11)."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Roles:
    """#rrggbb by role. text on window, panel and selection; rail_text on rail; on_accent on accent.

    good, warn, bad: words and signs for passed, open and failed; never the only sign.
    """

    window: str
    panel: str
    field: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    selection: str
    rail: str
    rail_text: str
    rail_chosen: str
    good: str
    warn: str
    bad: str
    focus: str


LIGHT = Roles(
    window="#ffffff",
    panel="#f5f7f9",
    field="#ffffff",
    text="#1d2730",
    muted="#55626f",
    line="#dde3e8",
    edge="#82909d",
    accent="#0e6678",
    on_accent="#ffffff",
    selection="#dceef2",
    rail="#11303a",
    rail_text="#e6f0f2",
    rail_chosen="#20505e",
    good="#1f6f43",
    warn="#8a5200",
    bad="#a92118",
    focus="#0b7f97",
)

DARK = Roles(
    window="#171d22",
    panel="#1f272d",
    field="#12171b",
    text="#e7edf1",
    muted="#a7b4bf",
    line="#35414a",
    edge="#7d8b97",
    accent="#7cc9d9",
    on_accent="#08222a",
    selection="#224450",
    rail="#0d1418",
    rail_text="#dfe9ec",
    rail_chosen="#234752",
    good="#76cf9d",
    warn="#eab565",
    bad="#ff9f95",
    focus="#7cc9d9",
)

CONTRAST_DARK = Roles(
    window="#000000",
    panel="#000000",
    field="#000000",
    text="#ffffff",
    muted="#ffffff",
    line="#ffffff",
    edge="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    selection="#00355c",
    rail="#000000",
    rail_text="#ffffff",
    rail_chosen="#00355c",
    good="#7dff9c",
    warn="#ffd75e",
    bad="#ffb0a8",
    focus="#00ffff",
)

CONTRAST_LIGHT = Roles(
    window="#ffffff",
    panel="#ffffff",
    field="#ffffff",
    text="#000000",
    muted="#000000",
    line="#000000",
    edge="#000000",
    accent="#003a8c",
    on_accent="#ffffff",
    selection="#cfe3ff",
    rail="#ffffff",
    rail_text="#000000",
    rail_chosen="#cfe3ff",
    good="#004d1f",
    warn="#5c3200",
    bad="#8c0000",
    focus="#0047b3",
)

NAMES = tuple(field.name for field in fields(Roles))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
