"""What does it say on paper? One frozen `Document`, written as HTML here and painted as pages by `paper`; no Qt.

Choice: one document model for every way out (PDF, printer, preview, HTML, later CSV and XLSX), because two
descriptions of one report drift apart. It says what a thing is (heading, table with headed rows, drawing), never
where it stands; each writer lays it out. `words` turns data into sentences and serves the windows and the terminal too.
"""
