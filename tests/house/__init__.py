"""The house around the code: what is committed, and who may import whom."""
