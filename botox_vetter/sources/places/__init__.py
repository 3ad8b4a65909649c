"""Where is it, and who is near? Points of places, and directories of what lies around them."""
