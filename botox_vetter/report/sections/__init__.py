"""The parts of the comparison report, one module each: `Comparison` and `Rulebook` in, blocks out."""
