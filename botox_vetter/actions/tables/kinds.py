"""How a cell becomes a value and a value a cell, for each kind of value. Reading raises Refused."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from botox_vetter.actions.tables import words as w
from botox_vetter.actions.tables.cells import Cell, cell_text
from botox_vetter.actions.tables.lists import read_list, write_list
from botox_vetter.actions.tables.terms import Context
from botox_vetter.actions.tables.vocabulary import Vocabulary
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.day_reading import read_any_day
from botox_vetter.domain.quotes import Known, Published
from botox_vetter.domain.reading import PriceText, read_amount, read_price
from botox_vetter.domain.reasons import Refused

LONGEST_QUOTED = 60
_UNKEPT = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Kind:
    """read: of a cell that is not empty; write: of a value that is not None."""

    read: Callable[[Cell, Context], Any]
    write: Callable[[Any, Context], Cell]


def shortened(cell: Cell) -> str:
    """A cell's text as it can stand in a sentence."""
    text = " ".join(cell_text(cell).split())
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]} …"


def one_of(words: Mapping[Any, tuple[str, ...]]) -> Kind:
    """A member of an enumeration, by its words."""
    known = Vocabulary({str(member.value): said for member, said in words.items()})
    members = {str(member.value): member for member in words}

    def read(cell: Cell, _context: Context) -> Any:
        found = known.read(cell_text(cell))
        if found is None:
            raise Refused("not_one_of_these", text=shortened(cell), known=tuple(said[0] for said in words.values()))
        return members[found]

    return Kind(read, lambda value, _context: known.write(value.value))


def _read_text(cell: Cell, _context: Context) -> str:
    text = cell_text(cell)
    if _UNKEPT.search(text):
        raise Refused("bad_text")
    return text


def _read_day(cell: Cell, context: Context) -> date:
    return cell if isinstance(cell, date) else read_any_day(cell_text(cell), context.terms.day_order)


def _read_figure(cell: Cell, _context: Context) -> Decimal:
    if isinstance(cell, Decimal):
        if cell < 0:
            raise Refused("negative_amount", low=cell)
        return cell
    try:
        return read_amount(cell_text(cell).removesuffix("%"))
    except ValueError:
        raise Refused("not_a_figure", text=shortened(cell)) from None


def _read_whole(cell: Cell, context: Context) -> int:
    figure = _read_figure(cell, context)
    if figure != figure.to_integral_value():
        raise Refused("not_whole", text=shortened(cell))
    return int(figure)


def _read_price(cell: Cell, _context: Context) -> PriceText:
    if isinstance(cell, Decimal):
        return PriceText(cell, cell)
    try:
        return read_price(cell_text(cell))
    except ValueError:
        raise Refused("not_a_price", text=shortened(cell)) from None


def _write_price(price: PriceText, _context: Context) -> Cell:
    return price.low if price.low is not None else w.PUBLISHED[price.published][0]


def _read_exact(cell: Cell, context: Context) -> PriceText:
    price = _read_price(cell, context)
    if price.low is None or price.low != price.high:
        raise Refused("not_a_figure", text=shortened(cell))
    return price


def _read_flag(cell: Cell, context: Context) -> bool:
    if isinstance(cell, bool):
        return cell
    known = KNOWN.read(cell, context)
    if known is Known.UNKNOWN:
        raise Refused("not_one_of_these", text=shortened(cell), known=("yes", "no"))
    return bool(known is Known.YES)


def _read_currency(cell: Cell, _context: Context) -> str:
    text = cell_text(cell)
    if re.fullmatch("[A-Za-z]{3}", text, re.ASCII):
        return text.upper()
    raise Refused("no_currency", code=shortened(cell))


def _read_areas(cell: Cell, context: Context) -> tuple[str, ...]:
    """Each once, in their order; a word for several areas stands for all of them."""
    found: dict[str, None] = {}
    for part in read_list(cell_text(cell)):
        for area in _areas(part, context):
            found |= dict.fromkeys(context.words.bundles.get(area) or (area,))
    return tuple(found)


def _areas(text: str, context: Context) -> list[str]:
    if (whole := context.words.area.read(text)) is not None:
        return [whole]
    parts = [part for part in re.split(r"[,/+&]|\band\b|\bund\b", text) if part.strip()]
    areas = [context.words.area.read(part) for part in parts]
    for part, area in zip(parts, areas, strict=True):
        if area is None:
            raise Refused("no_such_area", area=shortened(part))
    return [area for area in areas if area is not None]


def _read_roles(cell: Cell, _context: Context) -> tuple[RoleKind, ...]:
    found: set[str] = set()
    for part in re.split(r"[,;/+&\n]|\band\b|\bund\b", cell_text(cell)):
        if part.strip():
            role = _ROLES.read(part)
            if role is None and part.strip().casefold() not in w.BOTH_ROLES:
                raise Refused("not_one_of_these", text=shortened(cell), known=("injects", "prescribes"))
            found |= set(RoleKind) if role is None else {role}
    return tuple(sorted(RoleKind(role) for role in found))


def _by_word(of: Callable[[Context], Vocabulary], refused: Callable[[str], Refused]) -> Kind:
    """The id of something that the rules know, by its words."""

    def read(cell: Cell, context: Context) -> str:
        found = of(context).read(cell_text(cell))
        if found is None:
            raise refused(shortened(cell))
        return found

    return Kind(read, lambda value, context: of(context).write(value))


def _read_place(cell: Cell, context: Context) -> str:
    """Any code is kept: unknown places are judged by the general rules (DESIGN 7)."""
    text = cell_text(cell)
    found = context.words.place.read(text)
    if found is None and not re.fullmatch("[A-Z]{2}(-[A-Z0-9]{1,3})?", text, re.ASCII):
        raise Refused("no_such_place", text=shortened(cell))
    return found or text


_ROLES = Vocabulary({kind.value: said for kind, said in w.ROLES.items()})

TEXT = Kind(_read_text, lambda value, _context: value)
TEXTS = Kind(lambda cell, context: read_list(_read_text(cell, context)), lambda value, _context: write_list(value))
DAY = Kind(_read_day, lambda value, _context: value)
FIGURE = Kind(_read_figure, lambda value, _context: value)
WHOLE = Kind(_read_whole, lambda value, _context: Decimal(value))
PRICE = Kind(_read_price, _write_price)
EXACT = Kind(_read_exact, lambda value, _context: value)  # read with its currency, written without
CURRENCY = Kind(_read_currency, lambda value, _context: value)
FLAG = Kind(_read_flag, lambda value, _context: value)
KNOWN = one_of(w.KNOWN)
PUBLISHED = one_of({member: w.PUBLISHED[member] for member in Published})
AREAS = Kind(_read_areas, lambda value, context: write_list(context.words.area.write(area) for area in value))
ROLES = Kind(_read_roles, lambda value, _context: "; ".join(w.ROLES[role][0] for role in value))
PRODUCT = _by_word(lambda context: context.words.product, lambda text: Refused("no_such_product", product=text))
PROFESSION = _by_word(
    lambda context: context.words.profession, lambda text: Refused("no_such_profession", profession=text)
)
REGISTER = _by_word(lambda context: context.words.register, lambda text: Refused("no_such_register", register=text))
PLACE = Kind(_read_place, lambda value, context: context.words.place.write(value))
