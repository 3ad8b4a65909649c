"""What was read on a clinic's pages, as changes that a person accepts one by one; what is accepted is one step."""
