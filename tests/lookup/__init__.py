"""Look-ups, against servers of our own."""
