"""How do document and drawings become pages and pictures? Laid out once, painted with QtGui on PDF, printer and screen.

Two passes: `pages` sets the document into pages of placed pieces, `painter` paints one page. Both are ours, because
QTextDocument needed ten times as long for the same pages and cut rows and charts (bench/limits.md). A QGuiApplication
must exist; `paper` never makes one. Lengths are points (1/72 inch).
"""
