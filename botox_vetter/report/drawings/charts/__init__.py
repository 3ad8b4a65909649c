"""Bars of many clinics on one axis: scores, prices of areas, what a year costs."""
