"""Whom does a list name? One module for each layout: bytes in; the entries, and what is odd about them, out."""
