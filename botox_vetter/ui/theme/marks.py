"""The small signs that a style sheet can only take from files: tick, dot and arrow, drawn in the colours in force."""

from pathlib import Path

from botox_vetter.ui.theme.roles import Roles

_TICK = '<path d="M3.500 8.500l3 3 6-7" fill="none" stroke="{on_accent}" stroke-width="2.2"/>'
_DOT = '<circle cx="8" cy="8" r="3.600" fill="{on_accent}"/>'
_ARROW = '<path d="M3.500 6l4.500 4.500L12.500 6" fill="none" stroke="{text}" stroke-width="1.600"/>'


def write_marks(roles: Roles, folder: Path) -> dict[str, str]:
    """Writes tick, dot and arrow; returns their addresses for the style sheet. A new colour gets a new file name."""
    made = {}
    for name, drawing, colour in (("tick", _TICK, "on_accent"), ("dot", _DOT, "on_accent"), ("arrow", _ARROW, "text")):
        hexadecimal = str(getattr(roles, colour))
        path = folder / f"{name}-{hexadecimal[1:]}.svg"
        inside = drawing.format(**{colour: hexadecimal})
        path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{inside}</svg>', encoding="utf-8")
        made[name] = path.as_posix()
    return made
