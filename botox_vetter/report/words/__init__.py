"""In what words do we say it? Verdicts, answers, prices, days and reasons as sentences, for paper, window and terminal.

Rooms below `report` hand up kinds and values; only here they become words. Texts of our own go through `tr`; what
`resources/` words (criteria, levels, areas, professions) is translated by its id (`names.by_id`), since those texts
are data. What people wrote themselves goes through `names.own_words`, so that no name can disturb a line.
"""
