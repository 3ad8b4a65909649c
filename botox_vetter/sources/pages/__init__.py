"""Readers of clinic pages: the bytes of a page and its address in, facts with their own words out."""
