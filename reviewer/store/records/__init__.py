"""Plain SQL, one kind of row a file."""
