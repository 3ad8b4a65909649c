"""The same price list as builders of websites lay it out: a list of (heading, [(name, price)]) becomes HTML."""

from collections.abc import Callable, Sequence

Priced = Sequence[tuple[str, str]]
Lists = Sequence[tuple[str, Priced]]
Part = Callable[[str], str]
Item = Callable[[str, str], str]

TEXT = "Softens lines gently over two weeks."


def under(head: Part, item: Item, around: Part = str, end: str = "") -> Callable[[Lists], str]:
    """Each heading, then its items."""

    def made(lists: Lists) -> str:
        return "".join(head(h) + around("".join(item(n, p) for n, p in items)) + end for h, items in lists)

    return made


def whole(item: Callable[[str, str, str], str], around: Part = str) -> Callable[[Lists], str]:
    """Each item says its heading, too."""
    return lambda lists: around("".join(item(h, n, p) for h, items in lists for n, p in items))


def columns(lists: Lists) -> str:
    """All names in one box, all amounts in the next."""
    return "".join(
        f"<section><h2>{h}</h2><div><div>{''.join(f'<p>{n}' for n, _ in items)}</div>"
        f"<div>{''.join(f'<p>{p}' for _, p in items)}</div></div></section>"
        for h, items in lists
    )


def spanning(lists: Lists) -> str:
    """One table, the heading in a cell over all its rows."""
    rows = (
        (f"<td rowspan={len(items)}>{h}" if at == 0 else "", n, p)
        for h, items in lists
        for at, (n, p) in enumerate(items)
    )
    return f"<table>{''.join(f'<tr>{cell}<td>{n}<td>{p}' for cell, n, p in rows)}</table>"


def tag(*names: str) -> Part:
    """Wraps a text in elements, outermost first."""
    return lambda text: "".join(f"<{n}>" for n in names) + text + "".join(f"</{n}>" for n in reversed(names))


H2, H3, ROW = tag("h2"), tag("h3"), tag("div")
TABLE, LIST = tag("table"), tag("ul")

LAYOUTS: dict[str, Callable[[Lists], str]] = {
    "lines": under(H2, lambda n, p: f"<p>{n} {p}"),
    "lines with a colon": under(H2, lambda n, p: f"<p>{n}: {p}"),
    "lines, amount first": under(H2, lambda n, p: f"<p>{p} {n}"),
    "lines in brackets": under(H2, lambda n, p: f"<p>{n} ({p})"),
    "list with strokes": under(H2, lambda n, p: f"<li>{n} – {p}", LIST),
    "list of spans": under(H2, lambda n, p: f"<li><span>{n}</span><span>{p}</span>", LIST),
    "list of boxes": under(H2, lambda n, p: f"<li><div>{n}</div><div>{p}</div>", LIST),
    "list in a list": under(lambda h: f"<li>{h}<ul>", lambda n, p: f"<li>{n}: {p}", end="</ul></li>"),
    "list under a bold item": under(lambda h: f"<li><b>{h}</b>", lambda n, p: f"<li>{n} {p}"),
    "tables": under(H2, lambda n, p: f"<tr><td>{n}<td>{p}", TABLE),
    "tables with a head": under(
        lambda h: f"<table><tr><th>{h}<th>Price", lambda n, p: f"<tr><td>{n}<td>{p}", end="</table>"
    ),
    "table with rows of headings": lambda lists: TABLE(
        under(lambda h: f"<tr><th colspan=2>{h}", lambda n, p: f"<tr><td>{n}<td>{p}")(lists)
    ),
    "table with bold rows": lambda lists: TABLE(
        under(lambda h: f"<tr><td><strong>{h}</strong><td>", lambda n, p: f"<tr><td>{n}<td>{p}")(lists)
    ),
    "table with tall cells": spanning,
    "table with a column of headings": whole(
        lambda h, n, p: f"<tr><td>{h}<td>{n}<td>30 min<td>{p}",
        lambda rows: f"<table><tr><th>Group<th>Name<th>Time<th>Price{rows}</table>",
    ),
    "definitions": under(H2, lambda n, p: f"<dt>{n}<dd>{p}", tag("dl")),
    "dot leaders": under(H3, lambda n, p: f"<div>{n} ........ {p}</div>"),
    "dot leaders without blanks": under(lambda h: f"<p><b>{h}</b><br>", lambda n, p: f"{n}.......{p}<br>", end="</p>"),
    "dot leaders in spans": under(H2, lambda n, p: f"<div><span>{n}</span><span>....</span><span>{p}</span></div>"),
    "headings and amounts": under(H2, lambda n, p: f"<h4>{n}</h4><p>{p}"),
    "headings, texts, amounts": under(H2, lambda n, p: f"<h4>{n}</h4><p>{TEXT}<p>{p}"),
    "headings that hold the amount": under(H2, lambda n, p: f"<h3>{n} {p}</h3><p>{TEXT}"),
    "two headings each": under(H2, lambda n, p: f"<div><h3>{n}</h3><h3>{p}</h3></div>"),
    "cards": under(H2, lambda n, p: f"<div><h4>{n}</h4><p>{TEXT}</p><div>{p}</div></div>", ROW),
    "cards, amount first": under(H2, lambda n, p: f"<div><div>{p}</div><h4>{n}</h4><p>{TEXT}</div>", ROW),
    "cards with a button": under(
        H2, lambda n, p: f"<div><img><div><h3>{n}</h3><p>{TEXT}<p>{p}</p><a href=/b>Book now</a></div></div>", ROW
    ),
    "cards with a list": under(
        H2, lambda n, p: f"<div><h3>{n}</h3><ul><li>Free check<li>20 minutes</ul><div><span>{p}</span></div></div>", ROW
    ),
    "a price widget": under(
        lambda h: f"<div><div><h2>{h}</h2></div><div><ul>",
        lambda n, p: f"<li><div><div><span>{n}</span><span></span><span>{p}</span></div><p>{TEXT}</p></div>",
        end="</ul></div></div>",
    ),
    "boxes within boxes": under(
        lambda h: f"<div><div><h2><span>{h}</span></h2></div></div><section><div>",
        lambda n, p: f"<div><div><p><span>{n}</span></div></div><div><div><p><span>{p}</span></div></div>",
        end="</div></section>",
    ),
    "a column of names, one of amounts": columns,
    "one block of lines": under(lambda h: f"<div><h3>{h}</h3><p>", lambda n, p: f"{n} {p}<br>", end="</div>"),
    "a menu": under(
        lambda h: f"<div><div>{h}</div><div>",
        lambda n, p: f"<div><div>{n}</div><div>{TEXT}</div><div><span></span>{p}</div></div>",
        end="</div></div>",
    ),
    "a shop": whole(
        lambda h, n, p: f"<li><h3><a>{h} {n}</a></h3><div><span>Regular price</span> <span>{p}</span></div>", LIST
    ),
    "a shop with terms": whole(lambda h, n, p: f"<li><h3>{h} - {n}</h3><dl><dt>Regular price<dd>{p}</dl>", LIST),
    "a basket": whole(
        lambda h, n, p: f"<li><a><h2>{h} {n}</h2><span><bdi>{p}</bdi></span></a><a href=?a>Add to basket</a>", LIST
    ),
    "what folds out": under(
        lambda h: f"<details><summary>{h}</summary><ul>", lambda n, p: f"<li>{n} {p}", end="</ul></details>"
    ),
    "what a button folds out": under(
        lambda h: f"<div><button>{h}</button><div>",
        lambda n, p: f"<div><span>{n}</span> <span>{p}</span></div>",
        end="</div></div>",
    ),
    "panels with a text first": under(
        lambda h: f"<div><div><h4><a href=#x>{h}</a></h4></div><div><p>{TEXT}</p>",
        lambda n, p: f"<div><div>{n}</div><div>{p}</div></div>",
        end="</div></div>",
    ),
    "bookings": under(H3, lambda n, p: f"<div><div><p>{n}<p>30 min<p>{p}</div><button>Book</button></div>"),
    "bookings in one line": under(
        H3, lambda n, p: f"<div><div>{n}</div><div>30 mins · {p}</div><button>Select</button></div>"
    ),
    "headings that are none": under(
        lambda h: f"<div><div>{h}</div><div>",
        lambda n, p: f"<div><div>{n}</div><div>{p}</div></div>",
        end="</div></div>",
    ),
    "all in one box": lambda lists: ROW(
        under(ROW, lambda n, p: f"<div><span>{n}</span> <span>{p}</span></div>")(lists)
    ),
    "bold lines": lambda lists: ROW(under(tag("p", "strong"), lambda n, p: f"<p>{n} - {p}</p>")(lists)),
    "loud lines": lambda lists: ROW(
        under(lambda h: f"<p>{h.upper()}</p>", lambda n, p: f"<p>{n.upper()} {p}</p>")(lists)
    ),
    "labelled amounts": under(H2, lambda n, p: f"<div><h4>{n}</h4><p>Duration: 20 minutes<p>Price: {p}</div>"),
    "amounts under a label": under(
        H2, lambda n, p: f"<div><h4>{n}</h4><div><span>Price</span><div>{p}</div></div></div>"
    ),
    "one line with strokes": under(lambda h: f"<h3>{h}</h3><p>", lambda n, p: f"{n} {p} | "),
    "one line with commas": under(lambda h: f"<p>{h}: ", lambda n, p: f"{n} {p}, "),
    "whole names": whole(lambda h, n, p: f"<p>{h} {n} {p}"),
    "whole names with strokes": whole(lambda h, n, p: f"<li>{h} - {n} - {p}"),
    "options": under(lambda h: f"<h3>{h}</h3><select>", lambda n, p: f"<option>{n} ({p})", end="</select>"),
    "links": under(H3, lambda n, p: f"<a href=/t><div><div>{n}</div><div>{p}</div></div></a>"),
    "bold names and amounts": under(H2, lambda n, p: f"<p><b>{n}</b><p>{TEXT}<p><b>{p}</b>"),
    "side by side": lambda lists: ROW(
        under(lambda h: f"<div><h3>{h}</h3><p>{TEXT}</p>", lambda n, p: f"<h5>{n}</h5><span>{p}</span>", end="</div>")(
            lists
        )
    ),
    "far from its heading": under(
        lambda h: f"<section><div><div><h2>{h}</h2></div></div><div><div>",
        lambda n, p: f"<div><div><p>{n}<p>{TEXT}</div><div><p>{p}</div></div>",
        end="</div></div></section>",
    ),
}
