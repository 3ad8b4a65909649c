"""How do document and drawings become pages and pictures? Laid out once, painted with QtGui on PDF, printer and screen.

Two passes: `pages` sets the document into pages of placed pieces, `painter` paints one page; `pdf` and `printing` bring
them out. Both are ours, because QTextDocument needed ten times as long for the same pages and cut rows and charts
(bench/limits.md). A QGuiApplication must exist; `paper` never makes one. Lengths are points (1/72 inch).

QPdfWriter cannot write a language, a list of contents or the same bytes twice (time, id, order of fonts). `catalog` and
`objects` put that right in the file it wrote; a second PDF library would have to set the type anew. Nothing of Qt tags
a PDF, so the accessible form is the web page of `report/html.py`.
"""
