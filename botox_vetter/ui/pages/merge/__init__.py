"""Two entries that may be one clinic, side by side."""
