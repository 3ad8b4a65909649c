"""Once through the elements of a page, from top to bottom."""

from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PageElement, Tag

from botox_vetter.sources.pages.blocks import Block, Cell, Link

UNSEEN = frozenset(["script", "style", "noscript", "template"])
BREAKING = frozenset(
    [
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *(
            "head",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
        ),
        *(
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "title",
        ),
        *("tr", "ul"),
    ]
)
BOLD = frozenset(["b", "strong"])
STRUCK = frozenset(["del", "s", "strike"])
WIDEST_CELL = 30  # columns or rows
MOST_COLUMNS = 300  # of a table; what stands further right counts as standing there
DEEPEST = 200  # elements within elements; what lies deeper counts as lying there
LONGEST_ADDRESS = 2000  # letters


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet. number: of the block that it makes; cells: of the table that it is."""

    tag: Tag
    number: int | None = None
    cells: "_Cells | None" = None
    start: int = 0


@dataclass(slots=True)
class _Cells:
    """Counts the rows and columns of one table."""

    table: int
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        self.row, self.column = self.row + 1, 0

    def next_cell(self, tag: Tag) -> Cell:
        """taken: columns that a cell above reaches into, until which row."""
        row = max(self.row, 0)  # a cell may stand in no row
        while self.taken.get(self.column, -1) >= row and self.column < MOST_COLUMNS:
            self.column += 1
        rows = _span(tag, "rowspan")
        cell = Cell(self.table, row, self.column, tag.name == "th", rows)
        for _wide in range(_span(tag, "colspan")):
            self.taken[self.column] = row + rows - 1
            self.column = min(self.column + 1, MOST_COLUMNS)
        return cell


class Walk:
    """text, blocks, links, meta and JSON-LD of a page; `scripts`: how many it has."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.data: list[str] = []
        self.named: dict[str, str] = {}
        self.scripts = 0
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._within: list[tuple[int, ...]] = [()]
        self._breaking: list[str] = ["html"]
        self._cells: list[Cell | None] = [None]
        self._bold = self._struck = 0
        self._struck_pieces: list[tuple[int, int]] = []
        self._run: list[str] = []
        self._run_is_bold = True
        self._headings: list[tuple[int, str]] = []
        self._tables = self._numbers = 0
        self._through(soup)
        self.text = " ".join(self._pieces)

    def _through(self, soup: BeautifulSoup) -> None:
        element: PageElement | None = soup.contents[0] if soup.contents else None
        while element is not None:
            while self._open and self._open[-1].tag is not element.parent:
                self._close(self._open.pop())
            if not isinstance(element, Tag):
                self._read(element)
                element = element.next_element
            elif element.name in UNSEEN:
                self._look_behind(element)
                element = element.next_sibling or self._after(element)
            else:
                self._enter(element)
                element = element.next_element
        while self._open:
            self._close(self._open.pop())

    def _after(self, element: Tag) -> PageElement | None:
        """What follows an element that is passed over whole and is the last in its parent."""
        parent = element.parent
        while parent is not None and parent.next_sibling is None:
            parent = parent.parent
        return None if parent is None else parent.next_sibling

    def _look_behind(self, element: Tag) -> None:
        if element.name == "script":
            self.scripts += 1
            if str(element.get("type") or "").strip().lower().startswith("application/ld+json"):
                self.data.append(element.string or "")

    def _read(self, element: PageElement) -> None:
        if type(element) not in (NavigableString, CData):
            return  # a comment, or what stands before the page
        words = str(element).split()
        if not words:
            return
        piece = " ".join(words)
        if self._struck:
            self._struck_pieces.append((self._length, self._length + len(piece)))
        self._pieces.append(piece)
        self._length += len(piece) + 1
        self._run.append(piece)
        self._run_is_bold = self._run_is_bold and self._bold > 0

    def _enter(self, tag: Tag) -> None:
        opened = _Open(tag, start=self._length)
        if tag.name in BREAKING:
            self._break()
            self._numbers += 1
            opened.number = self._numbers
            within = self._within[-1]
            self._within.append((*within, self._numbers) if len(within) < DEEPEST else within)
            self._breaking.append(tag.name)
            self._cells.append(self._cell(tag))
        elif tag.name == "br":
            self._break()
        elif tag.name in BOLD:
            self._bold += 1
        elif tag.name in STRUCK:
            self._struck += 1
        elif tag.name == "meta":
            name = str(tag.get("property") or tag.get("name") or "")
            if name:
                self.named.setdefault(name[:LONGEST_ADDRESS].lower(), " ".join(str(tag.get("content") or "").split()))
        if tag.name == "table":
            opened.cells = _Cells(self._tables)
            self._tables += 1
        self._open.append(opened)

    def _cell(self, tag: Tag) -> Cell | None:
        """The cell that a block in this element stands in."""
        if tag.name not in ("tr", "td", "th"):
            return None if tag.name == "table" else self._cells[-1]
        cells = next((opened.cells for opened in reversed(self._open) if opened.cells), None)
        if cells is None:
            return None
        if tag.name == "tr":
            cells.next_row()
            return None
        return cells.next_cell(tag)

    def _close(self, opened: _Open) -> None:
        if opened.number is not None:
            self._break()
            self._within.pop()
            self._breaking.pop()
            self._cells.pop()
        elif opened.tag.name in BOLD:
            self._bold -= 1
        elif opened.tag.name in STRUCK:
            self._struck -= 1
        if opened.tag.name == "a" and (address := str(opened.tag.get("href") or "").strip()):
            text = " ".join(self._pieces_since(opened.start))
            self.links.append(Link(address[:LONGEST_ADDRESS], text, opened.start))

    def _pieces_since(self, start: int) -> list[str]:
        found: list[str] = []
        at = self._length
        for piece in reversed(self._pieces):
            if at <= start:
                break
            at -= len(piece) + 1
            found.append(piece)
        return found[::-1]

    def _break(self) -> None:
        """Ends the run of text, as one block."""
        if not self._run:
            return
        text = " ".join(self._run)
        start = self._length - len(text) - 1
        struck = tuple((begin - start, end - start) for begin, end in self._struck_pieces)
        block = Block(text, start, self._breaking[-1], self._within[-1], struck=struck)
        level = block.heading_level
        if level is not None:
            self._headings = [known for known in self._headings if known[0] < level]
        headings = tuple(words for _level, words in self._headings)
        self.blocks.append(replace(block, headings=headings, cell=self._cells[-1], is_bold=self._run_is_bold))
        if level is not None:
            self._headings.append((level, text))
        self._run, self._run_is_bold, self._struck_pieces = [], True, []


def _span(tag: Tag, name: str) -> int:
    try:
        return min(max(int(str(tag.get(name) or 1)), 1), WIDEST_CELL)
    except ValueError:
        return 1
