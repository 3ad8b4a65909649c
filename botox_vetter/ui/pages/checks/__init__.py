"""Looking up in registers and lists, by the person or by the program; and what none of them covers."""
