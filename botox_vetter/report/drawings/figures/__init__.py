"""A face and a body with the places that are treated, as data: smooth lines, no Qt, in units of their own."""
