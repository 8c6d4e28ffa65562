"""What a person can do, in one list, and by which keys."""
