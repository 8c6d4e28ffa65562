"""Rules on citation markers and the reference list."""
