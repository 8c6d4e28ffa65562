"""Rules on pictures, their credits and their alternative text."""
