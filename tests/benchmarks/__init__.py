"""Ratios of one run on one machine, printed and run by hand: `python3 start.py test -m benchmark -s`."""
