"""What can be asked outside, under which conditions, and what was asked."""
