"""How many units an area takes: at one clinic, or at every clinic of the plan."""
