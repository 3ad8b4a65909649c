"""Delegates paint what words alone would make long: verdicts, scores, marks. Words or a sign stand beside every colour."""
