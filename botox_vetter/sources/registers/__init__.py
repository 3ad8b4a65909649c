"""What does a register answer? One module for each register behind one protocol, domain.entries.AskedRegister."""
