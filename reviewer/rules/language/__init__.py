"""Rules on names, terms and tone."""
