"""Who leads, and what to ask next? Rules V8 and V9 of DESIGN 4.1 over vetting and pricing of all clinics of a case."""
