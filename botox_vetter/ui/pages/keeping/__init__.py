"""Backups, looking whether the library is whole, and what can be done when it does not open."""
