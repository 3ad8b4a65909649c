"""Sheets as a workbook: typed cells, heads that stay in sight, ready to be printed. Brings openpyxl with it."""
