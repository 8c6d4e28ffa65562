"""Tables to look things up in, and how rows are drawn."""
