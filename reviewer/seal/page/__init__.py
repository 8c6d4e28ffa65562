"""What a page really says: its canonical form, and what differs from it."""
