"""Clinics, people and prices in and out of spreadsheets: one page to take them in, one to write them."""
