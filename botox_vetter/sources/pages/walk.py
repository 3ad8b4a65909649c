"""Once through the elements of a page, from top to bottom."""

from collections.abc import Mapping
from dataclasses import dataclass

from botox_vetter.sources.pages.blocks import Block, Cell, Link
from botox_vetter.sources.pages.cells import Cells

UNSEEN = frozenset(["script", "style", "noscript", "template", "rt", "rp"])
BREAKING = frozenset([
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title",
    "tr", "ul",
])  # fmt: skip
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
BOLD = frozenset(["b", "strong"])
STRUCK = frozenset(["del", "s", "strike"])
DEEPEST = 200  # elements within elements; what lies deeper counts as lying there
LONGEST_ADDRESS = 2000  # letters


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet. is_block: it makes one; cells: of the table that it is."""

    name: str
    is_block: bool
    address: str
    start: int
    cells: Cells | None = None


class Walk:
    """text, blocks, links, meta and JSON-LD of a page; `scripts`: how many it has; `language`: as it says itself.

    A target of lxml's parser, which closes what a page leaves open: no tree is built.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.data_found: list[str] = []
        self.named: dict[str, str] = {}
        self.scripts = 0
        self.language: str | None = None
        self._said: list[str] = []
        self._unseen = 0
        self._is_data = False
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

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Called by the parser, as all the following ones."""
        self._read()
        if self._unseen or name in UNSEEN:
            self._look_behind(name, attributes)
        else:
            self._enter(name, attributes)

    def end(self, name: str) -> None:
        self._read()
        if self._unseen:
            self._unseen -= 1
            self._is_data = False
        elif self._open:
            self._close(self._open.pop())

    def data(self, text: str) -> None:
        self._said.append(text)

    def comment(self, _text: str) -> None:
        self._read()

    def pi(self, _target: str, _text: str | None = None) -> None:
        self._read()

    def close(self) -> "Walk":
        self._read()
        while self._open:
            self._close(self._open.pop())
        return self

    @property
    def text(self) -> str:
        return " ".join(self._pieces)

    def _look_behind(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self._unseen and name == "script":
            self.scripts += 1
            self._is_data = attributes.get("type", "").strip().lower().startswith("application/ld+json")
        self._unseen += 1

    def _read(self) -> None:
        """What was said since the last tag."""
        if not self._said:
            return
        said, self._said = "".join(self._said), []
        if self._is_data:
            self.data_found.append(said)
        if self._unseen or not (piece := " ".join(said.split())):
            return
        if self._struck:
            self._struck_pieces.append((self._length, self._length + len(piece)))
        self._pieces.append(piece)
        self._length += len(piece) + 1
        self._run.append(piece)
        self._run_is_bold = self._run_is_bold and self._bold > 0

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        opened = _Open(name, name in BREAKING, attributes.get("href", "") if name == "a" else "", self._length)
        if opened.is_block:
            self._break()
            self._numbers += 1
            within = self._within[-1]
            self._within.append((*within, self._numbers) if len(within) < DEEPEST else within)
            self._breaking.append(name)
            self._cells.append(self._cell(name, attributes))
        elif name == "br":
            self._break()
        elif name in BOLD:
            self._bold += 1
        elif name in STRUCK:
            self._struck += 1
        elif name == "meta":
            self._take_meta(attributes)
        if name == "html" and self.language is None:
            self.language = attributes.get("lang", "")[:2].lower()
        if name == "table":
            opened.cells = Cells(self._tables)
            self._tables += 1
        self._open.append(opened)

    def _take_meta(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("property") or attributes.get("name") or ""
        if name:
            self.named.setdefault(name[:LONGEST_ADDRESS].lower(), " ".join(attributes.get("content", "").split()))

    def _cell(self, name: str, attributes: Mapping[str, str]) -> Cell | None:
        """The cell that a block in this element stands in."""
        if name not in ("tr", "td", "th"):
            return None if name == "table" else self._cells[-1]
        cells = next((opened.cells for opened in reversed(self._open) if opened.cells), None)
        if cells is None:
            return None
        if name == "tr":
            cells.next_row()
            return None
        return cells.next_cell(name, attributes)

    def _close(self, opened: _Open) -> None:
        if opened.is_block:
            self._break()
            self._within.pop()
            self._breaking.pop()
            self._cells.pop()
        elif opened.name in BOLD:
            self._bold -= 1
        elif opened.name in STRUCK:
            self._struck -= 1
        if address := opened.address.strip():
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
        tag = self._breaking[-1]
        level = int(tag[1]) if tag in HEADINGS else None
        if level is not None:
            self._headings = [known for known in self._headings if known[0] < level]
        headings = tuple(words for _level, words in self._headings)
        cell = self._cells[-1]
        self.blocks.append(Block(text, start, tag, self._within[-1], headings, cell, self._run_is_bold, struck))
        if level is not None:
            self._headings.append((level, text))
        self._run, self._run_is_bold, self._struck_pieces = [], True, []
