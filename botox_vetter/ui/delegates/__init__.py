"""Painting of cells that words alone would make long: verdicts, scores, marks. Colour is never the only sign."""
