"""What does it say on paper? One frozen `Document`, written as HTML here and painted as pages by `paper`; no Qt.

Choice: one document model for everything that is read (PDF, printer, preview, HTML), because two descriptions of one
report drift apart. What is computed with (XLSX, CSV: `sheets`; JSON) takes numbers from the comparison itself and its
words from the same sections. `kinds` names all that a report can be written as.

The document says what a thing is (heading, table with headed rows, drawing), never
where it stands; each writer lays it out. `words` turns data into sentences and serves the windows and the terminal too.
"""
