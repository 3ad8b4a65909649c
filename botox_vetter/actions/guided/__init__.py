"""A clinic entered in a minute: a few lines as people see them, what was understood of them, all kept in one step.

What is typed is never guessed at: a price or a number that is not understood stays as a note in the user's own words.
"""
